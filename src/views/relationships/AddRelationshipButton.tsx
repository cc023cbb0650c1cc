/** From a party in the side panel, in any view, to a new relationship of it. */
import { Link2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './RelationshipFacts.module.css'

const RelationshipDialog = lazy(async () => ({
  default: (await import('./RelationshipDialog.tsx')).RelationshipDialog,
}))

export function AddRelationshipButton({ party }: { readonly party: string }) {
  const { relationships: words } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <p className={styles.add}>
      <Button variant="line" onPress={() => setOpen(true)}>
        <Link2 size={16} strokeWidth={1.75} aria-hidden="true" />
        {words.addTo}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <RelationshipDialog from={party} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  )
}
