/** The words of a name, with case, accents, punctuation and the little words between them left out. */

export interface NameWords {
  readonly words: readonly string[]
  /** The first letters of the little words that stood before each word: "o" before "health" in "Department of Health". */
  readonly before: readonly string[]
}

const littleWords: ReadonlySet<string> = new Set(['the', 'and', 'of', 'for'])

const written: ReadonlyMap<string, string> = new Map([
  ['dept', 'department'],
  ['govt', 'government'],
  ['univ', 'university'],
  ['mgmt', 'management'],
  ['assoc', 'association'],
  ['cttee', 'committee'],
])

export function readNameWords(name: string): NameWords {
  const all =
    name
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .replace(/&/g, ' and ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const words: string[] = []
  const before: string[] = []
  let skipped = ''
  for (const word of all) {
    const lower = word.toLowerCase()
    if (littleWords.has(lower)) {
      skipped += lower.charAt(0)
      continue
    }
    words.push(written.get(lower) ?? withoutPlural(word, lower))
    before.push(skipped)
    skipped = ''
  }
  // A name of little words alone is still a name.
  return words.length > 0 ? { words, before } : { words: all.map((word) => word.toLowerCase()), before: [] }
}

/**
 * Short words end in s for other reasons ("DfES"): only a small s after a capital makes several of them, "SHAs", and
 * not of a single letter, "As".
 */
function withoutPlural(word: string, lower: string): string {
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3) return lower
  if (lower.length < 5 && !/\p{Lu}s$/u.test(word)) return lower
  return lower.length > 4 && lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
}
