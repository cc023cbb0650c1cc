/** The decisions one below the other, each with its parties: to be read where a grid shows little at once. */
import { useMemo } from 'react'
import { decisionParties } from '../../analysis/parties/decisionParties.ts'
import { leftOutOf } from '../../analysis/parties/leftOutOf.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import type { Decision } from '../../model/remitMap.ts'
import { groupName } from '../relationships/groupName.ts'
import { useApp, useFindings, useMap } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import styles from './DecisionList.module.css'
import { LeftOutMark, PartMark } from './PartMark.tsx'
import { type GroupPart, partOfGroup } from './partOfGroup.ts'

export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const { decisions: words } = useWords()
  const { view } = useApp()
  const map = useMap()
  const findings = useFindings()
  const leftOut = useMemo(() => leftOutOf(findings), [findings])
  const inWords = (part: GroupPart) => {
    if (part === undefined) return words.empty
    if (part === 'left-out') return `${words.leftOut}: ${words.leftOutMeans}`
    return part === 'different' ? words.different : words.parts[part]
  }
  return (
    <>
      <p className={styles.note}>{words.narrow}</p>
      <ul className={styles.list} aria-label={words.list}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <button
              type="button"
              className={styles.decision}
              onClick={() => view.select({ type: 'entity', id: decision.id })}
            >
              <b>{decision.title}</b>
              <span>{decision.date === undefined ? words.noDate : dateInWords(decision.date)}</span>
            </button>
            <ul>
              {decisionParties(map, [decision], leftOut).map((group) => {
                const part = partOfGroup(decision, group, leftOut)
                return (
                  <li key={group.id} className={styles.party}>
                    <Mark part={part} />
                    <span>{groupName(map, group)}</span>
                    <span className={styles.part}>{inWords(part)}</span>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function Mark({ part }: { readonly part: GroupPart }) {
  if (part === undefined || part === 'different') return <span />
  return part === 'left-out' ? <LeftOutMark /> : <PartMark part={part} />
}
