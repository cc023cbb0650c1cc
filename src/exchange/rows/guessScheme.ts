/** Which scheme the letters of a sheet are of: the map's own where it has them all, else the preset that fits best. */
import { presetNames, presetScheme, type Scheme } from '../../model/schemes.ts'
import { isTick, saysNothing } from './involvementWords.ts'
import { letterReader } from './letterCells.ts'

/**
 * `cells` are cells that hold letters, `words` what stands around them (headings, titles), where a scheme may be named.
 * RACI is only guessed where an A is: R, C and I stand in other schemes as well.
 */
export function guessScheme(cells: Iterable<string>, words: readonly string[], own: Scheme): Scheme {
  const distinct = [...new Set([...cells].map((cell) => cell.trim()))].slice(0, 500)
  if (distinct.every((cell) => saysNothing(cell) || isTick(cell))) return own
  const text = ` ${words.join(' ').toUpperCase()} `
  const presets = presetNames.map(presetScheme)
  const named = presets.find(({ name }) => name !== 'Remit' && text.includes(name.toUpperCase()))
  const candidates = [...(named ? [named] : []), own, ...presets]
  let best = { scheme: own, score: Number.NEGATIVE_INFINITY }
  for (const scheme of candidates) {
    const score = scoreOf(distinct, scheme) + (scheme === named ? 0.5 : 0)
    if (score > best.score) best = { scheme, score }
  }
  // Letters that two schemes share, without the one that tells them apart.
  const raci = candidates.find(({ name }) => name === 'RACI')
  const isPlainRaci = distinct.some((cell) => /\bA\b/i.test(cell)) && raci !== undefined
  if (!named && isPlainRaci && scoreOf(distinct, raci) >= best.score) return raci
  // In words alone, another scheme has to understand more of them than the map's own.
  const isWords = distinct.every((cell) => !/^\W*\p{L}(?:\W+\p{L})*\W*$/u.test(cell))
  const isBetter = Math.round(best.score) > Math.round(scoreOf(distinct, own))
  return named || !isWords || isBetter ? best.scheme : own
}

/** Cells understood less those that are not; a large scheme is a little less likely than a small one. */
function scoreOf(cells: readonly string[], scheme: Scheme): number {
  const reader = letterReader(scheme)
  let understood = 0
  for (const cell of cells) {
    const { involvements, unknown } = reader.read(cell)
    understood += unknown.length === 0 && involvements.length > 0 ? 1 : -unknown.length
  }
  return understood - scheme.involvements.length / 1000
}
