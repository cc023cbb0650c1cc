/** Names that are alike but not the same: people say which mean one thing. Nothing is chosen beforehand. */
import type { EntityMatch } from '../../compare/matchEntities.ts'
import { type Entity, entityById, nameOf } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useWords } from '../words/words.tsx'
import styles from './CompareView.module.css'

interface MatchReviewProps {
  readonly matches: readonly EntityMatch[]
  readonly ours: RemitMap
  readonly theirs: RemitMap
  readonly accepted: readonly EntityMatch[]
  readonly onChange: (accepted: readonly EntityMatch[]) => void
}

export function MatchReview({ matches, ours, theirs, accepted, onChange }: MatchReviewProps) {
  const { compare: words } = useWords()
  const isAccepted = (match: EntityMatch) => accepted.some((one) => one.theirs === match.theirs)
  const named = (map: RemitMap, { collection }: EntityMatch, id: string) => {
    const entity: Entity | undefined = entityById(map, collection, id)
    return (entity && nameOf(entity)) ?? id
  }
  return (
    <section className={styles.section} aria-labelledby="match-review">
      <h3 id="match-review" className={styles.heading}>
        {words.review}
      </h3>
      <p className={styles.quiet}>{words.reviewHelp}</p>
      <ul className={styles.plainList}>
        {matches.map((match) => (
          <li key={match.theirs}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={isAccepted(match)}
                onChange={(event) =>
                  onChange(
                    event.target.checked
                      ? [...accepted, match]
                      : accepted.filter(({ theirs: id }) => id !== match.theirs),
                  )
                }
              />
              {words.isSame(named(theirs, match, match.theirs), named(ours, match, match.ours))}
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
