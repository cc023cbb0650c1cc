/** Two sides of an overlap beside each other: what only one has, what both have. */
import type { ReactNode } from 'react'
import type { Finding } from '../../analysis/finding.ts'
import { compareSides, type Shares } from '../../analysis/parties/compareSides.ts'
import { daysInWords } from '../../analysis/words/daysInWords.ts'
import type { Period } from '../../model/period.ts'
import { involvementById } from '../../model/schemes.ts'
import { useMap } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import { labelsOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './Evidence.module.css'
import { namesInShort } from './namesInShort.ts'
import { sideName } from './sideName.ts'

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
      comparison.period.both
        ? daysInWords(comparison.period.both) || words.findings.notLimited
        : words.findings.tooMany,
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
