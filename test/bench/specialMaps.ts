/** Maps of one pattern repeated, each of which once cost far more than its size. */
import { emptyMap, type Remit, type RemitMap } from '../../src/model/remitMap.ts'

function numbered<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const empty = emptyMap('Special', '2026-11-21T09:00:00Z')

/** One body commissions and provides each of so many functions, in one of so many places each; 0: no place named. */
export function oneBodyWithBoth(functions: number, places: number): RemitMap {
  const held = (index: number, involvement: string): Remit => ({
    id: `${involvement}${index}`,
    organisation: 'body',
    function: `f${index}`,
    involvement,
    ...(places === 0 ? {} : { places: [`p${index % places}`] }),
  })
  return {
    ...empty,
    organisations: [{ id: 'body', name: 'The Body' }],
    functions: numbered(functions, (index) => ({ id: `f${index}`, name: `Function ${index}` })),
    places: numbered(places, (index) => ({ id: `p${index}`, name: `Place ${index}` })),
    remits: numbered(functions, (index) => [held(index, 'commissions'), held(index, 'provides')]).flat(),
  }
}

export function leadsOfOneFunction(bodies: number): RemitMap {
  return {
    ...empty,
    organisations: numbered(bodies, (index) => ({ id: `o${index}`, name: `Organisation ${index}` })),
    functions: [{ id: 'f', name: 'Planning' }],
    remits: numbered(bodies, (index) => ({
      id: `r${index}`,
      organisation: `o${index}`,
      function: 'f',
      involvement: 'leads',
    })),
  }
}

/** Each leads the same function in a town of its own, and a ministry leads it everywhere. */
export function bodiesOfOwnTowns(bodies: number): RemitMap {
  const map = leadsOfOneFunction(bodies)
  const ministry = {
    id: 'all',
    organisation: 'ministry',
    function: 'f',
    involvement: 'leads',
    places: ['country'],
  }
  return {
    ...map,
    organisations: [...map.organisations, { id: 'ministry', name: 'Ministry' }],
    places: [
      { id: 'country', name: 'The country' },
      ...numbered(bodies, (index) => ({ id: `p${index}`, name: `Town ${index}`, broader: ['country'] })),
    ],
    remits: [...map.remits.map((remit, index) => ({ ...remit, places: [`p${index}`] })), ministry],
  }
}
