/** The shorter ways to write a name with initials: "SHA WD" for "SHA workforce directorate", "DfES", "DoH". */
import type { NameWords } from './nameWords.ts'

/** Longer names are written out; the ways to shorten them would be too many. */
const mostWords = 10

interface Run {
  readonly from: number
  readonly to: number
  readonly initials: string
}

/** The initials of every run of two or more words, with and without the little words between them; never numbers alone. */
export function initialsOf({ words, before }: NameWords): Run[] {
  if (words.length > mostWords) return []
  const runs: Run[] = []
  for (let from = 0; from < words.length; from++) {
    let without = initial(words[from])
    let withAll = without
    let withoutAnd = without
    for (let to = from + 1; to < words.length; to++) {
      const letter = initial(words[to])
      const little = before[to] ?? ''
      without += letter
      withAll += little + letter
      withoutAnd += little.replaceAll('a', '') + letter
      if (!/\p{L}/u.test(without)) continue
      for (const initials of new Set([without, withAll, withoutAnd])) runs.push({ from, to, initials })
    }
  }
  return runs
}

/** A number stands whole among initials: "Band 5 nurses" are "B5N". */
function initial(word = ''): string {
  return /\p{N}/u.test(word) ? word : ([...word][0] ?? '')
}

/** The name with one or two of its runs as initials, of those initials that are `known`. */
export function shortForms(name: NameWords, known: (initials: string) => boolean): ReadonlySet<string> {
  const runs = initialsOf(name).filter(({ initials }) => known(initials))
  const forms = new Set<string>()
  const { words } = name
  for (const first of runs) {
    const start = [...words.slice(0, first.from), first.initials]
    forms.add([...start, ...words.slice(first.to + 1)].join(' '))
    for (const second of runs) {
      if (second.from <= first.to) continue
      const middle = words.slice(first.to + 1, second.from)
      forms.add([...start, ...middle, second.initials, ...words.slice(second.to + 1)].join(' '))
    }
  }
  return forms
}
