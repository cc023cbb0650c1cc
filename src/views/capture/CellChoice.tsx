/** Editing a cell by choosing one of a list; where the list is open-ended, a word of one's own or a new thing. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { entryNamed, type NamedEntry, rankNames } from '../shared/rankNames.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { newEntityKey, useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CellEditor.module.css'
import { CellProblem } from './CellProblem.tsx'
import { type EditEnd, endOfKey } from './editEnd.ts'

interface CellChoiceProps {
  readonly label: string
  readonly entries: readonly NamedEntry[]
  readonly stored: string
  readonly typed: string | undefined
  /** `named`: one of the entries; `own`: any word; `first`: what the typed letters may mean first, of a fixed few. */
  readonly takes: 'named' | 'own' | 'first'
  readonly addNew?: ((name: string) => string) | undefined
  /** The key of an entry, or undefined for nothing. Gives the reason when it is not taken. */
  readonly onChoose: (key: string | undefined) => string | undefined
  readonly onOwn?: ((text: string) => string | undefined) | undefined
  readonly onEnd: (end: EditEnd) => void
}

export function CellChoice(props: CellChoiceProps) {
  const { entries, stored, typed, takes } = props
  const words = useWords()
  const [text, setText] = useState(typed ?? stored)
  const [problem, setProblem] = useState<string>()
  const hasEnded = useRef(false)
  const lastWay = useRef<EditEnd>('stay')
  // Untouched, the field offers all there is, not only what is like the present one.
  const suggestions = useNameSuggestions(entries, text === stored ? '' : text, {
    addNew: props.addNew,
    limit: 30,
  })
  const end = (way: EditEnd) => {
    hasEnded.current = true
    props.onEnd(way)
  }
  const take = (refused: string | undefined, way: EditEnd) => {
    setProblem(refused)
    if (refused === undefined) end(way)
  }
  const commit = (way: EditEnd) => {
    if (hasEnded.current) return
    const written = text.trim()
    if (written === stored) return end(way)
    if (written === '') return take(props.onChoose(undefined), way)
    const entry =
      entryNamed(entries, written) ?? (takes === 'first' ? rankNames(entries, written, 1)[0] : undefined)
    if (entry) return take(props.onChoose(entry.id), way)
    if (takes === 'own') return take(props.onOwn?.(written), way)
    setProblem(words.fields.notOnMap(written))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = endOfKey(event)
    if (way && event.key !== 'Escape') lastWay.current = way
    if (event.key !== 'Escape') return
    event.preventDefault()
    end('stay')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field in it has the keys; this keeps them from the grid
    <div
      className={styles.choice}
      onFocus={({ target }) => {
        hasEnded.current = false
        // Another is wanted, so the first letter typed replaces what is there.
        if (typed === undefined && target instanceof HTMLInputElement) target.select()
      }}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && shortcutKey(event) === 's') return commit('stay')
        event.stopPropagation()
        if (event.key !== 'Tab') return
        event.preventDefault()
        commit(lastWay.current)
      }}
    >
      <SuggestField
        label={props.label}
        className={styles.input}
        text={text}
        onTextChange={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        suggestions={suggestions}
        suggestionsLabel={words.fields.chooseFrom}
        onChoose={(key) => {
          const way = lastWay.current
          if (key === newEntityKey) take(props.onOwn?.(text.trim()), way)
          else {
            setText(entries.find(({ id }) => id === key)?.name ?? text)
            take(props.onChoose(key), way)
          }
        }}
        onEnter={() => commit(lastWay.current)}
        onKeyDown={onKeyDown}
        onLeave={() => commit('stay')}
        isInvalid={problem !== undefined}
        autoFocus
        opensOnClick
        opensAtOnce
      />
      <CellProblem text={problem} />
    </div>
  )
}
