/**
 * The engine's cost grows with the map and with what it finds, not with the square of the remits: counted in pairs
 * tested and stretches looked up, never in time, on shapes that are hard for one way of searching or another.
 */
import { describe, expect, it } from 'vitest'
import { searchPairs } from '../../src/analysis/overlappingPairs.ts'
import { emptyMap, type Remit, type RemitMap } from '../../src/model/remitMap.ts'

const count = 3000
/** Steps allowed for each remit, name in a list, and pair: what a search in sorted lists costs, and some room. */
const stepsEach = 40

type Thing = { id: string; name: string; broader?: string[] }
const numbered = (length = count) => Array.from({ length }, (_, index) => index)
const things = (prefix: string, length: number, broader?: (index: number) => string[]): Thing[] =>
  numbered(length).map((index) => ({
    id: `${prefix}${index}`,
    name: `${prefix}${index}`,
    ...(broader ? { broader: broader(index) } : {}),
  }))
/** Each lies within the one before. */
const chain = (prefix: string) => (index: number) => (index === 0 ? [] : [`${prefix}${index - 1}`])

/** Every remit leads the one function, everywhere, for everyone, by an organisation of its own, unless told otherwise. */
function shape(lists: Partial<RemitMap>, remit: (index: number) => Partial<Remit>, remits = count): RemitMap {
  return {
    ...emptyMap('Shape', '2026-11-21T09:00:00Z'),
    organisations: things('o', count),
    functions: things('f', 1),
    ...lists,
    remits: numbered(remits).map((index) => ({
      id: `r${index}`,
      organisation: `o${index % count}`,
      function: 'f0',
      involvement: 'leads',
      ...remit(index),
    })),
  }
}

const day = (index: number) => new Date(index * 86_400_000).toISOString().slice(0, 10)
const everyOther = <T>(index: number, even: T, odd: T) => (index % 2 === 0 ? even : odd)

const shapes: { name: string; map: RemitMap; pairs: number }[] = [
  {
    name: 'one popular function, each remit in a place of its own',
    map: shape({ places: things('p', count) }, (index) => ({ places: [`p${index}`] })),
    pairs: 0,
  },
  {
    name: 'one popular function, each remit for people of its own',
    map: shape({ beneficiaries: things('b', count) }, (index) => ({ beneficiaries: [`b${index}`] })),
    pairs: 0,
  },
  {
    name: 'one popular function, each remit on a day of its own',
    map: shape({}, (index) => ({ from: day(index), until: day(index) })),
    pairs: 0,
  },
  {
    name: 'a relay: each remit shares its last day with the next',
    map: shape({}, (index) => ({ from: day(index), until: day(index + 1) })),
    pairs: count - 1,
  },
  {
    name: 'one organisation holds everything',
    map: shape({}, () => ({ organisation: 'o0' })),
    pairs: 0,
  },
  {
    name: 'a deep chain of units',
    map: shape(
      {
        organisations: numbered().map((index) => ({
          id: `o${index}`,
          name: 'x',
          ...(index ? { parent: `o${index - 1}` } : {}),
        })),
      },
      () => ({}),
    ),
    pairs: 0,
  },
  {
    name: 'one organisation at every step of a deep chain of places',
    map: shape({ places: things('p', count, chain('p')) }, (index) => ({
      organisation: 'o0',
      places: [`p${index}`],
    })),
    pairs: 0,
  },
  {
    name: 'a deep chain of functions, each remit in a place of its own',
    map: shape({ functions: things('f', count, chain('f')), places: things('p', count) }, (index) => ({
      function: `f${index}`,
      places: [`p${index}`],
    })),
    pairs: 0,
  },
  {
    name: 'a deep chain of functions with a branch at every step, remits at the tips',
    map: shape(
      {
        functions: [...things('f', count, chain('f')), ...things('g', count, (index) => [`f${index}`])],
      },
      (index) => ({ function: `g${index}` }),
    ),
    pairs: 0,
  },
  {
    name: 'half everywhere for people of their own, half in places of their own for people of their own',
    map: shape({ places: things('p', count), beneficiaries: things('b', count) }, (index) => ({
      places: everyOther(index, [], [`p${index}`]),
      beneficiaries: [`b${index}`],
    })),
    pairs: 0,
  },
  {
    name: 'a grid of places and people, each remit at a crossing of its own',
    map: shape({ places: things('p', 60), beneficiaries: things('b', 50) }, (index) => ({
      places: [`p${index % 60}`],
      beneficiaries: [`b${Math.floor(index / 60)}`],
    })),
    pairs: 0,
  },
  {
    name: 'every place within two regions, two remits in each place',
    map: shape(
      {
        places: [
          ...things('q', 40),
          ...things('p', count / 2, (index) => [`q${index % 40}`, `q${(index + 7) % 40}`]),
        ],
      },
      (index) => ({ places: [`p${Math.floor(index / 2)}`] }),
    ),
    pairs: count / 2,
  },
  {
    name: 'each remit lists three places of its own',
    map: shape({ places: things('p', 3 * count) }, (index) => ({
      places: [0, 1, 2].map((nth) => `p${3 * index + nth}`),
    })),
    pairs: 0,
  },
  {
    name: 'one remit lists every place, the others are in one each',
    map: shape({ places: things('p', count) }, (index) => ({
      places: index === 0 ? numbered().map((place) => `p${place}`) : [`p${index}`],
    })),
    pairs: count - 1,
  },
  {
    name: 'long lists that differ in one place each',
    map: shape(
      { places: things('p', 100) },
      (index) => ({
        places: numbered(100)
          .filter((place) => place !== index)
          .map((place) => `p${place}`),
      }),
      100,
    ),
    pairs: (100 * 99) / 2,
  },
  {
    name: 'nothing is limited',
    map: shape({}, () => ({}), 500),
    pairs: (500 * 499) / 2,
  },
]

describe('what a search costs', () => {
  it.each(shapes)('$name', ({ map, pairs }) => {
    const found = searchPairs(map)
    expect(found.pairs.count).toBe(pairs)
    const names = map.remits.flatMap(({ places = [], beneficiaries = [] }) => [
      ...places,
      ...beneficiaries,
    ]).length
    const steps = found.tested + found.lookedUp
    expect(steps).toBeLessThan(stepsEach * (map.remits.length + names) + 2 * pairs)
  })
})
