/** Which columns of a sheet hold involvements: letters or words of some scheme, or ticks, which say that it is so but not how. */
import { presetNames, presetScheme, type Scheme } from '../../model/schemes.ts'
import { roleOfKnownWord } from './headingRoles.ts'
import { isTick, saysNothing } from './involvementWords.ts'
import { type CellLetters, letterReader } from './letterCells.ts'
import type { Headings } from './readHeadings.ts'

/** Longer texts are sentences. */
const longest = 40

export interface LetterJudge {
  /** The cell says one involvement or several, and nothing else. */
  readonly saysHow: (cell: string) => boolean
  /** So does the heading of a column of names. */
  readonly headsNames: (heading: string) => boolean
  /** A letter, a word, or a tick. */
  readonly mayHold: (cell: string) => boolean
  /** How much of a cell of letters is known, from 0 to 1. */
  readonly shareKnown: (cell: string) => number
  /** What of a cell no scheme knows, as the scheme that knows most of it reads it. */
  readonly unknownIn: (cell: string) => readonly string[]
}

/** By all the schemes that a sheet may be in. */
export function letterJudge(own: Scheme): LetterJudge {
  const readers = [own, ...presetNames.map(presetScheme)].map((scheme) => letterReader(scheme))
  const said = ({ involvements, unknown }: CellLetters) => involvements.length > 0 && unknown.length === 0
  const isShort = (text: string) => text.trim().length <= longest
  const readings = (cell: string) => (isShort(cell) ? readers.map((reader) => reader.read(cell)) : [])
  const saysHow = (cell: string) => readings(cell).some(said)
  return {
    saysHow,
    headsNames: (heading) =>
      // "Responsibility" is what is held, not who is responsible.
      roleOfKnownWord(heading) !== 'function' &&
      isShort(heading) &&
      readers.some((reader) => said(reader.readHeading(heading))),
    mayHold: (cell) => saysHow(cell) || isTick(cell),
    shareKnown: (cell) =>
      readings(cell).reduce((most, { involvements, unknown }) => {
        const isOfLetters = unknown.every((text) => text.length < 3)
        const share = involvements.length / Math.max(1, involvements.length + unknown.length)
        return isOfLetters || unknown.length === 0 ? Math.max(most, share) : most
      }, 0),
    unknownIn: (cell) =>
      readings(cell)
        .map(({ unknown }) => unknown)
        .sort((a, b) => a.length - b.length)[0] ?? [cell],
  }
}

/** `candidates`: the columns that may be; `mayTick`: ticks are looked for, since nothing else says who does what. */
export function findLetterColumns(
  rows: readonly (readonly string[])[],
  headings: Headings,
  candidates: readonly number[],
  judge: LetterJudge,
  mayTick: boolean,
): number[] {
  const start = Math.max(headings.firstRow, firstLetterRow(rows, judge.saysHow))
  const filledIn = (column: number, from: number) =>
    rows.slice(from).flatMap((row) => (saysNothing(row[column] ?? '') ? [] : [row[column] ?? '']))
  const found = candidates.filter((column) => {
    const filled = filledIn(column, start)
    // Among short cells some may be letters of no scheme, to be asked about, and a few may be words.
    const short = filled.filter((cell) => cell.trim().length < 8).length
    const needed = short >= filled.length * 0.75 ? 0.4 : 0.75
    if (filled.length === 0) return false
    if (filled.every(judge.saysHow)) return true
    // "LSC" among other names is a name, though each of its letters is one.
    const known = filled.reduce((sum, cell) => sum + (isGlued(cell) ? 0 : judge.shareKnown(cell)), 0)
    return known / filled.length >= needed
  })
  const isFree = (column: number) =>
    candidates.includes(column) &&
    !found.includes(column) &&
    (headings.roles[column] === undefined || headings.roles[column] === 'organisation')
  const free = candidates.filter(isFree)
  const ticked = !mayTick
    ? []
    : free.filter((column) => {
        const filled = filledIn(column, Math.max(headings.firstRow, 1))
        return filled.length > 0 && filled.every(isTick)
      })
  // One column of ones is a number of something.
  const isNumbered = ticked.length === 1 && filledIn(ticked[0] ?? 0, 1).every((cell) => cell.trim() === '1')
  // What stands beside such columns and says nothing else than they do is one of them, known or not.
  const words = new Set(
    found
      .flatMap((column) => filledIn(column, start))
      .flatMap(judge.unknownIn)
      .map(lower),
  )
  const alike = free.filter((column) => {
    const filled = filledIn(column, start)
    return (
      filled.length > 0 && filled.every((cell) => judge.unknownIn(cell).every((one) => words.has(lower(one))))
    )
  })
  return [...new Set([...found, ...(isNumbered ? [] : ticked), ...alike])].sort((a, b) => a - b)
}

function isGlued(cell: string): boolean {
  return /^\p{Lu}{2,}$/u.test(cell.trim())
}

function lower(text: string): string {
  return text.toLowerCase()
}

/** Letters start below a row of headings, even where none was recognised. */
function firstLetterRow(rows: readonly (readonly string[])[], saysHow: (cell: string) => boolean): number {
  const first = rows.findIndex((cells, row) => row > 0 && cells.some(saysHow))
  return first < 0 ? 0 : first
}
