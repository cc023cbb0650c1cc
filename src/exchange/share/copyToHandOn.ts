/** The map as it leaves: itself, or a copy without what was chosen to be taken out. */
import { newId } from '../../model/ids.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Redaction } from './redactionFields.ts'
import { type RedactedCopy, redactedCopy } from './redactMap.ts'

/**
 * A redacted copy is another map, with an id of its own: sent back and opened here, it must not be taken for the map
 * that it was made of, whose versions hold all that was taken out.
 */
export function copyToHandOn(map: RemitMap, without: ReadonlySet<Redaction>): RedactedCopy {
  const copy = redactedCopy(map, without)
  return without.size === 0 ? copy : { ...copy, map: { ...copy.map, id: newId() } }
}
