/**
 * The rule no-duty: several may act on a function and no one has to. Two bodies or more that meet hold an expected or parallel
 * involvement on it, every one with a basis that is known to give no duty.
 *
 * Who holds a broader function holds this one as well, so a duty there is a duty here; but at least one must hold the
 * function itself, or every function below a broad one would be told as well. A basis in the map's own words may be a
 * duty. What is only proposed, or not commenced, is no one's to act on yet. With no date, holders at any time count.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements } from '../../model/schemes.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { headingsOf } from '../engine/headings.ts'
import { Memory } from '../engine/memory.ts'
import { type Found, isProspective, type Lens, prospectiveBases } from '../finding.ts'
import { heldByFunction } from '../lens.ts'
import { explainNoDuty } from '../words/explanations.ts'
import { noDutySentence, restOfNoDuty } from '../words/gapSentences.ts'
import { inMapOrder, nothing } from '../words/namesAndOrder.ts'
import { bodiesMeeting } from './bodiesMeeting.ts'
import { EarlierByRemits } from './earlierByRemits.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { sidesOfRemits } from './sidesWithRemits.ts'

/** Bases on which one may act and need not. */
const givesNoDuty: ReadonlySet<string> = new Set(['power', 'practice', 'agreement', ...prospectiveBases])

export function noDuty(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  if (!map.remits.some(({ basis }) => basis !== undefined && givesNoDuty.has(basis))) return []
  const headings = headingsOf(map, memory)
  const functions = hierarchyOf(map.functions)
  const held = heldByFunction(map, lens, memory)
  const meet = bodiesMeeting(map, memory)
  const again = memory.own(noDuty, () => new EarlierByRemits()).begin(map, lens)
  let describe: ReturnType<typeof dutiesDescribed> | undefined
  const parallel = map.scheme.involvements.filter(({ sharing }) => sharing === 'parallel').map(({ id }) => id)
  return map.functions.flatMap((one) => {
    if (!held.has(one.id) || headings.has(one.id)) return []
    const counting = new Set([...parallel, ...expectedInvolvements(map.scheme, one.expects)])
    const holders: number[] = []
    const own: number[] = []
    for (const above of functions.selfAndBroader(one.id)) {
      for (const index of held.get(above) ?? []) {
        const remit = map.remits[index]
        if (!remit || !counting.has(remit.involvement)) continue
        if (!remit.basis || !givesNoDuty.has(remit.basis)) return []
        if (isProspective(remit)) continue
        holders.push(index)
        if (above === one.id) own.push(index)
      }
    }
    if (!meet(own, holders)) return []
    const remits = pick(
      map.remits,
      holders.sort((a, b) => a - b),
    )
    return [
      again(one.id, remits, () => {
        describe ??= dutiesDescribed(map, lens)
        return describe(one, remits)
      }),
    ]
  })
}

function dutiesDescribed(
  map: RemitMap,
  lens: Lens,
): (one: BusinessFunction, remits: readonly Remit[]) => Found {
  const sidesOf = sidesOfRemits(map, lens)
  return ({ id, name, expects }, remits) => {
    const sides = sidesOf(remits)
    const words = sides.map((side) => side.words)
    const bases = [...new Set(remits.flatMap(({ basis }) => basis ?? []))].sort()
    return makeFound(
      {
        id: findingId('no-duty', [id]),
        rule: 'no-duty',
        sentence: noDutySentence({ sides: words, function: name }),
        more: restOfNoDuty(words),
        explanation: explainNoDuty(bases),
        organisations: inMapOrder(map.organisations, new Set(remits.map(({ organisation }) => organisation))),
        functions: [id],
        involvements: expectedInvolvements(map.scheme, expects),
        remits: remits.map((remit) => remit.id),
        sides: sides.map(({ side }) => side),
      },
      { by: 'gap', places: nothing },
    )
  }
}
