/** The part that someone had in a decision, the same everywhere; left out is words in a dashed ring. */
import type { Participant } from '../../model/remitMap.ts'
import { useWords } from '../words/words.tsx'
import styles from './PartMark.module.css'

export function PartMark({ part }: { readonly part: Participant['part'] }) {
  const { decisions: words } = useWords()
  return (
    <span className={`${styles.part} ${styles[part]}`} aria-hidden="true">
      {words.letters[part]}
    </span>
  )
}

export function LeftOutMark() {
  const { decisions: words } = useWords()
  return (
    <span className={styles.leftOut} aria-hidden="true">
      {words.leftOutWords.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </span>
  )
}
