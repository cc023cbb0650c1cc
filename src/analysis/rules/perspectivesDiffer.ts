/**
 * The rule perspectives-differ: two perspectives name different holders of what only one should hold (whoHolds.ts), or give
 * one organisation involvements on one function that cannot both be so (differingRemits.ts). One that is silent does not
 * differ, nor does one that disclaims what another says: the rule disclaimed tells that.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import { remitColumns } from '../engine/remitColumns.ts'
import { remitsInView } from '../engine/remitEntries.ts'
import { RemitMeeting } from '../engine/remitMeeting.ts'
import type { Found, Lens } from '../finding.ts'
import { differingRemits } from './differingRemits.ts'
import { holdersNamed } from './holdersNamed.ts'
import { whoHolds } from './whoHolds.ts'

export function perspectivesDiffer(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  if (map.perspectives.length < 2 || lens.perspective !== undefined) return []
  const columns = remitColumns(map, memory)
  const meeting = new RemitMeeting(map, columns, memory)
  const statements = [...remitsInView(map, lens, columns)].filter((remit) => columns.view[remit] !== 0)
  const named = holdersNamed(map, meeting, statements, memory)
  const holders = whoHolds(map, lens, meeting, statements, named)
  const told = new Set(holders.flatMap(({ remits }) => remits))
  return [...holders, ...differingRemits(map, lens, { meeting, named, told }, memory)]
}
