/** The remits as a table or as an outline. */
import { ListTree, Table2 } from 'lucide-react'
import { useApp, useView } from '../shared/appContext.ts'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function MannerChoice() {
  const { outline } = useWords()
  const { view } = useApp()
  const isOutline = useView((state) => state.captureOutline !== undefined)
  return (
    <Segmented
      label={outline.manner}
      value={isOutline ? 'outline' : 'ledger'}
      options={[
        { value: 'ledger', label: <Named name={outline.ledger} icon={<Table2 {...icon} />} /> },
        { value: 'outline', label: <Named name={outline.outline} icon={<ListTree {...icon} />} /> },
      ]}
      onChange={(manner) =>
        view.set(
          manner === 'outline'
            ? { captureOutline: 'byOrganisation', captureList: 'remits', captureText: '' }
            : { captureOutline: undefined },
        )
      }
    />
  )
}

function Named({ name, icon: sign }: { readonly name: string; readonly icon: React.ReactNode }) {
  return (
    <>
      {sign}
      <span className="visually-hidden">{name}</span>
    </>
  )
}
