import { Image } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'

const PictureDialog = lazy(async () => ({ default: (await import('./PictureDialog.tsx')).PictureDialog }))

/** Opens the dialog that saves a picture of the map or the matrix. */
export function PictureButton({ first }: { readonly first: 'screen' | 'map' | 'matrix' }) {
  const { report: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="icon" aria-label={words.picture} tip={words.picture} onPress={() => setOpen(true)}>
        <Image size={17} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PictureDialog first={first} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
