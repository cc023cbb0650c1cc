/** What a sentence says of both, of all or of each is so of each of them, by itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { type Finding, isOverlap } from '../../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { arbitraryCrowdedMap } from '../../support/arbitraryCrowdedMap.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { mapOf, remit } from '../../support/mapOf.ts'
import { listsMeet } from '../../support/naiveMeeting.ts'
import { runs } from '../../support/runs.ts'

/** Few parties, mostly of one kind, and much that they hold: sentences of three, and of kinds. */
const arbitraryKinds = arbitraryMap({ organisations: 5, functions: 2, places: 3, remits: 16 }).map((map) => ({
  ...map,
  organisations: map.organisations.map((one, index) => ({ ...one, kind: index < 4 ? 'council' : 'trust' })),
}))

/** Of whom the sentence says more than is so: who does not hold what it says, or not where it says. */
function saidTooMuch(map: RemitMap, finding: Finding): string[] {
  const sides = finding.sides ?? []
  if (!/ (?:both|all|each) /.test(` ${finding.sentence} `) || finding.involvements === undefined) return []
  const behind = map.remits.filter(({ id }) => finding.remits.includes(id))
  const alone = sides.length === 1 || sides.length > 2
  return sides.flatMap(({ organisations }) =>
    organisations.flatMap((organisation) =>
      (finding.involvements ?? []).flatMap((involvement) => {
        const own = behind.filter(
          (one) => one.organisation === organisation && one.involvement === involvement,
        )
        if (own.length === 0) return [`${organisation} does not: ${involvement}`]
        // Two or three by name, and up to two places by name: each is there, in each of them.
        const named =
          alone && organisations.length <= 3 && / in /.test(finding.sentence) && finding.places.length <= 2
        return (named ? finding.places : [])
          .filter((place) => !own.some(({ places = [] }) => listsMeet(map.places, places, [place])))
          .map((place) => `${organisation} does not in ${place}: ${involvement}`)
      }),
    ),
  )
}

const councils = (...remits: Remit[]) =>
  mapOf({
    organisations: ['a', 'b', 'c'].map((id) => ({
      id,
      name: `${id.toUpperCase()} Council`,
      kind: 'council',
    })),
    functions: [{ id: 'housing', name: 'Housing' }],
    places: [
      { id: 'east', name: 'The East' },
      { id: 'west', name: 'The West' },
    ],
    remits,
  })

describe('both, all and each', () => {
  it('do not say of three that all lead in both places where each place has two of them', () => {
    const map = councils(
      remit('a', 'leads', 'housing', { places: ['east'] }),
      remit('b', 'leads', 'housing', { places: ['east', 'west'] }),
      remit('c', 'leads', 'housing', { places: ['west'] }),
    )
    const [found] = analyse(map, {}).filter(({ rule }) => rule === 'contested')
    expect(found?.sentence).toBe('A Council and C Council each lead Housing alongside B Council.')
  })

  it('say it of three that lead in the same place', () => {
    const map = councils(
      ...['a', 'b', 'c'].map((organisation) => remit(organisation, 'leads', 'housing', { places: ['east'] })),
    )
    const [found] = analyse(map, {}).filter(({ rule }) => rule === 'contested')
    expect(found?.sentence).toBe('A Council, B Council and C Council all lead Housing in The East.')
  })

  it('are so of each party, on random maps', () => {
    let said = 0
    fc.assert(
      fc.property(fc.oneof(arbitraryMap(), arbitraryKinds), (map) => {
        for (const finding of analyse(map, {})) {
          // That each holds a part, and of what, its own twin says.
          if (finding.rule === 'split') continue
          if (/ (?:both|all|each) /.test(finding.sentence)) said++
          expect({ [finding.sentence]: saidTooMuch(map, finding) }).toEqual({ [finding.sentence]: [] })
        }
      }),
      { numRuns: runs(300) },
    )
    expect(said).toBeGreaterThan(50)
  })
})

describe('length', () => {
  it('of what is said of an overlap is at most 30 words, and nine in ten have at most 25', () => {
    let [short, long] = [0, 0]
    fc.assert(
      fc.property(fc.oneof(arbitraryKinds, arbitraryCrowdedMap(40, 5)), (map) => {
        for (const { sentence } of analyse(map, {}).filter(isOverlap)) {
          const words = sentence.split(' ').length
          expect({ [sentence]: words <= 30 }).toEqual({ [sentence]: true })
          if (words <= 25) short += 1
          else long += 1
        }
      }),
      { numRuns: runs(200) },
    )
    expect(short).toBeGreaterThan(9 * long)
  })
})
