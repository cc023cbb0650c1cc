/** The words by which people say an involvement, and how a cell is set apart into what says one. */
import type { Scheme } from '../../model/schemes.ts'

/** Cells that say in so many ways that there is nothing. */
const nothing = /^(?:|[-–—.·_]+|n\/?a|nil|none|no|0)$/i

export function saysNothing(cell: string): boolean {
  return nothing.test(cell.trim())
}

/** `✓`, `x`, `Yes`, `1`: something is so, but not what. */
export function isTick(cell: string): boolean {
  return /^(?:[✓✔☑✅•●]\uFE0F?|x|×|y|yes|1)$/i.test(cell.trim())
}

/** By id in the presets. Nothing here may be said of one who is at the other end: who "consults" is not consulted. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  leads: ['lead', 'leading', 'leader', 'lead body', 'lead agency', 'lead organisation'],
  commissions: ['commission', 'commissioner', 'commissioning'],
  funds: ['fund', 'funder', 'funding'],
  provides: ['provide', 'provider', 'providing', 'delivers', 'deliver', 'delivery'],
  regulates: ['regulate', 'regulator', 'regulation'],
  oversees: ['oversee', 'oversight'],
  coordinates: ['coordinate', 'coordinator', 'co-ordinates', 'co-ordinate', 'co-ordinator', 'coordination'],
  supports: ['support', 'supporting', 'supporter', 'in support'],
  support: ['supports', 'supporting', 'supportive', 'in support'],
  consulted: ['consult'],
  informed: ['inform', 'kept informed', 'keep informed'],
  accountable: ['accountability', 'approver', 'owner'],
  responsible: ['responsibility', 'doer'],
}

/** Other words for the involvements of a scheme, with the id of each. */
export function wordsFor(scheme: Scheme): [word: string, id: string][] {
  return scheme.involvements.flatMap(({ id }) =>
    (synonyms[id] ?? []).map((word): [string, string] => [word, id]),
  )
}

/** At the head of a column of names these say what the named do; in the cell of a body they would say the opposite. */
export const passiveWords: ReadonlyMap<string, string> = new Map([
  ['led by', 'leads'],
  ['commissioned by', 'commissions'],
  ['funded by', 'funds'],
  ['provided by', 'provides'],
  ['delivered by', 'provides'],
  ['regulated by', 'regulates'],
  ['overseen by', 'oversees'],
  ['coordinated by', 'coordinates'],
  ['supported by', 'supports'],
])

const between = /\s+and\s*\/\s*or\s+|\s+(?:and|or)\s+|[/,;&+|\r\n()[\]]/i
const dotBetweenLetters = /(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/u

/** The phrases of a cell, without the marks that point at a footnote. */
export function splitPhrases(cell: string): string[] {
  return cell
    .replaceAll(/\bn\/a\b/gi, ' ')
    .split(between)
    .flatMap((part) => part.split(dotBetweenLetters))
    .map((part) =>
      part
        .replaceAll(/[*†‡“”"]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .map((part) =>
      part
        .replace(/^(?:and|or)\s+/i, '')
        .replace(/^[.:']+|[.:']+$/g, '')
        .trim(),
    )
    .filter((part) => !/^(?:[-–—.·_]*|0|and|or)$/i.test(part))
}
