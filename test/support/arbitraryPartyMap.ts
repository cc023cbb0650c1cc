/**
 * Random maps rich in what parties say, decide and think of each other: many ties, decisions, statements by perspectives and
 * disclaimers over few organisations and functions, perspectives and people with an organisation, agreements on no function.
 */
import fc from 'fast-check'
import { agreementSubjects, type RemitMap } from '../../src/model/remitMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'
import { arbitraryMap, arbitraryPartialDate, compact } from './arbitraryMap.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const parts = ['decides', 'agrees', 'consulted', 'informed', 'excluded', 'resigned'] as const

export const arbitraryPartyMap: fc.Arbitrary<RemitMap> = arbitraryMap({
  organisations: 6,
  functions: 4,
  places: 4,
  beneficiaries: 2,
  remits: 14,
}).chain((map) => {
  const organisations = map.organisations.map(({ id }) => id)
  const functions = map.functions.map(({ id }) => id)
  const people = ['q0', 'q1']
  const parties = [...organisations, ...people]
  const perspectives = ['v0', 'v1']
  return fc
    .record({
      scheme: fc.constantFrom(map.scheme, presetScheme('Remit')),
      peopleOf: fc.tuple(maybe(fc.constantFrom(...organisations)), maybe(fc.constantFrom(...organisations))),
      partyOf: fc.tuple(maybe(fc.constantFrom(...parties)), maybe(fc.constantFrom(...parties))),
      spoken: fc.array(
        fc.record({ at: fc.nat(13), perspective: fc.constantFrom(...perspectives), denies: fc.boolean() }),
        { maxLength: 8 },
      ),
      echoes: fc.array(
        fc.record({ at: fc.nat(13), perspective: fc.constantFrom(...perspectives), involvement: fc.nat(9) }),
        { maxLength: 5 },
      ),
      mayOnly: fc.array(
        fc.record({ at: fc.nat(13), basis: fc.constantFrom('power', 'practice', 'proposal') }),
        { maxLength: 14 },
      ),
      chains: fc.array(
        fc.record({
          at: fc.nat(13),
          involvement: fc.constantFrom('regulates', 'funds', 'provides', 'leads'),
        }),
        { maxLength: 10 },
      ),
      ties: fc.array(
        fc.record({
          from: fc.constantFrom(...parties),
          to: fc.constantFrom(...parties),
          mode: maybe(fc.constantFrom('embedded' as const, 'transactional' as const, 'absent' as const)),
          trust: maybe(fc.integer({ min: 1, max: 5 })),
          influence: maybe(fc.integer({ min: 1, max: 3 })),
          perspective: fc.constantFrom(undefined, undefined, ...perspectives),
        }),
        { maxLength: 9 },
      ),
      decisions: fc.array(
        fc.record({
          date: maybe(arbitraryPartialDate),
          functions: fc.subarray(functions),
          places: fc.subarray(
            map.places.map(({ id }) => id),
            { maxLength: Math.min(1, map.places.length) },
          ),
          participants: fc.array(
            fc.record(
              { party: fc.constantFrom(...parties), part: fc.constantFrom(...parts) },
              { noNullPrototype: true },
            ),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 4 },
      ),
      agreements: fc.array(
        fc.record({
          functions: fc.subarray(functions, { maxLength: Math.min(2, functions.length) }),
          organisations: fc.subarray(organisations),
          people: fc.option(fc.subarray(people, { minLength: 1 }), { nil: undefined }),
          status: fc.constantFrom('proposed' as const, 'parked' as const, 'agreed' as const),
          agreedOn: maybe(arbitraryPartialDate),
          about: fc.option(fc.subarray([...agreementSubjects], { minLength: 4 }), { nil: undefined }),
          settled: fc.option(fc.subarray(['fragile-tie/x', 'stretched/x', 'no-remit/x']), { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    })
    .map((more): RemitMap => {
      const remits = map.remits.map((one) => ({ ...one }))
      for (const { at, perspective, denies } of more.spoken) {
        const remit = remits[at % Math.max(remits.length, 1)]
        if (remit) Object.assign(remit, { perspective }, denies ? { stance: 'disclaims' } : {})
      }
      if (more.scheme.name === 'Remit') {
        for (const remit of remits) {
          if (!more.scheme.involvements.some(({ id }) => id === remit.involvement))
            remit.involvement = 'leads'
        }
        for (const { at, involvement } of more.chains) {
          const remit = remits[at % Math.max(remits.length, 1)]
          if (remit) remit.involvement = involvement
        }
      }
      for (const { at, basis } of more.mayOnly) {
        const remit = remits[at % Math.max(remits.length, 1)]
        if (remit) remit.basis = basis
      }
      more.echoes.forEach(({ at, perspective, involvement }, index) => {
        const remit = remits[at % Math.max(remits.length, 1)]
        const { involvements } = more.scheme
        const other = involvements[involvement % involvements.length]?.id ?? ''
        if (remit) remits.push({ ...remit, id: `e${index}`, perspective, involvement: other })
      })
      const expected = new Set(more.scheme.involvements.map(({ id }) => id))
      return {
        ...map,
        scheme: more.scheme,
        functions: map.functions.map((one) =>
          compact({ ...one, expects: one.expects?.filter((id) => expected.has(id)) }),
        ),
        people: people.map((id, index) =>
          compact({ id, name: `Person ${index}`, organisation: more.peopleOf[index] }),
        ),
        perspectives: perspectives.map((id, index) =>
          compact({ id, name: `View ${index}`, party: more.partyOf[index] }),
        ),
        remits,
        ties: more.ties.map((tie, index) => compact({ id: `t${index}`, ...tie })),
        decisions: more.decisions
          .map((one, index) =>
            compact({ id: `d${index}`, title: `Decision ${index}`, ...one, functions: one.functions }),
          )
          .map((one) => ({ ...one, functions: one.functions ?? [], participants: one.participants ?? [] })),
        agreements: more.agreements.map((one, index) => ({
          ...compact({ id: `a${index}`, title: `Agreement ${index}`, outcome: 'accepted' as const, ...one }),
          functions: one.functions,
          organisations: one.organisations,
        })),
      }
    })
})
