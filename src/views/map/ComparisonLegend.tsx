/** What the marks of a comparison mean, and which two are compared. */
import { viewSigns } from '../perspectives/differenceOf.ts'
import { viewName } from '../perspectives/sayingInWords.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import styles from './MapView.module.css'

export function ComparisonLegend() {
  const words = useWords()
  const map = useMap()
  const views = useView((state) => state.comparedViews)
  const isOfMaps = useView((state) => state.shownDifference !== undefined)
  const { legend } = words.map
  return (
    <div className={styles.legend}>
      {isOfMaps ? (
        <>
          <Sample text={legend.added} colour="held" width={3.5} />
          <Sample text={legend.removed} colour="ink-2" width={2.25} dash="4 5" />
          <Sample text={legend.changed} colour="held" isPair />
          <Sample text={legend.same} colour="inactive" width={2} />
        </>
      ) : (
        <>
          {views?.map((id, index) => (
            <span key={viewSigns[index]}>
              <b>{viewSigns[index]}</b> {viewName(map, id, words)}
            </span>
          ))}
          <i className={styles.rule} />
          <Sample text={legend.differs} colour="overlap" isPair />
          <Sample text={legend.oneSided} colour="ink-2" width={2.25} dash="7 4" />
          <Sample text={legend.agree} colour="inactive" width={2} />
        </>
      )}
    </div>
  )
}

interface SampleProps {
  readonly text: string
  readonly colour: 'held' | 'overlap' | 'inactive' | 'ink-2'
  readonly width?: number
  readonly dash?: string
  readonly isPair?: boolean
}

function Sample({ text, colour, width = 2, dash, isPair }: SampleProps) {
  return (
    <span>
      <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
        <path
          d={isPair ? 'M0 5.7H28M0 10.3H28' : 'M0 8H28'}
          fill="none"
          stroke={`var(--${colour})`}
          strokeWidth={width}
          strokeDasharray={dash}
        />
      </svg>
      {text}
    </span>
  )
}
