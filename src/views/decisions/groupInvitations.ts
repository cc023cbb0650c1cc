/** Invitations of alike parties of one kind, with the same part and the same reasons in words, as one line. */
import { groupAlike, type PartyGroup } from '../../analysis/parties/groupAlike.ts'
import type { Invitation } from '../../analysis/parties/planDecision.ts'
import type { RemitMap } from '../../model/remitMap.ts'

export interface InvitationLine {
  readonly group: PartyGroup
  /** Of the first; the others are alike. */
  readonly invitation: Invitation
  readonly reasons: readonly string[]
}

export function groupInvitations(
  map: RemitMap,
  invitations: readonly Invitation[],
  reasonsOf: (invitation: Invitation) => readonly string[],
): InvitationLine[] {
  const byParty = new Map(invitations.map((one) => [one.party, one]))
  const reasons = new Map(invitations.map((one) => [one.party, reasonsOf(one)]))
  const groups = groupAlike(
    map,
    invitations.map(({ party }) => party),
    (party) => JSON.stringify([byParty.get(party)?.part, reasons.get(party)]),
  )
  return groups.flatMap((group) => {
    const [first] = group.members
    const invitation = first === undefined ? undefined : byParty.get(first)
    return invitation ? [{ group, invitation, reasons: reasons.get(invitation.party) ?? [] }] : []
  })
}
