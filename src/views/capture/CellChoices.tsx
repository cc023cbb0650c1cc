/** Editing a cell that holds several: each can be taken out, and others are added by a few letters. */
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Command } from '../../edit/commands.ts'
import type { Collection } from '../../model/entities.ts'
import { newNamed } from '../shared/newNamed.ts'
import { entryNamed, type NamedEntry } from '../shared/rankNames.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { TagList } from '../shared/TagList.tsx'
import { newEntityKey, useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import styles from './CellEditor.module.css'
import { CellProblem } from './CellProblem.tsx'
import { type EditEnd, endOfKey } from './editEnd.ts'

interface CellChoicesProps {
  readonly label: string
  readonly entries: readonly NamedEntry[]
  readonly stored: readonly string[]
  readonly typed: string | undefined
  /** The list in which a new name is made; without it only what is there can be chosen. */
  readonly makes?: Collection | undefined
  /** `first` makes what is new. Gives the reason when it is not taken. */
  readonly onCommit: (ids: readonly string[], first: readonly Command[]) => string | undefined
  readonly onEnd: (end: EditEnd) => void
}

interface Made {
  readonly id: string
  readonly name: string
  readonly command: Command
}

export function CellChoices({ label, entries, stored, typed, makes, onCommit, onEnd }: CellChoicesProps) {
  const words = useWords()
  const [ids, setIds] = useState(stored)
  const [made, setMade] = useState<readonly Made[]>([])
  const [text, setText] = useState(typed ?? '')
  const [problem, setProblem] = useState<string>()
  const hasEnded = useRef(false)
  const suggestions = useNameSuggestions(entries, text, {
    addNew: makes && words.fields.addNew[makes],
    limit: 30,
    without: ids,
  })
  const nameOfId = (id: string) =>
    made.find((one) => one.id === id)?.name ?? entries.find((one) => one.id === id)?.name ?? id
  const end = (way: EditEnd) => {
    hasEnded.current = true
    onEnd(way)
  }
  const add = (id: string) => {
    setIds([...ids.filter((one) => one !== id), id])
    setText('')
    setProblem(undefined)
  }
  const make = (name: string) => {
    const fresh = makes && newNamed(makes, name)
    if (!fresh) return
    setMade([...made, { ...fresh, name }])
    add(fresh.id)
  }
  const commit = (way: EditEnd) => {
    if (hasEnded.current) return
    const written = text.trim()
    const entry = written === '' ? undefined : entryNamed(entries, written)
    if (written !== '' && !entry) return setProblem(words.fields.notOnMap(written))
    const chosen = entry && !ids.includes(entry.id) ? [...ids, entry.id] : ids
    const isSame = chosen.length === stored.length && chosen.every((id, index) => id === stored[index])
    const first = made.filter(({ id }) => chosen.includes(id)).map(({ command }) => command)
    const refused = isSame ? undefined : onCommit(chosen, first)
    setProblem(refused)
    if (refused === undefined) end(way)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && shortcutKey(event) === 's') return commit('stay')
    event.stopPropagation()
    if (event.key !== 'Tab') return
    event.preventDefault()
    commit(endOfKey(event) ?? 'stay')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field in it has the keys; this keeps them from the grid
    <div
      className={styles.several}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasEnded.current = false
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit('stay')
      }}
    >
      <TagList
        label={label}
        tags={ids.map((key) => ({ key, name: nameOfId(key) }))}
        onRemove={(id) => setIds(ids.filter((one) => one !== id))}
      />
      <SuggestField
        label={words.fields.addAnother(label)}
        className={styles.input}
        text={text}
        onTextChange={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        suggestions={suggestions}
        suggestionsLabel={words.fields.chooseFrom}
        onChoose={(key) => (key === newEntityKey ? make(text.trim()) : add(key))}
        onEnter={(event) => {
          const entry = text.trim() === '' ? undefined : entryNamed(entries, text)
          if (entry) add(entry.id)
          else commit(endOfKey(event) ?? 'down')
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            end('stay')
          } else if (event.key === 'Backspace' && text === '') setIds(ids.slice(0, -1))
        }}
        isInvalid={problem !== undefined}
        placeholder={words.capture.addToThese}
        autoFocus
        opensOnClick
        opensAtOnce
      />
      <CellProblem text={problem} />
    </div>
  )
}
