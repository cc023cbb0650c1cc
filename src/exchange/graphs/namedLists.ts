/** Names in the attributes of a connection (places, groups, sources, a perspective) as ids of the map; new ones are added. */
import { newId } from '../../model/ids.ts'
import type { RemitMap } from '../../model/remitMap.ts'

/** `idOf` leads from the ids of the foreign graph, which may stand for a name as `#id`, to those of the map. */
export function namedLists(content: RemitMap, idOf: ReadonlyMap<string, string>) {
  const finder = (
    list: { id: string }[],
    named: (id: string, name: string) => { id: string },
    nameOf: (one: never) => string,
  ) => {
    const known = new Map<string, string>()
    for (const one of list) {
      const name = nameOf(one as never)
      if (!known.has(name)) known.set(name, one.id)
    }
    const ownIds = new Set(list.map(({ id }) => id))
    return (name: string): string => {
      const referred = name.startsWith('#') ? (idOf.get(name.slice(1)) ?? idOf.get(name)) : undefined
      if (referred !== undefined && ownIds.has(referred)) return referred
      const found = known.get(name) ?? known.get(name.trim())
      if (found !== undefined) return found
      const made = named(newId(), name)
      list.push(made)
      known.set(name, made.id)
      return made.id
    }
  }
  const named = (id: string, name: string) => ({ id, name })
  const nameOf = ({ name }: { name: string }) => name
  const place = finder(content.places, named, nameOf)
  const beneficiary = finder(content.beneficiaries, named, nameOf)
  const perspective = finder(content.perspectives, named, nameOf)
  const source = finder(
    content.sources,
    (id, title) => ({ id, title }),
    ({ title }: { title: string }) => title,
  )
  const each = (find: (name: string) => string) => (names: readonly string[] | undefined) =>
    names && [...new Set(names.map(find))]
  return {
    places: each(place),
    beneficiaries: each(beneficiary),
    sources: each(source),
    perspective: (name: string | undefined) => (name === undefined ? undefined : perspective(name)),
  }
}
