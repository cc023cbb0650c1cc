/**
 * Random whole maps (references resolve, no cycles) with every feature of the format: polyhierarchies, units,
 * successions, partial dates, disclaimers, several places and people a remit, perspectives, own schemes, agreements.
 * Names and ids are drawn from small pools, so that things meet often.
 */
import fc from 'fast-check'
import {
  agreementShares,
  agreementSubjects,
  knownBases,
  participantParts,
  type RemitMap,
} from '../../src/model/remitMap.ts'
import { presetNames, presetScheme } from '../../src/model/schemes.ts'

export interface MapSize {
  organisations: number
  functions: number
  places: number
  beneficiaries: number
  remits: number
}

const small: MapSize = { organisations: 6, functions: 6, places: 6, beneficiaries: 4, remits: 14 }

export const arbitraryPartialDate: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2001, max: 2006 }),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 28 })),
  )
  .map(([year, month, day]) => {
    const two = (value: number) => String(value).padStart(2, '0')
    if (month === null) return `${year}`
    return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
  })

/** Drops keys whose value is undefined or an empty list, as a map in its one form has none. */
export function compact<T extends object>(entity: T): T {
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T
}

const maybe = <T>(value: fc.Arbitrary<T>, freq = 2) => fc.option(value, { nil: undefined, freq })
const some = <T>(values: readonly T[], maxLength = 2) =>
  fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) })
const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

/** Things that lie within some of those before them, so that no cycle can be. */
function arbitraryHierarchy(prefix: string, max: number) {
  return fc
    .integer({ min: 0, max })
    .chain((count) =>
      fc.tuple(
        ...ids(prefix, count).map((id, index) =>
          some(ids(prefix, index)).map((broader) =>
            compact({ id, name: `${prefix.toUpperCase()} ${index}`, broader }),
          ),
        ),
      ),
    )
}

export function arbitraryMap(size: Partial<MapSize> = {}): fc.Arbitrary<RemitMap> {
  const limit = { ...small, ...size }
  return fc
    .record({
      organisationCount: fc.integer({ min: 1, max: limit.organisations }),
      functions: arbitraryHierarchy('f', limit.functions),
      places: arbitraryHierarchy('p', limit.places),
      beneficiaries: arbitraryHierarchy('b', limit.beneficiaries),
      scheme: fc.constantFrom(...presetNames).map(presetScheme),
      perspectives: fc
        .integer({ min: 0, max: 2 })
        .map((count) => ids('v', count).map((id, index) => ({ id, name: `View ${index}` }))),
      sources: fc
        .integer({ min: 0, max: 2 })
        .map((count) => ids('s', count).map((id) => ({ id, title: id }))),
      people: fc
        .integer({ min: 0, max: 2 })
        .map((count) => ids('q', count).map((id, index) => ({ id, name: `Person ${index}` }))),
    })
    .chain((parts) => {
      const organisations = ids('o', parts.organisationCount)
      const functions = parts.functions.map(({ id }) => id)
      const places = parts.places.map(({ id }) => id)
      const beneficiaries = parts.beneficiaries.map(({ id }) => id)
      const parties = [...organisations, ...parts.people.map(({ id }) => id)]
      const sourceIds = parts.sources.map(({ id }) => id)
      const involvements = parts.scheme.involvements.map(({ id }) => id)
      const perspective = parts.perspectives.length
        ? maybe(fc.constantFrom(...parts.perspectives.map(({ id }) => id)))
        : fc.constant(undefined)
      const remit = functions.length
        ? fc.record({
            organisation: fc.constantFrom(...organisations),
            function: fc.constantFrom(...functions),
            // The first few involvements are those that can overlap; weigh them so that they often do.
            involvement: fc.oneof(
              fc.constantFrom(...involvements.slice(0, 2)),
              fc.constantFrom(...involvements),
            ),
            stance: fc.constantFrom(undefined, undefined, undefined, 'holds' as const, 'disclaims' as const),
            places: some(places),
            beneficiaries: some(beneficiaries),
            from: maybe(arbitraryPartialDate),
            until: maybe(arbitraryPartialDate),
            basis: maybe(fc.constantFrom(...knownBases, 'custom')),
            perspective,
            sources: some(sourceIds),
            confidence: maybe(fc.constantFrom('low', 'medium', 'high')),
          })
        : undefined
      return fc
        .record({
          organisations: fc.tuple(
            ...organisations.map((id, index) =>
              fc
                .record({
                  kind: maybe(fc.constantFrom('trust', 'authority')),
                  parent:
                    index > 0
                      ? maybe(fc.constantFrom(...organisations.slice(0, index)), 3)
                      : fc.constant(undefined),
                  from: maybe(arbitraryPartialDate, 4),
                  until: maybe(arbitraryPartialDate, 4),
                  succeededBy: fc.oneof(
                    { weight: 4, arbitrary: fc.constant([]) },
                    some(
                      organisations.filter((one) => one !== id),
                      1,
                    ),
                  ),
                })
                .map((rest) => compact({ id, name: `Organisation ${index}`, ...rest })),
            ),
          ),
          functions: fc.tuple(
            ...parts.functions.map((one) =>
              maybe(some(involvements), 4).map((expects) => compact({ ...one, expects })),
            ),
          ),
          remits: remit
            ? fc
                .array(remit, { maxLength: limit.remits })
                .map((list) => list.map((rest, index) => compact({ id: `r${index}`, ...rest })))
            : fc.constant([]),
          ties: fc
            .array(
              fc.record({
                from: fc.constantFrom(...parties),
                to: fc.constantFrom(...parties),
                mode: maybe(fc.constantFrom('embedded', 'transactional', 'absent')),
                trust: maybe(fc.integer({ min: 1, max: 5 })),
                influence: maybe(fc.integer({ min: 1, max: 3 })),
                perspective,
              }),
              { maxLength: 4 },
            )
            .map((list) => list.map((rest, index) => compact({ id: `t${index}`, ...rest }))),
          decisions: fc
            .array(
              fc.record({
                functions: some(functions),
                participants: fc.array(
                  fc.record(
                    {
                      party: fc.constantFrom(...parties),
                      part: fc.constantFrom(...participantParts),
                    },
                    { noNullPrototype: true },
                  ),
                  { maxLength: 3 },
                ),
                date: maybe(arbitraryPartialDate),
              }),
              { maxLength: 2 },
            )
            .map((list) =>
              list.map(({ date, ...rest }, index) => ({
                id: `d${index}`,
                title: `Decision ${index}`,
                ...(date ? { date } : {}),
                ...rest,
              })),
            ),
          agreements: functions.length
            ? fc
                .array(
                  fc.record({
                    functions: fc.subarray(functions, {
                      minLength: 1,
                      maxLength: Math.min(2, functions.length),
                    }),
                    organisations: fc.subarray(organisations, {
                      minLength: 1,
                      maxLength: Math.min(3, organisations.length),
                    }),
                    places: some(places),
                    beneficiaries: some(beneficiaries),
                    outcome: fc.constantFrom('divided', 'shared', 'moved', 'accepted'),
                    status: fc.constantFrom('proposed', 'parked', 'agreed'),
                    about: maybe(fc.subarray([...agreementSubjects], { minLength: 1 })),
                    involvements: some(
                      parts.scheme.involvements.map(({ id }) => id),
                      3,
                    ),
                    lead: maybe(fc.constantFrom(...organisations), 4),
                    applied: maybe(fc.constant(true as const), 3),
                    parts: fc.array(
                      fc
                        .record({
                          organisations: fc.subarray(organisations, {
                            minLength: 1,
                            maxLength: Math.min(2, organisations.length),
                          }),
                          share: fc.constantFrom(...agreementShares),
                          functions: some(functions, 1),
                          places: some(places),
                          beneficiaries: some(beneficiaries, 1),
                          from: maybe(arbitraryPartialDate, 4),
                          until: maybe(arbitraryPartialDate, 4),
                        })
                        .map(compact),
                      { maxLength: 2 },
                    ),
                  }),
                  { maxLength: 3 },
                )
                .map((list) =>
                  list.map((rest, index) =>
                    compact({ id: `a${index}`, title: `Agreement ${index}`, ...rest }),
                  ),
                )
            : fc.constant([]),
        })
        .map(
          (entities) =>
            ({
              id: 'map',
              title: 'A map',
              created: '2026-11-21T09:00:00Z',
              modified: '2026-11-21T09:00:00Z',
              scheme: parts.scheme,
              ...entities,
              places: parts.places,
              beneficiaries: parts.beneficiaries,
              people: parts.people,
              perspectives: parts.perspectives,
              sources: parts.sources,
            }) as RemitMap,
        )
    })
}
