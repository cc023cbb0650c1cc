/**
 * What a rule found of some remits, kept from one edit to the next: where the very same remits are asked about again in the same way,
 * and all else that is told of them is as it was, what was found is the same object again.
 */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Found, Lens } from '../finding.ts'
import { differOnlyInRemits } from './remitsSince.ts'

interface Kept {
  readonly remits: readonly Remit[]
  readonly found: Found
}

interface Earlier {
  readonly map: RemitMap
  readonly lens: Lens
  readonly kept: ReadonlyMap<string, Kept>
}

/** `key`: all that is told besides the remits, as text. */
export type FindAgain = (key: string, remits: readonly Remit[], find: () => Found) => Found

export class EarlierByRemits {
  private latest: Earlier | undefined

  /** Begins anew with a map: what is not asked for again is forgotten. */
  begin(map: RemitMap, lens: Lens): FindAgain {
    const { latest } = this
    const isUsable =
      latest !== undefined &&
      differOnlyInRemits(map, lens, latest.map, latest.lens) &&
      latest.map.decisions === map.decisions &&
      latest.map.ties === map.ties
    const before = isUsable ? latest.kept : undefined
    const kept = new Map<string, Kept>()
    this.latest = { map, lens, kept }
    return (key, remits, find) => {
      const known = before?.get(key)
      const found = known && areSame(known.remits, remits) ? known.found : find()
      kept.set(key, { remits, found })
      return found
    }
  }
}

function areSame(a: readonly Remit[], b: readonly Remit[]): boolean {
  return a.length === b.length && a.every((remit, index) => remit === b[index])
}
