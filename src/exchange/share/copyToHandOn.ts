/** The map as it leaves: itself, or a copy without what was chosen to be taken out. */
import { newId } from '../../model/ids.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { type Redaction, redactMap } from './redactMap.ts'

/**
 * A redacted copy is another map, with an id of its own: sent back and opened here, it must not be taken for the map
 * that it was made of, whose versions hold all that was taken out.
 */
export function copyToHandOn(map: RemitMap, without: ReadonlySet<Redaction>): RemitMap {
  return without.size === 0 ? map : { ...redactMap(map, without), id: newId() }
}
