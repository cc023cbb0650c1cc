/** Remits that say the same of different places or bodies, together: what 28 authorities hold alike is one row. */
import type { Remit } from '../../model/remitMap.ts'

/** In the order of their first. */
export function alikeRemits(remits: readonly Remit[]): readonly (readonly Remit[])[] {
  const groups = new Map<string, Remit[]>()
  for (const remit of remits) {
    const {
      function: held,
      involvement,
      beneficiaries,
      from,
      until,
      basis,
      sources,
      perspective,
      places = [],
    } = remit
    const isPlaced = places.length > 0
    const key = JSON.stringify([
      held,
      involvement,
      beneficiaries,
      from,
      until,
      basis,
      sources,
      perspective,
      isPlaced,
    ])
    const known = groups.get(key)
    if (known) known.push(remit)
    else groups.set(key, [remit])
  }
  return [...groups.values()]
}
