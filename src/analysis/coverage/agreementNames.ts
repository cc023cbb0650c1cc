/** How an agreement names those whom it binds, and where it holds. */
import { entityById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { namesIn } from '../words/namesAndOrder.ts'
import { isPluralName, listInWords, someInWords } from '../words/plainEnglish.ts'
import { type SideWords, sideInWords } from '../words/sentenceParts.ts'

/** Names, or the kind in the plural where four or more of one kind stand together: `28 workforce directorates`. */
export function organisationsInWords(map: RemitMap, ids: readonly string[]): string {
  const nameOf = namesIn(map.organisations)
  return listInWords(
    groupByKind(map, ids).map((group): string => {
      const kind = kindOf(map, group)
      const ofAll = map.organisations.filter((one) => one.kind === kind).length
      const side: SideWords = { kind: group.length > 1 ? kind : undefined, names: nameOf(group), ofAll }
      return sideInWords(side)
    }),
  )
}

/** Organisations in the groups they are spoken of: four or more of one kind together, the others alone. */
export function groupByKind(map: RemitMap, ids: readonly string[]): string[][] {
  const all = new Set(ids)
  const byKind = new Map<string, string[]>()
  for (const { id, kind } of map.organisations) {
    if (!all.has(id)) continue
    const key = kind ?? `one ${id}`
    byKind.set(key, [...(byKind.get(key) ?? []), id])
  }
  return [...byKind.values()].flatMap((group) => (group.length < 4 ? group.map((id) => [id]) : [group]))
}

function kindOf(map: RemitMap, [first]: readonly string[]): string | undefined {
  return first === undefined ? undefined : entityById(map, 'organisations', first)?.kind
}

/** Whether the verb after these is that of one or of several. */
export function numberOf(map: RemitMap, ids: readonly string[]): 'one' | 'many' {
  const [name = ''] = namesIn(map.organisations)(ids)
  return ids.length > 1 || isPluralName(name) ? 'many' : 'one'
}

/** Up to three by name, `all 28 places`, or some of them and a count. */
export function placesInWords(map: RemitMap, places: readonly string[], names: readonly string[]): string {
  if (names.length <= 3) return listInWords(names)
  const all = map.places.filter(({ id }) => hierarchyOf(map.places).narrower(id).length === 0)
  const isAll = all.length === places.length && all.every(({ id }) => places.includes(id))
  return isAll ? `all ${places.length} places` : someInWords(names, 2, 'place')
}
