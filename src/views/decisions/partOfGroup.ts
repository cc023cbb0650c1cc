/** What parties that are shown together had to do with a decision: their part, left out, or each something else. */
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'
import type { Decision, Participant } from '../../model/remitMap.ts'

export type GroupPart = Participant['part'] | 'left-out' | 'different' | undefined

export function partOfGroup(
  decision: Decision,
  { members }: PartyGroup,
  leftOut: ReadonlyMap<string, ReadonlySet<string>>,
): GroupPart {
  const parts = new Set(
    members.map((party): GroupPart => {
      const part = decision.participants.find((one) => one.party === party)?.part
      // An informed party with a remit can be left out as well: what was found goes before what was recorded.
      if (leftOut.get(decision.id)?.has(party) && (part === undefined || part === 'informed'))
        return 'left-out'
      return part
    }),
  )
  return parts.size > 1 ? 'different' : [...parts][0]
}
