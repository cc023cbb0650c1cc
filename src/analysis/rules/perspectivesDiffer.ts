/**
 * The rule perspectives-differ: two perspectives speak about the same organisation and function, for people, places and
 * days that meet, and name other involvements. A disclaimer speaks as well: it names none. One that is silent does not
 * differ. Organisations of one kind about which the same is said are one finding.
 */

import { hierarchyOf } from '../../model/hierarchy.ts'
import { periodsMeet } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { remitsInView } from '../lens.ts'
import { explainPerspectivesDiffer } from '../words/explanations.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'

/** What one perspective says about an organisation and a function. */
interface View {
  readonly perspective: string
  /** Involvements, in the order of the scheme. */
  readonly holds: readonly string[]
  readonly disclaims: readonly string[]
  /** Indices into `map.remits`. */
  readonly remits: readonly number[]
}

/** Organisations about which the same views are held, on one function. */
interface Difference {
  readonly function: string
  readonly views: readonly View[]
  readonly organisations: Map<string, number[]>
}

export function perspectivesDiffer(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  if (map.perspectives.length < 2 || lens.perspective !== undefined) return []
  const sideInWords = partySidesInWords(map, lens)
  const functionName = namesIn(map.functions)
  const perspectiveName = namesIn(map.perspectives)
  const label = new Map(map.scheme.involvements.map((one) => [one.id, one.label]))
  const labels = (ids: readonly string[]) => ids.map((id) => label.get(id) ?? id)
  return differences(map, lens, memory).flatMap(({ function: id, views, organisations }) =>
    sidesOfParties(map, organisations.keys()).map(({ key, members }) => {
      const indexes = members.flatMap((one) => organisations.get(one) ?? []).sort((a, b) => a - b)
      const remits = pick(map.remits, indexes).map((remit) => remit.id)
      const { side, words } = sideInWords({ key, members }, remits)
      return makeFound(
        {
          id: findingId('perspectives-differ', [id], [key], [], views.map(signature)),
          rule: 'perspectives-differ',
          sentence: english.perspectivesDiffer({
            side: words,
            function: functionName([id])[0] ?? id,
            views: views.map((view) => ({
              name: perspectiveName([view.perspective])[0] ?? view.perspective,
              holds: labels(view.holds),
              disclaims: labels(view.disclaims),
            })),
          }),
          explanation: explainPerspectivesDiffer,
          organisations: members,
          functions: [id],
          remits,
          sides: [side],
          perspectives: views.map(({ perspective }) => perspective),
        },
        { by: 'parties', parties: members.map((one) => [one]) },
      )
    }),
  )
}

function signature({ perspective, holds, disclaims }: View): string {
  return JSON.stringify([perspective, [...holds].sort(), [...disclaims].sort()])
}

function differences(map: RemitMap, lens: Lens, memory: Memory): Difference[] {
  const differ = differing(map, memory)
  const alike = new Map<string, Difference>()
  for (const [id, byOrganisation] of viewsByFunction(map, lens, memory)) {
    for (const [organisation, all] of byOrganisation) {
      const views = all.filter((one) => all.some((other) => other !== one && differ(one, other)))
      if (views.length < 2) continue
      const key = JSON.stringify([id, ...views.map(signature).sort()])
      const known = alike.get(key) ?? { function: id, views, organisations: new Map<string, number[]>() }
      alike.set(key, known)
      known.organisations.set(
        organisation,
        views.flatMap(({ remits }) => remits),
      )
    }
  }
  return [...alike.values()]
}

function viewsByFunction(map: RemitMap, lens: Lens, memory: Memory): Map<string, Map<string, View[]>> {
  const inView = remitsInView(map, lens, memory)
  const spoken = new Map<string, Map<string, Map<string, number[]>>>()
  map.remits.forEach(({ perspective, function: id, organisation }, index) => {
    if (perspective === undefined || !inView(index)) return
    const byOrganisation = spoken.get(id) ?? new Map<string, Map<string, number[]>>()
    spoken.set(id, byOrganisation)
    const byPerspective = byOrganisation.get(organisation) ?? new Map<string, number[]>()
    byOrganisation.set(organisation, byPerspective)
    byPerspective.set(perspective, [...(byPerspective.get(perspective) ?? []), index])
  })
  return new Map(
    Array.from(spoken, ([id, byOrganisation]) => [
      id,
      new Map(
        Array.from(byOrganisation, ([organisation, byPerspective]) => [
          organisation,
          byPerspective.size < 2 ? [] : viewsOf(map, byPerspective),
        ]),
      ),
    ]),
  )
}

function viewsOf(map: RemitMap, byPerspective: ReadonlyMap<string, readonly number[]>): View[] {
  return inMapOrder(map.perspectives, byPerspective.keys()).map((perspective) => {
    const remits = byPerspective.get(perspective) ?? []
    const named = (stance: 'holds' | 'disclaims') => {
      const ids = new Set(
        pick(map.remits, remits)
          .filter((remit) => (remit.stance ?? 'holds') === stance)
          .map(({ involvement }) => involvement),
      )
      return map.scheme.involvements.filter(({ id }) => ids.has(id)).map(({ id }) => id)
    }
    return { perspective, holds: named('holds'), disclaims: named('disclaims'), remits }
  })
}

/** Whether two views name other involvements and speak of people, places and days that meet. */
function differing(map: RemitMap, memory: Memory): (one: View, other: View) => boolean {
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const periods = recordedPeriodsOf(map.remits, memory)
  const meet = (a: number, b: number) => {
    const [r, s, days, otherDays] = [map.remits[a], map.remits[b], periods[a], periods[b]]
    if (!r || !s || !days || !otherDays) return false
    return (
      periodsMeet(days, otherDays) &&
      places.listsMeet(r.places, s.places) &&
      beneficiaries.listsMeet(r.beneficiaries, s.beneficiaries)
    )
  }
  return (one, other) =>
    (one.holds.length !== other.holds.length || one.holds.some((id) => !other.holds.includes(id))) &&
    one.remits.some((a) => other.remits.some((b) => meet(a, b)))
}
