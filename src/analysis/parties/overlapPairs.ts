/**
 * Which of an overlap's remits make its pairs. A finding does not list them, for there can be very many; whoever has to know
 * of two of its remits asks here.
 */
import { entityById } from '../../model/entities.ts'
import { type Hierarchy, hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import { RemitMeeting } from '../engine/remitMeeting.ts'
import type { Finding } from '../finding.ts'
import { broadest, meetingOfLists, meetingParts } from '../rules/meetingParts.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'

export interface OverlapPairs {
  /** The finding's remits; what is asked about them is asked by their index here. */
  readonly remits: readonly Remit[]
  /** Whether these two are one of the pairs that make the finding. */
  arePair(one: number, other: number): boolean
  /** Of a pair: only one of the two names places, so that nobody knows whether they meet. */
  isLoose(one: number, other: number): boolean
  /** Whether one of the first makes a pair with one of the others. */
  anyPair(ones: readonly number[], others: readonly number[]): boolean
}

/** Gives the pairs of one overlap of a map after the other. */
export function overlapPairsIn(map: RemitMap): (finding: Finding) => OverlapPairs {
  const memory = new Memory()
  const functions = hierarchyOf(map.functions)
  return (finding) => {
    const remits = finding.remits
      .map((id) => entityById(map, 'remits', id))
      .filter((remit) => remit !== undefined)
    const own = { ...map, remits }
    const meeting = new RemitMeeting(own, remitColumns(own, memory), memory)
    const areOnIt = functionPairs(functions, finding, remits)
    const arePair = (one: number, other: number) => areOnIt(one, other) && meeting.meet(one, other)
    return {
      remits,
      arePair,
      isLoose: (one, other) => meeting.isLoose(one, other),
      anyPair: (ones, others) => ones.some((one) => others.some((other) => arePair(one, other))),
    }
  }
}

/** More remits than this in a finding are not paired with each other for it. */
const mostRemits = 500

/** All places in which its pairs meet, named as broadly as is true; none where some pair is not limited, or too many are there. */
export function placesOfPairs(map: RemitMap, finding: Finding): readonly string[] {
  if (finding.remits.length > mostRemits) return []
  const places = hierarchyOf(map.places)
  const { remits, arePair } = overlapPairsIn(map)(finding)
  const found = new Set<string>()
  for (const [one, remit] of remits.entries()) {
    for (let other = one + 1; other < remits.length; other++) {
      if (!arePair(one, other)) continue
      const shared = meetingOfLists(places, remit.places, remits[other]?.places)
      if (shared === 'not limited') return []
      for (const id of shared) found.add(id)
    }
  }
  return inMapOrder(map.places, broadest(places, found))
}

/** Whether someone holds all of what others hold parts of: then some hold narrower functions than the finding's own. */
export function isWholeAndParts(
  map: RemitMap,
  { functions: [whole], remits }: Pick<Finding, 'functions' | 'remits'>,
): boolean {
  if (whole === undefined) return false
  const functions = hierarchyOf(map.functions)
  return remits.some((id) => {
    const remit = entityById(map, 'remits', id)
    return remit !== undefined && remit.function !== whole && functions.within(remit.function, whole)
  })
}

/**
 * Gives whether two remits meet in the very function that the finding is about. Those on broader functions can meet in other
 * functions too: that is another finding.
 */
function functionPairs(
  functions: Hierarchy,
  finding: Finding,
  remits: readonly Remit[],
): (one: number, other: number) => boolean {
  const ids = [...new Set(remits.map((remit) => remit.function))]
  const numberOf = new Map(ids.map((id, index) => [id, index]))
  const on = remits.map((remit) => numberOf.get(remit.function) ?? 0)
  const [first = '', second] = finding.functions
  const isPart = (id: string) => id !== first && functions.within(id, first)
  const isWhole = second === undefined && ids.some(isPart)
  const meetInIt = (a: string, b: string) => {
    if (second !== undefined) return (a === first && b === second) || (a === second && b === first)
    if (isWhole) return (a === first && isPart(b)) || (b === first && isPart(a))
    const common = meetingParts(functions, a, b)
    return common.length === 1 && common[0] === first
  }
  const table = ids.map((a) => ids.map((b) => meetInIt(a, b)))
  return (one, other) => table[on[one] ?? -1]?.[on[other] ?? -1] ?? false
}
