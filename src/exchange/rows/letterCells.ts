/** Cells that hold letters of a scheme, in all the ways in which people write them: `A/R`, `R, A`, `A*`, `accountable`. */
import type { Scheme } from '../../model/schemes.ts'

/** Cells that say in so many ways that there is nothing. */
const nothing = /^(?:|[-–—.·_]+|n\/?a|nil|none|no|0)$/i

export function saysNothing(cell: string): boolean {
  return nothing.test(cell.trim())
}

/** Other words for an involvement, by its id in the presets. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  leads: ['lead', 'leading', 'leader', 'lead body', 'lead agency', 'lead organisation'],
  commissions: ['commission', 'commissioner', 'commissioning', 'commissioned by'],
  funds: ['fund', 'funder', 'funding', 'funded by'],
  provides: ['provide', 'provider', 'providing', 'delivers', 'deliver', 'delivery', 'provided by'],
  regulates: ['regulate', 'regulator', 'regulation', 'regulated by'],
  oversees: ['oversee', 'oversight', 'overseen by'],
  coordinates: ['coordinate', 'coordinator', 'co-ordinates', 'co-ordinator', 'coordination'],
  supports: ['support', 'supporting', 'supporter'],
  support: ['supports', 'supporting', 'supportive'],
  consulted: ['consult', 'consults'],
  informed: ['inform', 'informs'],
  accountable: ['accountability', 'approver', 'owner'],
  responsible: ['responsibility', 'doer'],
}

export interface CellLetters {
  /** Ids of involvements, each once, in the order of the cell. */
  readonly involvements: readonly string[]
  /** What means nothing in the scheme. */
  readonly unknown: readonly string[]
}

export interface LetterReader {
  read(cell: string): CellLetters
}

/** `letters`: what letters mean that the scheme lacks; an empty text leaves them out. */
export function letterReader(scheme: Scheme, letters: Readonly<Record<string, string>> = {}): LetterReader {
  const meanings = new Map<string, string>()
  const put = (word: string, id: string) => {
    const key = word.toLowerCase()
    if (!meanings.has(key)) meanings.set(key, id)
  }
  for (const { id, label } of scheme.involvements) put(label, id)
  for (const { id, letter } of scheme.involvements) put(letter, id)
  for (const { id } of scheme.involvements) for (const word of synonyms[id] ?? []) put(word, id)
  for (const [word, id] of Object.entries(letters)) put(word, id)
  const exact = new Map(scheme.involvements.map(({ id, label }) => [label, id]))
  const known = new Map<string, CellLetters>()

  function read(cell: string): CellLetters {
    const whole = cell.trim()
    if (saysNothing(whole)) return none
    const own = exact.get(whole) ?? meanings.get(whole.toLowerCase())
    if (own !== undefined) return { involvements: own === '' ? [] : [own], unknown: [] }
    const involvements = new Set<string>()
    const unknown: string[] = []
    for (const part of partsOf(whole)) {
      const ids = meaningsOf(part, meanings)
      if (ids) for (const id of ids) involvements.add(id)
      else unknown.push(part)
    }
    involvements.delete('')
    return { involvements: [...involvements], unknown }
  }

  return {
    read(cell) {
      const before = known.get(cell)
      if (before) return before
      const made = read(cell)
      // Letters come over and over; whole sentences in the wrong column do not.
      if (cell.length < 30) known.set(cell, made)
      return made
    },
  }
}

const none: CellLetters = { involvements: [], unknown: [] }

/** Stars and brackets around a letter point at a footnote. */
export function partsOf(cell: string): string[] {
  return cell
    .split(/[/,;&+|\n]|\s+(?:and\s+)?|(?<=\p{L})\.(?=\p{L})/iu)
    .map((part) => part.replaceAll(/[*†‡()[\]“”"'.:]/g, '').trim())
    .filter((part) => part !== '' && !saysNothing(part) && part.toLowerCase() !== 'and')
}

function meaningsOf(part: string, meanings: ReadonlyMap<string, string>): string[] | undefined {
  const own = meanings.get(part.toLowerCase())
  if (own !== undefined) return [own]
  // "AR" for "A/R": only when every letter is known.
  if (part.length < 2 || part.length > 4) return undefined
  const ids = [...part.toLowerCase()].map((letter) => meanings.get(letter))
  return ids.every((id) => id !== undefined) ? (ids as string[]) : undefined
}
