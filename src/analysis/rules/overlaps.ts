/**
 * The rules contested, duplication and parallel: who holds the same as someone else, one finding for each connected group of
 * remits on a common function (specification.md §5.1; engine/overlapGroups.ts finds them).
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Involvement } from '../../model/schemes.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { OverlapGroup } from '../engine/overlapGroup.ts'
import { overlapGroups } from '../engine/overlapGroups.ts'
import { PairsOfGroup } from '../engine/pairsOfGroup.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import { remitsInView } from '../engine/remitEntries.ts'
import { RemitMeeting } from '../engine/remitMeeting.ts'
import { type Found, isProspective, type Lens } from '../finding.ts'
import type { PairKind } from '../overlappingPairs.ts'
import { explainOverlap } from '../words/explanations.ts'
import { inAlphabet, inMapOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import { type OverlapWords, overlapRestsOn, overlapSentence } from '../words/overlapSentence.ts'
import type { SideWords } from '../words/sentenceParts.ts'
import { EarlierOverlaps } from './earlierOverlaps.ts'
import { findingId, sideKey } from './findingId.ts'
import { type FunctionIds, functionNumbers } from './functionNumbers.ts'
import { meetingParts } from './meetingParts.ts'
import { bodiesOf, byName, type NamedSide, sidesNamed } from './namedBodies.ts'
import { type OverlapFacts, overlapFactsOf } from './overlapFacts.ts'
import { type BodySide, byKind, overlapSides } from './overlapSides.ts'
import { saidByViewsAlone } from './whoseView.ts'

export function overlaps(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const columns = remitColumns(map, memory)
  const meeting = new RemitMeeting(map, columns, memory)
  const earlier = memory.own(overlaps, () => new EarlierOverlaps())
  const functions = functionNumbers(map, columns)
  const byInvolvement = overlapGroups(
    map,
    meeting,
    functions,
    remitsInView(map, lens, columns),
    earlier.lookUpGroups(map, lens),
  )
  const groups = byInvolvement.flatMap((one) => one.groups)
  const before = earlier.lookUp(map, lens)
  let describe: ReturnType<typeof groupsDescribed> | undefined
  const found = groups.map((group) => {
    const known = before(group)
    if (known) return known
    describe ??= groupsDescribed(map, lens, meeting, functions, memory)
    return describe(group)
  })
  earlier.remember(map, lens, byInvolvement, found)
  return found
}

/** Prepares a map once, and then describes one group after the other. */
function groupsDescribed(
  map: RemitMap,
  lens: Lens,
  meeting: RemitMeeting,
  functions: FunctionIds,
  memory: Memory,
) {
  const { columns } = meeting
  const pairsOf = new PairsOfGroup(meeting, functions)
  const factsOf = overlapFactsOf(map, meeting, pairsOf, memory)
  const bodies = bodiesOf(map, columns.units.numberOf)
  const numberOf = (organisation: string) => columns.units.numberOf.get(organisation) ?? 0
  const nameSides = sidesNamed(map, lens, bodies)
  const hierarchy = hierarchyOf(map.functions)
  const functionNames = namesIn(map.functions)
  const placeNames = namesIn(map.places)
  const groupNames = namesIn(map.beneficiaries)

  return (group: OverlapGroup): Found => {
    const involvement = map.scheme.involvements[group.involvement] as Involvement
    const remits = pick(map.remits, group.remits)
    const on = group.functions.map((one) => functions.idOf(one)).sort()
    const common = on.length === 2 ? meetingParts(hierarchy, on[0] ?? '', on[1] ?? '') : nothing
    const taking = distinct(group.remits.map((remit) => columns.organisation[remit] as number))
    const isOnItself = (remit: Remit) => on.includes(remit.function)
    const whole = group.shape === 'whole' ? remits.filter(isOnItself) : []
    const holders = distinct(whole.map(({ organisation }) => numberOf(organisation)))

    const { sides, before, facts } = told(group, taking, holders)
    const named = byName(nameSides(sides, remits))
    const index = new Map(named.map(({ from }, at) => [from, at]))
    const namedBefore = byName(nameSides(before, remits))
    const parts = group.shape === 'whole' ? partsNamed(remits.filter((remit) => !isOnItself(remit))) : []
    const places = facts?.places ?? nothing
    const proposed = onlyProposed(named, remits)
    const isSoForAll = proposed.length === 0 || facts?.prospective === true
    const hub = facts?.hub === undefined || !isSoForAll ? undefined : index.get(sides[facts.hub] as BodySide)
    const words: OverlapWords = {
      shape: group.apart ? 'apart' : group.shape,
      sole: involvement.sharing === 'sole',
      involvement: involvement.label,
      functions: functionNames(on),
      common: inAlphabet(functionNames(common)),
      sides: named.map((one) => one.words),
      parts: parts.map((one) => one.words),
      before: namedBefore.map((one) => one.words),
      through: group.shape === 'meeting' && !group.apart ? throughBroader(named, remits, on) : [],
      mayMeet: byName(nameSides(byKind(group.mayMeet, bodies.kind), remits)).map((one) => one.words),
      unplaced: group.loose ? withoutPlace(named, remits) : [],
      saidBy: onlySaid(remits),
      proposed: proposed.length < named.length ? proposed : [],
      // Of two there is no other way to meet.
      eachMeetsEach: isSoForAll && (facts?.eachMeetsEach ?? taking.length === 2),
      hub,
      sameForEach: facts?.sameForEach ?? { where: false, when: false },
      places:
        group.shape === 'whole' || group.loose
          ? nothing
          : inAlphabet(placeNames(group.apart ? largestPlaces(group) : places)),
      most: facts?.most && { ...facts.most, place: placeNames([facts.most.place])[0] ?? '' },
      beneficiaries: [],
      period: facts?.period ?? { from: undefined, until: undefined },
      interrupted: facts?.interrupted ?? false,
      prospective: facts?.prospective ?? false,
      groups: group.apart?.length ?? 1,
    }
    const rule = ruleOf(involvement, group, remits, on)
    const spoken =
      rule === 'duplication'
        ? { ...words, beneficiaries: inAlphabet(groupNames(facts?.beneficiaries ?? [])) }
        : words
    return {
      id: overlapId(group, involvement, on, (group.shape === 'whole' ? holders : taking).map(bodies.id)),
      rule,
      sentence: overlapSentence(spoken),
      more: overlapRestsOn(spoken),
      organisations: bodies.inOrder(taking).map(bodies.id),
      functions: on,
      places,
      beneficiaries: facts?.beneficiaries ?? nothing,
      remits: remits.map(({ id }) => id),
      decisions: nothing,
      ties: nothing,
      involvements: [involvement.id],
      sides: [...named, ...parts].map(({ side }) => side),
      ...(namedBefore.length > 0 ? { before: namedBefore.map(({ side }) => side) } : {}),
      ...(group.loose ? { loose: true as const } : {}),
      ...(facts ? { period: facts.period } : {}),
      prospective: facts?.prospective ?? false,
      explanation: explainOverlap(rule, {
        pairs: facts?.pairs,
        prospective: words.prospective,
        loose: group.loose,
      }),
      cases: {
        by: 'pairs',
        count: facts?.pairs,
        remits: () => remitsOfPairs(map, pairsOf, group),
      },
    }
  }

  /** Bodies of which only perspectives say that they hold it, by whose view it is. */
  function onlySaid(remits: readonly Remit[]): OverlapWords['saidBy'] {
    if (map.perspectives.length === 0) return []
    return saidByViewsAlone(map, remits).map(({ views, organisations }) => ({
      views,
      sides: byName(nameSides(byKind(organisations.map(numberOf), bodies.kind), remits)).map(
        (one) => one.words,
      ),
    }))
  }

  function partsNamed(remits: readonly Remit[]): NamedSide[] {
    const held = distinct(remits.map(({ organisation }) => numberOf(organisation)))
    return byName(nameSides(byKind(held, bodies.kind), remits))
  }

  /** Who is told of: those in force last, or all, where one of these meets none of the others. */
  function told(
    group: OverlapGroup,
    taking: readonly number[],
    holders: readonly number[],
  ): { sides: readonly BodySide[]; before: readonly BodySide[]; facts: OverlapFacts | undefined } {
    if (group.shape === 'whole' || group.apart) {
      const all = byKind(taking, bodies.kind)
      const sides = group.shape === 'whole' ? byKind(holders, bodies.kind) : all
      return { sides, before: [], facts: factsOf(group, all) }
    }
    const { sides, before } = overlapSides(taking, bodies.kind, meeting)
    const facts = factsOf(group, sides)
    if (facts?.everyoneMeets || before.length === 0) return { sides, before, facts }
    const all = byKind(taking, bodies.kind)
    const factsOfAll = factsOf(group, all)
    return factsOfAll ? { sides: all, before: [], facts: factsOfAll } : { sides, before, facts }
  }

  /** Where the largest of several separate groups is, if one is the largest. */
  function largestPlaces(group: OverlapGroup): readonly string[] {
    const sized = (group.apart ?? []).map((remits) => ({
      remits,
      bodies: distinct(remits.map((remit) => columns.organisation[remit] as number)),
    }))
    const most = sized.reduce((largest, one) => Math.max(largest, one.bodies.length), 0)
    const [largest, ...others] = sized.filter((one) => one.bodies.length === most)
    if (!largest || others.length > 0) return nothing
    const { apart: _, ...shared } = group
    return (
      factsOf({ ...shared, remits: largest.remits }, byKind(largest.bodies, bodies.kind))?.places ?? nothing
    )
  }

  function throughBroader(
    named: readonly (NamedSide & { readonly from: BodySide })[],
    remits: readonly Remit[],
    on: readonly string[],
  ): OverlapWords['through'] {
    const byFunctions = new Map<string, { sides: SideWords[]; functions: readonly string[] }>()
    const heldBy = new Map<string, Set<string>>()
    for (const remit of remits) {
      const known = heldBy.get(remit.organisation)
      if (known) known.add(remit.function)
      else heldBy.set(remit.organisation, new Set([remit.function]))
    }
    const holdsIt = (organisation: string) => on.some((id) => heldBy.get(organisation)?.has(id))
    for (const { words, side } of named) {
      if (side.organisations.some(holdsIt)) continue
      const held = new Set(side.organisations.flatMap((one) => [...(heldBy.get(one) ?? [])]))
      const broader = inMapOrder(map.functions, held)
      const key = JSON.stringify(broader)
      const known = byFunctions.get(key)
      if (known) known.sides.push(words)
      else byFunctions.set(key, { sides: [words], functions: inAlphabet(functionNames(broader)) })
    }
    return [...byFunctions.values()]
  }
}

function withoutPlace(named: readonly NamedSide[], remits: readonly Remit[]): SideWords[] {
  const unplaced = new Set(remits.filter(({ places = [] }) => places.length === 0).map(({ id }) => id))
  return named.filter(({ side }) => side.remits.some((id) => unplaced.has(id))).map(({ words }) => words)
}

/** Sides all of whose remits are proposed or not commenced. */
function onlyProposed(named: readonly NamedSide[], remits: readonly Remit[]): SideWords[] {
  const proposed = new Set(remits.filter(isProspective).map(({ id }) => id))
  if (proposed.size === 0) return []
  return named.filter(({ side }) => side.remits.every((id) => proposed.has(id))).map(({ words }) => words)
}

function ruleOf(
  { sharing }: Involvement,
  { shape }: OverlapGroup,
  remits: readonly Remit[],
  on: readonly string[],
): PairKind {
  if (sharing === 'sole') return 'contested'
  const isSameWork = remits.every(
    (remit) => on.length === 1 && remit.function === on[0] && (remit.beneficiaries ?? []).length > 0,
  )
  return shape === 'meeting' && isSameWork ? 'duplication' : 'parallel'
}

/** Stays the same when the kind of overlap, or who else is in it, changes. */
function overlapId(
  { shape }: OverlapGroup,
  { id }: Involvement,
  functions: readonly string[],
  bodies: readonly string[],
): string {
  const first = bodies.reduce((least, id) => (id < least ? id : least), bodies[0] ?? '')
  const family = shape === 'whole' ? 'whole-and-parts' : 'overlap'
  return findingId(family, functions, [sideKey('org', first)], [id])
}

function* remitsOfPairs(
  map: RemitMap,
  pairsOf: PairsOfGroup,
  group: OverlapGroup,
): Iterable<readonly [Remit, Remit]> {
  const pairs: number[] = []
  pairsOf.visit(group, (one, other) => pairs.push(one, other))
  for (let at = 0; at < pairs.length; at += 2) {
    const [one, other] = [map.remits[pairs[at] ?? -1], map.remits[pairs[at + 1] ?? -1]]
    if (one && other) yield [one, other]
  }
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
