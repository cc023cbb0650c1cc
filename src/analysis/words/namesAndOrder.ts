import { type Entity, indexById } from '../../model/entities.ts'

/** The ids in the order of the list they belong to. */
export function inMapOrder(list: readonly Entity[], ids: Iterable<string>): string[] {
  const wanted = [...ids]
  if (wanted.length < 2) return wanted
  const index = indexById(list)
  return wanted.sort((a, b) => (index.get(a) ?? 0) - (index.get(b) ?? 0))
}

/** Gives the names of things of one list, in the order asked for. */
export function namesIn(list: readonly (Entity & { readonly name: string })[]) {
  const index = indexById(list)
  return (ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? nothing : ids.map((id) => list[index.get(id) ?? -1]?.name ?? id)
}

/** Those of the list with these ids by name, then by id, so that the order depends neither on the list nor on a language. */
export function inNameOrder<Named extends Entity & { readonly name: string }>(
  list: readonly Named[],
  ids: ReadonlySet<string | undefined>,
): readonly Named[] {
  return list
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => (a.name === b.name ? compare(a.id, b.id) : compare(a.name, b.name)))
}

/** Names in an order that depends on nothing but them. */
export function inAlphabet(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...names].sort(compare)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A side whose members are named in an order that does not depend on the map's lists. */
export function namedInOrder<Words extends { readonly names: readonly string[] }>(words: Words): Words {
  return words.names.length < 2 ? words : { ...words, names: [...words.names].sort(compare) }
}

/** One empty list for all the findings that have nothing to say in some field. */
export const nothing: readonly string[] = Object.freeze([])
