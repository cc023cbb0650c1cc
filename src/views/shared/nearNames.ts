/** What a new name may have meant instead: nearly the same, or what it is short for. */
import { indexNames, type NameIndex } from '../../compare/similarNames.ts'
import { type NamedEntry, shortenedNames } from './rankNames.ts'

/** Best first, at most `most`; none when the name is unlike all others. */
export function nearNames(entries: readonly NamedEntry[], text: string, most = 3): readonly NamedEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const near = indexOf(entries)
    .nearest(text, most)
    .map(({ id }) => byId.get(id))
    .filter((entry) => entry !== undefined)
  return [...new Set([...near, ...shortenedNames(entries, text, most)])].slice(0, most)
}

const indexes = new WeakMap<readonly NamedEntry[], NameIndex>()

function indexOf(entries: readonly NamedEntry[]): NameIndex {
  const before = indexes.get(entries)
  if (before) return before
  const made = indexNames(entries.map(({ id, name, otherNames }) => ({ id, names: [name, ...otherNames] })))
  indexes.set(entries, made)
  return made
}
