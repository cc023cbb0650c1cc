/**
 * The rule left-out: an organisation holds a sole or parallel involvement in what a decision was about, and neither it
 * nor its parents or units had a say in it (participation.ts). Several of one kind are one finding for each decision.
 */

import type { Decision, RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { explainLeftOut } from '../words/explanations.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { organisationsWithSay, remitsConcerned } from './participation.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'
import { decisionsInView } from './tiesInView.ts'

export function leftOut(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const decisions = decisionsInView(map, lens)
  if (decisions.length === 0) return []
  const without = leftOutOf(map, lens, memory)
  const sideInWords = partySidesInWords(map, lens)
  const functionNames = namesIn(map.functions)
  const label = new Map(map.scheme.involvements.map((one) => [one.id, one.label]))
  return decisions.flatMap((decision) => {
    const byOrganisation = without(decision)
    return sidesOfParties(map, byOrganisation.keys()).map((side) => {
      const indexes = side.members.flatMap((one) => byOrganisation.get(one) ?? []).sort((a, b) => a - b)
      const remits = pick(map.remits, indexes)
      const functions = inMapOrder(map.functions, new Set(remits.map((remit) => remit.function)))
      const held = new Set(remits.map(({ involvement }) => involvement))
      const involvements = map.scheme.involvements.filter(({ id }) => held.has(id)).map(({ id }) => id)
      const pairs = new Set(remits.map((remit) => JSON.stringify([remit.function, remit.involvement])))
      const { side: shown, words } = sideInWords(
        side,
        remits.map(({ id }) => id),
      )
      return makeFound(
        {
          id: findingId('left-out', [decision.id], [side.key]),
          rule: 'left-out',
          sentence: english.leftOut({
            side: words,
            involvements: involvements.map((id) => label.get(id) ?? id),
            // Told by what they do only where they do all of it on every function.
            isAlike: pairs.size === functions.length * involvements.length,
            functions: functionNames(functions),
            decision: decision.title,
          }),
          explanation: explainLeftOut(partsOf(decision, side.members)),
          organisations: side.members,
          functions,
          remits: remits.map(({ id }) => id),
          decisions: [decision.id],
          sides: [shown],
        },
        { by: 'parties', parties: side.members.map((one) => [one]), since: decision.date },
      )
    })
  })
}

/** Gives the organisations that a decision left out, each with its remits there as indices into `map.remits`. */
export function leftOutOf(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (decision: Decision) => ReadonlyMap<string, readonly number[]> {
  const concerned = remitsConcerned(map, lens, memory)
  const withSay = organisationsWithSay(map)
  const counting = new Set(
    map.scheme.involvements.filter(({ sharing }) => sharing !== 'open').map(({ id }) => id),
  )
  return (decision) => {
    const say = withSay(decision)
    const byOrganisation = new Map<string, number[]>()
    for (const index of concerned(decision)) {
      const remit = map.remits[index]
      if (!remit || !counting.has(remit.involvement) || say.has(remit.organisation)) continue
      const known = byOrganisation.get(remit.organisation)
      if (known) known.push(index)
      else byOrganisation.set(remit.organisation, [index])
    }
    return byOrganisation
  }
}

/** The parts without a say that these organisations had: informed, excluded. */
function partsOf({ participants }: Decision, organisations: readonly string[]): ('informed' | 'excluded')[] {
  const parts = new Set<'informed' | 'excluded'>()
  for (const { party, part } of participants) {
    if ((part === 'informed' || part === 'excluded') && organisations.includes(party)) parts.add(part)
  }
  return [...parts].sort()
}
