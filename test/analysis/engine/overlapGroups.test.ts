import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Memory } from '../../../src/analysis/engine/memory.ts'
import { overlapGroups } from '../../../src/analysis/engine/overlapGroups.ts'
import { remitColumns } from '../../../src/analysis/engine/remitColumns.ts'
import { remitsInView } from '../../../src/analysis/engine/remitEntries.ts'
import { RemitMeeting } from '../../../src/analysis/engine/remitMeeting.ts'
import type { Lens } from '../../../src/analysis/finding.ts'
import { functionNumbers } from '../../../src/analysis/rules/functionNumbers.ts'
import { emptyMap, type Remit, type RemitMap } from '../../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../../support/arbitraryCrowdedMap.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { type NaiveGroup, naiveOverlapGroups } from '../../support/naiveOverlapGroups.ts'
import { randomNumbers } from '../../support/randomNumbers.ts'
import { runs, seed } from '../../support/runs.ts'

type Group = Omit<NaiveGroup, 'pairs'>

function groupsById(map: RemitMap, lens: Lens = {}): Group[] {
  const memory = new Memory()
  const columns = remitColumns(map, memory)
  const functions = functionNumbers(map, columns)
  const meeting = new RemitMeeting(map, columns, memory)
  const organisations = new Map([...columns.units.numberOf].map(([id, number]) => [number, id]))
  return overlapGroups(map, meeting, functions, remitsInView(map, lens, columns))
    .flatMap(({ groups }) => groups)
    .map((group) => ({
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

const arbitraryLens = fc.constantFrom<Lens>({}, { at: '2004' }, { perspective: 'v0' })

/** Many bodies in places of their own, on functions of which two share several: groups that don't meet, and that cross. */
const arbitraryScatteredMap: fc.Arbitrary<RemitMap> = fc
  .record({ number: fc.integer({ min: 1, max: 0xffffff }), remits: fc.integer({ min: 4, max: 36 }) })
  .map(({ number, remits }) => {
    const random = randomNumbers(number)
    const below = (count: number) => Math.floor(random() * count)
    return mapOf({
      organisations: Array.from({ length: 24 }, (_, index) => ({
        id: `o${index}`,
        name: `o${index}`,
        ...(random() < 0.2 ? { kind: `kind ${below(3)}` } : {}),
      })),
      functions: things('A', 'B', ['C', 'A', 'B'], ['D', 'A', 'B'], ['E', 'A']),
      places: things('p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', ['p7', 'p0']),
      remits: Array.from({ length: remits }, (_, index) =>
        remit(`o${below(24)}`, 'leads', random() < 0.6 ? 'A' : (['B', 'C', 'D', 'E'][below(4)] ?? 'A'), {
          id: `r${index}`,
          ...(random() < 0.9 ? { places: [`p${below(8)}`] } : {}),
        }),
      ),
    })
  })

/** What several perspectives, and no one in particular, say of one function and a broader one, in lists that are sorted by place. */
const arbitraryLongViews: fc.Arbitrary<RemitMap> = fc
  .record({ number: fc.integer({ min: 1, max: 0xffffff }), remits: fc.integer({ min: 30, max: 110 }) })
  .map(({ number, remits }) => {
    const random = randomNumbers(number)
    const below = (count: number) => Math.floor(random() * count)
    const [silent, unplaced] = [random(), random() * 0.3]
    return mapOf({
      organisations: Array.from({ length: 50 }, (_, index) => ({ id: `o${index}`, name: `o${index}` })),
      functions: things('A', ['B', 'A']),
      places: things('p0', 'p1', 'p2', 'p3', 'p4', ['p5', 'p0'], ['p6', 'p0'], ['p7', 'p1']),
      perspectives: things('v0', 'v1', 'v2'),
      remits: Array.from({ length: remits }, (_, index) =>
        remit(`o${below(50)}`, 'leads', random() < 0.8 ? 'A' : 'B', {
          id: `r${index}`,
          ...(random() < unplaced ? {} : { places: [`p${below(8)}`] }),
          ...(random() < silent ? {} : { perspective: `v${below(3)}` }),
          ...(random() < 0.5 ? { from: `${2001 + below(8)}` } : {}),
          ...(random() < 0.5 ? { until: `${2001 + below(8)}` } : {}),
        }),
      ),
    })
  })

const arbitraries = [
  ['a few functions', arbitraryCrowdedMap(28), 200],
  ['functions that lie within several others', arbitraryCrowdedMap(40, 6), 60],
  ['bodies in places of their own', arbitraryScatteredMap, 150],
  ['several views in long lists', arbitraryLongViews, 20],
] as const

describe('groups of overlapping remits', () => {
  test.each(arbitraries)(
    'are those that the pairs make: %s',
    { timeout: 60_000 },
    (_what, arbitrary, usual) => {
      fc.assert(
        fc.property(arbitrary, arbitraryLens, (map, lens) => {
          expect(inOrder(groupsById(map, lens))).toEqual(
            inOrder(naiveOverlapGroups(map, lens).map(withoutPairs)),
          )
        }),
        { numRuns: runs(usual) },
      )
    },
  )

  test('on these maps every shape there is comes up', () => {
    const shapes = new Set<string>()
    const maps = arbitraries.flatMap(([, arbitrary]) => fc.sample(arbitrary, { numRuns: 250, seed }))
    for (const group of maps.flatMap((map) => groupsById(map))) {
      shapes.add(group.shape)
      if (group.loose) shapes.add('loose')
      if (group.apart > 1) shapes.add('apart')
      if (group.mayMeet.length > 0) shapes.add('may meet')
      if (group.functions.length > 1) shapes.add('two functions')
    }
    expect([...shapes].sort()).toEqual(['apart', 'loose', 'may meet', 'meeting', 'two functions', 'whole'])
  })

  test('have a remit that meets those alone whom another of its body met before, not all saying where, in long lists', () => {
    const many = Array.from({ length: 30 }, (_, index) => `other${index}`)
    const map = mapOf({
      organisations: things('body', 'rival', ...many),
      functions: things('F', ['F1', 'F']),
      places: things('here', 'there'),
      remits: [
        held('here', 'body', 'F1', 'here'),
        held('there', 'body', 'F1', 'there'),
        held('rival', 'rival', 'F1', 'here'),
        remit('body', 'leads', 'F1', { id: 'anywhere' }),
        ...many.map((other) => remit(other, 'leads', 'F', { id: other })),
      ],
    })
    expect(groupsById(map)).toEqual(naiveOverlapGroups(map).map(withoutPairs))
    expect(groupsById(map)[0]?.remits).toContain('there')
  })

  test('have all remits of a whole, also one that meets only whom others of it met before, in long lists', () => {
    const many = Array.from({ length: 30 }, (_, index) => index)
    const part = (functionId: string, place: string): Remit[] => [
      ...many.map((index) => held(`${functionId} ${index}`, `other${index}`, functionId, 'elsewhere')),
      held(functionId, 'holder', functionId, place),
    ]
    const map: RemitMap = {
      ...emptyMap('Whole', '2026-11-21T09:00:00Z'),
      organisations: ['body', 'holder', ...many.map((index) => `other${index}`)].map((id) => ({
        id,
        name: id,
      })),
      functions: [
        { id: 'f', name: 'F' },
        ...['f1', 'f2', 'f3'].map((id) => ({ id, name: id, broader: ['f'] })),
      ],
      places: [
        { id: 'region', name: 'Region' },
        { id: 'here', name: 'Here', broader: ['region'] },
        { id: 'there', name: 'There', broader: ['region'] },
        { id: 'elsewhere', name: 'Elsewhere' },
      ],
      remits: [
        held('own1', 'body', 'f', 'here'),
        held('own2', 'body', 'f', 'here'),
        held('own3', 'body', 'f', 'there'),
        ...part('f1', 'here'),
        ...part('f2', 'region'),
        ...part('f3', 'here'),
      ],
    }
    const whole = groupsById(map).find(({ shape }) => shape === 'whole')
    expect(whole?.remits).toEqual(['f1', 'f2', 'f3', 'own1', 'own2', 'own3'])
  })
})

function held(id: string, organisation: string, functionId: string, place: string): Remit {
  return { id, organisation, function: functionId, involvement: 'leads', places: [place] }
}
