/** What becomes of the remits: for each involvement that the map has now, the one they will have. */
import type { RemitMap } from '../../model/remitMap.ts'
import { ChoiceButton } from '../shared/ChoiceButton.tsx'
import { Letter } from '../shared/Letter.tsx'
import { useWords } from '../words/words.tsx'
import styles from './SchemeDialog.module.css'
import { changedRemits, type SchemeDraft, usageOf, withMove } from './schemeDraft.ts'

interface MoveTableProps {
  readonly map: RemitMap
  readonly draft: SchemeDraft
  readonly onChange: (draft: SchemeDraft) => void
}

/** Only those in use, and only when one of them is gone or goes to another. */
export function MoveTable({ map, draft, onChange }: MoveTableProps) {
  const words = useWords()
  const { schemes } = words
  const usage = usageOf(map)
  const inUse = map.scheme.involvements.filter(({ id }) => {
    const used = usage.get(id)
    return used !== undefined && used.remits + used.functions > 0
  })
  if (inUse.every(({ id }) => draft.moves[id] === id)) return null
  const choices = draft.involvements
    .filter(({ label }) => label.trim() !== '')
    .map((one) => ({
      value: one.id,
      label: one.label,
      content: (
        <>
          <Letter involvement={one} />
          {one.label}
        </>
      ),
    }))
  return (
    <section aria-labelledby="scheme-moves">
      <h3 id="scheme-moves" className={styles.heading}>
        {schemes.moves}
      </h3>
      <p className={styles.note} role="status">
        {schemes.changed(changedRemits(map, draft), words.counts.remits(map.remits.length))}
      </p>
      <ul className={styles.moves}>
        {inUse.map((one) => (
          <li key={one.id} className={styles.move}>
            <span className={styles.from}>
              <Letter involvement={one} />
              <span>
                {one.label}{' '}
                <span className={styles.count}>{words.counts.remits(usage.get(one.id)?.remits ?? 0)}</span>
              </span>
            </span>
            <span className={styles.arrow} aria-hidden="true">
              →
            </span>
            <ChoiceButton
              label={schemes.becomes(one.label)}
              placeholder={schemes.choose}
              value={draft.moves[one.id]}
              choices={choices}
              isInvalid={draft.moves[one.id] === undefined}
              onChoose={(to) => onChange(withMove(draft, one.id, to))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
