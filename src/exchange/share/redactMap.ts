/**
 * A copy of a map without what was chosen to be taken out. Pure. Names that are taken out become "Person 1"; where they stand in
 * full in any other text they are replaced as well, and ids, which may be made of names, are made anew.
 */
import { type Collection, collections, type Entity } from '../../model/entities.ts'
import { referenceFields } from '../../model/references.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { renameIds } from '../../model/renameIds.ts'
import { type Hidden, hideNames } from './hideNames.ts'

export const redactions = ['trust', 'influence', 'notes', 'people', 'perspectives', 'meta'] as const
export type Redaction = (typeof redactions)[number]

type Fields = Record<string, unknown>

export function redactMap(map: RemitMap, chosen: ReadonlySet<Redaction>): RemitMap {
  if (chosen.size === 0) return map
  const ids = new Map<string, string>()
  const hidden: Hidden[] = []
  const others = chosen.has('people') || chosen.has('perspectives') ? plainNames(map) : new Set<string>()
  const taken = new Set(collections.flatMap((list) => map[list].map(({ id }) => id)))
  for (const [list, word] of [
    ['people', 'Person'],
    ['perspectives', 'Perspective'],
  ] as const) {
    if (!chosen.has(list)) continue
    map[list].forEach(({ id, name }, index) => {
      ids.set(id, freshId(`${word.toLowerCase()}-${index + 1}`, taken))
      hidden.push({ name, instead: `${word} ${index + 1}`, isAlsoPublic: others.has(plain(name)) })
    })
  }
  const without = new Set<string>([
    ...(chosen.has('trust') ? ['trust'] : []),
    ...(chosen.has('influence') ? ['influence'] : []),
    ...(chosen.has('notes') ? ['note'] : []),
    ...(chosen.has('meta') ? ['meta'] : []),
    // Lists of who was in the room.
    ...(chosen.has('people') ? ['agreedBy', 'absent'] : []),
    // Ids of findings are made of other ids, which change here, and of names of kinds.
    'settled',
  ])
  const hide = hideNames(hidden.filter(({ isAlsoPublic }) => !isAlsoPublic))
  const redacted: Fields = { ...map, title: hide(map.title) }
  if (map.description !== undefined) redacted.description = hide(map.description)
  for (const list of collections) {
    redacted[list] = map[list].map((entity) => redactEntity(entity, list, { without, hide, chosen }))
  }
  for (const [list, word] of [
    ['people', 'Person'],
    ['perspectives', 'Perspective'],
  ] as const) {
    if (chosen.has(list))
      redacted[list] = (redacted[list] as Fields[]).map((one, index) => ({
        ...one,
        name: `${word} ${index + 1}`,
      }))
  }
  return renameIds(redacted as RemitMap, ids)
}

interface Means {
  readonly without: ReadonlySet<string>
  readonly hide: (text: string) => string
  readonly chosen: ReadonlySet<Redaction>
}

/** Fields whose words are the format's own, where a name would be no name. */
const notText = new Set(['id', 'stance', 'confidence', 'mode', 'status', 'part', 'share', 'colour', 'about'])

function redactEntity(entity: Entity, list: Collection, { without, hide, chosen }: Means): Fields {
  const references = new Set(referenceFields[list].map(({ field }) => field))
  const result: Fields = {}
  for (const [key, value] of Object.entries(entity)) {
    if (without.has(key)) continue
    // Whose view it is, and the colour they have on screen.
    if (list === 'perspectives' && chosen.has('perspectives') && (key === 'party' || key === 'colour'))
      continue
    if (key === 'participants' || key === 'parts')
      result[key] = (value as Fields[]).map((one) => redactPart(one, without, hide))
    else if (key === 'meta') result[key] = hideWithin(value, hide)
    else if (references.has(key) || notText.has(key) || (list === 'agreements' && key === 'outcome'))
      result[key] = value
    else result[key] = hideIn(value, hide)
  }
  return result
}

function redactPart(part: Fields, without: ReadonlySet<string>, hide: Means['hide']): Fields {
  const kept = Object.entries(part).filter(([key]) => !without.has(key))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'note' || key === 'before' ? hideIn(value, hide) : value]),
  )
}

function hideIn(value: unknown, hide: Means['hide']): unknown {
  if (typeof value === 'string') return hide(value)
  return Array.isArray(value) ? value.map((one) => hideIn(one, hide)) : value
}

/** JSON of any shape: in its texts and its keys. */
function hideWithin(value: unknown, hide: Means['hide']): unknown {
  if (typeof value === 'string') return hide(value)
  if (Array.isArray(value)) return value.map((one) => hideWithin(one, hide))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, within]) => [hide(key), hideWithin(within, hide)]),
  )
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}

/** Names of what stays: a perspective may be called as its organisation is, whose name is no secret. */
function plainNames(map: RemitMap): Set<string> {
  const names = new Set<string>()
  const add = (name: string | undefined) => {
    if (name !== undefined) names.add(plain(name))
  }
  for (const { name, shortName, aliases = [] } of map.organisations)
    for (const one of [name, shortName, ...aliases]) add(one)
  for (const list of [map.functions, map.places, map.beneficiaries]) for (const { name } of list) add(name)
  return names
}

function freshId(wanted: string, taken: Set<string>): string {
  let made = wanted
  for (let at = 2; taken.has(made); at++) made = `${wanted}-${at}`
  taken.add(made)
  return made
}
