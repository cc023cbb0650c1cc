/** What differs in one cell of the matrix, which may stand for several organisations or functions. */
import { type CellChange, type ChangedCell, changeOf } from '../../compare/changedCells.ts'
import { type Involvement, involvementById, type Scheme } from '../../model/schemes.ts'

export interface CellDifference {
  readonly change: CellChange
  readonly came: readonly Involvement[]
  readonly went: readonly Involvement[]
  /** How many cells of one function and one organisation differ in it. */
  readonly cells: number
}

/** `scheme` knows the involvements of both states. */
export function cellDifference(changes: readonly ChangedCell[], scheme: Scheme): CellDifference {
  const involvements = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => involvementById(scheme, id)).filter((one) => one !== undefined)
  const kinds = new Set(changes.map(changeOf))
  const [only = 'changed'] = kinds.size === 1 ? kinds : []
  return {
    change: only,
    came: involvements(changes.flatMap(({ came }) => came)),
    went: involvements(changes.flatMap(({ went }) => went)),
    cells: changes.length,
  }
}

export function isSameDifference(a: CellDifference | undefined, b: CellDifference | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.change === b.change && a.cells === b.cells && isSameList(a.came, b.came) && isSameList(a.went, b.went)
  )
}

function isSameList(a: readonly Involvement[], b: readonly Involvement[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
