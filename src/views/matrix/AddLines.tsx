/**
 * Adds functions and organisations without leaving the matrix: a name and Enter, as many as one likes; a pasted list
 * adds them all. Escape goes to the grid, to what was added.
 */
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import { NameQuestion } from '../capture/NameQuestion.tsx'
import { useApp, useMap } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { namedEntries } from '../shared/namedEntries.ts'
import { nearNames } from '../shared/nearNames.ts'
import { entryNamed } from '../shared/rankNames.ts'
import { undoLines } from '../shared/undoLines.ts'
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
  /** Names that are almost ones there, of which it is asked, one after the other, what they mean. */
  const [asked, setAsked] = useState<readonly string[]>([])
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => input.current?.focus(), [])

  const entries = namedEntries(map, [side])
  const [question] = asked
  const nearest = question === undefined ? [] : nearNames(entries, question)
  const ask = (names: readonly string[]) => {
    setAsked(names)
    setText(names[0] ?? '')
    setProblem('')
  }
  /** `confirmed`: as typed, although they are almost names there. Whether something is asked first. */
  const add = (typed: readonly string[], confirmed: readonly string[] = []): boolean => {
    const names = [...new Set(typed.map((name) => name.trim().replace(/\s+/g, ' ')))].filter(Boolean)
    const unknown = names.filter((name) => !entryNamed(entries, name))
    const isAsked = (name: string) => !confirmed.includes(name) && nearNames(entries, name).length > 0
    const toAsk = unknown.filter(isAsked)
    const fresh = unknown.filter((name) => !toAsk.includes(name))
    const [known] = names.filter((name) => !unknown.includes(name))
    if (fresh.length === 0) {
      if (toAsk.length > 0) ask(toAsk)
      else if (known !== undefined) {
        setProblem(words.nameTaken(known))
        const there = entryNamed(entries, known)
        if (there) onAdded(there.id)
      }
      return toAsk.length > 0
    }
    const made = fresh.map((name) => ({ id: newId(), name }))
    const commands = made.map(
      (one): Command =>
        side === 'functions'
          ? { type: 'addFunction', function: one }
          : { type: 'addOrganisation', organisation: one },
    )
    const [first] = commands
    if (!first || !actions.run(commands.length === 1 ? first : { type: 'batch', name: 'paste', commands }))
      return true
    actions.announce(words.added(listInWords(fresh.slice(0, 5))))
    const last = made.at(-1)
    if (last) onAdded(last.id)
    ask(confirmed.length > 0 ? asked.slice(1) : toAsk)
    return toAsk.length > 0
  }
  const take = (id: string) => {
    onAdded(id)
    ask(asked.slice(1))
    input.current?.focus()
  }
  const make = () => {
    if (question === undefined) return
    add([question], [question])
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      // A key held down adds one, and answers no question.
      if (event.repeat) return
      // Enter with nothing written says that this was the last one.
      if (question !== undefined) make()
      else if (text.trim() === '') onDone()
      else add([text])
    } else if (event.key === 'ArrowDown' && nearest[0]) {
      event.preventDefault()
      take(nearest[0].id)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (question === undefined) onDone()
      else setAsked([])
    } else if (text === '' && (event.ctrlKey || event.metaKey)) undoLines(event, actions)
    else if (event.key === 'Tab' && !event.shiftKey && side === 'functions') {
      // On to the other side, as one goes along a line.
      event.preventDefault()
      if (question !== undefined || (text.trim() !== '' && add([text]))) return
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
          setAsked([])
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
      {question !== undefined && nearest.length > 0 ? (
        <NameQuestion name={question} nearest={nearest} onTake={take} onMake={make} />
      ) : null}
      <p id={`${id}-note`} className={styles.note} role={problem === '' ? undefined : 'alert'}>
        {problem === '' ? words.addKeys : problem}
      </p>
    </div>
  )
}
