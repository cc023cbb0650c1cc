/** For a finding that someone was left out: who usually is, who could carry the message, and a way to add them. */
import { UserPlus } from 'lucide-react'
import type { Finding } from '../../analysis/finding.ts'
import { groupAlike } from '../../analysis/parties/groupAlike.ts'
import { leftOutOf } from '../../analysis/parties/leftOutOf.ts'
import { planDecision } from '../../analysis/parties/planDecision.ts'
import { decisionsInView } from '../../analysis/rules/tiesInView.ts'
import { entityById } from '../../model/entities.ts'
import { groupName } from '../relationships/groupName.ts'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import panel from '../shared/Panel.module.css'
import { useWords } from '../words/words.tsx'
import { MessageRoute } from './MessageRoute.tsx'
import { planPart } from './planPart.ts'

export function LeftOutFacts({ finding }: { readonly finding: Finding }) {
  const { decisions } = useWords()
  const words = decisions.facts
  const { actions } = useApp()
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  const decision = entityById(map, 'decisions', finding.decisions[0] ?? '')
  // Those named first.
  const parties = finding.sides?.flatMap(({ organisations }) => organisations) ?? []
  const [first] = parties
  if (!decision || first === undefined) return null
  const out = leftOutOf(findings)
  // The decisions that touched what the first of them holds.
  const touched = decisionsInView(map, lens).filter(
    (one) =>
      out.get(one.id)?.has(first) ||
      planDecision(
        map,
        [],
        { functions: one.functions, places: one.places ?? [], date: one.date },
        lens,
      ).some(({ party, must }) => must && party === first),
  )
  const outCount = touched.filter((one) => out.get(one.id)?.has(first)).length
  const decider = decision.participants.find(({ part }) => part === 'decides')?.party
  const groups = groupAlike(map, parties, () => '')
  // That someone was kept out is not to be written over by the way.
  const recorded = new Set(
    decision.participants.filter(({ part }) => part !== 'informed').map(({ party }) => party),
  )
  const forgotten = groupAlike(
    map,
    parties.filter((party) => !recorded.has(party)),
    () => '',
  )
  return (
    <>
      {touched.length > 1 && groups[0] && (
        <>
          <h3 className={panel.heading}>{words.usually}</h3>
          <p>{words.usuallyLine(groupName(map, groups[0]), outCount, touched.length)}</p>
        </>
      )}
      {decider !== undefined && decider !== first && (
        <>
          <h3 className={panel.heading}>{words.route}</h3>
          <MessageRoute from={decider} to={first} />
        </>
      )}
      {forgotten.map((group) => (
        <p key={group.id} className={panel.note}>
          <Button variant="line" onPress={() => actions.run(planPart(decision, group.members, 'consulted'))}>
            <UserPlus size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.addTo(groupName(map, group))}
          </Button>
        </p>
      ))}
    </>
  )
}
