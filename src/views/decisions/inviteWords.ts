/** Why someone should be there, in plain sentences. */

import type { Invitation, InviteReason } from '../../analysis/parties/planDecision.ts'
import { predicate } from '../../analysis/words/involvementVerbs.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { labelOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'

export function inviteReasonsInWords(words: Words, map: RemitMap, { reasons }: Invitation): string[] {
  return reasons.map((reason) => inWords(words, map, reason))
}

function inWords(words: Words, map: RemitMap, reason: InviteReason): string {
  const own = words.decisions.planner.reasons
  switch (reason.type) {
    case 'holds':
    case 'open':
      return own.holds(capitalised(heldInWords(map, reason.remits)))
    case 'proposed':
      return own.proposed(heldInWords(map, reason.remits))
    case 'disclaims':
      return own.disclaims(heldInWords(map, reason.remits))
    case 'left-out':
    case 'excluded':
    case 'resigned':
      return own[reason.type](listInWords(reason.decisions.map((id) => `“${labelOf(map, id)}”`)))
    case 'moves':
      return own.moves(labelOf(map, reason.party), reason.influence)
  }
}

/** "leads Induction; provides and funds Brokerage": by function, each with all that is held in it. */
function heldInWords(map: RemitMap, ids: readonly string[]): string {
  const labels = new Map<string, Set<string>>()
  for (const id of ids) {
    const remit = entityById(map, 'remits', id)
    if (!remit) continue
    const label = involvementById(map.scheme, remit.involvement)?.label ?? remit.involvement
    const before = labels.get(remit.function)
    if (before) before.add(label)
    else labels.set(remit.function, new Set([label]))
  }
  return [...labels]
    .map(([held, involvements]) => `${predicate([...involvements], { number: 'one' })} ${labelOf(map, held)}`)
    .join('; ')
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}
