/**
 * A large map in which remits overlap again and again: few functions (three levels), few places, few bodies for its size, as
 * where one register holds all that a country does. With 10,000 remits there are some 785,000 overlapping pairs. Seeded.
 */
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'
import { emptyMap } from '../../src/model/remitMap.ts'
import { randomNumbers } from '../support/randomNumbers.ts'

export function denseMap({
  remits,
  seed = 1,
}: {
  readonly remits: number
  readonly seed?: number
}): RemitMap {
  const random = randomNumbers(seed)
  const below = (count: number) => Math.floor(random() * count)
  /** Small numbers oftener than large ones: whatever is broad comes first. */
  const skewed = (count: number) => Math.floor(count * random() ** 3.8)
  const involvements = ['leads', 'commissions', 'funds', 'provides', 'regulates', 'coordinates', 'supports']

  const functions = Array.from({ length: 150 }, (_, index) => {
    const [from, count] = index < 40 ? [0, 10] : [10, 30]
    return {
      id: `f${index}`,
      name: `Function ${index}`,
      ...(index < 10 ? {} : { broader: [`f${from + below(count)}`] }),
    }
  })
  const places = Array.from({ length: 40 }, (_, index) => ({
    id: `p${index}`,
    name: `Place ${index}`,
    ...(index < 8 ? {} : { broader: [`p${below(8)}`] }),
  }))
  const remit = (index: number): Remit => {
    const made: Remit = {
      id: `r${index}`,
      organisation: `o${below(400)}`,
      function: `f${skewed(functions.length)}`,
      involvement: involvements[below(involvements.length)] as string,
    }
    if (random() < 0.35) made.places = [`p${skewed(places.length)}`]
    const from = 1990 + below(30)
    if (random() < 0.3) made.from = `${from}`
    if (random() < 0.2) made.until = `${from + 1 + below(15)}`
    return made
  }
  return {
    ...emptyMap('Dense', '2026-11-21T09:00:00Z'),
    organisations: Array.from({ length: 400 }, (_, index) => ({
      id: `o${index}`,
      name: `Organisation ${index}`,
      ...(index > 0 && random() < 0.1 ? { parent: `o${below(index)}` } : {}),
    })),
    functions,
    places,
    remits: Array.from({ length: remits }, (_, index) => remit(index)),
  }
}
