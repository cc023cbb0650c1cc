/** Parties as the sides of a finding: organisations of one kind together where there are two or more of it, others alone. */
import { indexById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Lens, Side } from '../finding.ts'
import { nothing } from '../words/namesAndOrder.ts'
import { type SideKey, sideKey } from './findingId.ts'
import { countByKind, type NamedSide } from './pairSides.ts'

export interface PartySide {
  readonly key: SideKey
  /** Ids of organisations, or of one person; in the order of the map. */
  readonly members: readonly string[]
}

/** From so many on, organisations of one kind are told as a kind rather than one by one (specification.md §5.1). */
export const fewestOfKind = 4

/** The sides that these parties make, organisations before people, in the order of the map. `fewest` of a kind stand together. */
export function sidesOfParties(map: RemitMap, parties: Iterable<string>, fewest = 2): PartySide[] {
  const wanted = [...new Set(parties)]
  const keyOf = keysOfParties(map, wanted, fewest)
  const sides = new Map<string, { key: SideKey; members: string[] }>()
  for (const party of inPartyOrder(map, wanted)) {
    const key = keyOf(party)
    const side = sides.get(key.text)
    if (side) side.members.push(party)
    else sides.set(key.text, { key, members: [party] })
  }
  return [...sides.values()]
}

/** Gives the side that each of these parties stands on. */
export function keysOfParties(
  map: RemitMap,
  parties: Iterable<string>,
  fewest = 2,
): (party: string) => SideKey {
  const index = indexById(map.organisations)
  const kindOf = (party: string) => map.organisations[index.get(party) ?? -1]?.kind
  const ofKind = new Map<string, number>()
  for (const party of new Set(parties)) {
    const kind = kindOf(party)
    if (kind) ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1)
  }
  const made = new Map<string, SideKey>()
  const makeKey = (party: string) => {
    if (!index.has(party)) return sideKey('person', party)
    const kind = kindOf(party)
    return kind && (ofKind.get(kind) ?? 0) >= fewest ? sideKey('kind', kind) : sideKey('org', party)
  }
  return (party) => {
    const known = made.get(party) ?? makeKey(party)
    made.set(party, known)
    return known
  }
}

/** Organisations in the order of the map, then people in theirs. */
export function inPartyOrder(map: RemitMap, parties: Iterable<string>): string[] {
  const organisations = indexById(map.organisations)
  const people = indexById(map.people)
  const rank = (party: string) => organisations.get(party) ?? organisations.size + (people.get(party) ?? 0)
  return [...parties].sort((a, b) => rank(a) - rank(b))
}

/** Gives a side in words, its names in order of the alphabet, and as it stands in a finding. */
export function partySidesInWords(
  map: RemitMap,
  lens: Lens,
): (side: PartySide, remits?: readonly string[]) => NamedSide {
  const countOfKind = countByKind(map, lens)
  const nameOf = partyNames(map)
  const shortNameOf = shortPartyNames(map)
  return ({ key, members }, remits = nothing) => {
    const kind = key.by === 'kind' && members.length > 1 ? key.value : undefined
    const ofAll = kind === undefined ? 1 : Math.max(countOfKind.get(kind) ?? 0, members.length)
    const side: Side = { kind, organisations: members, ofAll, remits }
    const named = members.length < 2 ? members : [...members].sort(byName(nameOf))
    return { side, words: { kind, names: named.map(nameOf), shortNames: named.map(shortNameOf), ofAll } }
  }
}

/** Gives the name of an organisation or a person. */
export function partyNames(map: RemitMap): (party: string) => string {
  const organisations = indexById(map.organisations)
  const people = indexById(map.people)
  return (party) =>
    map.organisations[organisations.get(party) ?? -1]?.name ??
    map.people[people.get(party) ?? -1]?.name ??
    party
}

/** Gives the recorded short name of an organisation, else its name or that of a person. */
export function shortPartyNames(map: RemitMap): (party: string) => string {
  const organisations = indexById(map.organisations)
  const nameOf = partyNames(map)
  return (party) => map.organisations[organisations.get(party) ?? -1]?.shortName ?? nameOf(party)
}

/** In order of names, and of ids where these are the same. */
export function byName(nameOf: (party: string) => string): (a: string, b: string) => number {
  return (a, b) => inAlphabet(nameOf(a), nameOf(b)) || inAlphabet(a, b)
}

function inAlphabet(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The biggest side first, then in order of names. */
export function biggestSideFirst(map: RemitMap): (a: PartySide, b: PartySide) => number {
  const nameOf = partyNames(map)
  return (a, b) =>
    b.members.length - a.members.length ||
    inAlphabet(nameOfSide(a, nameOf), nameOfSide(b, nameOf)) ||
    inAlphabet(a.key.text, b.key.text)
}

function nameOfSide({ key, members }: PartySide, nameOf: (party: string) => string): string {
  return key.by === 'kind' ? key.value : nameOf(members[0] ?? '')
}

/** Which of these parties are organisations, and which are people. */
export function partitionParties(map: RemitMap, parties: readonly string[]) {
  const index = indexById(map.organisations)
  return {
    organisations: parties.filter((party) => index.has(party)),
    people: parties.filter((party) => !index.has(party)),
  }
}
