/** Pairs of remits of one organisation that a separation of the scheme wants apart, and that meet. */
import { hierarchyOf } from '../model/hierarchy.ts'
import { periodsMeet } from '../model/period.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { Scheme } from '../model/schemes.ts'
import { recordedPeriodsOf } from './daySpans.ts'
import type { Lens } from './finding.ts'
import { heldRemits } from './lens.ts'
import type { TaggedPairs } from './pairGroups.ts'

/** Separations of two different involvements, each once: a–b and b–a are the same. */
export function distinctSeparations(scheme: Scheme): (readonly [string, string])[] {
  const known = new Map<string, readonly [string, string]>()
  for (const [a, b] of scheme.separations) {
    const key = JSON.stringify(a < b ? [a, b] : [b, a])
    if (a !== b && !known.has(key)) known.set(key, [a, b])
  }
  return [...known.values()]
}

interface Indexed {
  readonly remit: Remit
  readonly index: number
}

/** A pair's tag is the index of its separation. */
export function separatedPairs(
  map: RemitMap,
  lens: Lens = {},
  separations: readonly (readonly [string, string])[] = distinctSeparations(map.scheme),
): TaggedPairs {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const periods = recordedPeriodsOf(map.remits)
  const shareDays = (one: number, other: number) => {
    const [a, b] = [periods[one], periods[other]]
    return a !== undefined && b !== undefined && periodsMeet(a, b)
  }
  const first: number[] = []
  const second: number[] = []
  const tag: number[] = []
  for (const held of byOrganisation(heldRemits(map, lens)).values()) {
    separations.forEach(([a, b], separation) => {
      const others = held.filter(({ remit }) => remit.involvement === b)
      if (others.length === 0) return
      for (const { remit: r, index } of held) {
        if (r.involvement !== a) continue
        for (const { remit: s, index: other } of others) {
          if (!functions.meets(r.function, s.function)) continue
          if (!places.listsMeet(r.places, s.places)) continue
          if (!beneficiaries.listsMeet(r.beneficiaries, s.beneficiaries)) continue
          if (!shareDays(index, other)) continue
          first.push(index)
          second.push(other)
          tag.push(separation)
        }
      }
    })
  }
  return {
    count: first.length,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    tag: Uint32Array.from(tag),
  }
}

function byOrganisation(remits: readonly Indexed[]): Map<string, Indexed[]> {
  const groups = new Map<string, Indexed[]>()
  for (const one of remits) {
    const group = groups.get(one.remit.organisation)
    if (group) group.push(one)
    else groups.set(one.remit.organisation, [one])
  }
  return groups
}
