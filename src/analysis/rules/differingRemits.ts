/**
 * Where two perspectives give one organisation involvements on one function that cannot both be so, for people, places and
 * days that meet: one says that it alone should hold this, and the other speaks of it there and gives it something else; or
 * each gives it one half of what the scheme wants held apart. Organisations of which the same is said are told together.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import { periodsMeet } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { pick } from '../engine/distinctNumbers.ts'
import type { Memory } from '../engine/memory.ts'
import type { RemitMeeting } from '../engine/remitMeeting.ts'
import { type Found, isProspective, type Lens } from '../finding.ts'
import { remitsInView } from '../lens.ts'
import { explainDifferingRemits } from '../words/explanations.ts'
import { inNameOrder, namedInOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import type { DifferingRemitsWords } from '../words/viewSentences.ts'
import { findingId, sideKey } from './findingId.ts'
import type { HoldersNamed } from './holdersNamed.ts'
import { makeFound } from './makeFound.ts'
import { meetingAny } from './meetingParts.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'
import { distinctSeparations } from './separatedPairs.ts'

interface Views {
  readonly meeting: RemitMeeting
  readonly named: HoldersNamed
  /** Ids of remits of which it is told already that others name another holder. */
  readonly told: ReadonlySet<string>
}

/** What perspectives say of one organisation on one function: indices of remits. */
type Spoken = ReadonlyMap<string, readonly number[]>

export function differingRemits(map: RemitMap, lens: Lens, views: Views, memory: Memory): Found[] {
  const sideInWords = partySidesInWords(map, lens)
  const functionName = namesIn(map.functions)
  const spoken = spokenOf(map, lens, memory)
  const differing = viewsThatDiffer(map, views, spoken, memory)
  const alike = new Map<
    string,
    { on: string; words: DifferingRemitsWords['views']; said: Map<string, number[]> }
  >()
  for (const [on, byOrganisation] of spoken) {
    for (const [organisation, all] of byOrganisation) {
      const speaking = all.size < 2 ? [] : [...differing(all)]
      if (speaking.length === 0) continue
      const words = inWords(map, all, new Set(speaking))
      const key = JSON.stringify([on, [...speaking].sort(), words])
      const known = alike.get(key) ?? { on, words, said: new Map<string, number[]>() }
      alike.set(key, known)
      known.said.set(
        organisation,
        speaking.flatMap((view) => all.get(view) ?? []),
      )
    }
  }
  return [...alike.values()].flatMap(({ on, words, said }) =>
    sidesOfParties(map, said.keys()).map((party) => {
      const indexes = party.members.flatMap((one) => said.get(one) ?? []).sort((a, b) => a - b)
      const remits = pick(map.remits, indexes)
      const { side, words: named } = sideInWords(
        party,
        remits.map(({ id }) => id),
      )
      const speaking = new Set(remits.map(({ perspective }) => perspective))
      const first = [...party.members].sort()[0] ?? ''
      return makeFound(
        {
          id: findingId('perspectives-differ', [on], [sideKey('org', first)]),
          rule: 'perspectives-differ',
          ...english.differingRemits({
            side: namedInOrder(named),
            function: functionName([on])[0] ?? on,
            views: words,
          }),
          explanation: explainDifferingRemits,
          organisations: party.members,
          functions: [on],
          remits: remits.map(({ id }) => id),
          sides: [side],
          perspectives: map.perspectives.flatMap(({ id }) => (speaking.has(id) ? [id] : [])),
        },
        { by: 'parties', parties: party.members.map((one) => [one]) },
      )
    }),
  )
}

function spokenOf(map: RemitMap, lens: Lens, memory: Memory): Map<string, Map<string, Spoken>> {
  const inView = remitsInView(map, lens, memory)
  const spoken = new Map<string, Map<string, Map<string, number[]>>>()
  map.remits.forEach(({ perspective, function: id, organisation }, index) => {
    if (perspective === undefined || !inView(index)) return
    const byOrganisation = spoken.get(id) ?? new Map<string, Map<string, number[]>>()
    spoken.set(id, byOrganisation)
    const byView = byOrganisation.get(organisation) ?? new Map<string, number[]>()
    byOrganisation.set(organisation, byView)
    const known = byView.get(perspective)
    if (known) known.push(index)
    else byView.set(perspective, [index])
  })
  return spoken
}

/** Gives the perspectives of which some say what cannot be so together with what another says. */
function viewsThatDiffer(
  map: RemitMap,
  { meeting, named, told }: Views,
  spoken: ReadonlyMap<string, ReadonlyMap<string, Spoken>>,
  memory: Memory,
): (all: Spoken) => ReadonlySet<string> {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const periods = recordedPeriodsOf(map.remits, memory)
  const { view } = meeting.columns
  const separations = distinctSeparations(map.scheme)
  const areSeparated = (one: string, other: string) =>
    separations.some(([a, b]) => (one === a && other === b) || (one === b && other === a))
  const remitAt = (index: number) => map.remits[index] as Remit
  const isHeld = (index: number) => remitAt(index).stance !== 'disclaims'

  const meet = (a: number, b: number) => {
    const [r, s, days, otherDays] = [remitAt(a), remitAt(b), periods[a], periods[b]]
    return (
      days !== undefined &&
      otherDays !== undefined &&
      periodsMeet(days, otherDays) &&
      places.listsMeet(r.places, s.places) &&
      beneficiaries.listsMeet(r.beneficiaries, s.beneficiaries)
    )
  }
  /** Whether a perspective says (or, of what is `held` not, disclaims) of the remit's organisation this involvement where it is held. */
  const speaksOf = (perspective: string, r: number, involvement: string, held: boolean) => {
    const { function: on, organisation } = remitAt(r)
    for (const id of meetingAny(functions, [on])) {
      for (const index of spoken.get(id)?.get(organisation)?.get(perspective) ?? []) {
        if (remitAt(index).involvement === involvement && isHeld(index) === held && meet(index, r))
          return true
      }
    }
    return false
  }
  const isDisclaimed = (r: number, s: number) =>
    speaksOf(remitAt(s).perspective ?? '', r, remitAt(r).involvement, false)

  /** `r` says that it alone should hold this, and who says `s` gives it only something else. */
  const isOnlyOneView = (r: number, s: number) =>
    view[r] !== 0 && !told.has(remitAt(r).id) && !named.where(viewNumber(s), r, s) && !isDisclaimed(r, s)
  const numberOfView = new Map(map.perspectives.map(({ id }, index) => [id, index + 1]))
  const viewNumber = (index: number) => numberOfView.get(remitAt(index).perspective ?? '') ?? 0

  const isHalfEach = (r: number, s: number) => {
    const [one, other] = [remitAt(r), remitAt(s)]
    return (
      areSeparated(one.involvement, other.involvement) &&
      !speaksOf(one.perspective ?? '', s, other.involvement, true) &&
      !speaksOf(other.perspective ?? '', r, one.involvement, true) &&
      !isDisclaimed(r, s) &&
      !isDisclaimed(s, r)
    )
  }
  const differ = (r: number, s: number) =>
    remitAt(r).involvement !== remitAt(s).involvement &&
    isProspective(remitAt(r)) === isProspective(remitAt(s)) &&
    meet(r, s) &&
    (isOnlyOneView(r, s) || isOnlyOneView(s, r) || isHalfEach(r, s))

  return (all) => {
    const found = new Set<string>()
    const views = Array.from(all, ([id, said]) => ({ id, said: said.filter(isHeld) }))
    views.forEach((one, at) => {
      for (const other of views.slice(at + 1)) {
        if (one.said.some((r) => other.said.some((s) => differ(r, s)))) found.add(one.id).add(other.id)
      }
    })
    return found
  }
}

/** What each of these perspectives gives an organisation, those together that give the same. */
function inWords(map: RemitMap, all: Spoken, speaking: ReadonlySet<string>): DifferingRemitsWords['views'] {
  const alike = new Map<string, { views: string[]; holds: readonly string[]; prospective: boolean }>()
  for (const { id, name } of inNameOrder(map.perspectives, speaking)) {
    const said = pick(map.remits, all.get(id) ?? []).filter(({ stance }) => stance !== 'disclaims')
    const now = said.filter((remit) => !isProspective(remit))
    const told = new Set((now.length > 0 ? now : said).map(({ involvement }) => involvement))
    const holds = map.scheme.involvements.flatMap(({ id, label }) => (told.has(id) ? [label] : []))
    const prospective = now.length === 0
    const key = JSON.stringify([holds, prospective])
    const known = alike.get(key)
    if (known) known.views.push(name)
    else alike.set(key, { views: [name], holds, prospective })
  }
  return [...alike.values()]
}
