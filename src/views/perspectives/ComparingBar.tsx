/** While a view shows where two perspectives differ: which two, how much, to the next one, and the way out. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import { comparePerspectives } from '../../compare/perspectives.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { type Step, useStepKeys } from '../shared/useStepKeys.ts'
import { useWords } from '../words/words.tsx'
import styles from './Perspectives.module.css'
import { viewName } from './sayingInWords.ts'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

interface ComparingBarProps {
  /** To the next difference, or the one before, where the view can go there. */
  readonly onStep?: (step: Step) => void
}

export function ComparingBar({ onStep }: ComparingBarProps) {
  const words = useWords()
  const { view } = useApp()
  useStepKeys(onStep)
  const map = useMap()
  const views = useView((state) => state.comparedViews)
  if (!views) return null
  const says = words.perspectives
  const { agree, differ, oneSideOnly } = comparePerspectives(map, views)
  return (
    <div className={styles.banner} role="status">
      <p>
        <b>{says.comparing(viewName(map, views[0], words), viewName(map, views[1], words))}</b>{' '}
        {[says.agree(agree.length), says.differ(differ.length), says.oneSide(oneSideOnly.length)].join(', ')}
      </p>
      {onStep && (
        <>
          <Button aria-keyshortcuts="Shift+F8" onPress={() => onStep(-1)}>
            <ArrowUp {...icon} />
            {words.compare.shown.previous}
          </Button>
          <Button aria-keyshortcuts="F8" onPress={() => onStep(1)}>
            <ArrowDown {...icon} />
            {words.compare.shown.next}
          </Button>
        </>
      )}
      <Button variant="line" onPress={() => view.set({ dialog: 'perspectives' })}>
        {says.compare}
      </Button>
      <Button variant="line" onPress={() => view.set({ comparedViews: undefined })}>
        {says.stopComparing}
      </Button>
    </div>
  )
}
