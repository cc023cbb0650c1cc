/** What the side panel says of a decision: who holds a remit here and what part they had, who was left out. */
import { UserPlus } from 'lucide-react'
import { leftOutOf } from '../../analysis/parties/leftOutOf.ts'
import { planDecision } from '../../analysis/parties/planDecision.ts'
import type { Decision } from '../../model/remitMap.ts'
import { groupName } from '../relationships/groupName.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import panel from '../shared/Panel.module.css'
import { useWords } from '../words/words.tsx'
import styles from './DecisionFacts.module.css'
import { groupInvitations } from './groupInvitations.ts'
import { inviteReasonsInWords } from './inviteWords.ts'
import { MessageRoute } from './MessageRoute.tsx'
import { planPart } from './planPart.ts'

export function DecisionFacts({ decision }: { readonly decision: Decision }) {
  const words = useWords()
  const own = words.decisions.facts
  const { actions } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const leftOut = leftOutOf(findings).get(decision.id) ?? new Set<string>()
  const partOf = (party: string) => decision.participants.find((one) => one.party === party)?.part
  const holders = planDecision(
    map,
    findings,
    { functions: decision.functions, places: decision.places ?? [], date: decision.date },
    lens,
  ).filter(({ must }) => must)
  const lines = groupInvitations(map, holders, (one) => [
    ...inviteReasonsInWords(words, map, { ...one, reasons: one.reasons.slice(0, 1) }),
    String(leftOut.has(one.party)),
    partOf(one.party) ?? '',
  ])
  const decider = decision.participants.find(({ part }) => part === 'decides')?.party
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className={panel.heading}>
        {own.holders}
        <span className={panel.right}>{own.holdersCount(holders.length)}</span>
      </h3>
      <ul>
        {lines.map(({ group, reasons }) => {
          const [first] = group.members
          const isOut = first !== undefined && leftOut.has(first)
          const part = first === undefined ? undefined : partOf(first)
          const name = groupName(map, group)
          return (
            <li key={group.id} className={styles.line}>
              <span>
                {name}
                <small>{reasons[0]}</small>
              </span>
              <span className={isOut ? styles.out : styles.part}>
                {isOut ? own.notAsked : part === undefined ? own.noPart : own.took[part]}
              </span>
              {isOut && first !== undefined && (
                <div className={styles.wide}>
                  {decider !== undefined && decider !== first && (
                    <>
                      <p className={panel.note}>{own.route}</p>
                      <MessageRoute from={decider} to={first} />
                    </>
                  )}
                  <Button
                    variant="line"
                    onPress={() => actions.run(planPart(decision, group.members, 'consulted'))}
                  >
                    <UserPlus size={16} strokeWidth={1.75} aria-hidden="true" />
                    {own.addTo(name)}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
