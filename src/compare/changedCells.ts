/** Where the letters of the matrix differ between two maps: cells of functions and organisations with a change. */
import type { BusinessFunction, Organisation, Remit, RemitMap } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'

export interface ChangedCell {
  readonly function: string
  readonly organisation: string
  /** Ids of involvements, in the order of the scheme. */
  readonly came: readonly string[]
  readonly went: readonly string[]
  readonly stayed: readonly string[]
  /** What is recorded about a letter that stayed is something else: its places, dates, sources. */
  readonly details: boolean
}

/** What happened to a cell; undefined when nothing did. */
export type CellChange = 'added' | 'removed' | 'changed'

export function changeOf({ came, went, stayed, details }: ChangedCell): CellChange | undefined {
  if (came.length > 0) return went.length + stayed.length === 0 ? 'added' : 'changed'
  if (went.length > 0) return stayed.length === 0 ? 'removed' : 'changed'
  return details ? 'changed' : undefined
}

export interface ChangedCells {
  /** Those in whose cells letters came or went. */
  readonly functions: readonly BusinessFunction[]
  readonly organisations: readonly Organisation[]
  /** The cells in which something is other than before, in no order. */
  readonly changed: readonly ChangedCell[]
  /** By function id and organisation id; only cells with a letter before or after. */
  cell(functionId: string, organisationId: string): ChangedCell | undefined
}

/** The remits that say each letter, by cell and involvement. */
type Letters = ReadonlyMap<string, ReadonlyMap<string, readonly Remit[]>>

export function changedCells(before: RemitMap, after: RemitMap): ChangedCells {
  const [was, is] = [lettersOf(before), lettersOf(after)]
  const order = [
    ...new Set([...after.scheme.involvements, ...before.scheme.involvements].map(({ id }) => id)),
  ]
  const cells = new Map<string, ChangedCell>()
  const changed: ChangedCell[] = []
  const functionIds = new Set<string>()
  const organisationIds = new Set<string>()
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [earlier, later] = [was.get(key), is.get(key)]
    const all = order.filter((id) => earlier?.has(id) || later?.has(id))
    const stayed = all.filter((id) => earlier?.has(id) && later?.has(id))
    const [functionId = '', organisationId = ''] = JSON.parse(key) as string[]
    const cell: ChangedCell = {
      function: functionId,
      organisation: organisationId,
      came: all.filter((id) => !earlier?.has(id)),
      went: all.filter((id) => !later?.has(id)),
      stayed,
      details: stayed.some((id) => !sameSayings(earlier?.get(id) ?? [], later?.get(id) ?? [])),
    }
    cells.set(key, cell)
    if (changeOf(cell)) changed.push(cell)
    if (cell.came.length + cell.went.length === 0) continue
    functionIds.add(functionId)
    organisationIds.add(organisationId)
  }
  return {
    functions: both(before.functions, after.functions).filter(({ id }) => functionIds.has(id)),
    organisations: both(before.organisations, after.organisations).filter(({ id }) =>
      organisationIds.has(id),
    ),
    changed,
    cell: (functionId, organisationId) => cells.get(keyOf(functionId, organisationId)),
  }
}

function keyOf(functionId: string, organisationId: string): string {
  return JSON.stringify([functionId, organisationId])
}

/** What is said not to be held has no letter. */
function lettersOf(map: RemitMap): Letters {
  const letters = new Map<string, Map<string, Remit[]>>()
  for (const remit of map.remits) {
    if (remit.stance === 'disclaims') continue
    const key = keyOf(remit.function, remit.organisation)
    const cell = letters.get(key) ?? new Map<string, Remit[]>()
    letters.set(key, cell)
    const sayings = cell.get(remit.involvement)
    if (sayings) sayings.push(remit)
    else cell.set(remit.involvement, [remit])
  }
  return letters
}

/** Whether the same is recorded, by whatever ids. */
function sameSayings(before: readonly Remit[], after: readonly Remit[]): boolean {
  if (before.length !== after.length) return false
  return before.every((remit) =>
    after.some((other) => remit === other || sameValue({ ...remit, id: '' }, { ...other, id: '' })),
  )
}

/** What stands later, in its order, then what is only in the earlier one. */
function both<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const there = new Set(after.map(({ id }) => id))
  return [...after, ...before.filter(({ id }) => !there.has(id))]
}
