/** Why a party can influence something, in one plain sentence for each reason. */
import type { InfluenceReason } from '../../analysis/parties/controlAndInfluence.ts'
import type { PartyLink } from '../../analysis/parties/partyLinks.ts'
import { listInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { labelOf } from '../shared/labels.ts'
import { inSentence } from '../shared/remitMarks.ts'
import type { Words } from '../words/en.ts'

/** The involvements of these remits as one list: "provides and funds". */
export function involvementsInWords(map: RemitMap, remits: readonly string[]): string {
  const ids = remits.flatMap((id) => entityById(map, 'remits', id)?.involvement ?? [])
  return listInWords([...new Set(ids)].map((id) => inSentence(involvementById(map.scheme, id)?.label ?? id)))
}

export function reasonInWords(words: Words, map: RemitMap, reason: InfluenceReason): string {
  const own = words.relationships.influence
  if (reason.type === 'holds') return own.holds(involvementsInWords(map, reason.remits))
  if (reason.type === 'decision') return own.decision(own.parts[reason.part], labelOf(map, reason.decision))
  const [first, second] = reason.steps
  const near = first ? stepInWords(words, map, first) : ''
  const path =
    first && second ? own.thenTo(labelOf(map, first.to), near, stepInWords(words, map, second)) : near
  return own.way(labelOf(map, reason.leader), path)
}

/** How strong a step is: "an embedded tie, trust in NHSU 2 of 5". */
export function stepInWords(words: Words, map: RemitMap, step: PartyLink): string {
  const own = words.relationships.influence
  if (step.by === 'unit') return own.unitStep
  if (step.by === 'post') return own.postStep
  const strength = [
    own.strengths[step.mode ?? 'none'],
    step.listenerTrust !== undefined && own.heard(labelOf(map, step.from), step.listenerTrust),
    step.influence !== undefined && own.moves(step.influence),
  ]
  return strength.filter(Boolean).join(', ')
}
