/** Parties against parties: how many findings stand between any two. Kinds of which there are several count as one party. */
import { entityById } from '../model/entities.ts'
import { hierarchyOf, unitHierarchyOf } from '../model/hierarchy.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { type Finding, type FindingRule, isOverlap, type Lens } from './finding.ts'
import { heldRemits } from './lens.ts'
import { type OverlapPairs, overlapPairsIn } from './parties/overlapPairs.ts'
import { type SideKey, sideKey } from './rules/findingId.ts'
import { inMapOrder } from './words/namesAndOrder.ts'

/** A row and a column of the matrix. */
export interface MatrixParty {
  readonly key: string
  /** The kind, when several of it are taken together. */
  readonly kind: string | undefined
  readonly members: readonly string[]
}

export interface PairMatrix {
  /** Those with most findings first. */
  readonly parties: readonly MatrixParty[]
  /** Of two parties by key, in any order; of one with itself: within its kind. In the order of the register. */
  findingsBetween(one: string, other: string): readonly Finding[]
  /** The largest number of findings between two. */
  readonly most: number
}

const noFindings: readonly Finding[] = []

export function pairMatrix(map: RemitMap, findings: readonly Finding[]): PairMatrix {
  const keyOf = keysInFindings(map, findings)
  const pairsOf = overlapPairsIn(map)
  const between = new Map<string, Finding[]>()
  const total = new Map<string, number>()
  for (const finding of findings) {
    const pairs = isOverlap(finding)
      ? keysThatMeet(pairsOf(finding), (party) => keyOf(party).text)
      : keysOnSides(finding, (party) => keyOf(party).text)
    for (const [one, other] of pairs) {
      const pair = pairKey(one, other)
      const known = between.get(pair)
      if (known) known.push(finding)
      else between.set(pair, [finding])
      for (const key of new Set([one, other])) total.set(key, (total.get(key) ?? 0) + 1)
    }
  }
  const parties = Array.from(total, ([key]) => {
    const members = membersOfParty(map, key)
    return { key, kind: kindIn(map, key, members), members }
  }).sort((a, b) => (total.get(b.key) ?? 0) - (total.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1))
  return {
    parties,
    findingsBetween: (one, other) => between.get(pairKey(one, other)) ?? noFindings,
    most: Math.max(0, ...Array.from(between.values(), (list) => list.length)),
  }
}

/** Not every two that take part in an overlap meet each other: those who do have it between them. */
function keysThatMeet(
  { remits, anyPair }: OverlapPairs,
  keyOf: (party: string) => string,
): (readonly [string, string])[] {
  const held = new Map<string, number[]>()
  remits.forEach(({ organisation }, index) => {
    const key = keyOf(organisation)
    const known = held.get(key)
    if (known) known.push(index)
    else held.set(key, [index])
  })
  const parties = [...held]
  return parties.flatMap(([one, ours], at) =>
    parties
      .slice(at)
      .filter(([, theirs]) => anyPair(ours, theirs))
      .map(([other]) => [one, other] as const),
  )
}

function keysOnSides(
  finding: Finding,
  keyOf: (party: string) => string,
): readonly (readonly [string, string])[] {
  const { rule, sides = [] } = finding
  if (ofEachAlone.has(rule)) return []
  const keys = [...new Set(sides.flatMap(({ organisations }) => organisations.map(keyOf)))]
  const [only] = sides
  const [key] = keys
  if (keys.length === 1 && key !== undefined) {
    const isWithin = sides.length === 1 && only && only.organisations.length > 1 && isBetween(finding)
    return isWithin ? [[key, key]] : []
  }
  // The party that lacks ties comes first: it lacks them with each of the others, and these with no one.
  if (rule === 'missing-tie') return keys.slice(1).map((other) => [keys[0] ?? '', other] as const)
  return keys.flatMap((one, index) => keys.slice(index + 1).map((other) => [one, other] as const))
}

/** Rules whose findings are about each of several parties by itself. */
const ofEachAlone: ReadonlySet<FindingRule> = new Set(['no-remit', 'left-out', 'only-route', 'stretched'])

/** Rules whose findings with one side are about members of that side among each other. */
function isBetween({ rule }: Finding): boolean {
  return rule === 'missing-tie' || rule === 'fragile-tie'
}

function kindIn(map: RemitMap, key: string, members: readonly string[]): string | undefined {
  const kind = entityById(map, 'organisations', members[0] ?? '')?.kind
  return kind !== undefined && sideKey('kind', kind).text === key ? kind : undefined
}

function pairKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one])
}

/** What two parties have in common and what tells them apart. Ids, in the order of the map. */
export interface PairFacts {
  readonly bothHold: readonly string[]
  readonly onlyFirst: readonly string[]
  readonly onlySecond: readonly string[]
  readonly ties: readonly string[]
  readonly agreements: readonly string[]
  readonly decisions: readonly string[]
}

/** A function counts as held by both when what one holds meets what the other holds; units count for their body. */
export function factsOfPair(
  map: RemitMap,
  lens: Lens,
  first: readonly string[],
  second: readonly string[],
): PairFacts {
  const functions = hierarchyOf(map.functions)
  const units = unitHierarchyOf(map.organisations)
  const familyOf = (members: readonly string[]) =>
    new Set(members.flatMap((one) => [...units.selfAndNarrower(one)]))
  const [ours, theirs] = [familyOf(first), familyOf(second)]
  const held = heldRemits(map, lens)
  const functionsOf = (family: ReadonlySet<string>) => [
    ...new Set(held.filter(({ remit }) => family.has(remit.organisation)).map(({ remit }) => remit.function)),
  ]
  const [mine, yours] = [functionsOf(ours), functionsOf(theirs)]
  const meets = (one: string, others: readonly string[]) =>
    others.some((other) => functions.meets(one, other))
  const isOf = (family: ReadonlySet<string>, party: string) => family.has(party)
  const inOrder = (ids: readonly string[]) => inMapOrder(map.functions, ids)
  return {
    bothHold: inOrder([
      ...new Set([...mine.filter((one) => meets(one, yours)), ...yours.filter((one) => meets(one, mine))]),
    ]),
    onlyFirst: inOrder(mine.filter((one) => !meets(one, yours))),
    onlySecond: inOrder(yours.filter((one) => !meets(one, mine))),
    ties: map.ties
      .filter(
        ({ from, to }) => (isOf(ours, from) && isOf(theirs, to)) || (isOf(ours, to) && isOf(theirs, from)),
      )
      .map(({ id }) => id),
    agreements: map.agreements
      .filter(
        ({ organisations }) =>
          organisations.some((one) => isOf(ours, one)) && organisations.some((one) => isOf(theirs, one)),
      )
      .map(({ id }) => id),
    decisions: map.decisions
      .filter(
        ({ participants }) =>
          participants.some(({ party }) => isOf(ours, party)) &&
          participants.some(({ party }) => isOf(theirs, party)),
      )
      .map(({ id }) => id),
  }
}

/** The members of a party of the matrix, found again by its key. */
export function membersOfParty(map: RemitMap, key: string): readonly string[] {
  const organisations = map.organisations.filter(
    ({ id, kind }) =>
      sideKey('org', id).text === key || (kind !== undefined && sideKey('kind', kind).text === key),
  )
  const people = map.people.filter(({ id }) => sideKey('person', id).text === key)
  return [...organisations, ...people].map(({ id }) => id)
}

/** A kind is one party where some finding takes several of it together; everyone else stands alone. */
function keysInFindings(map: RemitMap, findings: readonly Finding[]): (party: string) => SideKey {
  const together = new Set(
    findings.flatMap(({ sides = [], before = [] }) =>
      [...sides, ...before].flatMap(({ kind, organisations }) =>
        kind !== undefined && organisations.length > 1 ? kind : [],
      ),
    ),
  )
  const kindOf = new Map(map.organisations.map(({ id, kind }) => [id, kind]))
  return (party) => {
    const kind = kindOf.get(party)
    if (kind !== undefined && together.has(kind)) return sideKey('kind', kind)
    return sideKey(kindOf.has(party) ? 'org' : 'person', party)
  }
}
