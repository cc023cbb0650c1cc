/**
 * The rule no-remit: organisations in force of which nothing is recorded that they hold or disclaim, nor of their units, at
 * any time. One finding for the map. Without a date every organisation counts as in force. What is proposed is recorded, so
 * it counts here; whose remits begin or ended on another day than the one looked at is told of by other rules, and of who
 * only disclaims the rule disclaimed tells.
 */

import { unitHierarchyOf } from '../../model/hierarchy.ts'
import { inForce } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { remitsInView } from '../lens.ts'
import { explainNoRemit } from '../words/explanations.ts'
import { english } from '../words/sentences.ts'
import { findingId } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { biggestSideFirst, fewestOfKind, partySidesInWords, sidesOfParties } from './partySides.ts'

export function noRemit(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const { at, perspective } = lens
  const units = unitHierarchyOf(map.organisations)
  const inView = remitsInView(map, { perspective }, memory)
  const spokenOf = map.remits.filter((_, index) => inView(index)).map(({ organisation }) => organisation)
  const withRemits = units.allAround(spokenOf)
  const without = map.organisations
    .filter((one) => !withRemits.has(one.id) && (at === undefined || inForce(one, at)))
    .map(({ id }) => id)
  if (without.length === 0) return []
  const sideInWords = partySidesInWords(map, lens)
  const sides = sidesOfParties(map, without, fewestOfKind)
    .sort(biggestSideFirst(map))
    .map((side) => sideInWords(side))
  return [
    makeFound(
      {
        id: findingId('no-remit', []),
        rule: 'no-remit',
        sentence: english.noRemit({ sides: sides.map(({ words }) => words) }),
        organisations: without,
        sides: sides.map(({ side }) => side),
        explanation: explainNoRemit,
      },
      { by: 'organisations' },
    ),
  ]
}
