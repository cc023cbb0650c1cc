import { type Entity, indexById } from '../model/entities.ts'

/** The ids in the order of the list they belong to. */
export function inMapOrder(list: readonly Entity[], ids: Iterable<string>): string[] {
  const index = indexById(list)
  return [...ids].sort((a, b) => (index.get(a) ?? 0) - (index.get(b) ?? 0))
}

/** The names of things of one list, in the order asked for. */
export function namesOf(
  list: readonly (Entity & { readonly name: string })[],
  ids: readonly string[],
): string[] {
  const index = indexById(list)
  return ids.map((id) => list[index.get(id) ?? -1]?.name ?? id)
}
