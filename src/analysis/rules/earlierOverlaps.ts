/**
 * Overlaps kept from one edit to the next: where a group is made of the very same remits as before, and all else that is
 * told of it is the same too, what was found is the same object again.
 */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import type { OverlapGroup } from '../engine/overlapGroup.ts'
import type { InvolvementGroups, KnownGroups } from '../engine/overlapGroups.ts'
import type { Found, Lens } from '../finding.ts'
import { differOnlyInRemits } from './remitsSince.ts'

interface Kept {
  readonly group: OverlapGroup
  readonly remits: readonly Remit[]
  readonly found: Found
}

interface Earlier {
  readonly map: RemitMap
  readonly lens: Lens
  readonly byInvolvement: ReadonlyMap<number, InvolvementGroups>
  /** By the first remit of the group: few groups share it. */
  readonly byRemit: ReadonlyMap<Remit | undefined, readonly Kept[]>
}

export class EarlierOverlaps {
  private latest: Earlier | undefined

  /** Gives the groups of an involvement, where its remits are the very same, and stand where they stood. */
  lookUpGroups(map: RemitMap, lens: Lens): KnownGroups {
    const { latest } = this
    if (!latest || !differOnlyInRemits(map, lens, latest.map, latest.lens)) return () => undefined
    const then = latest.map.remits
    return (involvement, remits) => {
      const before = latest.byInvolvement.get(involvement)
      if (before?.remits.length !== remits.length) return undefined
      const isSame = (remit: number, at: number) =>
        remit === before.remits[at] && map.remits[remit] === then[remit]
      return remits.every(isSame) ? before.groups : undefined
    }
  }

  /** Gives what was found of a group before, if it is still right. */
  lookUp(map: RemitMap, lens: Lens): (group: OverlapGroup) => Found | undefined {
    const { latest } = this
    if (!latest || !differOnlyInRemits(map, lens, latest.map, latest.lens)) return () => undefined
    return (group) => {
      const kept = latest.byRemit.get(map.remits[group.remits[0] ?? -1]) ?? []
      return kept.find((one) => isSame(one, group, map.remits))?.found
    }
  }

  remember(map: RemitMap, lens: Lens, groups: readonly InvolvementGroups[], found: readonly Found[]): void {
    const byInvolvement = new Map(groups.map((one) => [one.involvement, one]))
    const byRemit = new Map<Remit | undefined, Kept[]>()
    const all = groups.flatMap((one) => one.groups)
    all.forEach((group, index) => {
      const one = found[index]
      if (!one) return
      const kept = { group, remits: pick(map.remits, group.remits), found: one }
      const known = byRemit.get(kept.remits[0])
      if (known) known.push(kept)
      else byRemit.set(kept.remits[0], [kept])
    })
    this.latest = { map, lens, byInvolvement, byRemit }
  }
}

function isSame({ group: then, remits }: Kept, now: OverlapGroup, all: readonly Remit[]): boolean {
  return (
    then.shape === now.shape &&
    then.loose === now.loose &&
    then.involvement === now.involvement &&
    haveSame(then.functions, now.functions) &&
    haveSame(then.mayMeet, now.mayMeet) &&
    remits.length === now.remits.length &&
    remits.every((remit, index) => remit === all[now.remits[index] ?? -1])
  )
}

function haveSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}
