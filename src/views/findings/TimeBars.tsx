/** A linear diagram: one track a side, the shared stretch in the overlap colour. The dates stand beside it as text. */

import type { Finding } from '../../analysis/finding.ts'
import { compareSides } from '../../analysis/parties/compareSides.ts'
import { firstDay, type Period } from '../../model/period.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { sideName } from './sideName.ts'
import styles from './TimeBars.module.css'
import { type TimeScale, timeScale } from './timeScale.ts'

interface TimeBarsProps {
  readonly finding: Finding
  /** Names above the tracks instead of beside them, for narrow places. */
  readonly stacked?: boolean
}

export function TimeBars({ finding, stacked }: TimeBarsProps) {
  const map = useMap()
  const at = useView((state) => state.lens.at)
  const comparison = compareSides(map, finding)
  const [first, second] = finding.sides ?? []
  if (!comparison || !first || !second) return null
  const { period } = comparison
  const scale = timeScale([period.first, period.second])
  if (!scale) return null
  const tracks = [
    { name: sideName(map, first), period: period.first },
    { name: sideName(map, second), period: period.second },
  ]
  return (
    // The same dates stand in the table and the sentence, so the drawing is left out for screen readers.
    <div className={`${styles.bars} ${stacked ? styles.stacked : ''}`} aria-hidden="true">
      {tracks.map((track) => (
        <div key={track.name} className={styles.row}>
          <span className={styles.name}>{track.name}</span>
          <div className={styles.track}>
            {scale.ticks.map(({ day }) => (
              <i key={day} className={styles.tick} style={{ left: `${scale.position(day)}%` }} />
            ))}
            <Bar className={styles.held} scale={scale} period={track.period} />
            {period.both && <Bar className={styles.shared} scale={scale} period={period.both} />}
            {at !== undefined && (
              <i className={styles.now} style={{ left: `${scale.position(firstDay(at))}%` }} />
            )}
          </div>
        </div>
      ))}
      <div className={styles.row}>
        {!stacked && <span />}
        <div className={styles.axis}>
          {scale.ticks.map(({ day, year }) => (
            <span key={day} className={styles.year} style={{ left: `${scale.position(day)}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

interface BarProps {
  readonly className: string | undefined
  readonly scale: TimeScale
  readonly period: Period
}

function Bar({ className, scale, period }: BarProps) {
  const left = scale.position(period.start)
  // The last day counts in full.
  const right = scale.position(period.end + 1)
  return <div className={className} style={{ left: `${left}%`, width: `${right - left}%` }} />
}
