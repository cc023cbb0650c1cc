/**
 * What stands in the cells of the matrix, computed for all of them in one walk over the remits.
 *
 * What an edit did not touch is the same object as in the matrix before, so that only touched cells are drawn again.
 */
import type { ChangedCell } from '../../compare/changedCells.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Involvement } from '../../model/schemes.ts'
import { differenceOf } from '../perspectives/differenceOf.ts'
import { remitMarks } from '../shared/remitMarks.ts'
import type { Axis, Line } from './axis.ts'
import { type CellDifference, cellDifference, isSameDifference } from './cellDifference.ts'

/** One involvement in a cell, with the marks of all the remits that say so. */
export interface CellLetter {
  readonly involvement: Involvement
  readonly overlap: boolean
  /** None of the remits has a source. */
  readonly noSource: boolean
  /** All of them hold in some places or for some time only. */
  readonly limited: boolean
  /** It is only said not to be held. */
  readonly disclaimed: boolean
}

export interface Cell {
  /** In the order of the map. */
  readonly remits: readonly Remit[]
  /** In the order of the scheme. */
  readonly letters: readonly CellLetter[]
  /** Two perspectives do not say the same. */
  readonly differ: boolean
  /** What two views say that are being compared, where they do not say the same. */
  readonly sayings?: readonly [string, string] | undefined
  /** What is other than in the state of the map that it is compared with. */
  readonly difference?: CellDifference | undefined
}

/** The cells of one row that hold something, by the key of their column. */
export type RowCells = ReadonlyMap<string, Cell>

export interface Matrix {
  readonly rows: Axis
  readonly columns: Axis
  /** Row by row; `noCells` for a row that holds nothing. */
  readonly cells: readonly RowCells[]
  /** How many remits stand in it. */
  readonly remits: number
}

export const noCells: RowCells = new Map()

export interface MatrixInput {
  readonly map: RemitMap
  /** The remits to show, in the order of the map. */
  readonly remits: readonly Remit[]
  readonly rows: Axis
  readonly columns: Axis
  /** Ids of the remits that are in some overlap. */
  readonly overlapping: ReadonlySet<string>
  /** Two views that are compared. */
  readonly views?: readonly [string, string] | undefined
  /** Where the map differs from another state of it. */
  readonly changes?: readonly ChangedCell[] | undefined
}

/** What one cell is made of. */
interface Found {
  readonly remits: Remit[]
  readonly changes: ChangedCell[]
}

export function buildMatrix(input: MatrixInput, before?: Matrix): Matrix {
  const { remits, rows, columns, changes = [] } = input
  const ofRows = rows.side === 'functions'
  const found: Map<number, Found>[] = []
  let count = 0
  const foundAt = (functionId: string, organisationId: string): Found | undefined => {
    const row = rows.lineOf.get(ofRows ? functionId : organisationId)
    const column = columns.lineOf.get(ofRows ? organisationId : functionId)
    if (row === undefined || column === undefined) return undefined
    found[row] ??= new Map()
    const cells = found[row]
    const there = cells.get(column)
    if (there) return there
    const made = { remits: [], changes: [] }
    cells.set(column, made)
    return made
  }
  for (const remit of remits) {
    const cell = foundAt(remit.function, remit.organisation)
    if (!cell) continue
    count += 1
    cell.remits.push(remit)
  }
  for (const change of changes) foundAt(change.function, change.organisation)?.changes.push(change)
  const cellsBefore = before && before.rows.side === rows.side ? before : undefined
  const cells = rows.lines.map((line, index) => {
    const earlier = earlierRow(line, index, cellsBefore)
    return rowCells(found[index], columns, earlier, (one) => makeCell(input, one))
  })
  return { rows, columns, cells, remits: count }
}

function earlierRow(line: Line, index: number, before: Matrix | undefined): RowCells {
  if (!before) return noCells
  const at = before.rows.lines[index]?.key === line.key ? index : before.rows.indexOfKey.get(line.key)
  return (at === undefined ? undefined : before.cells[at]) ?? noCells
}

function rowCells(
  found: ReadonlyMap<number, Found> | undefined,
  columns: Axis,
  earlier: RowCells,
  make: (found: Found) => Cell,
): RowCells {
  if (!found) return noCells
  let isSame = earlier.size === found.size
  const made = new Map<string, Cell>()
  for (const [index, one] of found) {
    const key = columns.lines[index]?.key ?? ''
    const was = earlier.get(key)
    const now = make(one)
    const cell = was && isSameCell(was, now) ? was : now
    made.set(key, cell)
    if (cell !== was) isSame = false
  }
  return isSame ? earlier : made
}

function makeCell({ map, overlapping, views }: MatrixInput, { remits, changes }: Found): Cell {
  const marks = new Map<string, { -readonly [K in keyof CellLetter]: CellLetter[K] }>()
  for (const remit of remits) {
    const { involvement, overlap, noSource, limited } = remitMarks(map, remit, overlapping)
    if (!involvement) continue
    const disclaimed = remit.stance === 'disclaims'
    const letter = marks.get(involvement.id)
    if (!letter) {
      marks.set(involvement.id, { involvement, overlap, noSource, limited, disclaimed })
      continue
    }
    letter.overlap ||= overlap
    letter.noSource &&= noSource
    letter.limited &&= limited
    letter.disclaimed &&= disclaimed
  }
  const letters =
    marks.size < 2
      ? [...marks.values()]
      : map.scheme.involvements.map(({ id }) => marks.get(id)).filter((letter) => letter !== undefined)
  return {
    remits,
    letters,
    differ: viewsDiffer(remits),
    sayings: views && differenceOf(map, remits, views),
    difference: changes.length > 0 ? cellDifference(changes, map.scheme) : undefined,
  }
}

/** Whether two perspectives say different things. One that is silent does not disagree. */
export function viewsDiffer(remits: readonly Remit[]): boolean {
  const said = new Map<string, Set<string>>()
  for (const { perspective, involvement, stance } of remits) {
    if (perspective === undefined) continue
    const all = said.get(perspective) ?? new Set()
    said.set(perspective, all.add(`${stance === 'disclaims' ? 'not ' : ''}${involvement}`))
  }
  if (said.size < 2) return false
  const [first, ...others] = Array.from(said.values(), (all) => [...all].sort().join('\n'))
  return others.some((other) => other !== first)
}

function isSameCell(a: Cell, b: Cell): boolean {
  return (
    a.differ === b.differ &&
    a.remits.length === b.remits.length &&
    a.remits.every((remit, index) => remit === b.remits[index]) &&
    a.sayings?.join() === b.sayings?.join() &&
    isSameDifference(a.difference, b.difference) &&
    a.letters.length === b.letters.length &&
    a.letters.every((letter, index) => {
      const other = b.letters[index]
      return (
        other !== undefined &&
        letter.involvement === other.involvement &&
        letter.overlap === other.overlap &&
        letter.noSource === other.noSource &&
        letter.limited === other.limited &&
        letter.disclaimed === other.disclaimed
      )
    })
  )
}
