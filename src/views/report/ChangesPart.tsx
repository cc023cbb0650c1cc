/** What changed since a version that one chooses. */
import { useEffect, useMemo, useState } from 'react'
import { changeSentences } from '../../compare/changeSentences.ts'
import { diffFindingLists } from '../../compare/diffFindings.ts'
import { diffMaps } from '../../compare/diffMaps.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { labelOf } from '../compare/Differences.tsx'
import { useEarlierStates } from '../compare/useEarlierStates.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { useFollowingFindings } from '../shared/useFollowingFindings.ts'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'

export function ChangesPart() {
  const { report: words, compare } = useWords()
  const { versions: actions, analyst } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { versions } = useEarlierStates()
  const [chosen, setChosen] = useState('')
  const [before, setBefore] = useState<RemitMap>()
  useEffect(() => {
    if (chosen === '') return
    let isCurrent = true
    void actions.read(chosen).then((read) => {
      if (isCurrent) setBefore(read)
    })
    return () => {
      isCurrent = false
    }
  }, [actions, chosen])
  const were = useFollowingFindings(analyst, before ?? map, lens)
  const are = useLatestFindings()
  const areCurrent = were.areCurrent && are.areCurrent
  const lines = useMemo(
    () => (before ? changeSentences(before, map, diffMaps(before, map)) : []),
    [before, map],
  )
  const found = useMemo(
    () => (before && areCurrent ? diffFindingLists(were.list, are.list) : undefined),
    [before, areCurrent, were.list, are.list],
  )
  const version = versions.find(({ id }) => id === chosen)
  return (
    <section aria-labelledby="report-changes" className={before ? undefined : styles.notPrinted}>
      <h2 id="report-changes">{version ? `${words.since} ${labelOf(version)}` : words.sections.changes}</h2>
      <div data-screen-only="">
        {versions.length === 0 ? (
          <p className={styles.quiet}>{words.noVersion}</p>
        ) : (
          <ChoiceField
            label={words.since}
            value={chosen}
            choices={[
              ...(chosen === '' ? [{ value: '', label: words.chooseVersion }] : []),
              ...versions.map((one) => ({ value: one.id, label: labelOf(one) })),
            ]}
            onChoose={setChosen}
          />
        )}
      </div>
      {before && lines.length === 0 && <p>{compare.sameMap}</p>}
      <ul>
        {lines.map((line) => (
          <li key={`${line.collection}/${line.entity}/${line.sentence}`}>{line.sentence}</li>
        ))}
      </ul>
      {before && !areCurrent && <LookingForFindings />}
      {found && found.came.length + found.went.length > 0 && (
        <>
          <h3>{compare.findings}</h3>
          <ul>
            {found.came.map(({ id, sentence }) => (
              <li key={id}>+ {sentence}</li>
            ))}
            {found.went.map(({ id, sentence }) => (
              <li key={id}>− {sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
