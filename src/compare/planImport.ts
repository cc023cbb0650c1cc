/**
 * How an incoming map is folded into the open one: what is new and is added, what is there already and is only
 * referred to. Pure and linear; nothing of the open map is changed.
 */
import { type Collection, collections, type Entity } from '../model/entities.ts'
import { changeParts, type ReferenceField, referenceFields } from '../model/references.ts'
import type { AgreementPart, Remit, RemitMap } from '../model/remitMap.ts'

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
  const standIn = followed(decisions.same)
  const involvement = (id: string) =>
    Object.hasOwn(decisions.involvements, id) ? (decisions.involvements[id] ?? id) : id
  const content: Record<string, unknown> = {}
  const added = {} as Record<Collection, number>
  const matched = {} as Record<Collection, number>
  const addedIds = new Set<string>()
  const remitsThere = new Map(map.remits.map((remit) => [remitKey(remit), remit.id]))
  const twins = new Map<string, string>()
  const move = (id: string) => twins.get(id) ?? standIn(id)
  for (const collection of collections) {
    const list: Entity[] = []
    for (const entity of incoming[collection] as readonly Entity[]) {
      if (standIn(entity.id) !== entity.id) continue
      const moved = withReferences(entity, referenceFields[collection], move, involvement)
      if (collection === 'remits') {
        const key = remitKey(moved as Remit)
        const twin = remitsThere.get(key)
        if (twin !== undefined) {
          twins.set(moved.id, twin)
          continue
        }
        remitsThere.set(key, moved.id)
      }
      if (collection === 'ties' && 'from' in moved && 'to' in moved && moved.from === moved.to) continue
      list.push(moved)
      addedIds.add(moved.id)
    }
    const whole = openCircles(list)
    if (whole.length > 0) content[collection] = whole
    added[collection] = whole.length
    matched[collection] = incoming[collection].length - whole.length
  }
  const positions = incoming.layout?.positions.filter(([id]) => addedIds.has(id)) ?? []
  if (positions.length > 0) content.layout = { positions }
  return { content, added, matched }
}

/** Follows "the same as" to its end; of several that are said to be each other, all are the first by id. */
function followed(same: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    const trail = [id]
    for (let next = same.get(id); next !== undefined; next = same.get(next)) {
      const before = trail.indexOf(next)
      if (before >= 0) return trail.slice(before).sort()[0] ?? id
      trail.push(next)
    }
    return trail.at(-1) ?? id
  }
}

function withReferences(
  entity: Entity,
  fields: readonly ReferenceField[],
  standIn: (id: string) => string,
  involvement: (id: string) => string,
): Entity {
  const moved = { ...entity } as unknown as Record<string, unknown>
  for (const { field, target, shape, list } of fields) {
    const value = moved[field]
    if (value === undefined) continue
    const move = target === 'involvement' ? involvement : standIn
    if (shape === 'one') {
      const to = move(value as string)
      if (to === entity.id) delete moved[field]
      else moved[field] = to
    } else if (shape === 'many') {
      const ids = [...new Set((value as string[]).map(move))].filter((id) => id !== entity.id)
      if (ids.length > 0 || field === 'functions' || field === 'organisations') moved[field] = ids
      else delete moved[field]
    } else if (shape === 'parts') {
      if (list) moved[field] = changeParts(value as AgreementPart[], list, move)
    } else {
      moved[field] = (value as { party: string }[]).map((one) => ({ ...one, party: move(one.party) }))
    }
  }
  return moved as unknown as Entity
}

/** Two remits of one key say the same. */
function remitKey(remit: Remit): string {
  return JSON.stringify([
    remit.organisation,
    remit.function,
    remit.involvement,
    remit.stance ?? 'holds',
    [...(remit.places ?? [])].sort(),
    [...(remit.beneficiaries ?? [])].sort(),
    remit.from ?? '',
    remit.until ?? '',
    remit.basis ?? '',
    remit.perspective ?? '',
    remit.note ?? '',
  ])
}

/** Taking two names for one can bend what lies within what into a circle: the step that closes it is left out. */
function openCircles(list: Entity[]): Entity[] {
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
  return list
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
