/**
 * How an incoming map is folded into the open one: what is new and is added, what is there already and is only
 * referred to. Pure and linear; nothing of the open map is changed.
 */
import { claimOf } from '../edit/foldEqual.ts'
import { type Collection, collections, type Entity } from '../model/entities.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { renameIds } from '../model/renameIds.ts'

export interface ImportDecisions {
  /** Incoming id → the id that stands for it, on the open map or among the incoming. */
  readonly same: ReadonlyMap<string, string>
  /** Involvement of the incoming scheme → of the open map's; those that are missing stay as they are. */
  readonly involvements: Readonly<Record<string, string>>
}

export interface ImportPlan {
  readonly content: Partial<Pick<RemitMap, Collection | 'layout'>>
  /** How many of each list are new. */
  readonly added: Readonly<Record<Collection, number>>
  /** How many of each list were there, or were found to be one. */
  readonly matched: Readonly<Record<Collection, number>>
}

export function planImport(map: RemitMap, incoming: RemitMap, decisions: ImportDecisions): ImportPlan {
  const standIns = followed(decisions.same)
  const involvements = new Map(Object.entries(decisions.involvements))
  const apart = heldWhereOneIs(without(incoming, standIns), incoming, standIns)
  const moved = renameIds(apart, standIns, involvements)
  const twins = twinsOf(moved.remits, map.remits)
  const folded = renameIds(without(moved, twins), twins)
  const content: Record<string, unknown> = {}
  const added = {} as Record<Collection, number>
  const matched = {} as Record<Collection, number>
  const addedIds = new Set<string>()
  for (const collection of collections) {
    const list = (folded[collection] as readonly Entity[]).filter(joinsTwo).map(withoutItself)
    openCircles(list)
    for (const { id } of list) addedIds.add(id)
    if (list.length > 0) content[collection] = list
    added[collection] = list.length
    matched[collection] = incoming[collection].length - list.length
  }
  const positions = incoming.layout?.positions.filter(([id]) => addedIds.has(id)) ?? []
  if (positions.length > 0) content.layout = { positions }
  return { content, added, matched }
}

/** Follows "the same as" to its end; of several that are said to be each other, all are the first by id. */
function followed(same: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>()
  for (const id of same.keys()) {
    const end = endOf(id, same)
    if (end !== id) ends.set(id, end)
  }
  return ends
}

function endOf(id: string, same: ReadonlyMap<string, string>): string {
  const trail = [id]
  for (let next = same.get(id); next !== undefined; next = same.get(next)) {
    const before = trail.indexOf(next)
    if (before >= 0) return trail.slice(before).sort()[0] ?? id
    trail.push(next)
  }
  return trail.at(-1) ?? id
}

function without(map: RemitMap, ids: ReadonlyMap<string, string>): RemitMap {
  const kept: Record<string, unknown> = { ...map }
  for (const collection of collections) {
    kept[collection] = (map[collection] as readonly Entity[]).filter(({ id }) => !ids.has(id))
  }
  return kept as unknown as RemitMap
}

/** What only groups others, taken for one with what is held, is held too: as where two functions are joined. */
function heldWhereOneIs(kept: RemitMap, incoming: RemitMap, standIns: ReadonlyMap<string, string>): RemitMap {
  const held = new Set(
    incoming.functions.flatMap(({ id, headingOnly }) => (headingOnly ? [] : [standIns.get(id) ?? id])),
  )
  const functions = kept.functions.map((one) => {
    const { headingOnly, ...rest } = one
    return headingOnly && held.has(one.id) ? rest : one
  })
  return { ...kept, functions }
}

/** Remits that say what another says, on the open map or before them, with the id of that one. */
function twinsOf(remits: readonly Remit[], there: readonly Remit[]): Map<string, string> {
  const known = new Map(there.map((remit) => [remitKey(remit), remit.id]))
  const twins = new Map<string, string>()
  for (const remit of remits) {
    const key = remitKey(remit)
    const twin = known.get(key)
    if (twin === undefined) known.set(key, remit.id)
    else twins.set(remit.id, twin)
  }
  return twins
}

/** A tie whose two ends have become one joins nothing. */
function joinsTwo(entity: Entity): boolean {
  return !('from' in entity && 'to' in entity && entity.from === entity.to)
}

/** A copy; what was taken for one does not succeed itself. */
function withoutItself(entity: Entity): Entity {
  if (!('succeededBy' in entity)) return { ...entity }
  const { succeededBy, ...others } = entity
  const after = succeededBy?.filter((id) => id !== entity.id) ?? []
  return after.length > 0 ? { ...others, succeededBy: after } : others
}

/** Two remits of one key say the same, in the same words. */
function remitKey(remit: Remit): string {
  return `${claimOf(remit)}${remit.note ?? ''}`
}

/** Taking two names for one can bend what lies within what into a circle: the step that closes it is left out. */
function openCircles(list: readonly Entity[]): void {
  const things = new Map(list.map((entity) => [entity.id, entity as Entity & Within]))
  const done = new Set<string>()
  for (const { id } of list) {
    const trail: string[] = []
    const onTrail = new Set<string>()
    const waiting: (string | undefined)[] = [id]
    while (waiting.length > 0) {
      const at = waiting.pop()
      if (at === undefined) {
        const left = trail.pop() ?? ''
        onTrail.delete(left)
        done.add(left)
        continue
      }
      const thing = things.get(at)
      if (!thing || done.has(at) || onTrail.has(at)) continue
      trail.push(at)
      onTrail.add(at)
      waiting.push(undefined)
      cutBack(thing, onTrail)
      waiting.push(...above(thing))
    }
  }
}

interface Within {
  parent?: string
  broader?: string[]
}

function above({ parent, broader }: Within): string[] {
  return [...(parent === undefined ? [] : [parent]), ...(broader ?? [])]
}

function cutBack(thing: Within, onTrail: ReadonlySet<string>): void {
  if (thing.parent !== undefined && onTrail.has(thing.parent)) delete thing.parent
  if (thing.broader?.some((id) => onTrail.has(id))) {
    const kept = thing.broader.filter((id) => !onTrail.has(id))
    if (kept.length > 0) thing.broader = kept
    else delete thing.broader
  }
}
