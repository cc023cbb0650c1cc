/**
 * The rule no-remit: an organisation in force holds nothing, nor do its units. Without a date every organisation counts
 * as in force. What is proposed is recorded, so it counts as held here. Several of one kind are one finding.
 */

import { unitHierarchyOf } from '../../model/hierarchy.ts'
import { inForce } from '../../model/period.ts'
import type { Organisation, RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { heldRemits } from '../lens.ts'
import { explainNoRemit } from '../words/explanations.ts'
import { english } from '../words/sentences.ts'
import { findingId, type SideKey, sideKey } from './findingId.ts'
import { makeFound } from './makeFound.ts'
import { countByKind } from './pairSides.ts'

export function noRemit(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const units = unitHierarchyOf(map.organisations)
  const holders = heldRemits(map, lens, memory).map(({ remit }) => remit.organisation)
  const withRemits = units.allAround(holders)
  const without = map.organisations.filter(
    (organisation) =>
      !withRemits.has(organisation.id) && (lens.at === undefined || inForce(organisation, lens.at)),
  )
  const countOfKind = countByKind(map, lens)
  return bySide(without).map(({ key, members }) => {
    const ids = members.map(({ id }) => id)
    const kind = key.by === 'kind' ? key.value : undefined
    const ofAll = kind === undefined ? 1 : (countOfKind.get(kind) ?? members.length)
    return makeFound(
      {
        id: findingId('no-remit', [], [key]),
        rule: 'no-remit',
        sentence: english.noRemit({ side: { kind, names: members.map(({ name }) => name), ofAll } }),
        organisations: ids,
        sides: [{ kind, organisations: ids, ofAll, remits: [] }],
        explanation: explainNoRemit,
      },
      { by: 'organisations' },
    )
  })
}

/** Organisations of one kind together where there are two or more, the others by themselves; in the order of the map. */
function bySide(organisations: readonly Organisation[]): { key: SideKey; members: Organisation[] }[] {
  const ofKind = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    if (!organisation.kind) continue
    const known = ofKind.get(organisation.kind)
    if (known) known.push(organisation)
    else ofKind.set(organisation.kind, [organisation])
  }
  const sides: { key: SideKey; members: Organisation[] }[] = []
  for (const organisation of organisations) {
    const members = ofKind.get(organisation.kind ?? '') ?? []
    if (members.length < 2) sides.push({ key: sideKey('org', organisation.id), members: [organisation] })
    else if (members[0] === organisation)
      sides.push({ key: sideKey('kind', organisation.kind ?? ''), members })
  }
  return sides
}
