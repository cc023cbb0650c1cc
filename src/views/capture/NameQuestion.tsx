/** Asks whether a new name means one that is there: the nearest is named first, and each can be taken instead. */
import { Button } from '../shared/Button.tsx'
import type { NamedEntry } from '../shared/rankNames.ts'
import { useWords } from '../words/words.tsx'
import styles from './AddLine.module.css'

interface NameQuestionProps {
  /** As typed. */
  readonly name: string
  readonly nearest: readonly NamedEntry[]
  readonly onTake: (id: string) => void
  readonly onMake: () => void
}

export function NameQuestion({ name, nearest, onTake, onMake }: NameQuestionProps) {
  const { capture } = useWords()
  return (
    <div className={styles.offer}>
      <p role="alert">
        {capture.didYouMean(nearest[0]?.name ?? '')}{' '}
        <span className={styles.offerKeys}>{capture.offerKeys(name)}</span>
      </p>
      <div className={styles.offerButtons}>
        {nearest.map((one) => (
          <Button key={one.id} variant="line" onPress={() => onTake(one.id)}>
            {capture.takeName(one.name)}
          </Button>
        ))}
        <Button variant="line" onPress={onMake}>
          {capture.makeNew(name)}
        </Button>
      </div>
    </div>
  )
}
