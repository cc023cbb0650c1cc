/**
 * The rule disclaimed: a party disclaims what another perspective or source says it holds, or everyone recorded on a
 * function disclaims it.
 *
 * Without a perspective it is the organisation itself that disclaims (specification.md §2). A statement and a disclaimer
 * of the same organisation and involvement face each other when functions, places, people and periods meet, and another speaks:
 * another perspective, another source, or the organisation itself against what is recorded with no one named.
 */

import { hierarchyOf } from '../../model/hierarchy.ts'
import { periodsMeet } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { heldRemits, remitsInView } from '../lens.ts'
import { explainDisclaimed, explainDisclaimedByAll } from '../words/explanations.ts'
import { inMapOrder, namesIn, nothing } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { describePairs } from './describePairs.ts'
import { EarlierFindings } from './earlierFindings.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import type { TaggedPairs } from './pairGroups.ts'
import { organisationsOfPeople } from './participation.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'
import { statementsTouching } from './touched.ts'

export function disclaimed(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const disclaimers = disclaimersInView(map, lens, memory)
  if (disclaimers.length === 0) {
    earlierOf(memory).forget()
    return []
  }
  return [
    ...disclaimedBySome(map, lens, disclaimers, memory),
    ...disclaimedByAll(map, lens, disclaimers, memory),
  ]
}

function earlierOf(memory: Memory): EarlierFindings {
  return memory.own(disclaimed, () => new EarlierFindings())
}

function disclaimersInView(map: RemitMap, lens: Lens, memory: Memory): number[] {
  const inView = remitsInView(map, lens, memory)
  return [...map.remits.keys()].filter((index) => map.remits[index]?.stance === 'disclaims' && inView(index))
}

/** Who says that it is held, and who that it is not. */
interface Voices {
  readonly involvement: string
  /** Ids of perspectives; without one, it is said by no one in particular, and disclaimed by the organisation itself. */
  readonly says: string | undefined
  readonly denies: string | undefined
  /** Whether it is the organisation that denies it: by itself, or by the perspective that is its own. */
  readonly isItself: boolean
}

function disclaimedBySome(
  map: RemitMap,
  lens: Lens,
  disclaimers: readonly number[],
  memory: Memory,
): Found[] {
  const voices: Voices[] = []
  const pairs = facingPairs(map, lens, disclaimers, voices, memory)
  const perspectives = new Map(map.perspectives.map((one) => [one.id, one]))
  const nameOf = (id: string | undefined) =>
    id === undefined ? undefined : (perspectives.get(id)?.name ?? id)
  return describePairs(
    map,
    lens,
    pairs,
    {
      earlier: earlierOf(memory),
      rule: () => 'disclaimed',
      distinction: (tag) => [voices[tag]?.involvement ?? ''],
      further: (tag) => [[voices[tag]?.says ?? ''], [voices[tag]?.denies ?? '']],
      sentence: (tag, words) => {
        const { says, denies, isItself } = voices[tag] ?? {}
        return english.disclaimed(words, {
          says: nameOf(says),
          denies: isItself ? undefined : nameOf(denies),
        })
      },
      explanation: (_tag, words) => explainDisclaimed(words),
    },
    memory,
  )
}

function facingPairs(
  map: RemitMap,
  lens: Lens,
  disclaimers: readonly number[],
  voices: Voices[],
  memory: Memory,
): TaggedPairs {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const periods = recordedPeriodsOf(map.remits, memory)
  const concerned = new Set(disclaimers.map((index) => map.remits[index]?.organisation))
  const held = new Map<string, number[]>()
  for (const { remit, index } of heldRemits(map, lens, memory)) {
    if (!concerned.has(remit.organisation)) continue
    const key = JSON.stringify([remit.organisation, remit.involvement])
    const known = held.get(key)
    if (known) known.push(index)
    else held.set(key, [index])
  }
  const organisationOf = organisationsOfPeople(map)
  const partyOf = new Map(map.perspectives.map(({ id, party }) => [id, party]))
  const tags = new Map<string, number>()
  const first: number[] = []
  const second: number[] = []
  const tag: number[] = []
  for (const index of disclaimers) {
    const denial = map.remits[index]
    const days = periods[index]
    if (!denial || !days) continue
    for (const other of held.get(JSON.stringify([denial.organisation, denial.involvement])) ?? []) {
      const statement = map.remits[other]
      const otherDays = periods[other]
      if (!statement || !otherDays || !periodsMeet(days, otherDays)) continue
      if (!isSaidByAnother(statement, denial) || !functions.meets(statement.function, denial.function))
        continue
      if (!places.listsMeet(statement.places, denial.places)) continue
      if (!beneficiaries.listsMeet(statement.beneficiaries, denial.beneficiaries)) continue
      const voice: Voices = {
        involvement: denial.involvement,
        says: statement.perspective,
        denies: denial.perspective,
        isItself:
          denial.perspective === undefined ||
          organisationOf(partyOf.get(denial.perspective) ?? '') === denial.organisation,
      }
      const key = JSON.stringify([voice.involvement, voice.says ?? '', voice.denies ?? '', voice.isItself])
      const number = tags.get(key) ?? voices.push(voice) - 1
      tags.set(key, number)
      first.push(other)
      second.push(index)
      tag.push(number)
    }
  }
  return {
    count: first.length,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    tag: Uint32Array.from(tag),
  }
}

function isSaidByAnother(statement: Remit, denial: Remit): boolean {
  if (statement.perspective !== denial.perspective) return true
  const [saying, denying] = [statement.sources ?? [], denial.sources ?? []]
  if (saying.length === 0 && denying.length === 0) return denial.perspective === undefined
  return saying.length !== denying.length || saying.some((source) => !denying.includes(source))
}

/** Functions with a disclaimer of their own, where no one recorded on, above or below them says that they hold it. */
function disclaimedByAll(map: RemitMap, lens: Lens, disclaimers: readonly number[], memory: Memory): Found[] {
  const statements = statementsTouching(map, lens, memory)
  const sideInWords = partySidesInWords(map, lens)
  const nameOf = namesIn(map.functions)
  const functions = inMapOrder(
    map.functions,
    new Set(disclaimers.flatMap((index) => map.remits[index]?.function ?? [])),
  )
  return functions.flatMap((id) => {
    const remits = pick(map.remits, statements.all(id))
    if (remits.some(({ stance }) => stance !== 'disclaims')) return []
    const organisations = inMapOrder(
      map.organisations,
      new Set(remits.map(({ organisation }) => organisation)),
    )
    const sides = sidesOfParties(map, organisations).map((side) =>
      sideInWords(
        side,
        remits.filter(({ organisation }) => side.members.includes(organisation)).map((remit) => remit.id),
      ),
    )
    return makeFound(
      {
        id: findingId('disclaimed', [id]),
        rule: 'disclaimed',
        sentence: english.disclaimedByAll({
          function: nameOf([id])[0] ?? id,
          sides: sides.map(({ words }) => words),
        }),
        explanation: explainDisclaimedByAll,
        organisations,
        functions: [id],
        remits: remits.map((remit) => remit.id),
        sides: sides.map(({ side }) => side),
      },
      { by: 'gap', places: nothing },
    )
  })
}
