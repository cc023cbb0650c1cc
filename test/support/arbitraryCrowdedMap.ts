/**
 * Random maps in which many remits meet: few functions, places and groups for many remits, in trees and tangles, with a dial
 * for every feature that the overlap engine treats apart. The draws follow from one seed, so that shrinking keeps a failing
 * map alike: fewer remits are the first of the same ones, and a dial turned down leaves the rest in place.
 */
import fc from 'fast-check'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import { presetNames, presetScheme } from '../../src/model/schemes.ts'
import { compact } from './arbitraryMap.ts'

/** How often, of 10. */
const often = fc.integer({ min: 0, max: 10 })

export function arbitraryCrowdedMap(maxRemits: number, maxFunctions = 9): fc.Arbitrary<RemitMap> {
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 0xffffff }),
      remits: fc.integer({ min: 0, max: maxRemits }),
      organisations: fc.integer({ min: 1, max: 14 }),
      functions: fc.integer({ min: 1, max: maxFunctions }),
      places: fc.integer({ min: 0, max: 12 }),
      groups: fc.integer({ min: 0, max: 7 }),
      scheme: fc.constantFrom(...presetNames),
      involvements: fc.integer({ min: 1, max: 4 }),
      narrow: often,
      tangled: often,
      named: often,
      severalNamed: often,
      dated: often,
      disclaimed: often,
      units: often,
      succeeded: often,
      perspectives: often,
      kinds: often,
    })
    .map(crowdedMap)
}

interface Dials {
  seed: number
  remits: number
  organisations: number
  functions: number
  places: number
  groups: number
  scheme: (typeof presetNames)[number]
  involvements: number
  narrow: number
  tangled: number
  named: number
  severalNamed: number
  dated: number
  disclaimed: number
  units: number
  succeeded: number
  perspectives: number
  kinds: number
}

function crowdedMap(dials: Dials): RemitMap {
  let drawn = 0
  /** A number in [0, 1) that depends only on the seed, on what it is for, and on how many were drawn for that. */
  const drawFor = (purpose: number) => {
    let state =
      (Math.imul(dials.seed + 1, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b)) + drawn++ * 0x27d4eb2f
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    return ((state ^ (state >>> 15)) >>> 0) / 4294967296
  }
  let purpose = 0
  const startOn = () => {
    purpose++
    drawn = 0
  }
  const below = (count: number) => Math.floor(drawFor(purpose) * count)
  const chance = (dial: number, most = 1) => drawFor(purpose) * 10 < dial * most

  const things = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      startOn()
      const broader: string[] = []
      if (index > 0 && chance(dials.narrow)) broader.push(`${prefix}${below(index)}`)
      if (index > 0 && chance(dials.tangled, 0.6)) broader.push(`${prefix}${below(index)}`)
      return compact({ id: `${prefix}${index}`, name: `${prefix}${index}`, broader: [...new Set(broader)] })
    })
  const someOf = (prefix: string, count: number) => {
    if (count === 0 || !chance(dials.named)) return []
    const length = chance(dials.severalNamed) ? 2 + below(3) : 1
    return [...new Set(Array.from({ length }, () => `${prefix}${below(count)}`))]
  }
  const date = () => {
    const year = `${2001 + below(8)}`
    const month = `${year}-0${1 + below(9)}`
    return [year, month, `${month}-1${below(10)}`][below(3)]
  }

  const scheme = presetScheme(dials.scheme)
  const organisations = Array.from({ length: dials.organisations }, (_, index) => {
    startOn()
    return compact({
      id: `o${index}`,
      name: `o${index}`,
      parent: index > 0 && chance(dials.units, 0.6) ? `o${below(index)}` : undefined,
      succeededBy: chance(dials.succeeded, 0.3) ? [`o${below(dials.organisations)}`] : [],
      kind: chance(dials.kinds) ? `kind ${below(2)}` : undefined,
    })
  })
  const functions = things('f', dials.functions)
  const places = things('p', dials.places)
  const beneficiaries = things('b', dials.groups)
  const remits = Array.from({ length: dials.remits }, (_, index): Remit => {
    startOn()
    return compact({
      id: `r${index}`,
      organisation: `o${below(dials.organisations)}`,
      function: `f${below(dials.functions)}`,
      involvement:
        scheme.involvements[below(Math.min(dials.involvements, scheme.involvements.length))]?.id ?? '',
      stance: chance(dials.disclaimed, 0.3) ? ('disclaims' as const) : undefined,
      places: someOf('p', dials.places),
      beneficiaries: someOf('b', dials.groups),
      from: chance(dials.dated, 0.6) ? date() : undefined,
      until: chance(dials.dated, 0.6) ? date() : undefined,
      perspective: chance(dials.perspectives, 0.6) ? `v${below(2)}` : undefined,
    })
  })
  return {
    id: 'map',
    title: 'A crowded map',
    created: '2026-11-21T09:00:00Z',
    modified: '2026-11-21T09:00:00Z',
    scheme,
    organisations,
    functions,
    places,
    beneficiaries,
    people: [],
    perspectives: ['v0', 'v1'].map((id) => ({ id, name: id })),
    sources: [],
    remits,
    ties: [],
    decisions: [],
    agreements: [],
  }
}
