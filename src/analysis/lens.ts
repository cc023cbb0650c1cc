/** Which statements a lens lets through. */
import { inForce } from '../model/period.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { Lens } from './finding.ts'

/** Whether a statement is in force at the lens's date and belongs to its perspective or to none. */
export function isInView(
  statement: { from?: string | undefined; until?: string | undefined; perspective?: string | undefined },
  lens: Lens,
): boolean {
  if (lens.at !== undefined && !inForce(statement, lens.at)) return false
  return (
    lens.perspective === undefined ||
    statement.perspective === undefined ||
    statement.perspective === lens.perspective
  )
}

/** The remits that a lens lets through and that say "holds", with their index in the map. */
export function heldRemits(map: RemitMap, lens: Lens): { remit: Remit; index: number }[] {
  const held: { remit: Remit; index: number }[] = []
  map.remits.forEach((remit, index) => {
    if (remit.stance !== 'disclaims' && isInView(remit, lens)) held.push({ remit, index })
  })
  return held
}
