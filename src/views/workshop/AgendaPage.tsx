/** Chooses what to talk about: open findings, worst first, at most twenty. */

import { useRef } from 'react'
import { inShort } from '../../analysis/words/inFull.ts'
import { useLatestFindings } from '../shared/appContext.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useWords } from '../words/words.tsx'
import { mostOnAgenda, openFindings } from './agenda.ts'
import styles from './Workshop.module.css'

interface AgendaPageProps {
  readonly chosen: readonly string[]
  readonly onChosen: (ids: readonly string[]) => void
  readonly minutes: number
  readonly onMinutes: (minutes: number) => void
  readonly onStart: () => void
}

export function AgendaPage({ chosen, onChosen, minutes, onMinutes, onStart }: AgendaPageProps) {
  const words = useWords()
  const says = words.workshop
  const { list: found, areCurrent } = useLatestFindings()
  // What an earlier state of the map had is not offered: it may be gone, and others may be worse.
  const open = areCurrent ? openFindings(found) : []
  const list = useRef<HTMLUListElement>(null)
  const move = (step: 1 | -1) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const at = boxes.indexOf(document.activeElement as HTMLInputElement)
    boxes[Math.max(0, Math.min(boxes.length - 1, at + step))]?.focus()
  }
  return (
    <>
      <h1 className={styles.title}>{says.agendaTitle}</h1>
      {open.length === 0 && (
        <p data-first="" tabIndex={-1} role="status">
          {areCurrent ? says.nothing : words.findings.looking}
        </p>
      )}
      {open.length > 0 && (
        <p className={styles.quiet} role="status">
          {says.agendaLead(chosen.length, mostOnAgenda)}
        </p>
      )}
      <ul
        ref={list}
        className={styles.agenda}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const key = shortcutKey(event)
          if (key === 'ArrowDown' || key === 'j') move(1)
          else if (key === 'ArrowUp' || key === 'k') move(-1)
          else if (key === 'Enter') onStart()
          else return
          event.preventDefault()
        }}
      >
        {open.map((finding, index) => {
          const isChosen = chosen.includes(finding.id)
          return (
            <li key={finding.id}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  data-first={index === 0 ? '' : undefined}
                  checked={isChosen}
                  disabled={!isChosen && chosen.length >= mostOnAgenda}
                  onChange={() =>
                    onChosen(isChosen ? chosen.filter((id) => id !== finding.id) : [...chosen, finding.id])
                  }
                />
                <RuleMark rule={finding.rule} />
                <span>{inShort(finding)}</span>
              </label>
            </li>
          )
        })}
      </ul>
      <div className={styles.foot}>
        <label className={styles.minutes}>
          {says.minutes}
          <select value={minutes} onChange={(event) => onMinutes(Number(event.target.value))}>
            {[3, 5, 10, 15, 20].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.quiet}>{says.agendaKeys}</p>
        <button
          type="button"
          className={styles.primary}
          disabled={!areCurrent || chosen.length === 0}
          onClick={onStart}
        >
          {says.start}
        </button>
      </div>
    </>
  )
}
