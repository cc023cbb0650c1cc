/** What both sides changed, each in another way: original, mine and theirs, with nothing chosen beforehand. */
import type { IncomingConflict } from '../../compare/bringTogether.ts'
import { describeConflict } from '../../compare/describeConflict.ts'
import type { ConflictChoice } from '../../compare/resolveConflicts.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'

type Choices = ReadonlyMap<string, ConflictChoice>

interface ConflictListProps {
  readonly map: RemitMap
  readonly conflicts: readonly IncomingConflict[]
  readonly nameOfFile: (id: string) => string
  /** Whether it is known what the file started from. */
  readonly hasBase: (id: string) => boolean
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

export function ConflictList({ map, conflicts, nameOfFile, hasBase, choices, onChoose }: ConflictListProps) {
  const { compare: words } = useWords()
  const open = conflicts.filter(({ key }) => !choices.has(key))
  const takeRest = (choice: 'mine' | 'theirs') =>
    onChoose(new Map([...choices, ...open.map(({ key }) => [key, choice] as const)]))
  return (
    <section className={styles.section} aria-labelledby="conflicts">
      <h3 id="conflicts" className={styles.heading}>
        {words.conflicts(conflicts.length)}
      </h3>
      {conflicts.length > 0 && (
        <>
          <p className={styles.quiet}>{words.conflictsHelp}</p>
          {open.length > 1 && (
            <div className={styles.actions}>
              <Button variant="line" onPress={() => takeRest('mine')}>
                {words.takeRest.mine}
              </Button>
              <Button variant="line" onPress={() => takeRest('theirs')}>
                {words.takeRest.theirs}
              </Button>
            </div>
          )}
          {conflicts.map((conflict) => (
            <ConflictItem
              key={conflict.key}
              map={map}
              conflict={conflict}
              file={nameOfFile(conflict.from)}
              hasBase={hasBase(conflict.from)}
              choice={choices.get(conflict.key)}
              onChoose={(choice) => onChoose(new Map([...choices, [conflict.key, choice]]))}
            />
          ))}
        </>
      )}
    </section>
  )
}

interface ConflictItemProps {
  readonly map: RemitMap
  readonly conflict: IncomingConflict
  readonly file: string
  readonly hasBase: boolean
  readonly choice: ConflictChoice | undefined
  readonly onChoose: (choice: ConflictChoice) => void
}

function ConflictItem({ map, conflict, file, hasBase, choice, onChoose }: ConflictItemProps) {
  const { compare: words } = useWords()
  const said = describeConflict(map, conflict)
  const sides: readonly { value: ConflictChoice; label: string; text: string | undefined }[] = [
    { value: 'original', label: words.original, text: said.original },
    { value: 'mine', label: words.mine, text: said.mine },
    { value: 'theirs', label: `${words.theirs} (${file})`, text: said.theirs },
  ]
  return (
    <fieldset className={styles.conflict}>
      <legend>{said.about}</legend>
      <div className={styles.options}>
        {sides.map(({ value, label, text }) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={conflict.key}
              value={value}
              checked={choice === value}
              disabled={value === 'original' && !hasBase}
              onChange={() => onChoose(value)}
            />
            <span>
              <span className={styles.side}>{label}</span>
              <br />
              {value === 'original' && !hasBase ? words.notKnown : (text ?? words.notThere)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
