/** Suggestions for a typed name: what it may mean, and a last row that makes it new. */
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { MatchedName } from './MatchedName.tsx'
import { entryNamed, type NamedEntry, rankNames } from './rankNames.ts'
import type { Suggestion } from './SuggestField.tsx'

/** The key of the row that makes a new entity; ids are never empty. */
export const newEntityKey = ''

interface Options {
  /** The words of the last row; without them nothing new can be made. */
  readonly addNew?: ((name: string) => string) | undefined
  readonly detail?: (id: string) => ReactNode
  readonly limit?: number
  /** Ids that are not offered. */
  readonly without?: readonly string[]
}

export function useNameSuggestions(
  entries: readonly NamedEntry[],
  text: string,
  { addNew, detail, limit = 8, without }: Options,
): readonly Suggestion[] {
  const left = useMemo(
    () => (without?.length ? entries.filter(({ id }) => !without.includes(id)) : entries),
    [entries, without],
  )
  const ranked = useMemo(() => rankNames(left, text, limit), [left, text, limit])
  const name = text.trim()
  const suggestions: Suggestion[] = ranked.map((entry) => ({
    key: entry.id,
    content: <MatchedName name={entry.name} typed={text} />,
    detail: detail?.(entry.id),
  }))
  if (addNew && name !== '' && !entryNamed(entries, name)) {
    suggestions.push({
      key: newEntityKey,
      apart: true,
      content: (
        <>
          <Plus size={17} strokeWidth={1.75} aria-hidden="true" />
          <span>{addNew(name)}</span>
        </>
      ),
    })
  }
  return suggestions
}
