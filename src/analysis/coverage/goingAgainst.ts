/**
 * What goes against an agreement: remits that it would change or take out although they came after it, or although
 * the remits had been made to say what was agreed. Until then, what it was agreed on stands as it was: it is not against it.
 *
 * In a gap it is the other way round: after the remits were made to say who holds it, no one does again.
 */

import type { Agreement, Remit, RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import { nothing } from '../words/namesAndOrder.ts'
import { agreementChanges } from './agreementChanges.ts'

export interface GoingAgainst {
  /** Ids of remits. */
  readonly remits: ReadonlySet<string>
  /** What was given to someone and is not held any more, as the remits that would say it. */
  readonly missing: readonly Remit[]
}

const none: GoingAgainst = { remits: new Set(), missing: [] }

export function goingAgainst(map: RemitMap, agreement: Agreement, memory = new Memory()): GoingAgainst {
  const { status, applied, about, remits } = agreement
  // The first edition lists only some of the remits that an agreement covers: what else there is need not be new.
  const isKnown = applied || (about !== undefined && remits !== undefined)
  if (status !== 'agreed' || !isKnown) return none
  const before = new Set(applied ? nothing : remits)
  const changes = agreementChanges(map, agreement, () => '', memory)
  return {
    remits: new Set(
      changes.flatMap((change) =>
        change.kind === 'add' || before.has(change.before.id) ? [] : [change.before.id],
      ),
    ),
    missing: applied ? changes.flatMap((change) => (change.kind === 'add' ? [change.after] : [])) : [],
  }
}
