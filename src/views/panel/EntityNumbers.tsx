/** The few numbers that say how much stands behind a thing. */

import { type Finding, isOverlap } from '../../analysis/finding.ts'
import type { Collection } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { useLatestFindings, useMap } from '../shared/appContext.ts'
import { inSentence } from '../shared/remitMarks.ts'
import { useWords } from '../words/words.tsx'
import styles from './EntitySummary.module.css'

interface EntityNumbersProps {
  readonly collection: Collection
  readonly remits: readonly Remit[]
  readonly findings: readonly Finding[]
}

export function EntityNumbers({ collection, remits, findings }: EntityNumbersProps) {
  const words = useWords()
  const { scheme } = useMap()
  const { areCurrent } = useLatestFindings()
  if (collection !== 'organisations' && collection !== 'functions') return null
  const sole = scheme.involvements.find(({ sharing }) => sharing === 'sole')
  const held = remits.filter(({ stance }) => stance !== 'disclaims')
  const overlaps = findings.filter(isOverlap).length
  const other = findings.length - overlaps
  const numbers = [
    { number: remits.length, word: words.entity.remits(remits.length), strong: false },
    sole && {
      number: held.filter(({ involvement }) => involvement === sole.id).length,
      word: inSentence(sole.label),
      strong: false,
    },
    areCurrent && { number: overlaps, word: words.entity.overlaps(overlaps), strong: overlaps > 0 },
    areCurrent && other > 0 && { number: other, word: words.entity.otherFindings(other), strong: false },
  ].filter((one) => one !== undefined && one !== false)
  return (
    <ul className={styles.numbers} aria-label={words.entity.numbers}>
      {numbers.map(({ number, word, strong }) => (
        <li key={word}>
          <b className={strong ? styles.strong : undefined}>{number.toLocaleString('en-GB')}</b>{' '}
          <span>{word}</span>
        </li>
      ))}
    </ul>
  )
}
