/** Editing a cell as a line of text: names, dates, periods, notes. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { shortcutKey } from '../shared/shortcutKey.ts'
import styles from './CellEditor.module.css'
import { CellProblem } from './CellProblem.tsx'
import { type EditEnd, endOfKey } from './editEnd.ts'

interface CellTextProps {
  readonly label: string
  readonly stored: string
  /** What was typed to begin with; it stands in place of what was there. */
  readonly typed: string | undefined
  readonly isLong: boolean
  /** Gives the reason when the text is not taken. */
  readonly onCommit: (text: string) => string | undefined
  readonly onEnd: (end: EditEnd) => void
}

export function CellText({ label, stored, typed, isLong, onCommit, onEnd }: CellTextProps) {
  const [text, setText] = useState(typed ?? stored)
  const [problem, setProblem] = useState<string>()
  const hasEnded = useRef(false)
  const end = (way: EditEnd) => {
    hasEnded.current = true
    onEnd(way)
  }
  const commit = (way: EditEnd) => {
    if (hasEnded.current) return
    const refused = text === stored ? undefined : onCommit(text)
    setProblem(refused)
    if (refused === undefined) end(way)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Saving is listened for further out; it must find what was typed.
    if ((event.ctrlKey || event.metaKey) && shortcutKey(event) === 's') return commit('stay')
    event.stopPropagation()
    const way = endOfKey(event)
    if (!way || (isLong && event.key === 'Enter' && event.altKey)) return
    event.preventDefault()
    if (event.key === 'Escape') end('stay')
    else commit(way)
  }
  const shared = {
    className: isLong ? `${styles.input} ${styles.long}` : styles.input,
    'aria-label': label,
    'aria-invalid': problem !== undefined || undefined,
    value: text,
    autoFocus: true,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value)
      setProblem(undefined)
    },
    onFocus: (event: { target: HTMLInputElement | HTMLTextAreaElement }) => {
      hasEnded.current = false
      event.target.setSelectionRange(text.length, text.length)
    },
    onKeyDown,
    onBlur: () => commit('stay'),
  }
  return (
    <>
      {isLong ? <textarea rows={3} {...shared} /> : <input type="text" autoComplete="off" {...shared} />}
      <CellProblem text={problem} />
    </>
  )
}
