/** What a new name may have meant instead: nearly the same, what it is the beginning of, or what it is short for. */
import { type BeginningIndex, indexBeginnings } from '../../compare/halfTypedNames.ts'
import { indexNames, type NamedThing, type NameIndex } from '../../compare/similarNames.ts'
import { type NamedEntry, shortenedNames } from './rankNames.ts'

/** Best first, at most `most`; none when the name is unlike all others. */
export function nearNames(entries: readonly NamedEntry[], text: string, most = 3): readonly NamedEntry[] {
  const near = entriesOf(entries, indexesOf(entries).like.nearest(text, most))
  const all = [...near, ...begunNames(entries, text, most), ...shortenedNames(entries, text, most)]
  return [...new Set(all)].slice(0, most)
}

/** Only those that the text is the beginning of: two people of almost one name are two people. */
export function begunNames(entries: readonly NamedEntry[], text: string, most = 3): readonly NamedEntry[] {
  return entriesOf(entries, indexesOf(entries).begun.begunBy(text, most))
}

interface Indexes {
  readonly like: NameIndex
  readonly begun: BeginningIndex
}

const indexes = new WeakMap<readonly NamedEntry[], Indexes>()

function indexesOf(entries: readonly NamedEntry[]): Indexes {
  const before = indexes.get(entries)
  if (before) return before
  const things: NamedThing[] = entries.map(({ id, name, otherNames }) => ({
    id,
    names: [name, ...otherNames],
  }))
  const made = { like: indexNames(things), begun: indexBeginnings(things) }
  indexes.set(entries, made)
  return made
}

function entriesOf(entries: readonly NamedEntry[], found: readonly { id: string }[]): NamedEntry[] {
  if (found.length === 0) return []
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return found.map(({ id }) => byId.get(id)).filter((entry) => entry !== undefined)
}
