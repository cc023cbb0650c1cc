/** Below the line, in one place: what is wrong with it, what is asked about it, what it says, or else its keys. */
import { CircleAlert } from 'lucide-react'
import { useSpeaker } from '../shared/useSpeaker.ts'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'
import { AddLineKeys } from './AddLineKeys.tsx'
import { describeLine } from './describeLine.ts'
import { NameQuestion } from './NameQuestion.tsx'
import type { QuickAdd } from './useQuickAdd.ts'

interface LineFootProps {
  readonly quickAdd: QuickAdd
  /** Ids under which the fields are described by what is shown here. */
  readonly problemId: string
  readonly previewId: string
}

export function LineFoot({ quickAdd, problemId, previewId }: LineFootProps) {
  const words = useWords()
  const speaker = useSpeaker()?.name
  const { problem, offer, reading } = quickAdd
  if (problem) {
    return (
      <p id={problemId} className={styles.problem} role="alert">
        <CircleAlert size={17} strokeWidth={1.75} aria-hidden="true" />
        <span>{problem.text}</span>
      </p>
    )
  }
  if (offer) {
    const { made, nearest } = offer
    return (
      <NameQuestion
        name={made.name}
        nearest={nearest}
        onTake={quickAdd.acceptOffer}
        onMake={() => quickAdd.add()}
      />
    )
  }
  const sentence = describeLine(reading, words, speaker)
  if (sentence.length === 0) return <AddLineKeys withTab />
  return (
    <p id={previewId} className={styles.preview}>
      {sentence.map(({ text, isNew }, index) =>
        isNew ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence, in order, without state
          <span key={index}>
            <b>{text}</b> <span className={styles.isNew}>{words.capture.isNew}</span>
          </span>
        ) : (
          text
        ),
      )}
    </p>
  )
}
