/** Several things chosen by a few letters each; what is chosen stands before the line it is typed in. */
import { type RefObject, useState } from 'react'
import { entryNamed, type NamedEntry } from '../shared/rankNames.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { TagList } from '../shared/TagList.tsx'
import { newEntityKey, useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import styles from './BoundaryCard.module.css'
import { CardField } from './CardField.tsx'

interface TagsFieldProps {
  readonly label: string
  readonly tags: readonly { readonly key: string; readonly name: string }[]
  readonly entries: readonly NamedEntry[]
  readonly onAdd: (key: string) => void
  readonly onRemove: (key: string) => void
  /** Makes a name that is not there; `addNew` says so in the list. */
  readonly onCreate?: ((name: string) => void) | undefined
  readonly addNew?: ((name: string) => string) | undefined
  /** Any text will do: what is typed is taken on leaving the field. */
  readonly isWide?: boolean
  readonly takesText?: boolean
  readonly placeholder?: string
  readonly problem?: string | undefined
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

export function TagsField(props: TagsFieldProps) {
  const { label, tags, entries, onCreate } = props
  const words = useWords()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState<string>()
  const suggestions = useNameSuggestions(entries, text, {
    addNew: onCreate ? props.addNew : undefined,
    limit: 12,
    without: tags.map(({ key }) => key),
  })
  const choose = (key: string) => {
    const name = text.trim()
    setText('')
    setUnknown(undefined)
    if (key === newEntityKey) onCreate?.(name)
    else if (!tags.some((tag) => tag.key === key)) props.onAdd(key)
  }
  const commit = (isLeaving: boolean) => {
    const name = text.trim()
    if (name === '') return
    const entry = entryNamed(entries, name)
    const [first] = suggestions
    if (entry) choose(entry.id)
    else if (props.takesText) choose(newEntityKey)
    else if (first && first.key !== newEntityKey && !isLeaving) choose(first.key)
    else setUnknown(words.fields.notOnMap(name))
  }
  return (
    <CardField
      label={label}
      isWide={props.isWide ?? false}
      problem={unknown ?? props.problem}
      isUnread={unknown !== undefined}
    >
      {({ control, describedBy }) => (
        <>
          <TagList label={label} tags={tags} onRemove={props.onRemove} />
          <SuggestField
            id={control}
            className={styles.input}
            text={text}
            onTextChange={(typed) => {
              setText(typed)
              setUnknown(undefined)
            }}
            suggestions={suggestions}
            suggestionsLabel={words.fields.chooseFrom}
            onChoose={choose}
            onEnter={() => commit(false)}
            onEscape={() => {
              if (text === '') return false
              setText('')
              setUnknown(undefined)
              return true
            }}
            onLeave={() => commit(true)}
            onKeyDown={(event) => {
              // Recording is listened for further out.
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit(false)
            }}
            placeholder={tags.length === 0 ? (props.placeholder ?? '') : ''}
            describedBy={describedBy}
            isInvalid={(props.problem ?? unknown) !== undefined}
            opensOnClick
            {...(props.inputRef ? { inputRef: props.inputRef } : {})}
          />
        </>
      )}
    </CardField>
  )
}
