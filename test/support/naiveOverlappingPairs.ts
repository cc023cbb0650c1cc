/**
 * The naive twin of the overlap engine: every pair of remits, each clause of specification.md §4–5 as it is written.
 *
 * It shares no code with the engine or with src/model: things lie within each other by plain recursion, and a date is
 * spelt out to the text of its first or last day, so that days are compared as text. Slow on purpose.
 */
import type { Lens } from '../../src/analysis/finding.ts'
import type { Organisation, Remit, RemitMap } from '../../src/model/remitMap.ts'

export interface NaivePair {
  readonly first: number
  readonly second: number
  readonly kind: 'contested' | 'duplication' | 'parallel'
}

export function naiveOverlappingPairs(map: RemitMap, lens: Lens = {}): NaivePair[] {
  const pairs: NaivePair[] = []
  for (let first = 0; first < map.remits.length; first++) {
    for (let second = first + 1; second < map.remits.length; second++) {
      const r = map.remits[first]
      const s = map.remits[second]
      if (r && s && inView(r, lens) && inView(s, lens) && overlap(map, r, s)) {
        pairs.push({ first, second, kind: kindOf(map, r, s) })
      }
    }
  }
  return pairs
}

function overlap(map: RemitMap, r: Remit, s: Remit): boolean {
  // 1. both hold, and their organisations differ
  if (r.stance === 'disclaims' || s.stance === 'disclaims') return false
  if (r.organisation === s.organisation) return false
  // 2. neither is an ancestor of the other
  if (isUnitOf(map, r.organisation, s.organisation) || isUnitOf(map, s.organisation, r.organisation))
    return false
  // 3. same involvement, sole or parallel
  if (r.involvement !== s.involvement) return false
  const sharing = sharingOf(map, r)
  if (sharing !== 'sole' && sharing !== 'parallel') return false
  // 4. functions, places, beneficiaries and periods meet
  if (!meets(map.functions, r.function, s.function)) return false
  if (!listsMeet(map.places, r.places ?? [], s.places ?? [])) return false
  if (!listsMeet(map.beneficiaries, r.beneficiaries ?? [], s.beneficiaries ?? [])) return false
  if (!shareDay(r, s)) return false
  // 5. neither is recorded as succeeding the other
  return (
    !succeeds(map, r.organisation, s.organisation, []) && !succeeds(map, s.organisation, r.organisation, [])
  )
}

function kindOf(map: RemitMap, r: Remit, s: Remit): NaivePair['kind'] {
  if (sharingOf(map, r) === 'sole') return 'contested'
  const bothNamePeople = (r.beneficiaries ?? []).length > 0 && (s.beneficiaries ?? []).length > 0
  return r.function === s.function && bothNamePeople ? 'duplication' : 'parallel'
}

function sharingOf(map: RemitMap, remit: Remit): string | undefined {
  return map.scheme.involvements.find(({ id }) => id === remit.involvement)?.sharing
}

type Thing = { id: string; broader?: string[] | undefined }

/** x is a, or one of the things that x lies within lies within a. */
function within(things: readonly Thing[], x: string, a: string): boolean {
  if (x === a) return true
  const broader = things.find(({ id }) => id === x)?.broader ?? []
  return broader.some((one) => within(things, one, a))
}

function meets(things: readonly Thing[], a: string, b: string): boolean {
  return things.some(({ id }) => within(things, id, a) && within(things, id, b))
}

function listsMeet(things: readonly Thing[], a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((one) => b.some((other) => meets(things, one, other)))
}

function organisation(map: RemitMap, id: string): Organisation | undefined {
  return map.organisations.find((one) => one.id === id)
}

function isUnitOf(map: RemitMap, unit: string, whole: string): boolean {
  const parent = organisation(map, unit)?.parent
  return parent !== undefined && (parent === whole || isUnitOf(map, parent, whole))
}

/** Whether `later` comes after `earlier` at any remove; `passed` ends the walk in a circle of successions. */
function succeeds(map: RemitMap, later: string, earlier: string, passed: readonly string[]): boolean {
  if (passed.includes(earlier)) return false
  const successors = organisation(map, earlier)?.succeededBy ?? []
  return successors.some((one) => one === later || succeeds(map, later, one, [...passed, earlier]))
}

type Dated = { from?: string | undefined; until?: string | undefined }

function shareDay(a: Dated, b: Dated): boolean {
  const days = [a, b].map(({ from, until }) => ({ start: firstDayText(from), end: lastDayText(until) }))
  return days.every(({ start }) => days.every(({ end }) => start <= end))
}

function firstDayText(date: string | undefined): string {
  if (date === undefined) return ''
  return date + '-01-01'.slice(date.length - 4)
}

function lastDayText(date: string | undefined): string {
  if (date === undefined) return '~'
  // No day is later in a month than "31", and two texts are compared, not subtracted: so every month may have 31.
  return date + '-12-31'.slice(date.length - 4)
}

function inView(remit: Remit, lens: Lens): boolean {
  if (lens.at !== undefined && !shareDay(remit, { from: lens.at, until: lens.at })) return false
  if (lens.perspective === undefined || remit.perspective === undefined) return true
  return remit.perspective === lens.perspective
}
