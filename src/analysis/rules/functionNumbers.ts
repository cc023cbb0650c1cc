/** How the functions of a map lie within each other, by number, worked out for each when it is first asked for. */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { FunctionNumbers } from '../engine/overlapBlocks.ts'
import type { RemitColumns } from '../engine/remitColumns.ts'
import { meetingParts } from './meetingParts.ts'

export interface FunctionIds extends FunctionNumbers {
  idOf(functionNumber: number): string
}

export function functionNumbers(map: RemitMap, { functions }: RemitColumns): FunctionIds {
  const { numberOf, isForest, meeting } = functions.hierarchy
  const hierarchy = hierarchyOf(map.functions)
  const ids: string[] = []
  for (const [id, number] of numberOf) ids[number] = id
  const idOf = (number: number) => ids[number] ?? ''
  const numbersOf = (some: Iterable<string>) => Array.from(some, (id) => numberOf.get(id) ?? 0)
  const above = new Map<number, readonly number[]>()
  return {
    idOf,
    above(number) {
      const known =
        above.get(number) ??
        numbersOf(hierarchy.selfAndBroader(idOf(number))).filter((one) => one !== number && one > 0)
      above.set(number, known)
      return known
    },
    common: (one, other) => numbersOf(meetingParts(hierarchy, idOf(one), idOf(other))).sort((a, b) => a - b),
    crossing(number) {
      if (isForest) return []
      const { ranges, rangesFrom } = meeting
      const id = idOf(number)
      const crossing: number[] = []
      for (let at = rangesFrom[number] as number; at < (rangesFrom[number + 1] as number); at += 2) {
        for (let other = ranges[at] as number; other < (ranges[at + 1] as number); other++) {
          const otherId = idOf(other)
          if (other > 0 && !hierarchy.within(id, otherId) && !hierarchy.within(otherId, id))
            crossing.push(other)
        }
      }
      return crossing
    },
  }
}
