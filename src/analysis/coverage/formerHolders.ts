/**
 * Those named in an agreement whom others named in it are recorded as succeeding, at any remove. What they held is settled
 * with the rest, but it is history: unless the agreement gives them a part, it neither gives them anything nor takes it away.
 */
import { indexById } from '../../model/entities.ts'
import type { Agreement, RemitMap } from '../../model/remitMap.ts'

export function formerHolders(
  { organisations: all }: Pick<RemitMap, 'organisations'>,
  { organisations, parts = [], lead }: Pick<Agreement, 'organisations' | 'parts' | 'lead'>,
): ReadonlySet<string> {
  const named = new Set(organisations)
  const given = new Set([...parts.flatMap((part) => part.organisations), ...(lead ? [lead] : [])])
  const index = indexById(all)
  const successorsOf = (id: string) => all[index.get(id) ?? -1]?.succeededBy ?? []
  /** Everyone after someone; themselves only where the map records a circle. */
  const after = (id: string) => {
    const found = new Set(successorsOf(id))
    for (const one of found) for (const next of successorsOf(one)) found.add(next)
    return found
  }
  const former = organisations.filter((id) => {
    if (given.has(id)) return false
    const later = after(id)
    return !later.has(id) && [...later].some((one) => named.has(one))
  })
  // Between a body and its successor alone it is about just that.
  return new Set(organisations.length - former.length < 2 ? [] : former)
}
