/** While a view shows what differs from another state of the map: from which, how much, to the next one, and the way out. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useApp } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { type Step, useStepKeys } from '../shared/useStepKeys.ts'
import { useWords } from '../words/words.tsx'
import styles from './DifferenceBar.module.css'
import type { ComparedMaps } from './useShownDifference.ts'

interface DifferenceBarProps {
  readonly compared: Pick<ComparedMaps, 'name' | 'otherIs'>
  /** What the view shows as added, taken out, and changed. */
  readonly counts: Readonly<Record<'added' | 'removed' | 'changed', number>>
  /** To the next difference, or the one before. */
  readonly onStep: (step: Step) => void
}

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function DifferenceBar({ compared: { name, otherIs }, counts, onStep }: DifferenceBarProps) {
  const { compare: words } = useWords()
  const { view, actions } = useApp()
  const { added, removed, changed } = counts
  const isNone = added + removed + changed === 0
  useStepKeys(onStep)
  return (
    <section className={styles.bar} aria-label={words.shown.label}>
      <p>
        <b>{otherIs === 'before' ? words.sinceThen(name) : words.andBack(name)}</b>{' '}
        <span>· {isNone ? words.shown.none : words.summary(added, removed, changed)}</span>
      </p>
      <Button isDisabled={isNone} aria-keyshortcuts="Shift+F8" onPress={() => onStep(-1)}>
        <ArrowUp {...icon} />
        {words.shown.previous}
      </Button>
      <Button isDisabled={isNone} aria-keyshortcuts="F8" onPress={() => onStep(1)}>
        <ArrowDown {...icon} />
        {words.shown.next}
      </Button>
      <Button
        variant="line"
        onPress={() => {
          view.set({ shownDifference: undefined })
          actions.announce(words.shown.stopped)
          document.getElementById('main')?.focus()
        }}
      >
        {words.shown.stop}
      </Button>
    </section>
  )
}
