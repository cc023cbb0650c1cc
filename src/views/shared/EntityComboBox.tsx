/** Chooses one entity by a few letters of its name; a name that is not there can be made on the spot. */
import { useId, useState } from 'react'
import type { Collection } from '../../model/entities.ts'
import { useWords } from '../words/words.tsx'
import { useMap } from './appContext.ts'
import styles from './Field.module.css'
import { labelOf } from './labels.ts'
import { namedEntries } from './namedEntries.ts'
import { entryNamed } from './rankNames.ts'
import { SuggestField } from './SuggestField.tsx'
import { newEntityKey, useNameSuggestions } from './useNameSuggestions.tsx'

interface EntityComboBoxProps {
  readonly id?: string
  /** Where no visible label stands beside it. */
  readonly label?: string
  readonly from: readonly Collection[]
  /** The chosen id. */
  readonly value: string | undefined
  readonly onChoose: (id: string | undefined) => void
  /** Makes a new entity of the first list; without it only what is there can be chosen. */
  readonly onCreate?: ((name: string) => void) | undefined
  readonly without?: readonly string[]
  readonly onLeave?: () => void
  readonly onProblem: (problem: string | undefined) => void
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

export function EntityComboBox(props: EntityComboBoxProps) {
  const { from, value, onChoose, onCreate, onProblem } = props
  const words = useWords()
  const map = useMap()
  const entries = namedEntries(map, from)
  const stored = value === undefined ? '' : labelOf(map, value)
  const [draft, setDraft] = useState<string>()
  const fallbackId = useId()
  const text = draft ?? stored
  const first = from[0]
  const addNew = onCreate && first ? words.fields.addNew[first] : undefined
  const suggestions = useNameSuggestions(entries, draft ?? '', { addNew, limit: 30, without: props.without })

  const take = (id: string | undefined) => {
    setDraft(undefined)
    onProblem(undefined)
    if (id !== value) onChoose(id)
  }
  const commit = () => {
    if (draft === undefined) return
    if (draft.trim() === '') return take(undefined)
    const entry = entryNamed(entries, draft)
    if (entry) take(entry.id)
    else onProblem(words.fields.notOnMap(draft.trim()))
  }
  return (
    <SuggestField
      id={props.id ?? fallbackId}
      label={props.label}
      className={styles.input}
      text={text}
      onTextChange={(typed) => {
        setDraft(typed)
        onProblem(undefined)
      }}
      suggestions={suggestions}
      suggestionsLabel={words.fields.chooseFrom}
      onChoose={(key) => {
        if (key !== newEntityKey) return take(key)
        setDraft(undefined)
        onProblem(undefined)
        onCreate?.(text.trim())
      }}
      onEnter={commit}
      onEscape={() => {
        if (draft === undefined) return false
        setDraft(undefined)
        onProblem(undefined)
        return true
      }}
      onLeave={() => {
        commit()
        props.onLeave?.()
      }}
      describedBy={props.describedBy}
      // When a choice was refused, what stands here is what was stored before, and that is valid.
      isInvalid={props.isInvalid && draft !== undefined}
      placeholder={props.placeholder}
      autoFocus={props.autoFocus}
      opensOnClick
    />
  )
}
