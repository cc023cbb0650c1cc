/**
 * What deletion leaves, the slow and obvious way: take out one thing at a time, look through the whole map for what
 * refers to it, and go on until nothing dangles. The twin of `planDeletion` and `applyDeletion`.
 */
import { collections } from '../../src/model/entities.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

type Loose = { id: string } & Record<string, unknown>

const fallWithOne: Record<string, readonly string[]> = {
  remits: ['organisation', 'function', 'perspective'],
  ties: ['from', 'to', 'perspective'],
}
const fallWithLast: Record<string, readonly string[]> = {
  remits: ['places', 'beneficiaries'],
  agreements: ['functions', 'organisations', 'places', 'beneficiaries'],
}

export function naiveDeletion(map: RemitMap, ids: readonly string[]): RemitMap {
  const lists = structuredClone(map) as unknown as Record<string, Loose[]>
  const before = collections.flatMap((collection) => lists[collection] ?? [])
  const gone = new Set(ids)
  for (let count = -1; count !== gone.size; ) {
    count = gone.size
    for (const collection of collections) {
      for (const entity of lists[collection] ?? []) {
        const one = fallWithOne[collection]?.some((field) => gone.has(entity[field] as string))
        const last = fallWithLast[collection]?.some((field) => {
          const held = (entity[field] ?? []) as string[]
          return held.length > 0 && held.every((id) => gone.has(id))
        })
        if (one || last) gone.add(entity.id)
      }
    }
  }
  const above = (id: string): string[] => {
    const { broader, parent }: Loose = before.find((one) => one.id === id) ?? { id }
    return [...((broader as string[]) ?? []), ...(parent === undefined ? [] : [parent as string])]
  }
  const lifted = (id: string): string[] => (gone.has(id) ? above(id).flatMap(lifted) : [id])
  for (const collection of collections) {
    lists[collection] = (lists[collection] ?? [])
      .filter(({ id }) => !gone.has(id))
      .map((entity) => ({ ...entity, ...withoutGone(entity, gone, lifted) }))
      .map((entity) => withoutNothings(entity, collection))
  }
  const positions = (map.layout?.positions ?? []).filter(([id]) => !gone.has(id))
  const { layout: _, ...rest } = lists as unknown as RemitMap
  return positions.length > 0 ? { ...rest, layout: { positions } } : rest
}

function withoutGone(
  entity: Loose,
  gone: ReadonlySet<string>,
  lifted: (id: string) => string[],
): Record<string, unknown> {
  const after: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(entity)) {
    if (['id', 'meta', 'agreedBy', 'absent', 'aliases', 'name', 'title', 'note'].includes(field)) continue
    if (field === 'parent') after.parent = lifted(value as string)[0]
    else if (field === 'broader') after.broader = [...new Set((value as string[]).flatMap(lifted))]
    else if (field === 'participants') {
      after.participants = (value as { party: string }[]).filter(({ party }) => !gone.has(party))
    } else if (field === 'parts') {
      after.parts = (value as Record<string, unknown>[])
        .map((part) => mapLists(part, (list) => list.filter((id) => !gone.has(id))))
        .filter((part) => Object.values(part).every((list) => !Array.isArray(list) || list.length > 0))
    } else if (field === 'expects') continue
    else if (Array.isArray(value)) after[field] = value.filter((id) => !gone.has(id))
    else if (['organisation', 'party', 'lead', 'perspective'].includes(field) && gone.has(value as string)) {
      after[field] = undefined
    }
  }
  return after
}

function mapLists(
  part: Record<string, unknown>,
  change: (list: string[]) => string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      Array.isArray(value) ? change(value as string[]) : value,
    ]),
  )
}

function withoutNothings(entity: Loose, collection: string): Loose {
  const required =
    collection === 'decisions' || collection === 'agreements'
      ? ['functions', 'participants', 'organisations']
      : []
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([key, value]) =>
        required.includes(key) || (value !== undefined && !(Array.isArray(value) && value.length === 0)),
    ),
  ) as Loose
}
