/** Files of several groups into this map: chosen, matched, decided, seen, and then carried out as one step. */
import { useMemo, useState } from 'react'
import { type Asked, bringTogether } from '../../compare/bringTogether.ts'
import type { ConflictChoice } from '../../compare/resolveConflicts.ts'
import { thingsGone } from '../../compare/thingsGone.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'
import { ConflictList } from './ConflictList.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import { FileButton } from './FileButton.tsx'
import { GoneThings } from './GoneThings.tsx'
import { IncomingCard } from './IncomingCard.tsx'
import type { EarlierStates } from './useEarlierStates.ts'
import { baseOf, incomingOf, useIncomingFiles } from './useIncomingFiles.ts'

/** Files at once. */
const most = 12

export function BringTogether({ states }: { readonly states: EarlierStates }) {
  const { compare: words } = useWords()
  const { actions, versions } = useApp()
  const map = useMap()
  const { files, problems, add, change, remove, clear } = useIncomingFiles(states.versions, most)
  const [choices, setChoices] = useState<ReadonlyMap<string, ConflictChoice>>(new Map())
  const incoming = useMemo(() => files.map(incomingOf), [files])
  const result = useMemo(() => bringTogether(map, incoming, choices), [map, incoming, choices])
  const asked = useMemo(
    (): Asked => ({ ours: map, incoming, choices, conflicts: result.conflicts }),
    [map, incoming, choices, result],
  )
  const gone = useMemo(() => thingsGone(map, result.map), [map, result])
  // What the files still have as it was, and this map has taken out since.
  const stayOut = result.removed.filter(({ by }) => by === 'mine').length
  const undecided = result.conflicts.filter(({ key }) => !choices.has(key))
  const nameOfFile = (id: string) => files.find((file) => file.id === id)?.name ?? ''

  const startAgain = () => {
    clear()
    setChoices(new Map())
  }
  const apply = async () => {
    const count = files.length
    // Remembered at once: waiting for the device could end on another map.
    const keeping = versions.keep(words.before, false)
    const isDone = actions.run(
      { type: 'batch', name: 'merge', commands: [{ type: 'replaceContent', map: result.map }] },
      { notice: { text: words.applied(count), tone: 'plain', undo: true } },
    )
    if (!isDone) return
    startAgain()
    await keeping
    await states.listAnew()
  }

  return (
    <>
      <p className={styles.lead}>{words.togetherLead}</p>
      <div className={styles.actions}>
        <FileButton label={words.addFiles} inputLabel={words.mapFiles} several onFiles={add} />
        {files.length > 0 && <Button onPress={startAgain}>{words.start}</Button>}
      </div>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem} role="alert">
          {problem}
        </p>
      ))}
      {files.map((file) => (
        <IncomingCard
          key={file.id}
          file={file}
          ours={map}
          step={result.steps.find(({ from }) => from === file.id)}
          onChange={(changes) => change(file.id, changes)}
          onRemove={() => remove(file.id)}
        />
      ))}
      {files.length > 0 && (
        <>
          <ConflictList
            map={result.map}
            nameOfFile={nameOfFile}
            hasBase={(id) => files.some((file) => file.id === id && baseOf(file) !== undefined)}
            asked={asked}
            onChoose={setChoices}
          />
          {result.refused && (
            <p className={styles.problem} role="alert">
              {words.refused(nameOfFile(result.refused.conflict.from), result.refused.reason)}
            </p>
          )}
          <div className={styles.actions}>
            <Button
              variant="primary"
              isDisabled={undecided.length > 0 || result.refused !== undefined}
              onPress={() => void apply()}
            >
              {words.apply}
            </Button>
            {undecided.length > 0 && <span role="status">{words.undecided(undecided.length)}</span>}
          </div>
          <h3 className={styles.heading}>{words.result}</h3>
          {gone.length > 0 && (
            <p className={styles.goes}>
              <GoneThings lead={words.goes} map={map} things={gone} />
            </p>
          )}
          {stayOut > 0 && <p className={styles.quiet}>{words.stayOut(stayOut)}</p>}
          <DifferenceList
            direction=""
            before={map}
            after={result.map}
            same={undecided.length > 0 ? words.onlyQuestions : words.nothingComes}
          />
        </>
      )}
    </>
  )
}
