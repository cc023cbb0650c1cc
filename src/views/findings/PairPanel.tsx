/** Two parties beside each other: the findings between them, what both hold, what only one holds, ties, agreements, decisions. */
import { Grid3x3 } from 'lucide-react'
import { useMemo } from 'react'
import { factsOfPair, membersOfParty, pairMatrix } from '../../analysis/pairMatrix.ts'
import { pluralOf } from '../../analysis/words/plainEnglish.ts'
import { EntityLink } from '../panel/EntityLink.tsx'
import { FindingLinks } from '../panel/FindingLinks.tsx'
import { ShortList } from '../panel/ShortList.tsx'
import { useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import styles from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { useWords } from '../words/words.tsx'

export function PairPanel({ first, second }: { readonly first: string; readonly second: string }) {
  const words = useWords()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const { list, areCurrent } = useLatestFindings()
  const matrix = useMemo(() => pairMatrix(map, list), [map, list])
  const [ours, theirs] = [membersOfParty(map, first), membersOfParty(map, second)]
  const nameOf = (members: readonly string[]) => {
    const [only = ''] = members
    if (members.length === 1) return labelOf(map, only)
    const kind = map.organisations.find(({ id }) => id === only)?.kind ?? ''
    return `${members.length} ${pluralOf(kind)}`
  }
  const facts = useMemo(() => factsOfPair(map, lens, ours, theirs), [map, lens, ours, theirs])
  const isWithin = first === second
  const lists: readonly [string, readonly string[]][] = isWithin
    ? [
        [words.findings.pairs.hold(nameOf(ours)), facts.bothHold],
        [words.findings.ties, facts.ties],
        [words.findings.pairs.agreements, facts.agreements],
      ]
    : [
        [words.findings.pairs.bothHold, facts.bothHold],
        [words.findings.pairs.onlyOne(nameOf(ours)), facts.onlyFirst],
        [words.findings.pairs.onlyOne(nameOf(theirs)), facts.onlySecond],
        [words.findings.ties, facts.ties],
        [words.findings.pairs.agreements, facts.agreements],
        [words.findings.decisions, facts.decisions],
      ]
  const between = matrix.findingsBetween(first, second)
  return (
    <PanelFrame
      head={
        <>
          <Grid3x3 size={20} strokeWidth={1.6} aria-hidden="true" />
          <span className={styles.what}>{words.findings.pairs.one}</span>
        </>
      }
    >
      <h2 className={styles.says}>
        {isWithin ? nameOf(ours) : words.findings.pairs.and(nameOf(ours), nameOf(theirs))}
      </h2>
      {areCurrent && between.length === 0 && <p>{words.findings.pairs.nothingBetween}</p>}
      <FindingLinks findings={between} />
      {lists
        .filter(([, ids]) => ids.length > 0)
        .map(([heading, ids]) => (
          <section key={heading}>
            <h3 className={styles.heading}>
              {heading}
              <span className={styles.right}>{ids.length.toLocaleString('en-GB')}</span>
            </h3>
            <ShortList className={styles.list} most={5}>
              {ids.map((id) => (
                <li key={id}>
                  <EntityLink id={id} />
                </li>
              ))}
            </ShortList>
          </section>
        ))}
      {!isWithin && facts.ties.length === 0 && <p className={styles.note}>{words.findings.pairs.noTie}</p>}
      {facts.agreements.length === 0 && <p className={styles.note}>{words.findings.pairs.noAgreement}</p>}
    </PanelFrame>
  )
}
