/** What the side panel says of a tie: both ways in words and pips, and what lies between the two. */

import { relationships } from '../../analysis/parties/relationships.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import type { Tie } from '../../model/remitMap.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import panel from '../shared/Panel.module.css'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import styles from './RelationshipFacts.module.css'
import { influenceInWords, trustInWords } from './relationshipWords.ts'
import { splitRelationship } from './splitRelationship.ts'
import { Pips } from './TieMarks.tsx'

export function RelationshipFacts({ tie }: { readonly tie: Tie }) {
  const words = useWords()
  const own = words.relationships
  const { view } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const relationship = relationships(map, lens)
    .filter((one) => [...one.forward.ties, ...one.backward.ties].some(({ id }) => id === tie.id))
    .flatMap(splitRelationship)
    .find((one) => [...one.forward.ties, ...one.backward.ties].some(({ id }) => id === tie.id))
  if (!relationship) return null
  const [from, to] = [relationship.first.members[0] ?? '', relationship.second.members[0] ?? '']
  const between = findings.filter(
    ({ organisations }) => organisations.includes(from) && organisations.includes(to),
  )
  const other = [...relationship.forward.ties, ...relationship.backward.ties].filter(
    ({ id }) => id !== tie.id,
  )
  return (
    <>
      <p className={`${panel.says} ${styles.says}`}>{trustInWords(words, map, relationship)}</p>
      {influenceInWords(words, map, relationship).map((sentence) => (
        <p key={sentence} className={panel.note}>
          {sentence}
        </p>
      ))}
      <div className={styles.pair}>
        <Said name={labelOf(map, from)} trust={relationship.forward.trust} />
        <Said name={labelOf(map, to)} trust={relationship.backward.trust} />
      </div>
      {other.length > 0 && (
        <>
          <h3 className={panel.heading}>{own.otherWay}</h3>
          <ul className={panel.list}>
            {other.map(({ id }) => (
              <li key={id}>
                <button
                  type="button"
                  className={panel.link}
                  onClick={() => view.select({ type: 'entity', id })}
                >
                  {labelOf(map, id)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {between.length > 0 && (
        <>
          <h3 className={panel.heading}>
            {own.between}
            <span className={panel.right}>{own.betweenCount(between.length)}</span>
          </h3>
          <ul className={panel.list}>
            {between.slice(0, 6).map((finding) => (
              <li key={finding.id}>
                <button
                  type="button"
                  className={panel.row}
                  onClick={() => view.select({ type: 'finding', id: finding.id })}
                >
                  <RuleMark rule={finding.rule} />
                  <span>{inShort(finding)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Said({ name, trust }: { readonly name: string; readonly trust: readonly number[] }) {
  const { relationships: words } = useWords()
  return (
    <div className={styles.said}>
      <p>{name}</p>
      {trust.length === 0 ? (
        <p className={styles.unknown}>{words.notRecorded}</p>
      ) : (
        <>
          <p className={styles.number}>
            {trust.join('/')} <small>{words.ofFive}</small>
          </p>
          <Pips trust={trust[0] ?? 0} />
        </>
      )}
    </div>
  )
}
