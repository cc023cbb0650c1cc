/** A linear diagram: one track a side, what it shares with others in the overlap colour. The dates stand beside it as text. */

import { useMemo } from 'react'
import type { Finding } from '../../analysis/finding.ts'
import { timesOfSides } from '../../analysis/parties/timesOfSides.ts'
import { firstDay, type Period } from '../../model/period.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { sideName } from './sideName.ts'
import styles from './TimeBars.module.css'
import { type TimeScale, timeScale } from './timeScale.ts'

interface TimeBarsProps {
  readonly finding: Finding
  /** Names above the tracks instead of beside them, for narrow places. */
  readonly stacked?: boolean
}

/** More than these can't be compared at a glance. */
const mostTracks = 8
const mostBefore = 3

export function TimeBars({ finding, stacked }: TimeBarsProps) {
  const words = useWords()
  const map = useMap()
  const at = useView((state) => state.lens.at)
  const { sides = [], before = [] } = finding
  const tracks = useMemo(
    () =>
      timesOfSides(map, finding, [
        ...(finding.sides ?? []).slice(0, mostTracks),
        ...(finding.before ?? []).slice(0, mostBefore),
      ]),
    [map, finding],
  )
  const scale = timeScale(tracks.flatMap(({ held }) => held))
  if (!scale) return null
  const left = sides.length + before.length - tracks.length
  return (
    // The same dates stand in the table and the sentence, so the drawing is left out for screen readers.
    <div className={`${styles.bars} ${stacked ? styles.stacked : ''}`} aria-hidden="true">
      {tracks.map(({ side, held, shared }) => (
        <div key={`${side.kind} ${side.remits[0]}`} className={styles.row}>
          <span className={styles.name}>{sideName(map, side)}</span>
          <div className={styles.track}>
            {scale.ticks.map(({ day }) => (
              <i key={day} className={styles.tick} style={{ left: `${scale.position(day)}%` }} />
            ))}
            {held.map((period) => (
              <Bar key={period.start} className={styles.held} scale={scale} period={period} />
            ))}
            {shared.map((period) => (
              <Bar key={period.start} className={styles.shared} scale={scale} period={period} />
            ))}
            {at !== undefined && (
              <i className={styles.now} style={{ left: `${scale.position(firstDay(at))}%` }} />
            )}
          </div>
        </div>
      ))}
      <div className={styles.row}>
        {!stacked && <span className={styles.name}>{left > 0 && words.findings.andMore(left)}</span>}
        <div className={styles.axis}>
          {scale.ticks.map(({ day, year }) => (
            <span key={day} className={styles.year} style={{ left: `${scale.position(day)}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      {stacked && left > 0 && <span className={styles.name}>{words.findings.andMore(left)}</span>}
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
