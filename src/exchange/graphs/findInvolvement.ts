/** Which involvement of a scheme a word of another tool means. */
import type { Scheme } from '../../model/schemes.ts'
import { letterReader } from '../rows/letterCells.ts'

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

/** The involvement that a phrase says, and undefined where it says several, or none: then it is asked. */
export function involvementSaid(scheme: Scheme, phrase: string, isFromFunction: boolean): string | undefined {
  const reader = letterReader(scheme)
  // "Is funded by", from what is held to who holds it, says what the holder does.
  const active = isFromFunction ? phrase.trim().replace(/^(?:is|are)\s+/i, '') : phrase
  const { involvements, unknown } = isFromFunction ? reader.readHeading(active) : reader.read(active)
  return unknown.length === 0 && involvements.length === 1 ? involvements[0] : undefined
}

const sayings =
  /fund|financ|\bpays?\b|grant|commission|procure|\bbuys?\b|regulat|inspect|licen[cs]|accredit|overs(?:ee|ight)|govern|monitor|scrutin|coordinat|co-ordinat|convene|consult|advis|input|inform|notif|lead|accountab|\bowns?\b|in charge|decid|support|help|assist|contribut|provid|deliver|perform|\bruns?\b|operat|responsib|\bdo(?:es)?\b|assign/

/** Whether a connection of this name sounds like an involvement at all, of whatever kind. */
export function soundsLikeInvolvement(name: string): boolean {
  return sayings.test(name)
}
