/**
 * The rule disclaimed: a party disclaims what another perspective or source says it holds; or everyone who speaks of an
 * involvement that is not open to all disclaims it (a boundary dispute, boundaries.ts). One finding for each function and
 * involvement, with all voices in it.
 *
 * Without a perspective it is the organisation itself that disclaims (specification.md §2). A statement and a disclaimer
 * of the same organisation and involvement face each other when places, people and periods meet, the statement is on the
 * function disclaimed or on a broader one (who disclaims a whole says nothing of its parts), and another speaks: another
 * perspective, another source, or the organisation itself against what is recorded with no one named.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import { periodsMeet } from '../../model/period.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { recordedPeriodsOf } from '../engine/daySpans.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { heldRemits, remitsInView } from '../lens.ts'
import type { DisclaimedWords } from '../words/disclaimedSentences.ts'
import { explainDisclaimed } from '../words/explanations.ts'
import { inMapOrder, inNameOrder, namedInOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { boundaries } from './boundaries.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { byName } from './namedBodies.ts'
import { PairCases } from './pairCases.ts'
import { pairFactsOf } from './pairFacts.ts'
import type { GroupedPairs, PairRange } from './pairGroups.ts'
import { sidesWithRemits } from './sidesWithRemits.ts'
import { ownViews } from './whoseView.ts'

export function disclaimed(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const inView = remitsInView(map, lens, memory)
  const disclaimers = [...map.remits.keys()].filter(
    (index) => map.remits[index]?.stance === 'disclaims' && inView(index),
  )
  if (disclaimers.length === 0) return []
  return [...disclaimedBySome(map, lens, disclaimers, memory), ...boundaries(map, lens, disclaimers, memory)]
}

function disclaimedBySome(
  map: RemitMap,
  lens: Lens,
  disclaimers: readonly number[],
  memory: Memory,
): Found[] {
  const { pairs, involvementOf } = facingPairs(map, lens, disclaimers, memory)
  if (pairs.groups.length === 0) return []
  const factsOf = pairFactsOf(map, pairs, memory)
  const voicesIn = voicesOf(map)
  const sidesIn = sidesWithRemits(map, lens)
  const functionNames = namesIn(map.functions)
  const nameOf = (id: string) => functionNames([id])[0] ?? id
  const label = new Map(map.scheme.involvements.map((one) => [one.id, one.label]))
  return pairs.groups.map((group) => {
    const facts = factsOf(group)
    const involvement = involvementOf(group)
    const organisations = inMapOrder(
      map.organisations,
      new Set(facts.remits.map(({ organisation }) => organisation)),
    )
    const sidesOf = sidesIn(facts.remits)
    const some = byName(
      voicesIn(facts.remits).flatMap(({ parties, voices }) => {
        const sides = byName(sidesOf(parties))
        const said: DisclaimedWords = { ...voices, sides: sides.map(({ words }) => namedInOrder(words)) }
        return sides.slice(0, 1).map((first) => ({ ...first, said }))
      }),
    ).map(({ said }) => said)
    const perspectives = new Set(facts.remits.map(({ perspective }) => perspective))
    const count = group.end - group.start
    return makeFound(
      {
        id: findingId('disclaimed', [group.function], [], [involvement]),
        rule: 'disclaimed',
        ...english.disclaimed({
          some,
          involvement: label.get(involvement) ?? involvement,
          function: nameOf(group.function),
          through: broaderOf(group.function, facts.remits).map(({ parties, functions }) => ({
            sides: byName(sidesOf(parties)).map(({ words }) => namedInOrder(words)),
            functions: functions.map(nameOf).sort(),
          })),
        }),
        explanation: explainDisclaimed(count),
        organisations,
        functions: [group.function],
        places: facts.places,
        beneficiaries: facts.beneficiaries,
        remits: facts.remits.map(({ id }) => id),
        involvements: [involvement],
        sides: sidesOf(organisations).map(({ side }) => side),
        perspectives: map.perspectives.flatMap(({ id }) => (perspectives.has(id) ? [id] : [])),
        period: facts.period,
        prospective: facts.prospective,
      },
      new PairCases(map, pairs, group),
    )
  })
}

/** Those who are said to hold something on broader functions only, by these. */
function broaderOf(id: string, remits: readonly Remit[]) {
  const heldOn = new Map<string, Set<string>>()
  for (const { organisation, function: on, stance } of remits) {
    if (stance === 'disclaims') continue
    heldOn.set(organisation, (heldOn.get(organisation) ?? new Set()).add(on))
  }
  const alike = new Map<string, { parties: string[]; functions: readonly string[] }>()
  for (const [party, on] of heldOn) {
    if (on.has(id)) continue
    const functions = [...on].sort()
    const key = JSON.stringify(functions)
    const known = alike.get(key) ?? { parties: [], functions }
    alike.set(key, known)
    known.parties.push(party)
  }
  return [...alike.values()].sort((a, b) =>
    JSON.stringify(a.functions) < JSON.stringify(b.functions) ? -1 : 1,
  )
}

/** Statements that face a disclaimer on this function. */
interface FacingGroup extends PairRange {
  readonly function: string
}

/** Statements with the disclaimers that they face, those on one function and of one involvement next to each other. */
function facingPairs(map: RemitMap, lens: Lens, disclaimers: readonly number[], memory: Memory) {
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
  const found = new Map<string, { function: string; first: number[]; second: number[] }>()
  for (const index of disclaimers) {
    const denial = map.remits[index]
    const days = periods[index]
    if (!denial || !days) continue
    for (const other of held.get(JSON.stringify([denial.organisation, denial.involvement])) ?? []) {
      const statement = map.remits[other]
      const otherDays = periods[other]
      if (!statement || !otherDays || !periodsMeet(days, otherDays)) continue
      if (!isSaidByAnother(statement, denial) || !functions.within(denial.function, statement.function))
        continue
      if (!places.listsMeet(statement.places, denial.places)) continue
      if (!beneficiaries.listsMeet(statement.beneficiaries, denial.beneficiaries)) continue
      const key = JSON.stringify([denial.involvement, denial.function])
      const known = found.get(key) ?? { function: denial.function, first: [], second: [] }
      found.set(key, known)
      known.first.push(other)
      known.second.push(index)
    }
  }
  const all = [...found.values()]
  let end = 0
  const groups = all.map(({ function: on, first }): FacingGroup => {
    const start = end
    end += first.length
    return { function: on, start, end }
  })
  const pairs: GroupedPairs<FacingGroup> = {
    first: Uint32Array.from(all.flatMap(({ first }) => first)),
    second: Uint32Array.from(all.flatMap(({ second }) => second)),
    groups,
  }
  return {
    pairs,
    involvementOf: ({ start }: PairRange) => map.remits[pairs.first[start] ?? -1]?.involvement ?? '',
  }
}

function isSaidByAnother(statement: Remit, denial: Remit): boolean {
  if (statement.perspective !== denial.perspective) return true
  const [saying, denying] = [statement.sources ?? [], denial.sources ?? []]
  if (saying.length === 0 && denying.length === 0) return denial.perspective === undefined
  return saying.length !== denying.length || saying.some((source) => !denying.includes(source))
}

/** Gives, of the remits behind a finding, who says and who denies it of whom: those together of whom the same voices speak. */
function voicesOf(map: RemitMap) {
  const isOwn = ownViews(map)
  return (remits: readonly Remit[]) => {
    const byParty = new Map<string, Remit[]>()
    for (const remit of remits) {
      const known = byParty.get(remit.organisation)
      if (known) known.push(remit)
      else byParty.set(remit.organisation, [remit])
    }
    const alike = new Map<string, { voices: Omit<DisclaimedWords, 'sides'>; parties: string[] }>()
    for (const [party, own] of byParty) {
      const statements = own.filter(({ stance }) => stance !== 'disclaims')
      const denials = own.filter(({ stance }) => stance === 'disclaims')
      const viewsOf = (some: readonly Remit[]) =>
        inNameOrder(map.perspectives, new Set(some.map(({ perspective }) => perspective)))
      const says = viewsOf(statements)
      const denies = viewsOf(denials.filter((denial) => !isOwn(denial)))
      const isRecorded = statements.some(({ perspective }) => perspective === undefined)
      const byItself = denials.some(isOwn)
      const key = JSON.stringify([isRecorded, says.map(({ id }) => id), byItself, denies.map(({ id }) => id)])
      const known = alike.get(key)
      if (known) known.parties.push(party)
      else {
        const names = (views: typeof says) => views.map(({ name }) => name)
        const voices = { isRecorded, says: names(says), byItself, denies: names(denies) }
        alike.set(key, { voices, parties: [party] })
      }
    }
    return [...alike.values()]
  }
}
