/** What differs between this map and an earlier state of it, or a file. */
import { ArrowLeftRight, Grid3x3, Waypoints } from 'lucide-react'
import { useEffect, useState } from 'react'
import { alignMap, type EntityMatch, matchEntities } from '../../compare/matchEntities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { goTo } from '../palette/goTo.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'
import { DifferenceList } from './DifferenceList.tsx'
import { FileButton } from './FileButton.tsx'
import { MatchReview } from './MatchReview.tsx'
import type { EarlierStates } from './useEarlierStates.ts'
import { when } from './when.ts'

interface Other {
  readonly id: string
  readonly name: string
  readonly map: RemitMap
}

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

interface DifferencesProps {
  readonly states: EarlierStates
  /** Id of the version to compare with. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

export function Differences({ states: { versions }, chosen, onChoose }: DifferencesProps) {
  const { compare: words } = useWords()
  const app = useApp()
  const { versions: actions } = app
  const map = useMap()
  // Coming back from the matrix or the map, what is shown there is still what is compared with.
  const shown = useView((state) => state.shownDifference)
  const [other, setOther] = useState<Other | undefined>(
    shown && { id: 'file', name: shown.name, map: shown.other },
  )
  const [problem, setProblem] = useState<string>()
  const [swapped, setSwapped] = useState(shown?.otherIs === 'after')
  const [accepted, setAccepted] = useState<readonly EntityMatch[]>([])

  useEffect(() => {
    if (chosen === undefined) return
    let isCurrent = true
    void actions.read(chosen).then((read) => {
      if (!isCurrent) return
      const version = versions.find(({ id }) => id === chosen)
      setAccepted([])
      setProblem(read ? undefined : words.unreadable)
      setOther(read && { id: chosen, name: version ? labelOf(version) : '', map: read })
    })
    return () => {
      isCurrent = false
    }
  }, [actions, chosen, versions, words])

  const readFile = async ([file]: readonly File[]) => {
    if (!file) return
    const [read] = await actions.readFiles([file])
    if (!read) return
    onChoose(undefined)
    setAccepted([])
    setProblem(read.ok ? undefined : words.notRead(read.name, read.problem))
    setOther(read.ok ? { id: 'file', name: read.name, map: read.map } : undefined)
  }

  const matching = other && matchEntities(map, other.map)
  const aligned = other && matching && alignMap(other.map, map, [...matching.sure, ...accepted])
  const showOn = (view: 'matrix' | 'map', name: string, map: RemitMap) =>
    goTo(app, {
      view,
      comparedViews: undefined,
      shownDifference: { other: map, name, otherIs: swapped ? 'after' : 'before' },
    })
  const choices = versions.map((version) => ({ value: version.id, label: labelOf(version) }))
  return (
    <>
      <div className={styles.choose}>
        {choices.length > 0 && (
          <div className={styles.chooseField}>
            <ChoiceField
              label={words.compareWith}
              value={chosen ?? (other?.id === 'file' ? 'file' : '')}
              choices={[
                ...(chosen === undefined && other === undefined
                  ? [{ value: '', label: words.nothingChosen }]
                  : []),
                ...(other?.id === 'file' ? [{ value: 'file', label: other.name }] : []),
                ...choices,
              ]}
              onChoose={(id) => {
                if (id !== '' && id !== 'file') onChoose(id)
              }}
            />
          </div>
        )}
        <FileButton label={words.chooseFile} inputLabel={words.mapFiles} onFiles={readFile} />
        {other && aligned && (
          <>
            <Button variant="line" onPress={() => setSwapped(!swapped)}>
              <ArrowLeftRight {...icon} />
              {words.swap}
            </Button>
            <Button variant="line" onPress={() => showOn('matrix', other.name, aligned)}>
              <Grid3x3 {...icon} />
              {words.showOn.matrix}
            </Button>
            <Button variant="line" onPress={() => showOn('map', other.name, aligned)}>
              <Waypoints {...icon} />
              {words.showOn.map}
            </Button>
          </>
        )}
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {!other && (
        <p className={styles.lead}>{choices.length === 0 ? words.noVersions : words.differencesLead}</p>
      )}
      {other && aligned && matching && (
        <>
          {matching.toReview.length > 0 && (
            <MatchReview
              matches={matching.toReview}
              ours={map}
              theirs={other.map}
              accepted={accepted}
              onChange={setAccepted}
            />
          )}
          <DifferenceList
            direction={swapped ? words.andBack(other.name) : words.sinceThen(other.name)}
            before={swapped ? map : aligned}
            after={swapped ? aligned : map}
          />
        </>
      )}
    </>
  )
}

export function labelOf({ name, at }: { readonly name: string; readonly at: string }): string {
  return `${name} · ${when(at)}`
}
