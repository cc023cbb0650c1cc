import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Lens } from '../../../src/analysis/finding.ts'
import { isInView } from '../../../src/analysis/lens.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { expectedHolders, functionMarks } from '../../../src/views/matrix/expectedHolders.ts'
import { factsInWords } from '../../../src/views/matrix/factsInWords.ts'
import { en } from '../../../src/views/words/en.ts'
import { arbitraryMap, arbitraryPartialDate } from '../../support/arbitraryMap.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { seen } from '../../support/naiveMeeting.ts'
import { runs } from '../../support/runs.ts'

function said(map: RemitMap, lens: Lens = {}): string[] {
  const holdersOf = expectedHolders(
    map,
    map.remits.filter((one) => isInView(one, lens)),
  )
  const marks = functionMarks(analyse(map, lens))
  return map.functions.flatMap((one) =>
    holdersOf(one).map((holders) => `${one.id} ${factsInWords(en, { holders, mark: marks.get(one.id) })}`),
  )
}

/** Who holds what is counted one by one, with a pencil. */
function pencilled(map: RemitMap, lens: Lens): string[] {
  const rules = (id: string) =>
    analyse(map, lens)
      .filter(({ functions, aside }) => functions.includes(id) && !aside)
      .map(({ rule }) => rule)
      .filter((rule) => ['contested', 'split', 'no-lead', 'no-duty', 'unheld', 'lapsed'].includes(rule))
  return map.functions.flatMap(({ id, expects }) => {
    const sole = map.scheme.involvements.filter(({ sharing }) => sharing === 'sole').map((one) => one.id)
    const wanted = expects && expects.length > 0 ? expects : sole
    return wanted.flatMap((involvement) => {
      const label = map.scheme.involvements.find((one) => one.id === involvement)?.label
      if (label === undefined) return []
      const own = map.remits.filter(
        (one) => one.function === id && one.stance !== 'disclaims' && seen(one, lens),
      )
      const holders = map.organisations.filter((body) =>
        own.some((one) => one.organisation === body.id && one.involvement === involvement),
      )
      const kinds = new Map<string, number>()
      for (const { id: body, kind } of holders) {
        const key = kind === undefined ? body : `kind ${kind}`
        kinds.set(key, (kinds.get(key) ?? 0) + 1)
      }
      let number = 0
      for (const [key, size] of kinds) number += key.startsWith('kind ') && size >= 3 ? 1 : size
      const others = new Set(
        own.filter((one) => one.involvement !== involvement).map(({ organisation }) => organisation),
      ).size
      const [first] = rules(id)
      const isGap = first !== undefined && first !== 'contested'
      const parts = [
        `${id} ${label}: ${number === 0 && isGap ? 'no one on record' : number}`,
        number > 0 || others === 0
          ? ''
          : others === 1
            ? '; 1 holds it otherwise'
            : `; ${others} hold it otherwise`,
        first === 'contested' ? ', in an overlap' : isGap && number > 0 ? ', with a gap' : '',
      ]
      return [parts.join('')]
    })
  })
}

describe('what the head of a row says of its function', () => {
  const bodies = { organisations: things('A', 'B', 'C', 'D'), functions: things('f') }

  it('says how many hold it otherwise where no one leads', () => {
    expect(
      said(mapOf({ ...bodies, remits: ['A', 'B', 'C'].map((body) => remit(body, 'provides', 'f')) })),
    ).toEqual(['f Leads: no one on record; 3 hold it otherwise'])
  })

  it('counts one as one, and no one who says that it is not theirs', () => {
    const remits = [remit('A', 'provides', 'f'), remit('B', 'funds', 'f', { stance: 'disclaims' })]
    // One who provides alone is no gap of its own: it is in the one line of all that no one answers for.
    expect(said(mapOf({ ...bodies, remits }))).toEqual(['f Leads: 0; 1 holds it otherwise'])
    const functions = [{ id: 'f', name: 'f', expects: ['leads'] }]
    expect(said(mapOf({ ...bodies, functions, remits }))).toEqual([
      'f Leads: no one on record; 1 holds it otherwise',
    ])
  })

  it('says of a function that no one holds only that', () => {
    expect(said(mapOf(bodies))).toEqual(['f Leads: no one on record'])
  })

  it('does not say that no one leads where someone does, and only a duty or a place is missing', () => {
    const remits = [
      remit('A', 'leads', 'f', { basis: 'power' }),
      remit('B', 'leads', 'f', { basis: 'power', from: '2010' }),
      remit('A', 'leads', 'f', { id: 'before', until: '2009' }),
    ]
    expect(said(mapOf({ ...bodies, remits: remits.slice(0, 1) }))).toEqual(['f Leads: 1'])
    expect(said(mapOf({ ...bodies, remits: remits.slice(0, 2) }))).toEqual(['f Leads: 2, in an overlap'])
    expect(said(mapOf({ ...bodies, remits: remits.slice(2) }))).toEqual(['f Leads: 1, with a gap'])
    expect(said(mapOf({ ...bodies, remits: remits.slice(2) }), { at: '2012' })).toEqual([
      'f Leads: no one on record',
    ])
  })

  it('is what counting one by one gives, on random maps through any date and view', () => {
    const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
      at: fc.option(arbitraryPartialDate, { nil: undefined }),
      perspective: fc.option(fc.constantFrom('v0', 'v1'), { nil: undefined }),
    })
    fc.assert(
      fc.property(arbitraryMap({ organisations: 6, remits: 16 }), arbitraryLens, (map, lens) => {
        expect(said(map, lens)).toEqual(pencilled(map, lens))
      }),
      { numRuns: runs(150) },
    )
  })
})
