/** While the matrix shows where two views differ: which two, how much, and the way out. */
import { comparePerspectives } from '../../compare/perspectives.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './Perspectives.module.css'
import { viewName } from './sayingInWords.ts'

export function ComparingBar() {
  const words = useWords()
  const { view } = useApp()
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
      <Button variant="line" onPress={() => view.set({ dialog: 'perspectives' })}>
        {says.compare}
      </Button>
      <Button variant="line" onPress={() => view.set({ comparedViews: undefined })}>
        {says.stopComparing}
      </Button>
    </div>
  )
}
