/**
 * What a careful programmer would write first, as a rival to the engine: remits by function in a Map, sets of what lies
 * within what, objects throughout. Returns how many pairs there are.
 */
import { hierarchyOf, unitHierarchyOf } from '../../src/model/hierarchy.ts'
import { type Period, periodOf, periodsMeet } from '../../src/model/period.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'

export function plainObjectPairs(map: RemitMap): number {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const groups = hierarchyOf(map.beneficiaries)
  const units = unitHierarchyOf(map.organisations)
  const successions = hierarchyOf(
    map.organisations.map(({ id, succeededBy }) => ({ id, broader: succeededBy })),
  )
  const counted = new Set(
    map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id),
  )
  const byFunction = new Map<string, { remit: Remit; index: number; period: Period }[]>()
  map.remits.forEach((remit, index) => {
    if (remit.stance === 'disclaims' || !counted.has(remit.involvement)) return
    const key = `${remit.involvement} ${remit.function}`
    const list = byFunction.get(key)
    const entry = { remit, index, period: periodOf(remit) }
    if (list) list.push(entry)
    else byFunction.set(key, [entry])
  })
  const meeting = new Map(
    map.functions.map(({ id }) => {
      const joined = new Set<string>()
      for (const narrower of functions.selfAndNarrower(id)) {
        for (const broader of functions.selfAndBroader(narrower)) joined.add(broader)
      }
      return [id, joined]
    }),
  )
  let pairs = 0
  for (const list of byFunction.values()) {
    for (const { remit: r, index, period } of list) {
      for (const other of meeting.get(r.function) ?? []) {
        for (const { remit: s, index: otherIndex, period: otherPeriod } of byFunction.get(
          `${r.involvement} ${other}`,
        ) ?? []) {
          if (otherIndex <= index || !periodsMeet(period, otherPeriod)) continue
          if (!places.listsMeet(r.places, s.places) || !groups.listsMeet(r.beneficiaries, s.beneficiaries))
            continue
          if (units.within(r.organisation, s.organisation) || units.within(s.organisation, r.organisation))
            continue
          if (successions.within(r.organisation, s.organisation)) continue
          if (successions.within(s.organisation, r.organisation)) continue
          pairs++
        }
      }
    }
  }
  return pairs
}
