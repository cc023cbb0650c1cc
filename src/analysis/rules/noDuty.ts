/**
 * The rule no-duty: several may act on a function and no one has to. Two or more hold an expected or parallel
 * involvement on it, every one of them with a recorded basis, and none by duty, contract or delegation.
 *
 * Who holds a broader function holds this one as well, so a duty there is a duty here; but at least one must hold the
 * function itself, or every function below a broad one would be told as well. With no date, holders at any time count.
 */

import { hierarchyOf } from '../../model/hierarchy.ts'
import type { BusinessFunction, RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements } from '../../model/schemes.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { heldByFunction } from '../lens.ts'
import { explainNoDuty } from '../words/explanations.ts'
import { inMapOrder, nothing } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { EarlierGaps } from './earlierGaps.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { partySidesInWords, sidesOfParties } from './partySides.ts'

/** Bases on which one must act; on every other one may. */
const binding: ReadonlySet<string> = new Set(['duty', 'contract', 'delegation'])

export function noDuty(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const earlier = memory.own(noDuty, () => new EarlierGaps())
  const before = earlier.lookUp(map, lens)
  let look: ReturnType<typeof lookForDuties> | undefined
  const byFunction = map.functions.map((one, index) => {
    const known = before(index)
    if (known) return known
    look ??= lookForDuties(map, lens, memory)
    const finding = look(one)
    return finding ? [finding] : noFindings
  })
  earlier.remember(map, lens, byFunction)
  return byFunction.flat()
}

const noFindings: readonly Found[] = []

function lookForDuties(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (one: BusinessFunction) => Found | undefined {
  const functions = hierarchyOf(map.functions)
  const held = heldByFunction(map, lens, memory)
  const parallel = map.scheme.involvements.filter(({ sharing }) => sharing === 'parallel').map(({ id }) => id)
  const sideInWords = partySidesInWords(map, lens)
  return ({ id, name, expects }) => {
    if (!held.has(id)) return undefined
    const counting = new Set([...parallel, ...expectedInvolvements(map.scheme, expects)])
    const holders: number[] = []
    let onItself = false
    for (const above of functions.selfAndBroader(id)) {
      for (const index of held.get(above) ?? []) {
        const remit = map.remits[index]
        if (!remit || !counting.has(remit.involvement)) continue
        if (!remit.basis || binding.has(remit.basis)) return undefined
        onItself ||= above === id
        holders.push(index)
      }
    }
    if (!onItself) return undefined
    const remits = pick(
      map.remits,
      holders.sort((a, b) => a - b),
    )
    const organisations = inMapOrder(
      map.organisations,
      new Set(remits.map(({ organisation }) => organisation)),
    )
    if (organisations.length < 2) return undefined
    const sides = sidesOfParties(map, organisations).map((side) =>
      sideInWords(
        side,
        remits.filter(({ organisation }) => side.members.includes(organisation)).map((remit) => remit.id),
      ),
    )
    const bases = [...new Set(remits.flatMap(({ basis }) => basis ?? []))].sort()
    return makeFound(
      {
        id: findingId('no-duty', [id]),
        rule: 'no-duty',
        sentence: english.noDuty({
          sides: sides.map(({ words }) => words),
          function: name,
        }),
        explanation: explainNoDuty(bases),
        organisations,
        functions: [id],
        involvements: expectedInvolvements(map.scheme, expects),
        remits: remits.map((remit) => remit.id),
        sides: sides.map(({ side }) => side),
      },
      { by: 'gap', places: nothing },
    )
  }
}
