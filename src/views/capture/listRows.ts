/** Which rows of a list are shown, and in what order. Built for lists of 100,000. */

import { normaliseName } from '../../compare/normaliseName.ts'
import type { Collection, Entity } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Organisation, Remit, RemitMap } from '../../model/remitMap.ts'
import type { MapFilter } from '../../state/viewStore.ts'
import { labelsOf } from '../shared/labels.ts'
import { type LedgerColumn, ledgerColumn } from './ledgerColumns.ts'
import { type ListColumn, listColumns, type Sheet } from './listColumns.ts'

export interface ListSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The columns of a list whose name is only known when the app runs. */
export function columnsOf(collection: Collection): readonly ListColumn<Entity>[] {
  return listColumns[collection] as unknown as readonly ListColumn<Entity>[]
}

/** Rows of the list that the filter of the map and every typed word let through, in the order of the map. */
export function filterRows(
  sheet: Sheet,
  collection: Collection,
  filter: MapFilter,
  text: string,
): readonly Entity[] {
  const { map } = sheet
  const typed = normaliseName(text)
    .split(' ')
    .filter((word) => word !== '')
  const lets = letsThrough(map, collection, filter)
  const list: readonly Entity[] = map[collection]
  if (typed.length === 0 && !lets) return list
  return list.filter((entity) => {
    if (lets && !lets(entity)) return false
    if (typed.length === 0) return true
    const said = textOf(sheet, collection, entity)
    return typed.every((word) => said.includes(word))
  })
}

/** Undefined when the filter does not bear on this list. */
function letsThrough(
  map: RemitMap,
  collection: Collection,
  { involvements, kinds, tiers, places }: MapFilter,
): ((entity: Entity) => boolean) | undefined {
  const holds = (wanted: readonly string[], value: string | undefined) =>
    wanted.length === 0 || (value !== undefined && wanted.includes(value))
  const letsOrganisation = ({ kind, tier }: Organisation) => holds(kinds, kind) && holds(tiers, tier)
  if (collection === 'organisations') {
    if (kinds.length === 0 && tiers.length === 0) return undefined
    return (entity) => letsOrganisation(entity as Organisation)
  }
  if (collection !== 'remits') return undefined
  if (involvements.length + kinds.length + tiers.length + places.length === 0) return undefined
  const organisations = new Set(map.organisations.filter(letsOrganisation).map(({ id }) => id))
  const hierarchy = hierarchyOf(map.places)
  return (entity) => {
    const remit = entity as Remit
    return (
      organisations.has(remit.organisation) &&
      holds(involvements, remit.involvement) &&
      hierarchy.listsMeet(remit.places, places)
    )
  }
}

/** Worked out once for each sheet: every further letter that is typed asks again. */
const texts = new WeakMap<Sheet, Texts>()

interface Texts {
  readonly rows: WeakMap<Entity, string>
  /** What cells say, normalised: many rows say the same. */
  readonly cells: Map<string, string>
}

/** All that a row says, so that a typed word finds it; every name, also those that the cell leaves out. */
function textOf(sheet: Sheet, collection: Collection, entity: Entity): string {
  const known = texts.get(sheet) ?? { rows: new WeakMap<Entity, string>(), cells: new Map<string, string>() }
  texts.set(sheet, known)
  const before = known.rows.get(entity)
  if (before !== undefined) return before
  const made = writeText(sheet, collection, entity, known.cells)
  known.rows.set(entity, made)
  return made
}

function writeText(sheet: Sheet, collection: Collection, entity: Entity, known: Map<string, string>): string {
  const cells = columnsOf(collection).map(({ text }) => text(entity, sheet))
  const more = collection === 'remits' ? allNames(sheet.map, entity as Remit) : []
  const note = entity.note ?? ''
  return [...cells, ...more, note]
    .map((said) => {
      const normal = known.get(said) ?? normaliseName(said)
      known.set(said, normal)
      return normal
    })
    .join(' ')
}

function allNames(map: RemitMap, remit: Remit): string[] {
  const several = [remit.places, remit.beneficiaries].filter((ids) => ids !== undefined && ids.length > 1)
  return several.flatMap((ids) => labelsOf(map, ids))
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

/** Stable: rows that are equal stay as entered. What says nothing comes last, in both directions. */
export function sortRows(
  sheet: Sheet,
  collection: Collection,
  rows: readonly Entity[],
  sort: ListSort | undefined,
): readonly Entity[] {
  const column = sort && ledgerColumn(collection, sort.column)
  if (!sort || !column) return rows
  const ranks = rankBy(column, rows, sheet)
  const step = sort.direction === 'ascending' ? 1 : -1
  const places = Array.from(rows, (_, index) => index)
  const rank = (index: number) => ranks[index] ?? Number.NaN
  places.sort((a, b) => {
    const first = rank(a)
    const second = rank(b)
    if (Number.isNaN(first) || Number.isNaN(second))
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second))
    return first === second ? a - b : first < second ? -step : step
  })
  return places.map((index) => rows[index]).filter((row) => row !== undefined)
}

/** A number for each row; NaN where it says nothing. Texts are compared once each, however many rows share them. */
function rankBy(column: LedgerColumn, rows: readonly Entity[], sheet: Sheet): Float64Array {
  const { order } = column
  if (order) return Float64Array.from(rows, (row) => order(row, sheet) ?? Number.NaN)
  const texts = rows.map((row) => column.text(row, sheet))
  const ranked = new Map([...new Set(texts)].sort(collator.compare).map((text, index) => [text, index]))
  return Float64Array.from(texts, (text) => (text === '' ? Number.NaN : (ranked.get(text) ?? Number.NaN)))
}
