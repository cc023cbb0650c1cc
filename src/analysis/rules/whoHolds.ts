/** What is told where perspectives name different holders of what only one should hold: all views of it, on one function. */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Involvement } from '../../model/schemes.ts'
import { pick } from '../engine/distinctNumbers.ts'
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import { type Found, isProspective, type Lens } from '../finding.ts'
import { isInView } from '../lens.ts'
import { explainDifferingHolders } from '../words/explanations.ts'
import { inMapOrder, inNameOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import type { DifferingHoldersWords, HoldersWords } from '../words/viewSentences.ts'
import { type DifferingHolders, differingHolders } from './differingHolders.ts'
import { findingId } from './findingId.ts'
import { functionNumbers } from './functionNumbers.ts'
import type { HoldersNamed } from './holdersNamed.ts'
import { makeFound } from './makeFound.ts'
import { meetingParts } from './meetingParts.ts'
import { bodiesOf, byName, sidesNamed } from './namedBodies.ts'
import { byKind } from './overlapSides.ts'

export function whoHolds(
  map: RemitMap,
  lens: Lens,
  meeting: RemitMeeting,
  statements: readonly number[],
  named: HoldersNamed,
): Found[] {
  if (statements.length === 0) return []
  const { numberOf } = meeting.columns.units
  const functions = functionNumbers(map, meeting.columns)
  const hierarchy = hierarchyOf(map.functions)
  const functionNames = namesIn(map.functions)
  const bodies = bodiesOf(map, numberOf)
  const nameSides = sidesNamed(map, lens, bodies)
  const silentOn = silentViews(map, lens)

  const bodiesIn = (remits: readonly Remit[]) =>
    [...new Set(remits.map(({ organisation }) => numberOf.get(organisation) ?? 0))].sort((a, b) => a - b)
  const sidesOf = (remits: readonly Remit[]) =>
    byName(nameSides(byKind(bodiesIn(remits), bodies.kind), remits))

  return differingHolders(map, meeting, functions, statements, named).map((differing): Found => {
    const involvement = map.scheme.involvements[differing.involvement] as Involvement
    const on = differing.functions.map((one) => functions.idOf(one)).sort()
    const remits = pick(map.remits, differing.remits)
    const speaking = new Set(remits.map(({ perspective }) => perspective))
    const places = samePlaces(remits)
    const { sentence, more } = english.differingHolders({
      views: viewsOn(remits),
      involvement: involvement.label,
      functions: functionNames(on),
      common: on.length === 2 ? functionNames(meetingParts(hierarchy, on[0] ?? '', on[1] ?? '')) : nothing,
      places: namesIn(map.places)(inMapOrder(map.places, places)),
      through: throughBroader(remits, on),
      silent: silentOn(on, involvement.id, speaking),
    })
    return makeFound(
      {
        id: findingId('perspectives-differ', on, [], [involvement.id]),
        rule: 'perspectives-differ',
        sentence,
        more,
        explanation: explainDifferingHolders,
        organisations: bodies.inOrder(bodiesIn(remits)).map(bodies.id),
        functions: on,
        places: inMapOrder(map.places, places),
        remits: remits.map(({ id }) => id),
        sides: sidesOf(remits).map(({ side }) => side),
        perspectives: map.perspectives.flatMap(({ id }) => (speaking.has(id) ? [id] : [])),
      },
      {
        by: 'parties',
        // There can be very many, and they are only looked at where an agreement may cover them.
        get parties() {
          return holdersThatDiffer(map, differing)
        },
      },
    )
  })

  /** What each perspective says, those together that name the same holders. */
  function viewsOn(remits: readonly Remit[]): HoldersWords[] {
    const alike = new Map<string, { names: string[]; holders: readonly number[]; said: readonly Remit[] }>()
    for (const { id, name } of inNameOrder(map.perspectives, new Set(remits.map((one) => one.perspective)))) {
      const said = remits.filter(({ perspective }) => perspective === id)
      const holders = bodiesIn(said)
      const key = JSON.stringify([holders, said.every(isProspective)])
      const known = alike.get(key)
      if (known) known.names.push(name)
      else alike.set(key, { names: [name], holders, said })
    }
    const all = [...alike.values()]
    return all.map(({ names, holders, said }) => ({
      views: names,
      sides: sidesOf(said).map(({ words }) => words),
      isPart: all.some(
        (other) =>
          other.holders.length > holders.length && holders.every((one) => other.holders.includes(one)),
      ),
      prospective: said.every(isProspective),
    }))
  }

  /** Who is said to hold it on broader functions only. */
  function throughBroader(remits: readonly Remit[], on: readonly string[]): DifferingHoldersWords['through'] {
    const direct = new Set(remits.flatMap((one) => (on.includes(one.function) ? [one.organisation] : [])))
    const heldBy = new Map<string, Set<string>>()
    for (const { organisation, function: id } of remits) {
      if (direct.has(organisation)) continue
      const known = heldBy.get(organisation)
      if (known) known.add(id)
      else heldBy.set(organisation, new Set([id]))
    }
    const byFunctions = new Map<string, string[]>()
    for (const [organisation, held] of heldBy) {
      const key = JSON.stringify([...held].sort())
      byFunctions.set(key, [...(byFunctions.get(key) ?? []), organisation])
    }
    return [...byFunctions.keys()].sort().map((key) => ({
      sides: sidesOf(remits.filter(({ organisation }) => byFunctions.get(key)?.includes(organisation))).map(
        ({ words }) => words,
      ),
      functions: functionNames(JSON.parse(key) as string[]),
    }))
  }
}

/** The places that each of these names; none, where they do not all name the same. */
function samePlaces(remits: readonly Remit[]): readonly string[] {
  const lists = remits.map(({ places = nothing }) => [...places].sort())
  const [first = []] = lists
  return lists.every((list) => JSON.stringify(list) === JSON.stringify(first)) ? first : nothing
}

/** Holders of whom two perspectives name one each, each two once. */
function holdersThatDiffer({ remits }: RemitMap, differing: DifferingHolders): string[][] {
  const found = new Map<string, string[]>()
  for (const [one, other] of differing.pairs()) {
    const pair = [remits[one]?.organisation ?? '', remits[other]?.organisation ?? ''].sort()
    found.set(JSON.stringify(pair), pair)
  }
  return [...found.values()]
}

/** Gives the names of perspectives that speak of functions, and say nothing of this involvement there, above or below. */
function silentViews(map: RemitMap, lens: Lens) {
  const hierarchy = hierarchyOf(map.functions)
  let spoken: Map<string, Map<string, Set<string>>> | undefined
  const readAll = () => {
    const byFunction = new Map<string, Map<string, Set<string>>>()
    for (const remit of map.remits) {
      if (remit.perspective === undefined || !isInView(remit, lens)) continue
      const said = byFunction.get(remit.function) ?? new Map<string, Set<string>>()
      byFunction.set(remit.function, said)
      said.set(remit.perspective, (said.get(remit.perspective) ?? new Set()).add(remit.involvement))
    }
    return byFunction
  }
  return (on: readonly string[], involvement: string, speaking: ReadonlySet<string | undefined>) => {
    spoken ??= readAll()
    const said = spoken
    const silent = new Set(on.flatMap((id) => [...(said.get(id)?.keys() ?? [])]))
    for (const id of on) {
      for (const near of [hierarchy.selfAndBroader(id), hierarchy.selfAndNarrower(id)].flatMap((set) => [
        ...set,
      ])) {
        for (const [view, involvements] of said.get(near) ?? [])
          if (involvements.has(involvement) || speaking.has(view)) silent.delete(view)
      }
    }
    return inNameOrder(map.perspectives, silent).map(({ name }) => name)
  }
}
