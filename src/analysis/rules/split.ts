/**
 * The rule split (fragmentation): many hold a piece and no one the whole.
 *
 * A function, not a heading, with others directly within it, at least two of which are held (at any depth) by answering or
 * parallel involvements: by three unrelated bodies or more in all, or by two where every part is held; and no one holds an
 * answering involvement on the whole or on a broader one, nor does one body answer for every part. A body, its units and its
 * predecessors are one, and bodies of one kind that hold the same thing count once. All of it is so on one day: the latest on
 * which it is.
 */
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, lastDay } from '../../model/period.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { headingsOf } from '../engine/headings.ts'
import { Memory } from '../engine/memory.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import { successionsOf } from '../engine/successions.ts'
import type { Found, Lens } from '../finding.ts'
import { explainSplit } from '../words/explanations.ts'
import { accordingTo, restOfSplit, splitSentence } from '../words/gapSentences.ts'
import { inMapOrder } from '../words/namesAndOrder.ts'
import { answeredFunctions, heldNow, mannersOf } from './answering.ts'
import { EarlierByRemits } from './earlierByRemits.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { sidesOfRemits } from './sidesWithRemits.ts'
import { throughLens } from './throughLens.ts'
import { statementsTouching } from './touched.ts'
import { saidByViewsAlone } from './whoseView.ts'

/** A function of which no one holds the whole, and who holds what of it. */
interface Split {
  readonly one: BusinessFunction
  /** Of each function directly within it what is held there, as indices into `map.remits`. */
  readonly parts: readonly SplitPart[]
}

interface SplitPart {
  readonly id: string
  readonly held: readonly number[]
  /** Whether anything at all is recorded on it, if only that someone supports it. */
  readonly isTouched: boolean
}

export function split(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const again = memory.own(split, () => new EarlierByRemits()).begin(map, lens)
  let describe: ReturnType<typeof splitsDescribed> | undefined
  return splitsIn(map, lens, memory).map(({ one, parts }) => {
    const indexes = [...new Set(parts.flatMap((part) => part.held))].sort((a, b) => a - b)
    const remits = pick(map.remits, indexes)
    const untouched = parts.filter(({ isTouched }) => !isTouched).map(({ id }) => id)
    return again(JSON.stringify([one.id, untouched]), remits, () => {
      describe ??= splitsDescribed(map, lens, memory)
      return describe({ one, parts }, remits)
    })
  })
}

/** The functions that are split: of these the rule no-lead does not tell that no one leads them. */
export function splitFunctions(map: RemitMap, lens: Lens, memory: Memory): ReadonlySet<string> {
  return new Set(splitsIn(map, lens, memory).map(({ one }) => one.id))
}

function splitsIn(map: RemitMap, lens: Lens, memory: Memory): readonly Split[] {
  return throughLens(findSplits, map, lens, memory)
}

function findSplits(map: RemitMap, lens: Lens, memory: Memory): readonly Split[] {
  const { answering, handsOn } = mannersOf(map.scheme)
  if (answering.size === 0) return []
  const headings = headingsOf(map, memory)
  const hierarchy = hierarchyOf(map.functions)
  const { directly } = answeredFunctions(map, lens, memory)
  const held = heldNow(map, lens, memory)
  const touched = statementsTouching(map, lens, memory)
  const countUnrelated = unrelatedBodies(map, memory)
  const unrelatedIn = (parts: readonly SplitPart[]) =>
    countUnrelated([...new Set(parts.flatMap((part) => part.held))])
  const lastDayOf = onLatestDay(map, lens, memory)
  const isBig = (index: number) => {
    const { involvement = '' } = map.remits[index] ?? {}
    return answering.has(involvement) || handsOn.has(involvement)
  }
  const organisationOf = (index: number) => map.remits[index]?.organisation ?? ''
  return map.functions.flatMap((one): Split[] => {
    const narrower = hierarchy.narrower(one.id)
    if (narrower.length < 2 || headings.has(one.id) || directly.has(one.id)) return []
    const ever = narrower.map((id) => ({
      id,
      isTouched: touched.any(id),
      held: [...hierarchy.selfAndNarrower(id)]
        .flatMap((within) => held.get(within)?.filter(isBig) ?? [])
        .sort((a, b) => a - b),
    }))
    const isSplit = (parts: readonly SplitPart[]) => {
      const bodies = unrelatedIn(parts)
      const heldParts = parts.filter((part) => part.held.length > 0)
      return heldParts.length > 1 && (bodies > 2 || (bodies === 2 && heldParts.length === parts.length))
    }
    const parts = isSplit(ever) ? lastDayOf(ever, isSplit) : undefined
    if (!parts) return []
    const answersForPart = parts.map(
      ({ id }) =>
        new Set(
          [...hierarchy.selfAndBroader(id)]
            .flatMap((at) => held.get(at) ?? [])
            .filter((index) => answering.has(map.remits[index]?.involvement ?? ''))
            .map(organisationOf),
        ),
    )
    const [first, ...others] = answersForPart
    const answersForAll = [...(first ?? [])].some((id) => others.every((part) => part.has(id)))
    return answersForAll ? [] : [{ one, parts }]
  })
}

/** Gives what of the parts is held on the latest day on which it is so; undefined where there is no such day. */
function onLatestDay({ remits }: RemitMap, { at }: Lens, memory: Memory) {
  const periods = recordedPeriodsOf(remits, memory)
  const [first, last] = at === undefined ? [-Infinity, Infinity] : [firstDay(at), lastDay(at)]
  return (
    parts: readonly SplitPart[],
    isSo: (parts: readonly SplitPart[]) => boolean,
  ): readonly SplitPart[] | undefined => {
    // Who holds something changes where a remit begins, and on the day after one ends.
    const days = new Set<number>([first])
    for (const { held } of parts) {
      for (const index of held) {
        const { start = first, end = last } = periods[index] ?? {}
        if (start > first && start <= last) days.add(start)
        if (end >= first && end < last) days.add(end + 1)
      }
    }
    const isHeldOn = (day: number) => (index: number) => {
      const { start = 0, end = 0 } = periods[index] ?? {}
      return start <= day && day <= end
    }
    for (const day of [...days].sort((a, b) => b - a)) {
      const then = parts.map((part) => ({ ...part, held: part.held.filter(isHeldOn(day)) }))
      if (isSo(then)) return then
    }
    return undefined
  }
}

/** Gives how many bodies hold these remits, related ones counted once. */
function unrelatedBodies(map: RemitMap, memory: Memory): (indexes: readonly number[]) => number {
  const units = unitHierarchyOf(map.organisations)
  const successions = successionsOf(map.organisations, memory)
  const { numberOf } = remitColumns(map, memory).units
  const kinds = new Map(map.organisations.map(({ id, kind }) => [id, kind]))
  return (indexes) => {
    const leader = new Map<string, string>()
    const find = (id: string): string => {
      let at = id
      for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) at = up
      return at
    }
    const join = (a: string, b: string) => leader.set(find(a), find(b))
    const bodies = [...new Set(pick(map.remits, indexes).map(({ organisation }) => organisation))]
    const taking = new Set(bodies)
    const sameThing = new Map<string, string>()
    for (const { organisation, function: on, involvement } of pick(map.remits, indexes)) {
      const kind = kinds.get(organisation)
      if (!kind) continue
      const key = JSON.stringify([kind, on, involvement])
      const other = sameThing.get(key)
      if (other === undefined) sameThing.set(key, organisation)
      else join(organisation, other)
    }
    const byNumber = new Map(bodies.map((id) => [numberOf.get(id) ?? 0, id]))
    for (const id of bodies) {
      for (const above of units.selfAndBroader(id)) if (taking.has(above)) join(id, above)
      const number = numberOf.get(id) ?? 0
      if (successions.chain[number] === 0) continue
      for (const after of successions.selfAndAfter(number)) {
        const later = byNumber.get(after)
        if (later !== undefined) join(id, later)
      }
    }
    return new Set(bodies.map(find)).size
  }
}

/** Gives, of some bodies, those that are no unit of another of them and that no other of them is recorded as succeeding. */
function withoutRelated(
  map: RemitMap,
  memory: Memory,
): (bodies: ReadonlySet<string>) => (body: string) => boolean {
  const units = unitHierarchyOf(map.organisations)
  const successions = successionsOf(map.organisations, memory)
  const { numberOf } = remitColumns(map, memory).units
  return (bodies) => {
    const numbers = new Set([...bodies].map((id) => numberOf.get(id) ?? 0))
    return (body) => {
      for (const above of units.selfAndBroader(body)) if (above !== body && bodies.has(above)) return false
      const number = numberOf.get(body) ?? 0
      if (successions.chain[number] === 0) return true
      for (const after of successions.selfAndAfter(number)) {
        // In a circle of successions none is the later one.
        if (after !== number && numbers.has(after) && !successions.follows(number, after)) return false
      }
      return true
    }
  }
}

function splitsDescribed(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (split: Split, remits: readonly Remit[]) => Found {
  const sidesOf = sidesOfRemits(map, lens)
  const { answering } = mannersOf(map.scheme)
  const names = new Map(map.functions.map(({ id, name }) => [id, name]))
  const missing = map.scheme.involvements.filter(({ id }) => answering.has(id))
  // Whoever only regulates or commissions a whole does not hold it together.
  const holding = missing.filter(({ id, sharing }) => sharing === 'sole' || id === 'coordinates')
  const labels = (holding.length > 0 ? holding : missing).map(({ label }) => label)
  const firstOf = withoutRelated(map, memory)
  return ({ one, parts }, remits) => {
    const isFirst = firstOf(new Set(remits.map(({ organisation }) => organisation)))
    const sides = sidesOf(remits.filter(({ organisation }) => isFirst(organisation)))
    const partsNamed = parts
      .map(({ id, held, isTouched }) => ({
        name: names.get(id) ?? id,
        isUnheld: !isTouched,
        sides: sidesOf(pick(map.remits, held)).map(({ words }) => words),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    return makeFound(
      {
        id: findingId('split', [one.id]),
        rule: 'split',
        sentence: splitSentence({ sides: sides.map(({ words }) => words), function: one.name, labels }),
        more: [
          ...restOfSplit(partsNamed),
          ...saidByViewsAlone(map, remits).map(({ views, organisations }) =>
            accordingTo(
              views,
              sidesOf(organisations.map((organisation) => ({ id: '', organisation }))).map(
                ({ words }) => words,
              ),
            ),
          ),
        ],
        explanation: explainSplit(labels),
        organisations: inMapOrder(map.organisations, new Set(remits.map(({ organisation }) => organisation))),
        functions: [one.id],
        // What whoever is named for the whole is given.
        involvements: (holding.length > 0 ? holding : missing).slice(0, 1).map(({ id }) => id),
        remits: remits.map(({ id }) => id),
        sides: sides.map(({ side }) => side),
      },
      { by: 'gap', places: [] },
    )
  }
}
