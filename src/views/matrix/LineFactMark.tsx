/** "2" with two rings, "0" with a dashed one: who holds what a function is expected to have. */
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import { factsInWords } from './factsInWords.ts'
import styles from './MatrixNames.module.css'
import type { LineFacts } from './useLineFacts.ts'

export function LineFactMark({ facts }: { readonly facts: LineFacts }) {
  const words = useWords()
  const { holders, mark, isSole } = facts
  const whole = factsInWords(words, facts)
  const shown = isSole ? holders.count : `${holders.involvement.letter} ${holders.count}`
  return (
    <span
      className={`${styles.facts} ${mark === 'contested' ? styles.contested : mark === 'gap' ? styles.gap : ''}`}
      title={whole}
    >
      <span className="visually-hidden">{whole}</span>
      <span aria-hidden="true">{shown}</span>
      <span className={styles.mark}>
        {mark && <RuleMark rule={mark === 'contested' ? 'contested' : 'no-lead'} />}
      </span>
    </span>
  )
}
