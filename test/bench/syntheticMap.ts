/**
 * Large maps for measuring: seeded, so that the same options give the same map. Functions and places are trees of three
 * levels; a few functions and places are very popular, most are not. `tangled` adds what real maps have besides: things that lie
 * within several, remits with several places and groups of people, dates, units, successions.
 */
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import { emptyMap } from '../../src/model/remitMap.ts'
import { randomNumbers } from '../support/randomNumbers.ts'

export interface SyntheticOptions {
  readonly remits: number
  readonly tangled?: boolean
  readonly seed?: number
  readonly organisations?: number
}

export function syntheticMap({
  remits,
  tangled = false,
  seed = 1,
  organisations = 4000,
}: SyntheticOptions): RemitMap {
  const random = randomNumbers(seed)
  const below = (count: number) => Math.floor(random() * count)
  /** Small numbers far oftener than large ones. */
  const skewed = (count: number) => Math.floor(count * random() ** 3.5)

  const functions = threeLevels('f', [20, 180, 2500], tangled ? 0.1 : 0, random)
  const places = threeLevels('p', [10, 60, 330], tangled ? 0.1 : 0, random)
  const groups = threeLevels('b', [5, 15, 40], tangled ? 0.1 : 0, random)
  const involvements = ['leads', 'commissions', 'funds', 'provides', 'regulates', 'coordinates', 'supports']
  const pick = (things: readonly { id: string }[]) => (things[skewed(things.length)] as { id: string }).id
  const several = (things: readonly { id: string }[]) =>
    random() < 0.7 ? [pick(things)] : Array.from({ length: 2 + below(3) }, () => pick(things))

  const map = emptyMap('Synthetic', '2026-11-21T09:00:00Z')
  const remit = (index: number): Remit => {
    const made: Remit = {
      id: `r${index}`,
      organisation: `o${below(organisations)}`,
      function: pick(functions),
      involvement: involvements[skewed(involvements.length)] as string,
    }
    if (!tangled) {
      if (random() < 0.98) made.places = [pick(places)]
      if (random() < 0.5) made.beneficiaries = [pick(groups)]
    } else {
      if (random() < 0.98) made.places = [...new Set(several(places))]
      if (random() < 0.5) made.beneficiaries = [...new Set(several(groups))]
    }
    const from = 1990 + below(30)
    if (random() < (tangled ? 0.7 : 0.3)) made.from = tangled ? `${from}-0${1 + below(9)}` : `${from}`
    if (random() < (tangled ? 0.5 : 0.2)) made.until = `${from + 1 + below(15)}`
    return made
  }
  return {
    ...map,
    organisations: Array.from({ length: organisations }, (_, index) => ({
      id: `o${index}`,
      name: `Organisation ${index}`,
      ...(index > 0 && random() < 0.2 ? { parent: `o${below(index)}` } : {}),
      ...(tangled && index > 0 && random() < 0.05 ? { succeededBy: [`o${below(index)}`] } : {}),
    })),
    functions,
    places,
    beneficiaries: groups,
    remits: Array.from({ length: remits }, (_, index) => remit(index)),
  }
}

/** Things of three levels, shuffled together by popularity so that each level has popular ones. */
function threeLevels(
  prefix: string,
  [top, middle, bottom]: [number, number, number],
  severalBroader: number,
  random: () => number,
): { id: string; name: string; broader?: string[] }[] {
  const name = (index: number) => `${prefix}${index}`
  const things = Array.from({ length: top + middle + bottom }, (_, index) => {
    const thing = { id: name(index), name: name(index) }
    if (index < top) return thing
    const [from, count] = index < top + middle ? [0, top] : [top, middle]
    const broader = new Set([name(from + Math.floor(count * random()))])
    if (random() < severalBroader) broader.add(name(from + Math.floor(count * random())))
    return { ...thing, broader: [...broader] }
  })
  for (let at = things.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = things[at]
    const swapped = things[other]
    if (kept && swapped) [things[at], things[other]] = [swapped, kept]
  }
  return things
}
