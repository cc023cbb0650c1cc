/** Section 4 of the specification, and the lens, by plain recursion over whole lists: for the naive twins of the rules. */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'

export interface Thing {
  readonly id: string
  readonly broader?: readonly string[] | undefined
}

/** x is a, or lies within something that lies within a. */
export function within(things: readonly Thing[], x: string, a: string): boolean {
  if (x === a) return true
  const broader = things.find(({ id }) => id === x)?.broader ?? []
  return broader.some((one) => within(things, one, a))
}

export function meets(things: readonly Thing[], a: string, b: string): boolean {
  return things.some(({ id }) => within(things, id, a) && within(things, id, b))
}

export function listsMeet(things: readonly Thing[], a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => meets(things, one, other)))
}

/** Everything of the list that lies within both lists; undefined when neither is limited. */
export function shared(
  things: readonly Thing[],
  a: readonly string[],
  b: readonly string[],
): string[] | undefined {
  if (a.length === 0 && b.length === 0) return undefined
  const lies = (x: string, list: readonly string[]) =>
    list.length === 0 || list.some((one) => within(things, x, one))
  return things.map(({ id }) => id).filter((x) => lies(x, a) && lies(x, b))
}

/** Those that lie within no other of them. */
export function broadestOf(things: readonly Thing[], ids: readonly string[]): string[] {
  return ids.filter((id) => !ids.some((other) => other !== id && within(things, id, other)))
}

/** Whether the organisation is `whole` or a unit of it at any depth. */
export function isPartOf(map: RemitMap, organisation: string, whole: string): boolean {
  if (organisation === whole) return true
  const parent = map.organisations.find(({ id }) => id === organisation)?.parent
  return parent !== undefined && isPartOf(map, parent, whole)
}

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const day = 86_400_000

/** First and last day as numbers since 1970. */
export function daysOf({ from, until }: Dated): { start: number; end: number } {
  const first = (from ?? '').split('-').map(Number)
  const last = (until ?? '').split('-').map(Number)
  const [year = 0, month = 12] = last
  return {
    start: from === undefined ? -Infinity : Date.UTC(first[0] ?? 0, (first[1] ?? 1) - 1, first[2] ?? 1) / day,
    end: until === undefined ? Infinity : Date.UTC(year, last[2] ? month - 1 : month, last[2] ?? 0) / day,
  }
}

export function sharedSpan(a: Dated, b: Dated): { start: number; end: number } | undefined {
  const one = daysOf(a)
  const other = daysOf(b)
  if (one.start > one.end || other.start > other.end) return undefined
  const start = Math.max(one.start, other.start)
  const end = Math.min(one.end, other.end)
  return start > end ? undefined : { start, end }
}

export function inForceAt(thing: Dated, lens: Lens): boolean {
  return lens.at === undefined || sharedSpan(thing, { from: lens.at, until: lens.at }) !== undefined
}

export function seen(remit: Remit, lens: Lens): boolean {
  if (!inForceAt(remit, lens)) return false
  return [undefined, remit.perspective].includes(lens.perspective) || remit.perspective === undefined
}

export function holds(remit: Remit): boolean {
  return remit.stance !== 'disclaims'
}

export function isProposed(remit: Remit): boolean {
  return remit.basis === 'proposal' || remit.basis === 'not-commenced'
}
