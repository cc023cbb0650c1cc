/** Random small maps with many ties, units, people who work somewhere, and decisions: for the engines about parties. */
import fc from 'fast-check'
import type { RemitMap, Tie } from '../../src/model/remitMap.ts'
import { arbitraryMap, compact } from './arbitraryMap.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

export const arbitraryTiedMap: fc.Arbitrary<RemitMap> = arbitraryMap({ organisations: 6, remits: 8 }).chain(
  (map) => {
    const parties = [...map.organisations, ...map.people].map(({ id }) => id)
    const tie = fc.record({
      from: fc.constantFrom(...parties),
      to: fc.constantFrom(...parties),
      mode: maybe(fc.constantFrom('embedded', 'embedded', 'transactional', 'absent')),
      trust: maybe(fc.integer({ min: 1, max: 5 })),
      influence: maybe(fc.integer({ min: 1, max: 3 })),
      perspective: map.perspectives.length
        ? fc.option(fc.constantFrom(...map.perspectives.map(({ id }) => id)), { nil: undefined, freq: 4 })
        : fc.constant(undefined),
    })
    return fc
      .record({
        ties: fc.array(tie, { maxLength: 10 }),
        employers: fc.tuple(
          ...map.people.map(() =>
            fc.option(fc.constantFrom(...map.organisations.map(({ id }) => id)), { nil: undefined, freq: 2 }),
          ),
        ),
      })
      .map(({ ties, employers }) => ({
        ...map,
        people: map.people.map((person, index) => compact({ ...person, organisation: employers[index] })),
        ties: ties.map((rest, index) => compact({ id: `t${index}`, ...rest }) as Tie),
      }))
  },
)
