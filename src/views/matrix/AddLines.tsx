/**
 * Adds functions and organisations without leaving the matrix: a name and Enter, as many as one likes; a pasted list
 * adds them all. Escape goes to the grid, to what was added.
 */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { listInWords } from '../../analysis/plainEnglish.ts'
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { namedEntries } from '../shared/namedEntries.ts'
import { entryNamed } from '../shared/rankNames.ts'
import { useWords } from '../words/words.tsx'
import type { Side } from './axis.ts'
import styles from './MatrixView.module.css'

interface AddLinesProps {
  /** The side that a name is being written for. */
  readonly adding: Side | undefined
  readonly onAdding: (side: Side | undefined) => void
  readonly onAdded: (id: string) => void
  /** Goes to the grid. */
  readonly onDone: () => void
  readonly width: number
}

const sides: readonly Side[] = ['functions', 'organisations']

export function AddLines({ adding, onAdding, onAdded, onDone, width }: AddLinesProps) {
  const { matrix: words } = useWords()
  return (
    <div className={styles.adders} style={{ width: Math.max(160, width - 16) }}>
      {adding === undefined ? (
        sides.map((side) => (
          <Button key={side} aria-label={words.addOne[side]} onPress={() => onAdding(side)}>
            <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.add[side]}
          </Button>
        ))
      ) : (
        <NameField key={adding} side={adding} onAdding={onAdding} onAdded={onAdded} onDone={onDone} />
      )}
    </div>
  )
}

type NameFieldProps = Omit<AddLinesProps, 'adding' | 'width'> & { readonly side: Side }

function NameField({ side, onAdding, onAdded, onDone }: NameFieldProps) {
  const { matrix: words } = useWords()
  const { actions } = useApp()
  const map = useMap()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => input.current?.focus(), [])

  const add = (typed: readonly string[]) => {
    const names = [...new Set(typed.map((name) => name.trim().replace(/\s+/g, ' ')))].filter(Boolean)
    const entries = namedEntries(map, [side])
    const fresh = names.filter((name) => !entryNamed(entries, name))
    const [known] = names.filter((name) => !fresh.includes(name))
    if (fresh.length === 0) {
      if (known !== undefined) {
        setProblem(words.nameTaken(known))
        const there = entryNamed(entries, known)
        if (there) onAdded(there.id)
      }
      return
    }
    const made = fresh.map((name) => ({ id: newId(), name }))
    const commands = made.map(
      (one): Command =>
        side === 'functions'
          ? { type: 'addFunction', function: one }
          : { type: 'addOrganisation', organisation: one },
    )
    const [first] = commands
    if (!first) return
    if (!actions.run(commands.length === 1 ? first : { type: 'batch', name: 'paste', commands })) return
    actions.announce(words.added(listInWords(fresh.slice(0, 5))))
    setText('')
    setProblem('')
    const last = made.at(-1)
    if (last) onAdded(last.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      // Enter with nothing written says that this was the last one.
      if (text.trim() === '') onDone()
      else add([text])
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onDone()
    } else if (event.key === 'Tab' && !event.shiftKey && side === 'functions') {
      // On to the other side, as one goes along a line.
      event.preventDefault()
      if (text.trim() !== '') add([text])
      onAdding('organisations')
    }
  }
  return (
    <div className={styles.form}>
      <label htmlFor={id}>{words.newName[side]}</label>
      <input
        id={id}
        ref={input}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-note`}
        aria-invalid={problem !== '' || undefined}
        onChange={(event) => {
          setText(event.target.value)
          setProblem('')
        }}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => {
          if (text.trim() === '' && relatedTarget) onAdding(undefined)
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain').split(/[\r\n\t]+/)
          if (pasted.filter((line) => line.trim() !== '').length < 2) return
          event.preventDefault()
          add(pasted)
        }}
      />
      <p id={`${id}-note`} className={styles.note} role={problem === '' ? undefined : 'alert'}>
        {problem === '' ? words.addKeys : problem}
      </p>
    </div>
  )
}
