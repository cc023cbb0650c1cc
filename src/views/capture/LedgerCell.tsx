/** What a cell shows when it is not being edited. */
import type { Collection, Entity } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { remitMarks } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import grid from './DataGrid.module.css'
import styles from './ListTable.module.css'

interface LedgerCellProps {
  readonly collection: Collection
  readonly row: Entity
  /** The row above, whose organisation need not be said again. */
  readonly before: Entity | undefined
  readonly column: string
  readonly said: string
  readonly overlapping: ReadonlySet<string>
  readonly made: ReadonlySet<string>
  readonly isOutside: boolean
}

export function LedgerCell(props: LedgerCellProps) {
  const { row, column, said, isOutside } = props
  const words = useWords()
  const map = useMap()
  if (props.collection !== 'remits') return <span className={grid.lines}>{said}</span>
  const remit = row as Remit
  switch (column) {
    case 'involvement':
      return (
        <span className={styles.involvement}>
          <Letter {...remitMarks(map, remit, props.overlapping)} />
          <span>{said}</span>
        </span>
      )
    case 'organisation': {
      const isAgain = (props.before as Remit | undefined)?.organisation === remit.organisation
      return (
        <span className={`${grid.lines} ${isAgain ? styles.again : ''}`}>
          {said}
          {!isAgain && <NewTag isNew={props.made.has(remit.organisation)} />}
          {isOutside && <span className="visually-hidden"> ({words.capture.outside})</span>}
        </span>
      )
    }
    case 'function':
      return (
        <span className={grid.lines}>
          {said}
          <NewTag isNew={props.made.has(remit.function)} />
        </span>
      )
    case 'where':
    case 'forWhom':
      if (said === '') return <span className={styles.quiet}>{words.fields.notLimited}</span>
  }
  return <span className={`${grid.lines} ${styles.dense}`}>{said}</span>
}

function NewTag({ isNew }: { readonly isNew: boolean }) {
  const words = useWords()
  if (!isNew) return null
  return (
    <>
      {' '}
      <span className={styles.made}>{words.capture.isNew}</span>
    </>
  )
}
