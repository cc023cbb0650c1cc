/**
 * Maps that are deep or dense beyond what people make: chains of 20,000, a body that holds thousands on both sides of a separation,
 * a thousand parties that are all tied. What was quadratic in them ran for minutes, or out of memory.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { dualRoles } from '../../../src/analysis/rules/dualRoles.ts'
import { meetingAny } from '../../../src/analysis/rules/meetingParts.ts'
import { onlyRoute } from '../../../src/analysis/rules/onlyRoute.ts'
import { overlaps } from '../../../src/analysis/rules/overlaps.ts'
import { separatedPairs } from '../../../src/analysis/rules/separatedPairs.ts'
import { statementsTouching } from '../../../src/analysis/rules/touched.ts'
import { hierarchyOf } from '../../../src/model/hierarchy.ts'
import { periodOf, periodsMeet } from '../../../src/model/period.ts'
import type { Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { functionAxis } from '../../../src/views/matrix/functionAxis.ts'
import { organisationAxis } from '../../../src/views/matrix/organisationAxis.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { runs } from '../../support/runs.ts'

const depth = 20_000
const chain = (prefix: string) =>
  Array.from({ length: depth }, (_, at) => ({
    id: `${prefix}${at}`,
    name: `${prefix} ${at}`,
    ...(at === 0 ? {} : { broader: [`${prefix}${at - 1}`] }),
  }))

describe('a chain of 20,000', { timeout: 60_000 }, () => {
  const ends = [0, 1, depth / 2, depth - 1]

  it.each([
    [
      'functions within each other',
      mapOf({
        organisations: things('a', 'b'),
        functions: chain('f'),
        remits: ends.flatMap((at) => [remit('a', 'provides', `f${at}`), remit('b', 'provides', `f${at}`)]),
      }),
    ],
    [
      'places within each other',
      mapOf({
        organisations: things('a', 'b'),
        functions: things('f', 'g'),
        places: chain('p'),
        remits: ends.map((at) => remit('a', 'leads', 'f', { id: `r${at}`, places: [`p${at}`] })),
      }),
    ],
    [
      'units of units',
      mapOf({
        organisations: chain('o').map(({ id, name, broader }) => ({
          id,
          name,
          parent: broader?.[0],
        })) as RemitMap['organisations'],
        functions: things('f'),
        remits: ends.map((at) => remit(`o${at}`, 'leads', 'f')),
      }),
    ],
  ])('of %s is analysed', (_, map) => {
    expect(() => analyse(map)).not.toThrow()
  })

  it('knows at both ends what lies within what, and never remembers all pairs', () => {
    const hierarchy = hierarchyOf(chain('f'))
    let within = 0
    // Asked with a set of what each lies within, this is 200 million members.
    for (let at = 0; at < depth; at++) if (hierarchy.within(`f${at}`, 'f10000')) within += 1
    expect(within).toBe(depth - 10_000)
    expect(hierarchy.meets('f0', `f${depth - 1}`)).toBe(true)
    expect(meetingAny(hierarchy, ['f10000']).size).toBe(depth)
  })

  it('stands in the matrix, as rows and as columns, however deep', () => {
    const functions = chain('f')
    const lines = functionAxis(functions, { order: 'hierarchy', collapsed: new Set() }).lines
    expect(lines.map(({ level }) => level).at(-1)).toBe(depth - 1)
    const [folded] = functionAxis(functions, { order: 'hierarchy', collapsed: new Set(['f0']) }).lines
    expect(folded?.members.at(-1)).toBe(`f${depth - 1}`)
    const organisations = functions.map(({ id, name, broader }) => ({
      id,
      name,
      ...(broader ? { parent: broader[0] } : {}),
    }))
    const units = organisationAxis(organisations as RemitMap['organisations'], {
      order: 'hierarchy',
      collapsed: new Set(),
      together: new Set(),
      asRows: false,
    }).lines
    expect(units.at(-1)).toMatchObject({ id: `f${depth - 1}`, level: depth - 1 })
  })
})

describe('dense maps', { timeout: 60_000 }, () => {
  it('finds 8,000 dual holdings of one body without holding all against all', () => {
    const places = things(...Array.from({ length: 8_000 }, (_, at) => `p${at}`))
    const remits = places.flatMap(({ id }) =>
      ['commissions', 'provides'].map((involvement) =>
        remit('a', involvement, 'f', { id: `${involvement} ${id}`, places: [id] }),
      ),
    )
    const map = mapOf({ organisations: things('a'), functions: things('f'), places, remits })
    expect(separatedPairs(map).count).toBe(8_000)
    expect(dualRoles(map)).toHaveLength(1)
  })

  it('looks for the only route among 1,000 parties that are all tied to each other', () => {
    const organisations = things(...Array.from({ length: 1_000 }, (_, at) => `o${at}`), 'outside')
    const ties = organisations
      .slice(0, -1)
      .flatMap(({ id: from }, at) =>
        organisations.slice(at + 1, -1).map(({ id: to }) => ({ id: `${from} ${to}`, from, to })),
      )
    const ends = ['out', 'further'].map((id) => ({
      id,
      from: id === 'out' ? 'o0' : 'outside',
      to: id === 'out' ? 'outside' : 'beyond',
    }))
    const map = mapOf({
      organisations: [...organisations, ...things('beyond')],
      functions: things('f'),
      ties: [...ties, ...ends],
      remits: [remit('beyond', 'provides', 'f'), remit('o7', 'provides', 'f')],
    })
    expect(onlyRoute(map).map((finding) => finding.organisations)).toEqual([['o0']])
  })
})

describe('the quick ways find what the slow ones do', () => {
  it('of separated pairs, in the same order', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const { first, second, tag } = separatedPairs(map)
        const pairs = Array.from(first, (one, at) => [one, second[at], tag[at]].join(' '))
        expect(pairs.sort()).toEqual(slowPairs(map).sort())
      }),
      { numRuns: runs(200, 20_000) },
    )
  })

  it('of statements that touch a function', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const touching = statementsTouching(map, {})
        for (const { id } of map.functions) expect(touching.any(id)).toBe(touching.all(id).length > 0)
      }),
      { numRuns: runs(100, 10_000) },
    )
  })

  it('of what lies within and around several things', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.array(fc.nat()), ({ functions }, picks) => {
        const hierarchy = hierarchyOf(functions)
        const ids =
          functions.length === 0 ? [] : picks.map((at) => functions[at % functions.length]?.id ?? '')
        const all = (of: (id: string) => Iterable<string>) => new Set(ids.flatMap((id) => [...of(id)]))
        expect(hierarchy.allAround(ids)).toEqual(all(hierarchy.selfAndBroader))
        expect(hierarchy.allWithin(ids)).toEqual(all(hierarchy.selfAndNarrower))
        for (const a of functions)
          for (const b of functions)
            expect(hierarchy.within(a.id, b.id)).toBe(hierarchy.selfAndBroader(a.id).has(b.id))
      }),
      { numRuns: runs(100, 10_000) },
    )
  })
})

function slowPairs(map: RemitMap): string[] {
  const [functions, places, people] = [map.functions, map.places, map.beneficiaries].map(hierarchyOf)
  const separations = map.scheme.separations.filter(
    ([a, b], at, all) => a !== b && all.findIndex((one) => one.includes(a) && one.includes(b)) === at,
  )
  const meets = (a: Remit, b: Remit) =>
    functions?.meets(a.function, b.function) &&
    places?.listsMeet(a.places, b.places) &&
    people?.listsMeet(a.beneficiaries, b.beneficiaries) &&
    periodsMeet(periodOf(a), periodOf(b))
  return map.remits.flatMap((a, first) =>
    map.remits.flatMap((b, second) => {
      if (a.stance === 'disclaims' || b.stance === 'disclaims' || a.organisation !== b.organisation) return []
      return separations.flatMap(([one, other], tag) =>
        a.involvement === one && b.involvement === other && meets(a, b) ? [`${first} ${second} ${tag}`] : [],
      )
    }),
  )
}

describe('very many of one thing', () => {
  it('two bodies with 150,000 remits each on one function are one overlap, and 150,000 separate pairs too', () => {
    const named = (name: string) => ({ id: name, name })
    const places = Array.from({ length: 150_000 }, (_, index) => named(`Town ${index}`))
    const held = (id: string, index: number) =>
      remit(id, 'leads', 'F', { id: `${id} ${index}`, places: [`Town ${index}`] })
    const two = mapOf({
      organisations: things('A', 'B'),
      functions: things('F'),
      places,
      remits: places.flatMap((_, index) => [held('A', index), held('B', index)]),
    })
    expect(foundBy(overlaps, two).map(({ sentence }) => sentence)).toEqual(['A and B both lead F.'])
    const names = places.flatMap((_, index) => [`A${index}`, `B${index}`])
    const apart = mapOf({
      organisations: names.map(named),
      functions: things('F'),
      places,
      remits: names.map((id, index) => held(id, Math.floor(index / 2))),
    })
    expect(foundBy(overlaps, apart).map(({ sentence }) => sentence)).toEqual([
      '150,000 separate disputes over F.',
    ])
  })
})
