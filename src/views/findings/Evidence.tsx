/** What stands behind a finding: the two sides laid side by side, their time, and the remits one by one. */
import { Map as MapIcon, TableProperties } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Finding, isOverlap } from '../../analysis/finding.ts'
import { compareSides, type Shares } from '../../analysis/parties/compareSides.ts'
import { daysInWords } from '../../analysis/words/daysInWords.ts'
import type { Period } from '../../model/period.ts'
import { involvementById } from '../../model/schemes.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import { labelsOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './Evidence.module.css'
import { FindingFacts } from './FindingFacts.tsx'
import { namesInShort } from './namesInShort.ts'
import { RemitList } from './RemitList.tsx'
import { sideName } from './sideName.ts'
import { TimeBars } from './TimeBars.tsx'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function Evidence({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const { view } = useApp()
  const current = useView((state) => state.view)
  return (
    <>
      {isOverlap(finding) && (
        <>
          <SideTable finding={finding} />
          <TimeBars finding={finding} />
        </>
      )}
      <FindingFacts finding={finding} />
      <p className={styles.why}>{finding.explanation.because}</p>
      <p className={styles.why}>{finding.explanation.remedy}</p>
      {finding.remits.length > 0 && (
        <>
          <h3 className={styles.subheading}>{words.findings.remits}</h3>
          <RemitList ids={finding.remits} overlap={isOverlap(finding)} />
        </>
      )}
      <div className={styles.foot}>
        {current !== 'map' && (
          <Button variant="line" onPress={() => view.set({ view: 'map' })}>
            <MapIcon {...icon} />
            {words.findings.showOnMap}
          </Button>
        )}
        {finding.remits.length > 0 && (
          <Button
            variant="line"
            onPress={() => {
              const [first] = finding.remits
              if (first !== undefined) view.select({ type: 'entity', id: first })
              view.set({ view: 'capture' })
            }}
          >
            <TableProperties {...icon} />
            {words.findings.showInLedger}
          </Button>
        )}
        {finding.pairs && (
          <span className={styles.end}>
            {words.findings.covered(finding.pairs.covered, finding.pairs.count)}
          </span>
        )}
      </div>
    </>
  )
}

/** The two sides laid side by side: what only one has, what both have. */
export function SideTable({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const map = useMap()
  const comparison = compareSides(map, finding)
  const [first, second] = finding.sides ?? []
  if (!comparison || !first || !second) return null

  const nothing = <span className={styles.nothing}>{words.findings.nothing}</span>
  const inShort = (ids: readonly string[]): ReactNode =>
    ids.length === 0 ? nothing : namesInShort(labelsOf(map, ids), words.findings.more)
  const limits = (shares: Shares) =>
    shares.both.length === 0 && (shares.firstUnlimited || shares.secondUnlimited)
      ? words.findings.notLimited
      : inShort(shares.both)
  const letters = (ids: readonly string[]): ReactNode =>
    ids.length === 0 ? (
      nothing
    ) : (
      <span className={styles.letters}>
        {ids.map((id) => {
          const involvement = involvementById(map.scheme, id)
          return (
            <span key={id} className={styles.letters}>
              <Letter involvement={involvement} overlap />
              {involvement?.label ?? id}
            </span>
          )
        })}
      </span>
    )
  const spans = (periods: readonly Period[]): ReactNode => {
    const texts = periods.map((period) => daysInWords(period)).filter((text) => text !== '')
    return texts.length === 0 ? nothing : texts.join('; ')
  }
  const plain = (texts: readonly string[]): ReactNode => (texts.length === 0 ? nothing : texts.join(', '))

  const rows: [string, ReactNode, ReactNode, ReactNode][] = [
    [
      words.findings.involvement,
      letters(comparison.involvement.onlyFirst),
      letters(comparison.involvement.both),
      letters(comparison.involvement.onlySecond),
    ],
    [
      words.findings.forWhom,
      inShort(comparison.beneficiaries.onlyFirst),
      limits(comparison.beneficiaries),
      inShort(comparison.beneficiaries.onlySecond),
    ],
    [
      words.findings.where,
      inShort(comparison.places.onlyFirst),
      limits(comparison.places),
      inShort(comparison.places.onlySecond),
    ],
    [
      words.findings.when,
      spans(comparison.period.onlyFirst),
      comparison.period.both ? daysInWords(comparison.period.both) || words.findings.notLimited : nothing,
      spans(comparison.period.onlySecond),
    ],
    [
      words.findings.basis,
      plain(comparison.basis.onlyFirst.map(words.basisInWords)),
      plain(comparison.basis.both.map(words.basisInWords)),
      plain(comparison.basis.onlySecond.map(words.basisInWords)),
    ],
    [
      words.findings.source,
      inShort(comparison.sources.onlyFirst),
      inShort(comparison.sources.both),
      inShort(comparison.sources.onlySecond),
    ],
  ]
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.aspect} />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.findings.only(sideName(map, first))}</th>
            <th scope="col" className={styles.both}>
              {words.findings.both}
            </th>
            <th scope="col">{words.findings.only(sideName(map, second))}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([aspect, onlyFirst, both, onlySecond]) => (
            <tr key={aspect}>
              <th scope="row">{aspect}</th>
              <td>{onlyFirst}</td>
              <td className={styles.both}>{both}</td>
              <td>{onlySecond}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
