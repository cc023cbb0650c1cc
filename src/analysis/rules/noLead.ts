/**
 * The rule no-lead: someone touches a function, but an involvement that it is expected to have is held by no one, or by
 * no one in some places (missingPlaces.ts).
 *
 * Looked at are functions with no narrower ones, and those that say what they expect. Each expected involvement
 * is needed ("without which this function counts as having a gap"), on the function or on a broader one, by a remit
 * that is not just proposed. Without a date a holder at any time counts; that the last one ends is another rule.
 */

import { indexById } from '../../model/entities.ts'
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements, involvementById } from '../../model/schemes.ts'
import { DistinctNumbers, inOrder, pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import { type Found, isProspective, type Lens } from '../finding.ts'
import { explainNoLead } from '../words/explanations.ts'
import { namesIn, nothing } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { EarlierGaps } from './earlierGaps.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { isUnlimited, missingPlacesOf } from './missingPlaces.ts'
import { statementsTouching } from './touched.ts'

/** One gap, or several involvements that are missing in the same places. */
interface Gap {
  readonly involvements: string[]
  /** Empty = no one holds it anywhere. */
  readonly places: readonly string[]
}

export function noLead(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const earlier = memory.own(noLead, () => new EarlierGaps())
  const before = earlier.lookUp(map, lens)
  let look: ReturnType<typeof lookForGaps> | undefined
  const byFunction = map.functions.map((businessFunction, index) => {
    const known = before(index)
    if (known) return known
    look ??= lookForGaps(map, lens, memory)
    return look(businessFunction)
  })
  earlier.remember(map, lens, byFunction)
  return byFunction.flat()
}

/** Prepares a map once, and then looks at one function after the other. */
function lookForGaps(
  map: RemitMap,
  lens: Lens,
  memory: Memory,
): (businessFunction: BusinessFunction) => readonly Found[] {
  const functions = hierarchyOf(map.functions)
  const statements = statementsTouching(map, lens, memory)
  const missingPlaces = missingPlacesOf(map, memory)
  const describeGap = gapsIn(map)
  return (businessFunction) => {
    const { id, expects } = businessFunction
    const isBroader = functions.narrower(id).length > 0
    if ((isBroader && (expects?.length ?? 0) === 0) || !statements.any(id)) return noFindings
    const above = pick(map.remits, statements.above(id))
    const touching = isBroader ? pick(map.remits, statements.all(id)) : above
    const mayHold = above.filter((remit) => remit.stance !== 'disclaims' && !isProspective(remit))
    const gaps = new Map<string, Gap>()
    for (const involvement of new Set(expectedInvolvements(map.scheme, expects))) {
      const holders = mayHold.filter((remit) => remit.involvement === involvement)
      if (holders.some(isUnlimited)) continue
      const places = holders.length === 0 ? nothing : missingPlaces(holders, touching)
      if (holders.length > 0 && places.length === 0) continue
      const key = JSON.stringify(places)
      const gap = gaps.get(key) ?? { involvements: [], places }
      gap.involvements.push(involvement)
      gaps.set(key, gap)
    }
    return Array.from(gaps.values(), (gap) => describeGap(businessFunction, gap, touching))
  }
}

const noFindings: readonly Found[] = []

function gapsIn(map: RemitMap) {
  const organisations = indexById(map.organisations)
  const ids = map.organisations.map(({ id }) => id)
  const placeNames = namesIn(map.places)
  const seen = new DistinctNumbers(map.organisations.length)
  const organisationsOf = (remits: readonly Remit[]) => {
    seen.start()
    const near = remits.map(({ organisation }) => organisations.get(organisation) ?? 0)
    return pick(ids, inOrder(near.filter((index) => seen.add(index))))
  }
  return ({ id, name }: BusinessFunction, gap: Gap, touching: readonly Remit[]): Found => {
    const involvements = gap.involvements.map((one) => involvementById(map.scheme, one)?.label ?? one)
    return makeFound(
      {
        id: findingId('no-lead', [id], [], gap.involvements),
        rule: 'no-lead',
        sentence: english.noLead({ involvements, function: name, places: placeNames(gap.places) }),
        organisations: organisationsOf(touching),
        functions: [id],
        places: gap.places,
        remits: touching.map((remit) => remit.id),
        involvements: gap.involvements,
        explanation: explainNoLead({ somewhere: gap.places.length > 0, involvements }),
      },
      { by: 'gap', places: gap.places },
    )
  }
}
