/** What both sides changed, each in another way: original, mine and theirs, with nothing chosen beforehand. */
import { useMemo } from 'react'
import { type Asked, answered, answerOpen, type IncomingConflict } from '../../compare/bringTogether.ts'
import { describeConflict } from '../../compare/describeConflict.ts'
import type { ConflictChoice } from '../../compare/resolveConflicts.ts'
import { areOfOne } from '../../compare/valueAt.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'

interface ConflictListProps {
  readonly map: RemitMap
  readonly nameOfFile: (id: string) => string
  /** Whether it is known what the file started from. */
  readonly hasBase: (id: string) => boolean
  readonly asked: Asked
  readonly onChoose: (choices: Asked['choices']) => void
}

export function ConflictList({ map, nameOfFile, hasBase, asked, onChoose }: ConflictListProps) {
  const { compare: words } = useWords()
  const { choices, conflicts } = asked
  const open = conflicts.filter(({ key }) => !choices.has(key))
  const isMany = open.length > 1
  // What one word for all would answer, and how many of the open ones that leaves.
  const rests = useMemo(
    () =>
      isMany ? (['mine', 'theirs'] as const).map((side) => ({ side, choices: answerOpen(asked, side) })) : [],
    [isMany, asked],
  )
  const taken = (next: Asked['choices']) => open.filter(({ key }) => next.has(key)).length
  /** The file at which something else was chosen afterwards. */
  const chosenBelow = (conflict: IncomingConflict, index: number) => {
    if (!choices.has(conflict.key)) return undefined
    const later = conflicts
      .slice(index + 1)
      .findLast(
        (one) =>
          one.from !== conflict.from &&
          areOfOne(one, conflict) &&
          (choices.get(one.key) ?? 'mine') !== 'mine',
      )
    return later && nameOfFile(later.from)
  }
  return (
    <section className={styles.section} aria-labelledby="conflicts">
      <h3 id="conflicts" className={styles.heading}>
        {words.conflicts(open.length, conflicts.length)}
      </h3>
      {conflicts.length > 0 && (
        <>
          <p className={styles.quiet}>
            {words.conflictsHelp}
            {asked.incoming.length > 1 && ` ${words.betweenFiles}`}
          </p>
          {isMany && (
            <div className={styles.actions}>
              {rests.map(
                ({ side, choices: next }) =>
                  taken(next) > 0 && (
                    <Button key={side} variant="line" onPress={() => onChoose(next)}>
                      {words.takeRest(side, taken(next), open.length)}
                    </Button>
                  ),
              )}
            </div>
          )}
          {conflicts.map((conflict, index) => (
            <ConflictItem
              key={conflict.key}
              map={map}
              conflict={conflict}
              file={nameOfFile(conflict.from)}
              mineFrom={conflict.mineFrom === undefined ? undefined : nameOfFile(conflict.mineFrom)}
              chosenBelow={chosenBelow(conflict, index)}
              hasBase={hasBase(conflict.from)}
              choice={choices.get(conflict.key)}
              onChoose={(choice) => onChoose(answered(asked, conflict.key, choice))}
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
  /** Name of the earlier file whose value this map has by now. */
  readonly mineFrom: string | undefined
  /** Name of the later file at which something else was chosen. */
  readonly chosenBelow: string | undefined
  readonly hasBase: boolean
  readonly choice: ConflictChoice | undefined
  readonly onChoose: (choice: ConflictChoice) => void
}

function ConflictItem({ map, conflict, file, hasBase, choice, onChoose, ...others }: ConflictItemProps) {
  const { compare: words } = useWords()
  const { mineFrom, chosenBelow } = others
  const said = describeConflict(map, conflict)
  const sides: readonly { value: ConflictChoice; label: string; text: string | undefined }[] = [
    { value: 'original', label: words.original, text: said.original },
    {
      value: 'mine',
      label: mineFrom === undefined ? words.mine : words.mineAfter(mineFrom),
      text: said.mine,
    },
    { value: 'theirs', label: `${words.theirs} (${file})`, text: said.theirs },
  ]
  return (
    <fieldset className={styles.conflict}>
      <legend>{said.about}</legend>
      {mineFrom !== undefined && <p className={styles.quiet}>{words.takenBefore(mineFrom)}</p>}
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
      {chosenBelow !== undefined && <p className={styles.goes}>{words.chosenBelow(chosenBelow)}</p>}
    </fieldset>
  )
}
