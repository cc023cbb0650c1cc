/** The map through time: a slider over the days on which something changes, to step or to play, and what changed. */
import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react'
import { useEffect, useId, useMemo, useState } from 'react'
import { changesAsSentence, daysOfChange } from '../../analysis/changesOnDay.ts'
import { remitsInView } from '../../analysis/lens.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { firstDay } from '../../model/period.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useFollowingFindings } from '../shared/useFollowingFindings.ts'
import { useMediaQuery } from '../shared/useMediaQuery.ts'
import { useWords } from '../words/words.tsx'
import styles from './TimeStrip.module.css'

/** Long enough to read what changed, in milliseconds. */
const pace = 2200

export function TimeStrip() {
  return useView((state) => state.timeStrip) ? <OpenStrip /> : null
}

function OpenStrip() {
  const words = useWords()
  const { view, actions, analyst } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)')
  const [plays, setPlays] = useState(false)
  const id = useId()
  const days = useMemo(() => daysOfChange(map), [map])
  const at = positionOf(days, lens.at)
  const date = days[at - 1]
  const inView = remitsInView(map, lens)
  const hidden = map.remits.filter((_, index) => !inView(index)).length

  const now = useFollowingFindings(analyst, map, lens)
  const before = useFollowingFindings(analyst, map, { ...lens, at: days[at - 2] })
  const came = date === undefined ? 0 : countNew(before.list, now.list)
  const went = date === undefined ? 0 : countNew(now.list, before.list)
  const says = date === undefined ? words.lens.anyDateLong : changesAsSentence(map, date)
  const turnover =
    date === undefined || at < 2 || !now.areCurrent || !before.areCurrent
      ? ''
      : words.lens.cameAndWent(came, went)

  const goTo = (position: number) => {
    const next = Math.min(Math.max(position, 0), days.length)
    view.set({ lens: { ...lens, at: days[next - 1] } })
    if (next > 0) actions.announce(changesAsSentence(map, days[next - 1] ?? ''))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one step later by the clock, from wherever it is then
  useEffect(() => {
    if (!plays) return
    if (at >= days.length) {
      setPlays(false)
      return
    }
    const timer = setTimeout(() => goTo(at + 1), pace)
    return () => clearTimeout(timer)
  }, [plays, at])

  if (days.length === 0) return null
  return (
    <section className={styles.strip} aria-label={words.lens.throughTime}>
      <div className={styles.controls}>
        {!isStill && (
          <Button
            variant="line"
            onPress={() => {
              if (!plays && at >= days.length) goTo(1)
              setPlays(!plays)
            }}
          >
            {plays ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
            {plays ? words.lens.pause : words.lens.play}
          </Button>
        )}
        <Button
          variant="icon"
          aria-label={words.lens.earlier}
          isDisabled={at === 0}
          onPress={() => goTo(at - 1)}
        >
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <Button
          variant="icon"
          aria-label={words.lens.later}
          isDisabled={at >= days.length}
          onPress={() => goTo(at + 1)}
        >
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
        <label className="visually-hidden" htmlFor={id}>
          {words.lens.chooseDate}
        </label>
        <div className={styles.scale}>
          <input
            id={id}
            className={styles.slider}
            type="range"
            min={0}
            max={days.length}
            value={at}
            aria-valuetext={date === undefined ? words.lens.anyDate : dateInWords(date)}
            onChange={(event) => {
              setPlays(false)
              goTo(Number(event.target.value))
            }}
          />
          <div className={styles.ends} aria-hidden="true">
            <span>{words.lens.anyDate}</span>
            <span>{dateInWords(days.at(-1) ?? '')}</span>
          </div>
        </div>
        <Button
          variant="icon"
          aria-label={words.lens.closeTime}
          onPress={() => view.set({ timeStrip: false })}
        >
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      <p className={styles.says}>
        <b>{says}</b> {turnover}
        {hidden > 0 && <span className={styles.quiet}> {words.lens.hides(hidden, map.remits.length)}</span>}
      </p>
    </section>
  )
}

/** 0 for no date, else one more than the index of the last day that is not after it. */
function positionOf(days: readonly string[], at: string | undefined): number {
  if (at === undefined) return 0
  const day = firstDay(at)
  const later = days.findIndex((one) => firstDay(one) > day)
  return later < 0 ? days.length : Math.max(later, 1)
}

function countNew(before: readonly { id: string }[], after: readonly { id: string }[]): number {
  const known = new Set(before.map(({ id }) => id))
  return after.filter(({ id }) => !known.has(id)).length
}
