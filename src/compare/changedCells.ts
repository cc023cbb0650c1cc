/** Where the letters of the matrix differ between two maps: cells of functions and organisations with a change. */
import type { BusinessFunction, Organisation, RemitMap } from '../model/remitMap.ts'

export interface ChangedCell {
  /** Ids of involvements, in the order of the scheme. */
  readonly came: readonly string[]
  readonly went: readonly string[]
  readonly stayed: readonly string[]
}

export interface ChangedCells {
  readonly functions: readonly BusinessFunction[]
  readonly organisations: readonly Organisation[]
  /** By function id and organisation id; only cells with a letter before or after. */
  cell(functionId: string, organisationId: string): ChangedCell | undefined
}

type Letters = ReadonlyMap<string, ReadonlySet<string>>

export function changedCells(before: RemitMap, after: RemitMap): ChangedCells {
  const [was, is] = [lettersOf(before), lettersOf(after)]
  const order = [...after.scheme.involvements, ...before.scheme.involvements].map(({ id }) => id)
  const cells = new Map<string, ChangedCell>()
  const functionIds = new Set<string>()
  const organisationIds = new Set<string>()
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [earlier, later] = [was.get(key), is.get(key)]
    const all = [...new Set(order)].filter((id) => earlier?.has(id) || later?.has(id))
    const cell = {
      came: all.filter((id) => !earlier?.has(id)),
      went: all.filter((id) => !later?.has(id)),
      stayed: all.filter((id) => earlier?.has(id) && later?.has(id)),
    }
    cells.set(key, cell)
    if (cell.came.length + cell.went.length === 0) continue
    const [functionId = '', organisationId = ''] = JSON.parse(key) as string[]
    functionIds.add(functionId)
    organisationIds.add(organisationId)
  }
  return {
    functions: both(before.functions, after.functions).filter(({ id }) => functionIds.has(id)),
    organisations: both(before.organisations, after.organisations).filter(({ id }) =>
      organisationIds.has(id),
    ),
    cell: (functionId, organisationId) => cells.get(keyOf(functionId, organisationId)),
  }
}

function keyOf(functionId: string, organisationId: string): string {
  return JSON.stringify([functionId, organisationId])
}

/** What is said not to be held has no letter. */
function lettersOf(map: RemitMap): Letters {
  const letters = new Map<string, Set<string>>()
  for (const { organisation, function: held, involvement, stance } of map.remits) {
    if (stance === 'disclaims') continue
    const key = keyOf(held, organisation)
    letters.set(key, (letters.get(key) ?? new Set()).add(involvement))
  }
  return letters
}

/** What stands later, in its order, then what is only in the earlier one. */
function both<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const there = new Set(after.map(({ id }) => id))
  return [...after, ...before.filter(({ id }) => !there.has(id))]
}
