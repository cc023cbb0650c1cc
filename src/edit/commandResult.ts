/** What became of a command: the new map, or why nothing changed. */
import type { RemitMap } from '../model/remitMap.ts'

export type CommandResult = { ok: true; map: RemitMap } | { ok: false; reason: string }

export function refused(reason: string): CommandResult {
  return { ok: false, reason }
}
