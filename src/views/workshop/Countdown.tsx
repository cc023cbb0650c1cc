/** The clock of one finding: a ring that empties, and the minutes left in figures. It never interrupts. */
import { useEffect, useState } from 'react'
import { useWords } from '../words/words.tsx'
import styles from './Workshop.module.css'

interface CountdownProps {
  readonly minutes: number
  readonly isPaused: boolean
  readonly onToggle: () => void
}

const radius = 24
const round = 2 * Math.PI * radius

export function Countdown({ minutes, isPaused, onToggle }: CountdownProps) {
  const words = useWords()
  const says = words.workshop
  const all = minutes * 60
  const [spent, setSpent] = useState(0)
  useEffect(() => {
    if (isPaused) return
    const timer = setInterval(() => setSpent((seconds) => seconds + 1), 1000)
    return () => clearInterval(timer)
  }, [isPaused])
  const left = Math.abs(all - spent)
  const figures = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  const isOver = spent > all
  return (
    <button
      type="button"
      className={styles.clock}
      aria-label={isPaused ? says.resume : says.pause}
      onClick={onToggle}
    >
      <svg width="56" height="56" viewBox="0 0 56 56" aria-hidden="true">
        <circle cx="28" cy="28" r={radius} fill="none" stroke="var(--well)" strokeWidth="8" />
        <circle
          cx="28"
          cy="28"
          r={radius}
          fill="none"
          stroke={isOver ? 'var(--overlap)' : 'var(--held)'}
          strokeWidth="8"
          strokeDasharray={`${round * Math.max(0, 1 - spent / all)} ${round}`}
          transform="rotate(-90 28 28)"
        />
      </svg>
      <b>{isOver ? `+${figures}` : figures}</b>
      <span className={styles.quiet}>{isOver ? says.over : says.left(minutes)}</span>
    </button>
  )
}
