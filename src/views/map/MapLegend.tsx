/** What the lines and shapes mean. */
import { useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import styles from './MapView.module.css'

const held = { fill: 'none', stroke: 'var(--held)' }
const hexagon = 'M2.5 8l3.7-6.4h7.6L17.5 8l-3.7 6.4H6.2z'

export function MapLegend() {
  const { map: words } = useWords()
  const layers = useView((state) => state.mapLayers)
  return (
    <div className={styles.legend}>
      <span>
        <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
          <rect x="5" y="4" width="22" height="11" rx="3" {...held} fill="var(--paper)" strokeWidth="1.4" />
          <rect x="1" y="1" width="22" height="11" rx="3" {...held} fill="var(--paper)" strokeWidth="1.4" />
        </svg>
        {words.legend.together}
      </span>
      <i className={styles.rule} />
      <Line text={words.legend.lead} width={4.5} />
      <Line text={words.legend.handsOn} width={2.25} />
      <Line text={words.legend.commissions} width={2.25} dash="7 4" />
      <Line text={words.legend.regulates} width={3} dash="0.1 6" round />
      <Line text={words.legend.rest} width={1.1} />
      <i className={styles.rule} />
      <span>
        <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
          <path d={hexagon} fill="none" stroke="var(--overlap)" strokeWidth="2.2" />
        </svg>
        {words.legend.overlap}
      </span>
      <span>
        <svg width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
          <path d={hexagon} {...held} strokeWidth="1.8" strokeDasharray="4 2.6" />
        </svg>
        {words.legend.gap}
      </span>
      {layers.length > 0 && <i className={styles.rule} />}
      {layers.includes('ties') && (
        <>
          <span>
            <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
              <path d="M0 6H24M0 10.5H24" fill="none" stroke="var(--ink-2)" strokeWidth="1.6" />
            </svg>
            {words.legend.embedded}
          </span>
          <span>
            <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
              <path d="M0 8H24" fill="none" stroke="var(--ink-2)" strokeWidth="1.6" />
            </svg>
            {words.legend.transactional}
          </span>
          <span>
            <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
              <path d="M0 8H24" fill="none" stroke="var(--ink-2)" strokeWidth="1.6" strokeDasharray="6 4" />
            </svg>
            {words.legend.absent}
          </span>
          <span>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="6" {...held} strokeWidth="1.8" />
            </svg>
            {words.legend.person}
          </span>
        </>
      )}
      {layers.includes('decisions') && (
        <span>
          <svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true">
            <path d="M9 1.5L16 8L9 14.5L2 8Z" {...held} strokeWidth="1.8" />
          </svg>
          {words.legend.decision}
        </span>
      )}
    </div>
  )
}

interface LineProps {
  readonly text: string
  readonly width: number
  readonly dash?: string
  readonly round?: boolean
}

function Line({ text, width, dash, round }: LineProps) {
  return (
    <span>
      <svg width="24" height="16" viewBox="2 0 24 16" aria-hidden="true">
        <path
          d="M1 8H27"
          {...held}
          strokeWidth={width}
          strokeDasharray={dash}
          strokeLinecap={round ? 'round' : 'butt'}
        />
      </svg>
      {text}
    </span>
  )
}
