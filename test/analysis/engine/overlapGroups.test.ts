import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Memory } from '../../../src/analysis/engine/memory.ts'
import { overlapGroups } from '../../../src/analysis/engine/overlapGroups.ts'
import { remitColumns } from '../../../src/analysis/engine/remitColumns.ts'
import { remitsInView } from '../../../src/analysis/engine/remitEntries.ts'
import { RemitMeeting } from '../../../src/analysis/engine/remitMeeting.ts'
import type { Lens } from '../../../src/analysis/finding.ts'
import { functionNumbers } from '../../../src/analysis/rules/functionNumbers.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../../support/arbitraryCrowdedMap.ts'
import { type NaiveGroup, naiveOverlapGroups } from '../../support/naiveOverlapGroups.ts'
import { runs } from '../../support/runs.ts'

type Group = Omit<NaiveGroup, 'pairs'>

function groupsById(map: RemitMap, lens: Lens = {}): Group[] {
  const memory = new Memory()
  const columns = remitColumns(map, memory)
  const functions = functionNumbers(map, columns)
  const meeting = new RemitMeeting(map, columns, memory)
  const organisations = new Map([...columns.units.numberOf].map(([id, number]) => [number, id]))
  return overlapGroups(map, meeting, functions, remitsInView(map, lens, columns)).map((group) => ({
    shape: group.shape,
    involvement: map.scheme.involvements[group.involvement]?.id ?? '',
    functions: group.functions.map((one) => functions.idOf(one)).sort(),
    remits: group.remits.map((index) => map.remits[index]?.id ?? '').sort(),
    loose: group.loose,
    mayMeet: group.mayMeet.map((number) => organisations.get(number) ?? '').sort(),
    apart: group.apart?.length ?? 1,
  }))
}

const inOrder = (groups: readonly Group[]) => groups.map((one) => JSON.stringify(one)).sort()
const withoutPairs = ({ pairs: _, ...group }: NaiveGroup): Group => group

function withKinds(map: RemitMap, kinds: number): RemitMap {
  return {
    ...map,
    organisations: map.organisations.map((one, index) =>
      index % 3 === 0 && kinds > 0 ? { ...one, kind: `kind ${index % kinds}` } : one,
    ),
  }
}

describe('groups of overlapping remits', () => {
  test('are those that the pairs make', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        arbitraryCrowdedMap(28),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom<Lens>({}, { at: '2004' }, { perspective: 'v0' }),
        (crowded, kinds, lens) => {
          const map = withKinds(crowded, kinds)
          expect(inOrder(groupsById(map, lens))).toEqual(
            inOrder(naiveOverlapGroups(map, lens).map(withoutPairs)),
          )
        },
      ),
      { numRuns: runs(300) },
    )
  })
})
