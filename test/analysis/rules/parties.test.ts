// The engines about parties (who is joined, who reaches whom, who stands between whom, who must be there) against
// twins that try everything, on random maps.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lens } from '../../../src/analysis/finding.ts'
import { brokerageRoles } from '../../../src/analysis/parties/brokerageRoles.ts'
import { controlAndInfluence } from '../../../src/analysis/parties/controlAndInfluence.ts'
import { joinedParties } from '../../../src/analysis/parties/joined.ts'
import { messagePath, mostSteps } from '../../../src/analysis/parties/messagePath.ts'
import { strengthOf } from '../../../src/analysis/parties/partyLinks.ts'
import { planDecision } from '../../../src/analysis/parties/planDecision.ts'
import { relationships } from '../../../src/analysis/parties/relationships.ts'
import { arbitraryPartialDate } from '../../support/arbitraryMap.ts'
import { arbitraryTiedMap } from '../../support/arbitraryTiedMap.ts'
import {
  naiveBrokerage,
  naiveJoined,
  naiveMustBeThere,
  naiveReach,
  naiveTies,
  naiveWays,
} from '../../support/naiveParties.ts'
import { runs } from '../../support/runs.ts'

const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  at: fc.option(arbitraryPartialDate, { nil: undefined, freq: 1 }),
  perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined, freq: 1 }),
})
const partiesOf = (map: { organisations: { id: string }[]; people: { id: string }[] }) =>
  [...map.organisations, ...map.people].map(({ id }) => id)

describe('on random maps', () => {
  it('parties are joined by the ties that joining says', () => {
    fc.assert(
      fc.property(arbitraryTiedMap, arbitraryLens, (map, lens) => {
        const joined = joinedParties(map, lens)
        for (const a of partiesOf(map))
          for (const b of partiesOf(map)) expect(joined(a, b)).toBe(naiveJoined(map, lens, a, b))
      }),
      { numRuns: runs(60) },
    )
  })

  it('the way of a message has the fewest weak steps, then the fewest steps', () => {
    fc.assert(
      fc.property(arbitraryTiedMap, arbitraryLens, fc.nat(), fc.nat(), (map, lens, a, b) => {
        const parties = partiesOf(map)
        const from = parties[a % parties.length] ?? ''
        const to = parties[b % parties.length] ?? ''
        if (from === to) return
        const path = messagePath(map, lens, from, to)
        const [best] = naiveWays(map, lens, from, to, mostSteps)
        expect(path && { weak: path.weak, steps: path.steps.length }).toEqual(best)
        if (!path) return
        expect(path.parties.at(0)).toBe(from)
        expect(path.parties.at(-1)).toBe(to)
        path.steps.forEach((step, index) => {
          expect([step.from, step.to]).toEqual(path.parties.slice(index, index + 2))
        })
      }),
      { numRuns: runs(60) },
    )
  })

  it('what a party controls, can influence and neither is what trying every way gives', () => {
    fc.assert(
      fc.property(arbitraryTiedMap, arbitraryLens, (map, lens) => {
        for (const party of partiesOf(map)) {
          const reach = controlAndInfluence(map, party, lens)
          const told: Record<string, string[]> = {}
          for (const { function: id } of reach.controls) told[id] = ['controls']
          for (const { function: id } of reach.neither) told[id] = []
          for (const { function: id, reasons } of reach.influences) {
            told[id] = reasons
              .map((reason) => {
                if (reason.type === 'holds') return 'holds'
                if (reason.type === 'decision') return `decision ${reason.decision} ${reason.part}`
                const weak = reason.steps.filter((step) => strengthOf(step) === 'weak').length
                return `way ${reason.leader} ${weak}/${reason.steps.length}`
              })
              .sort()
          }
          expect(told).toEqual(naiveReach(map, lens, party))
        }
      }),
      { numRuns: runs(40) },
    )
  })

  it('brokers have the roles that looking at every three parties gives', () => {
    const party = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: party, to: party }), { maxLength: 16 }),
        fc.array(fc.constantFrom('x', 'y', 'z', undefined), { minLength: 6, maxLength: 6 }),
        (ties, groups) => {
          const parties = ['a', 'b', 'c', 'd', 'e', 'f']
          const groupOf = (one: string) => groups[parties.indexOf(one)]
          const counts: Record<string, number> = {}
          for (const { broker, role, between } of brokerageRoles(parties, ties, groupOf))
            counts[`${broker} ${role}`] = (counts[`${broker} ${role}`] ?? 0) + between.length
          expect(counts).toEqual(naiveBrokerage(parties, ties, groupOf))
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it('those who must be there are the holders of sole and parallel remits that the decision touches', () => {
    fc.assert(
      fc.property(arbitraryTiedMap, arbitraryLens, fc.nat(), fc.nat(), (map, lens, f, p) => {
        if (map.functions.length === 0) return
        const functions = [map.functions[f % map.functions.length]?.id ?? '']
        const places = map.places.length === 0 ? [] : [map.places[p % map.places.length]?.id ?? '']
        const must = planDecision(map, [], { functions, places }, lens).filter((one) => one.must)
        expect(Object.fromEntries(must.map(({ party, part }) => [party, part]))).toEqual(
          naiveMustBeThere(map, functions, places, lens),
        )
      }),
      { numRuns: runs(100) },
    )
  })

  it('every tie in view is in exactly one relationship, the right way round', () => {
    fc.assert(
      fc.property(arbitraryTiedMap, arbitraryLens, (map, lens) => {
        const list = relationships(map, lens)
        const told = list.flatMap(({ forward, backward }) => [...forward.ties, ...backward.ties])
        expect(told.map(({ id }) => id).sort()).toEqual(
          naiveTies(map, lens)
            .map(({ id }) => id)
            .sort(),
        )
        for (const { first, second, forward, backward } of list) {
          for (const { from, to } of forward.ties)
            expect([first.members.includes(from), second.members.includes(to)]).toEqual([true, true])
          for (const { from, to } of backward.ties)
            expect([second.members.includes(from), first.members.includes(to)]).toEqual([true, true])
        }
      }),
      { numRuns: runs(100) },
    )
  })
})

// R. V. Gould and R. M. Fernandez, “Structures of Mediation”, Sociological Methodology 19 (1989): the five patterns
// of figure 1, and a network of seven worked by hand.
describe('Gould–Fernandez roles', () => {
  const roleOfThree = (groups: Record<string, string>) =>
    brokerageRoles(
      ['a', 'b', 'c'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
      (party) => groups[party],
    ).map(({ broker, role }) => `${broker} ${role}`)

  it('are those of the published patterns', () => {
    expect(roleOfThree({ a: 'x', b: 'x', c: 'x' })).toEqual(['b coordinator'])
    expect(roleOfThree({ a: 'x', b: 'y', c: 'x' })).toEqual(['b itinerant'])
    expect(roleOfThree({ a: 'x', b: 'x', c: 'y' })).toEqual(['b representative'])
    expect(roleOfThree({ a: 'x', b: 'y', c: 'y' })).toEqual(['b gatekeeper'])
    expect(roleOfThree({ a: 'x', b: 'y', c: 'z' })).toEqual(['b liaison'])
  })

  it('need that the two have no tie of their own, in that direction', () => {
    const ties = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]
    const inOneGroup = () => 'x'
    expect(brokerageRoles(['a', 'b', 'c'], [...ties, { from: 'a', to: 'c' }], inOneGroup)).toEqual([])
    expect(brokerageRoles(['a', 'b', 'c'], [...ties, { from: 'c', to: 'a' }], inOneGroup)).toHaveLength(3)
  })

  it('come out as worked by hand on a network of two councils, three trusts and two charities', () => {
    // Trusts 1 2 3, councils 4 5, charities 6 7.
    const groups: Record<string, string> = { 1: 'T', 2: 'T', 3: 'T', 4: 'C', 5: 'C', 6: 'V', 7: 'V' }
    const ties = ['1-2', '2-3', '2-4', '4-5', '4-6', '6-5', '4-1'].map((pair) => {
      const [from = '', to = ''] = pair.split('-')
      return { from, to }
    })
    const told = brokerageRoles(['1', '2', '3', '4', '5', '6', '7'], ties, (party) => groups[party]).flatMap(
      ({ broker, role, between }) => between.map(([from, to]) => `${broker} ${role} ${from}-${to}`),
    )
    expect(told).toEqual([
      '1 gatekeeper 4-2', // a council to a trust by way of a trust
      '2 coordinator 1-3',
      '2 representative 1-4',
      '4 itinerant 2-1', // 1 has a tie to 2, and 2 none to 1
      '4 gatekeeper 2-5',
      '4 liaison 2-6',
      // 6 stands between 4 and 5, and these have a tie of their own.
    ])
  })
})
