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

/** One empty list for all the findings that have nothing to say in some field. */
export const nothing: readonly string[] = Object.freeze([])
