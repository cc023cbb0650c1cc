/** Which of many names a few typed letters may mean: exact beginnings first, then what is spelt alike. */
import Fuse from 'fuse.js'

export interface NamedEntry {
  readonly id: string
  readonly name: string
  /** Short names and aliases: they find the entry too. */
  readonly otherNames: readonly string[]
}

/** Case, accents and doubled spaces make no difference between names. */
export function normaliseName(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB')
}

/** The entry that the text names exactly, by its name before any short name or alias. */
export function entryNamed(entries: readonly NamedEntry[], text: string): NamedEntry | undefined {
  const wanted = normaliseName(text)
  if (wanted === '') return undefined
  return (
    entries.find(({ name }) => normaliseName(name) === wanted) ??
    entries.find(({ otherNames }) => otherNames.some((name) => normaliseName(name) === wanted))
  )
}

const indexes = new WeakMap<readonly NamedEntry[], Fuse<NamedEntry>>()

/** Best first, at most `limit`. With no text, the first ones as they stand. Text is compared, never read as a pattern. */
export function rankNames(entries: readonly NamedEntry[], text: string, limit = 8): NamedEntry[] {
  const wanted = normaliseName(text)
  if (wanted === '') return entries.slice(0, limit)
  const ranked = new Set<NamedEntry>()
  for (const closeness of ['whole', 'start', 'word'] as const) {
    for (const entry of entries) {
      if (ranked.size >= limit) break
      if ([entry.name, ...entry.otherNames].some((name) => isLike(normaliseName(name), wanted, closeness))) {
        ranked.add(entry)
      }
    }
  }
  for (const { item } of fuseOf(entries).search(text.trim(), { limit })) {
    if (ranked.size >= limit) break
    ranked.add(item)
  }
  return [...ranked]
}

function isLike(name: string, wanted: string, closeness: 'whole' | 'start' | 'word'): boolean {
  if (closeness === 'whole') return name === wanted
  if (closeness === 'start') return name.startsWith(wanted)
  return name.includes(` ${wanted}`)
}

function fuseOf(entries: readonly NamedEntry[]): Fuse<NamedEntry> {
  const before = indexes.get(entries)
  if (before) return before
  const made = new Fuse(entries, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'otherNames', weight: 1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
  })
  indexes.set(entries, made)
  return made
}

export interface NamePiece {
  readonly text: string
  readonly matched: boolean
  /** Where the piece starts in the name. */
  readonly at: number
}

/** The name in pieces, with those marked that begin like one of the typed words. */
export function markMatches(name: string, text: string): NamePiece[] {
  const typed = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '')
  const pieces: NamePiece[] = []
  let at = 0
  for (const word of name.split(/(?<=\s)/)) {
    const folded = word.toLocaleLowerCase('en-GB')
    const length = typed.find((one) => folded.startsWith(one))?.length ?? 0
    if (length > 0) pieces.push({ text: word.slice(0, length), matched: true, at })
    if (length < word.length) pieces.push({ text: word.slice(length), matched: false, at: at + length })
    at += word.length
  }
  return pieces
}
