/** What the lines and shapes mean. */
import { useWords } from '../words/words.tsx'
import styles from './MapView.module.css'

const held = { fill: 'none', stroke: 'var(--held)' }
const hexagon = 'M2.5 8l3.7-6.4h7.6L17.5 8l-3.7 6.4H6.2z'

export function MapLegend() {
  const { map: words } = useWords()
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
