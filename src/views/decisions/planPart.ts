/** What a key in the grid does: sets the part that some parties had in a decision, or takes them out of it. */
import type { Command } from '../../edit/commands.ts'
import type { Decision, Participant } from '../../model/remitMap.ts'

/** `undefined` takes them out. A note that stands beside a part stays. */
export function planPart(
  decision: Decision,
  parties: readonly string[],
  part: Participant['part'] | undefined,
): Command {
  const meant = new Set(parties)
  const there = new Set(decision.participants.map(({ party }) => party))
  const participants =
    part === undefined
      ? decision.participants.filter(({ party }) => !meant.has(party))
      : [
          ...decision.participants.map((one) => (meant.has(one.party) ? { ...one, part } : one)),
          ...parties.filter((party) => !there.has(party)).map((party) => ({ party, part })),
        ]
  return { type: 'updateDecision', id: decision.id, changes: { participants } }
}
