/** Who could carry a message from one party to another: the way as a row of names, and how strong it is in words. */
import { useMemo } from 'react'
import { messagePath } from '../../analysis/parties/messagePath.ts'
import { type PartyLink, strengthOf } from '../../analysis/parties/partyLinks.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './MessageRoute.module.css'

interface MessageRouteProps {
  readonly from: string
  readonly to: string
}

export function MessageRoute({ from, to }: MessageRouteProps) {
  const { decisions } = useWords()
  const words = decisions.route
  const map = useMap()
  const lens = useView((state) => state.lens)
  const path = useMemo(() => messagePath(map, lens, from, to), [map, lens, from, to])
  if (!path) return <p className={styles.note}>{words.none(labelOf(map, from), labelOf(map, to))}</p>
  const weak = path.steps.filter((step) => strengthOf(step) === 'weak')
  const told = (step: PartyLink) =>
    words.step(
      labelOf(map, step.from),
      labelOf(map, step.to),
      [words.modes[step.mode ?? 'none'], step.trust !== undefined && words.trust(step.trust)]
        .filter(Boolean)
        .join(', '),
    )
  return (
    <div className={styles.route}>
      <ol
        className={styles.hops}
        aria-label={words.inWords(path.parties.map((id) => labelOf(map, id)).join(' – '))}
      >
        {path.parties.map((party, index) => {
          const step = path.steps[index - 1]
          const isBetween = index > 0 && index < path.parties.length - 1
          return (
            <li key={party} className={styles.hop}>
              {step && (
                <i className={strengthOf(step) === 'weak' ? styles.weak : styles.strong} aria-hidden="true" />
              )}
              <span className={isBetween ? styles.carrier : styles.end}>{labelOf(map, party)}</span>
            </li>
          )
        })}
      </ol>
      <p className={styles.note}>
        {weak.length === 0
          ? words.strong
          : words.weak(weak.length, path.steps.length, listInWords(weak.map(told)))}
      </p>
    </div>
  )
}
