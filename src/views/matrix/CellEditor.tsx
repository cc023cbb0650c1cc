/** The involvements of one cell as a list to tick: Enter keeps, Escape leaves all as it was. One step of undo. */
import { type RefObject, useState } from 'react'
import { Dialog, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './CellEditor.module.css'
import { readTypedKey } from './readTypedLetter.ts'

interface CellEditorProps {
  readonly anchor: RefObject<HTMLElement | null>
  /** "NHSU, Induction for new staff". */
  readonly where: string
  readonly held: readonly string[]
  readonly onKeep: (involvements: readonly string[]) => void
  readonly onClose: () => void
}

export function CellEditor({ anchor, where, held, onKeep, onClose }: CellEditorProps) {
  const { matrix: words } = useWords()
  const { scheme } = useMap()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(held))
  const keep = () => {
    onClose()
    onKeep(scheme.involvements.map(({ id }) => id).filter((id) => chosen.has(id)))
  }
  return (
    <Popover
      className={menu.popover ?? ''}
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      placement="bottom start"
      offset={4}
    >
      <Dialog className={styles.dialog ?? ''} aria-label={words.editCell(where)}>
        <div
          onKeyDownCapture={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return
            if (event.key === 'Enter' || event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              if (event.key === 'Enter') keep()
              else onClose()
              return
            }
            const typed = event.key.length === 1 ? readTypedKey('', event, scheme).read : undefined
            if (typed === undefined || typed.kind === 'unknown' || typed.id === undefined) return
            event.preventDefault()
            event.stopPropagation()
            const { id } = typed
            setChosen(
              chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]),
            )
          }}
        >
          <p className={styles.where}>{where}</p>
          <ListBox
            className={styles.list ?? ''}
            aria-label={words.editCell(where)}
            autoFocus
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) => setChosen(new Set([...keys].map(String)))}
          >
            {scheme.involvements.map((involvement) => (
              <ListBoxItem
                key={involvement.id}
                id={involvement.id}
                textValue={involvement.label}
                className={`${menu.item} ${styles.item}`}
              >
                <Letter involvement={involvement} />
                {involvement.label}
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        <div className={styles.foot}>
          <Button variant="primary" onPress={keep}>
            {words.keep}
          </Button>
          <Button variant="line" onPress={onClose}>
            {words.cancel}
          </Button>
        </div>
        <p className={styles.note}>{words.editKeys}</p>
      </Dialog>
    </Popover>
  )
}
