/**
 * Random maps in which what is missing is worth finding: functions of several levels, some only headings; bodies of one kind, each
 * mostly in a place of its own within one country; bodies that end on the same few days, some with successors; functions and people
 * that are about a body.
 */
import fc from 'fast-check'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'
import { compact } from './arbitraryMap.ts'

const functionIds = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7']
const bodyIds = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6']
const placeIds = ['p1', 'p2', 'p3', 'p4', 'p5', 'elsewhere']
const gapRules = ['split', 'no-lead', 'no-duty', 'unheld', 'lapsed'] as const

/** A value once in so many times. */
const rarely = <T>(value: fc.Arbitrary<T>, times: number) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const lastDay = fc.constantFrom('2003', '2004-06', '2005')

const manner = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('leads', 'provides') },
  { weight: 2, arbitrary: fc.constantFrom('coordinates', 'regulates', 'funds') },
  { weight: 1, arbitrary: fc.constantFrom('supports', 'oversees') },
)

const functionsOf = fc.tuple(
  ...functionIds.map((id, index) =>
    fc
      .record({
        broader:
          index === 0
            ? fc.constant([])
            : fc.subarray(functionIds.slice(0, Math.min(index, 3)), { maxLength: index > 4 ? 2 : 1 }),
        expects: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.uniqueArray(manner, { minLength: 1, maxLength: 2 }) },
        ),
        headingOnly: fc.constantFrom(undefined, undefined, undefined, undefined, true as const),
        about: rarely(fc.constantFrom('Organisation 1', 'Organisation 12', 'Three'), 8),
      })
      .map(({ about, ...rest }) =>
        compact({ id, name: about ? `Overseeing ${about}` : `Function ${index}`, ...rest }),
      ),
  ),
)

const bodiesOf = fc.tuple(
  ...bodyIds.map((id, index) =>
    fc
      .record({
        kind: fc.constantFrom('trust', 'trust', 'trust', undefined),
        parent: index > 3 ? rarely(fc.constantFrom(...bodyIds.slice(0, index)), 5) : fc.constant(undefined),
        until: rarely(lastDay, 3),
        succeededBy: rarely(
          fc.constantFrom(...bodyIds.filter((one) => one !== id)).map((one) => [one]),
          5,
        ),
        shortName: index === 3 ? fc.constant('Three') : fc.constant(undefined),
      })
      .map((rest) => compact({ id, name: `Organisation ${index}`, ...rest })),
  ),
)

/** A body mostly holds something in the place of its own number, and mostly like others. */
const remitOf = fc
  .record({
    body: fc.nat({ max: bodyIds.length - 1 }),
    function: fc.constantFrom(...functionIds),
    involvement: manner,
    place: fc.oneof(
      { weight: 4, arbitrary: fc.constant('own') },
      { weight: 2, arbitrary: fc.constant('none') },
      { weight: 1, arbitrary: fc.constantFrom('country', ...placeIds) },
    ),
    beneficiaries: rarely(fc.constantFrom(['staff'], ['body']), 5),
    from: rarely(fc.constantFrom('2002', '2004', '2004-07'), 4),
    until: rarely(lastDay, 3),
    stance: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 'disclaims' as const),
    basis: fc.constantFrom(
      'power',
      'practice',
      'practice',
      'agreement',
      'proposal',
      'duty',
      'own word',
      undefined,
    ),
    perspective: rarely(fc.constantFrom('v0', 'v1'), 8),
  })
  .map(({ body, place, ...rest }) => {
    const places = place === 'none' ? [] : [place === 'own' ? (placeIds[body % 5] ?? 'p1') : place]
    return { organisation: bodyIds[body] ?? 'o0', ...rest, places }
  })

/** Bodies of the kind that all hold the same, each in its own place, but for one that holds something else. */
const alike = fc
  .record({
    function: fc.constantFrom(...functionIds),
    other: fc.constantFrom(...functionIds),
    involvement: manner,
  })
  .map(({ function: on, other, involvement }) =>
    bodyIds.slice(0, 5).map((organisation, index) => ({
      organisation,
      function: index === 4 ? other : on,
      involvement,
      places: [placeIds[index] ?? 'p1'],
    })),
  )

const agreementOf = fc.record({
  functions: fc.subarray(functionIds, { minLength: 1, maxLength: 2 }),
  organisations: fc.subarray(bodyIds, { minLength: 1, maxLength: 3 }),
  places: fc.subarray(['country', 'p1', 'p2'], { maxLength: 1 }),
  outcome: fc.constantFrom('moved', 'shared', 'accepted'),
  status: fc.constantFrom('proposed', 'parked', 'agreed'),
  about: fc.option(fc.subarray([...gapRules], { minLength: 1 }), { nil: undefined }),
  lead: rarely(fc.constantFrom(...bodyIds), 3),
})

export const arbitraryGapMap: fc.Arbitrary<RemitMap> = fc
  .record({
    functions: functionsOf,
    organisations: bodiesOf,
    own: fc.array(remitOf, { maxLength: 14 }),
    alike: fc.option(alike, { nil: [] }),
    isMeek: fc.boolean(),
    agreements: fc.array(agreementOf, { maxLength: 2 }),
  })
  .map(({ functions, organisations, own, alike: same, isMeek, agreements }) => {
    const remits = [...own, ...same].map((rest, index) =>
      compact({
        id: `r${index}`,
        ...rest,
        // In some maps no one has to do anything.
        ...(isMeek ? { basis: 'practice' } : {}),
      }),
    )
    return {
      ...emptyMap('A map', '2026-11-21T09:00:00Z'),
      id: 'map',
      functions,
      organisations,
      places: [
        { id: 'country', name: 'Country' },
        ...placeIds.map((id) => compact({ id, name: id, broader: id === 'elsewhere' ? [] : ['country'] })),
      ],
      beneficiaries: [
        { id: 'staff', name: 'Staff' },
        { id: 'body', name: 'Organisation 2' },
      ],
      perspectives: [
        { id: 'v0', name: 'One view' },
        { id: 'v1', name: 'Another' },
      ],
      remits,
      agreements: agreements.map((rest, index) =>
        compact({ id: `a${index}`, title: `Agreement ${index}`, ...rest }),
      ),
    } as RemitMap
  })
