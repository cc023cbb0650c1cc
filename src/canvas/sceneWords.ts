/** The words of the picture: involvements on lines and badges, kinds in the plural, and the sentence of each node. */
import type { Participant, Remit, Tie } from '../model/remitMap.ts'
import type { Involvement, Scheme } from '../model/schemes.ts'
import type { Manner, SceneRelation } from './scene.ts'

/** "leads", "provides", "accountable": as it stands on a line. */
export function involvementWord(involvement: Involvement): string {
  return involvement.label.toLowerCase()
}

/** "leads (proposed)", "leads (not in force)": for what all of these remits only foresee. */
export function notYetWord(word: string, remits: readonly Pick<Remit, 'basis'>[]): string {
  const isProposed = remits.every(({ basis }) => basis === 'proposal')
  return `${word} (${isProposed ? 'proposed' : 'not in force'})`
}

/** "2 leads", "2 provide", "3 accountable": so many hold the same thing. */
export function overlapBadge(count: number, involvement: Involvement): string {
  const word = involvementWord(involvement)
  // "leads" is a noun as well, and the one that people use; the other verbs lose their s.
  const isVerb = word !== 'leads' && /[^s]s$/.test(word)
  return `${count} ${isVerb ? word.slice(0, -1) : word}`
}

/** "no lead", "no lead, no one funds" of what is missing, with the number of places when it is not everywhere. */
export function gapBadge({ involvements }: Scheme, missing: readonly string[], places: number): string {
  const what = involvements
    .filter(({ id }) => missing.includes(id))
    .map((involvement) => {
      const word = involvementWord(involvement)
      return word === 'leads' ? 'no lead' : `no one ${word}`
    })
    .join(', ')
  if (places === 0) return what
  return `${what} in ${places} ${places === 1 ? 'place' : 'places'}`
}

/** What the line of a tie says: its manner, and trust from its first to its second end and back. */
export function tieWord(
  mode: Tie['mode'] | 'several',
  trust: { readonly there: readonly number[]; readonly back: readonly number[] },
): string {
  const manner = mode === undefined ? 'manner not recorded' : mode === 'several' ? 'tellings differ' : mode
  const told = (values: readonly number[]) =>
    values.length === 0 ? 'not recorded' : `${values.join(' or ')} of 5`
  if (trust.there.length + trust.back.length === 0) return manner
  return `${manner}, trust ${told(trust.there)}, back ${told(trust.back)}`
}

/** "2 ●●○○○": the number with as many full pips; several values as numbers only. */
export function pipsOf(trust: readonly number[]): string {
  const [only] = trust
  if (only === undefined) return ''
  if (trust.length > 1) return trust.join('/')
  return `${only} ${'●'.repeat(only)}${'○'.repeat(5 - only)}`
}

export const partWords: Readonly<Record<Participant['part'], string>> = {
  decides: 'decides',
  agrees: 'agrees',
  consulted: 'is consulted',
  informed: 'is informed',
  excluded: 'is excluded',
  resigned: 'resigned',
}
/** From a decision to a function. */
export const aboutWord = 'about'

/** How many ties, decisions, parties and functions a node is joined to, for its sentence. */
export function relationCounts(
  relations: readonly Pick<SceneRelation, 'type'>[],
  isDecision = false,
): { word: string; count: number }[] {
  const words = isDecision
    ? { tie: 'ties', part: 'parties', about: 'functions' }
    : { tie: 'ties', part: 'decisions', about: 'decisions' }
  return (['tie', 'part', 'about'] as const)
    .map((type) => ({ word: words[type], count: relations.filter((one) => one.type === type).length }))
    .filter(({ count }) => count > 0)
}

/** What a node's sentence counts in a comparison. */
export const mannerWords: Readonly<Record<Manner, string>> = {
  differs: 'views differ',
  oneSided: 'one side only',
  changed: 'changed',
  added: 'added',
  removed: 'removed',
}
/** Before the name of what is only in the later map, and only in the earlier one; and the same in words. */
export const signs = { added: '+', removed: '−' } as const
export const signWords = { added: 'new', removed: 'no longer there' } as const

/** What is said of one or several: "A:L B:S", for several alike "A:L B:S ×28", for several that are not "12 differ". */
export function markWord(said: readonly string[], manner: Manner): string {
  const [first = ''] = said
  if (said.length === 1) return first
  if (said.every((one) => one === first)) return `${first} ×${said.length}`
  return `${said.length} ${manner === 'differs' ? 'differ' : mannerWords[manner]}`
}

/** On a function that is broader than the one where the overlap is, or of which others hold parts. */
export const overlapWithinBadge = 'overlap within'
/** On a function that is only a part of the one where the overlap is. */
export const overlapAboveBadge = 'overlap above'
/** From a function to the broader one that it lies in. */
export const linkWord = 'part of'
export const unheldBadge = 'no one recorded'
/** Many hold a piece of it, and no one all of it. */
export const splitBadge = 'no one holds the whole'

/** "NHSU regional teams (9): leads 1, provides 1, 2 overlaps." */
export function nodeSentence(
  label: string,
  involvements: readonly { readonly word: string; readonly count: number }[],
  overlaps: number,
  gaps: readonly string[],
): string {
  const parts = [
    ...involvements.map(({ word, count }) => `${word} ${count}`),
    ...(overlaps > 0 ? [`${overlaps} ${overlaps === 1 ? 'overlap' : 'overlaps'}`] : []),
    ...gaps,
  ]
  return `${label}: ${parts.length > 0 ? parts.join(', ') : 'no recorded remit here'}.`
}
