/** What the naive twins of the rules about gaps share: headings, who holds what, and who has ended. Plain loops over whole lists. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../src/model/remitMap.ts'
import { answersFor } from '../../src/model/schemes.ts'
import { daysOf, holds, isProposed, seen, within } from './naiveMeeting.ts'

export function naiveHeadings(map: RemitMap): string[] {
  const said = map.functions.filter(({ headingOnly }) => headingOnly).map(({ id }) => id)
  if (map.declined?.includes('headings')) return said
  const looks = map.functions
    .filter(({ id, broader = [], expects = [] }) => {
      const spoken =
        map.remits.some((remit) => remit.function === id) ||
        map.decisions.some(({ functions }) => functions.includes(id)) ||
        map.agreements.some(({ functions }) => functions.includes(id))
      const hasParts = map.functions.some((other) => other.broader?.includes(id))
      return broader.length === 0 && expects.length === 0 && hasParts && !spoken
    })
    .map(({ id }) => id)
  const under = map.functions.filter(
    ({ id }) => !looks.includes(id) && looks.some((one) => within(map.functions, id, one)),
  )
  const isAssumed = looks.length >= 3 && under.length / map.functions.length >= 0.8
  return isAssumed ? [...new Set([...said, ...looks])] : said
}

export function naiveAnswering({ scheme }: RemitMap): string[] {
  return scheme.involvements.filter(answersFor).map(({ id }) => id)
}

export function naiveHandsOn({ scheme }: RemitMap): string[] {
  return scheme.involvements
    .filter((one) => one.sharing === 'parallel' && !answersFor(one))
    .map(({ id }) => id)
}

/** Who holds it: no disclaimer, no proposal. */
export function naiveHolders(map: RemitMap, lens: Lens, involvements: readonly string[]): Remit[] {
  return map.remits.filter(
    (remit) =>
      seen(remit, lens) && holds(remit) && !isProposed(remit) && involvements.includes(remit.involvement),
  )
}

/** Statements of any kind on the function, a broader or a narrower one. */
export function naiveTouches(map: RemitMap, id: string, lens: Lens): boolean {
  return map.remits.some(
    (remit) =>
      seen(remit, lens) &&
      (within(map.functions, id, remit.function) || within(map.functions, remit.function, id)),
  )
}

export function naiveParts(map: RemitMap, id: string): BusinessFunction[] {
  return map.functions.filter(({ broader = [] }) => broader.includes(id))
}

/** Whether someone answers for it, on it, on a broader one, or on all of its narrower ones. */
export function naiveIsAnswered(map: RemitMap, id: string, lens: Lens): boolean {
  const answering = naiveHolders(map, lens, naiveAnswering(map))
  if (answering.some((remit) => within(map.functions, id, remit.function))) return true
  const parts = naiveParts(map, id)
  return parts.length > 0 && parts.every((part) => naiveIsAnswered(map, part.id, lens))
}

export interface NaiveLapse {
  readonly start: number
  readonly end: number
  readonly last: readonly Remit[]
  readonly involvements: readonly string[]
}

/** What a function needs, each by one of a list of involvements. */
export function naiveNeeds(map: RemitMap, { expects = [] }: BusinessFunction): string[][] {
  return expects.length > 0 ? [...new Set(expects)].map((id) => [id]) : [naiveAnswering(map)]
}

/** The end of each holder after which, on the very next day, no one holds it. */
export function naiveLapsesOf(map: RemitMap, one: BusinessFunction, lens: Lens): NaiveLapse[] {
  if (naiveHeadings(map).includes(one.id)) return []
  return naiveNeeds(map, one).flatMap((involvements) => {
    const holders = naiveHolders(map, { perspective: lens.perspective }, involvements).filter(
      (remit) => within(map.functions, one.id, remit.function) && daysOf(remit).start <= daysOf(remit).end,
    )
    const ends = [...new Set(holders.map((remit) => daysOf(remit).end))].filter(Number.isFinite)
    return ends
      .map((last) => last + 1)
      .filter((day) => !holders.some((remit) => daysOf(remit).start <= day && day <= daysOf(remit).end))
      .map((start) => {
        const later = holders.map((remit) => daysOf(remit).start).filter((day) => day > start)
        const last = holders.filter((remit) => daysOf(remit).end === start - 1)
        return {
          start,
          end: Math.min(Infinity, ...later.map((day) => day - 1)),
          last,
          involvements: [...new Set(last.map(({ involvement }) => involvement))],
        }
      })
  })
}

export function naiveLastsAt({ at }: Lens): (lapse: { start: number; end: number }) => boolean {
  if (at === undefined) return () => true
  const days = daysOf({ from: at, until: at })
  return ({ start, end }) => start <= days.end && days.start <= end
}

/** The involvements of a function that had lapsed by the date of the lens. */
export function naiveLapsedByThen(map: RemitMap, one: BusinessFunction, lens: Lens): string[] {
  if (lens.at === undefined) return []
  return naiveLapsesOf(map, one, lens)
    .filter(naiveLastsAt(lens))
    .flatMap(({ involvements }) => involvements)
}

/** Whether one is recorded as succeeding the other, at any remove. */
export function naiveSucceeds(
  map: RemitMap,
  later: string,
  earlier: string,
  seenBefore: string[] = [],
): boolean {
  if (seenBefore.includes(earlier)) return false
  const next = map.organisations.find(({ id }) => id === earlier)?.succeededBy ?? []
  return next.some((one) => one === later || naiveSucceeds(map, later, one, [...seenBefore, earlier]))
}

/** Bodies as sides: those of one kind together from four on. */
export function naiveBodySides(map: RemitMap, organisations: readonly string[]): string[][] {
  const all = [...new Set(organisations)]
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  const sides = all.map((id) => {
    const alike = all.filter((other) => kindOf(id) && kindOf(other) === kindOf(id))
    return JSON.stringify(alike.length >= 4 ? alike.sort() : [id])
  })
  return [...new Set(sides)].map((side) => JSON.parse(side) as string[])
}
