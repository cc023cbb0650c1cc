/** Where the marks of a line are typed; what a mark may mean is suggested while one types behind it. */
import { useState } from 'react'
import { useMap } from '../shared/appContext.ts'
import { namedEntries } from '../shared/namedEntries.ts'
import type { NamedEntry } from '../shared/rankNames.ts'
import { SuggestField } from '../shared/SuggestField.tsx'
import { useNameSuggestions } from '../shared/useNameSuggestions.tsx'
import { useWords } from '../words/words.tsx'
import { type DetailToken, detailMarks, type MarkedDetail, readDetails, replaceToken } from './readDetails.ts'

type SharedProps = Pick<
  Parameters<typeof SuggestField>[0],
  'id' | 'inputRef' | 'className' | 'isInvalid' | 'describedBy' | 'onEnter' | 'onEscape' | 'onKeyDown'
>

interface DetailsFieldProps extends SharedProps {
  readonly text: string
  readonly onTextChange: (text: string) => void
}

const nothing: readonly NamedEntry[] = []

export function DetailsField({ text, onTextChange, ...shared }: DetailsFieldProps) {
  const words = useWords()
  const map = useMap()
  const [caret, setCaret] = useState(0)
  const token = tokenAt(text, caret)
  const bases = basisEntries(words.fields.options.basis ?? {})
  const entries =
    token === undefined ? nothing : token.kind === 'basis' ? bases : namedEntries(map, [token.kind])
  const suggestions = useNameSuggestions(entries, token?.text ?? '', {
    detail: (id) => (token?.kind === 'basis' ? words.fields.basisHelp[id] : undefined),
  })
  return (
    <SuggestField
      {...shared}
      text={text}
      onTextChange={(typed) => {
        setCaret(shared.inputRef?.current?.selectionStart ?? typed.length)
        onTextChange(typed)
      }}
      placeholder={words.capture.detailsExample}
      suggestions={suggestions}
      suggestionsLabel={words.capture.suggestions}
      onChoose={(key) => {
        const name = entries.find(({ id }) => id === key)?.name
        if (token && name !== undefined)
          onTextChange(replaceToken(text, token, detailMarks[token.kind], name))
      }}
    />
  )
}

/** The marked detail in which one is typing. */
function tokenAt(text: string, caret: number): (DetailToken & { kind: MarkedDetail }) | undefined {
  const at = readDetails(text, []).tokens.findLast(({ start }) => start < caret)
  return at && at.kind !== 'period' && caret <= at.end + 1 ? { ...at, kind: at.kind } : undefined
}

const basisLists = new WeakMap<object, readonly NamedEntry[]>()

function basisEntries(bases: Readonly<Record<string, string>>): readonly NamedEntry[] {
  const before = basisLists.get(bases)
  if (before) return before
  const made = Object.entries(bases).map(([id, name]) => ({ id, name, otherNames: [id] }))
  basisLists.set(bases, made)
  return made
}
