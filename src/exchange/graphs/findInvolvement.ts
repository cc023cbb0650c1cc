/** Which involvement of a scheme a word of another tool means. */
import type { Scheme } from '../../model/schemes.ts'

/** The involvement of that label, id or letter: as written, else without regard to case. */
export function findInvolvement(scheme: Scheme, text: string): string | undefined {
  const { involvements } = scheme
  const wanted = text.trim().toLowerCase()
  const found =
    involvements.find(({ label }) => label === text) ??
    involvements.find(({ id }) => id === text) ??
    involvements.find(({ label, id }) => label.toLowerCase() === wanted || id.toLowerCase() === wanted) ??
    involvements.find(({ letter }) => letter.toLowerCase() === wanted)
  return found?.id
}

/** How people say it, with the involvements it may be called in the schemes that maps start from, the likeliest first. */
const sayings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/fund|financ|\bpays?\b|grant/, ['funds', 'support']],
  [/commission|procure|\bbuys?\b/, ['commissions', 'responsible']],
  [/regulat|inspect|licen[cs]|accredit/, ['regulates', 'agree', 'accountable']],
  [/overs(?:ee|ight)|govern|monitor|scrutin/, ['oversees', 'informed']],
  [/coordinat|co-ordinat|convene/, ['coordinates', 'driver']],
  [/consult|advis|input/, ['consulted', 'contributor', 'input']],
  [/inform|notif/, ['informed']],
  [/lead|accountab|\bowns?\b|in charge|decid/, ['leads', 'accountable', 'approver', 'decide']],
  [/support|help|assist|contribut/, ['supports', 'support', 'contributor']],
  [
    /provid|deliver|perform|\bruns?\b|operat|responsib|\bdo(?:es)?\b|assign/,
    ['provides', 'responsible', 'perform'],
  ],
]

/** Whether a connection of this name sounds like an involvement at all. */
export function soundsLikeInvolvement(name: string): boolean {
  return sayings.some(([words]) => words.test(name))
}

/** The likeliest involvement for what another tool calls a connection of an organisation and a function. */
export function likelyInvolvement(scheme: Scheme, name: string): string {
  const has = (id: string) => scheme.involvements.some((one) => one.id === id)
  for (const [words, ids] of sayings) {
    const found = words.test(name) ? ids.find(has) : undefined
    if (found !== undefined) return found
  }
  const usual = ['provides', 'responsible', 'perform', 'contributor'].find(has)
  return usual ?? scheme.involvements[0]?.id ?? ''
}
