/** A finding in the side panel: its sentence, its time, what each side says, and the way to the next one. */

import { ChevronLeft, ChevronRight, Handshake } from 'lucide-react'
import { type Finding, isOverlap } from '../../analysis/finding.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import { entityById } from '../../model/entities.ts'
import { AgreementLines } from '../agreements/AgreementLines.tsx'
import { FindingActions } from '../agreements/FindingActions.tsx'
import { LeftOutFacts } from '../decisions/LeftOutFacts.tsx'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { labelOf } from '../shared/labels.ts'
import styles from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { RuleMark } from '../shared/RuleMark.tsx'
import { StatusMark } from '../shared/StatusMark.tsx'
import { useWords } from '../words/words.tsx'
import { FindingFacts } from './FindingFacts.tsx'
import { statusInRegister } from './groupFindings.ts'
import { RemitList } from './RemitList.tsx'
import { SideCards } from './SideCards.tsx'
import { TimeBars } from './TimeBars.tsx'
import { whenTheyMeet } from './whenTheyMeet.ts'

export function FindingPanel({ id }: { readonly id: string }) {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const current = useView((state) => state.view)
  const { list, areCurrent } = useLatestFindings()
  const position = list.findIndex((finding) => finding.id === id)
  const finding = list[position]
  if (!finding) {
    return (
      <PanelFrame head={<h2 className={styles.what}>{words.findings.one}</h2>}>
        <p className={styles.says}>{areCurrent ? words.findings.goneNow : words.findings.looking}</p>
      </PanelFrame>
    )
  }
  const go = (to: Finding | undefined) => {
    if (to) view.select({ type: 'finding', id: to.id })
  }
  // Also those that the remits go against, and those for other places or people: what was agreed, and how to apply it.
  const agreements = [...new Set([...finding.agreements, ...finding.against, ...finding.partly])]
  return (
    <PanelFrame
      head={
        <>
          <RuleMark rule={finding.rule} />
          <h2 className={styles.what}>{words.rules[finding.rule]}</h2>
          <StatusMark status={statusInRegister(finding)} />
        </>
      }
      foot={
        <>
          <FindingActions finding={finding} />
          {current !== 'findings' && (
            <Button variant="line" onPress={() => view.set({ view: 'findings' })}>
              {words.findings.evidence}
            </Button>
          )}
          {current === 'findings' && (
            <Button variant="line" onPress={() => view.set({ view: 'map' })}>
              {words.findings.showOnMap}
            </Button>
          )}
          <span className={styles.end}>
            <Button
              variant="icon"
              aria-label={words.findings.previous}
              isDisabled={position === 0}
              onPress={() => go(list[position - 1])}
            >
              <ChevronLeft size={18} aria-hidden="true" />
            </Button>
            <Button
              variant="icon"
              aria-label={words.findings.next}
              isDisabled={position === list.length - 1}
              onPress={() => go(list[position + 1])}
            >
              <ChevronRight size={18} aria-hidden="true" />
            </Button>
          </span>
        </>
      }
    >
      <p className={styles.says}>{inShort(finding)}</p>
      {finding.more.map((says) => (
        <p key={says} className={styles.note}>
          {says}
        </p>
      ))}
      {finding.reopened && <p className={styles.note}>{finding.reopened.because}</p>}
      {agreements.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.findings.agreements}</h3>
          <ul className={styles.list}>
            {agreements.map((agreement) => (
              <li key={agreement}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => view.select({ type: 'entity', id: agreement })}
                >
                  <Handshake size={18} strokeWidth={1.75} aria-hidden="true" />
                  {labelOf(map, agreement)}
                </button>
                <AgreementUnder id={agreement} />
              </li>
            ))}
          </ul>
        </>
      )}
      {finding.prospective && <p className={styles.note}>{words.findings.prospective}</p>}
      {isOverlap(finding) && (
        <>
          <h3 className={styles.heading}>{whenTheyMeet(map, finding, words)}</h3>
          <TimeBars finding={finding} stacked />
          <h3 className={styles.heading}>{words.findings.whatEachSays}</h3>
          <SideCards key={id} finding={finding} sides={finding.sides ?? []} />
        </>
      )}
      {finding.before && (
        <>
          <h3 className={styles.heading}>{words.findings.heldBefore}</h3>
          <SideCards key={`${id} before`} finding={finding} sides={finding.before} />
        </>
      )}
      {finding.rule === 'left-out' && <LeftOutFacts finding={finding} />}
      {current !== 'findings' && <FindingFacts finding={finding} />}
      {!isOverlap(finding) && finding.remits.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.findings.remits}</h3>
          <RemitList ids={finding.remits} overlap={false} />
        </>
      )}
      <h3 className={styles.heading}>{words.findings.why}</h3>
      <p>{finding.explanation.because}</p>
      <h3 className={styles.heading}>{words.findings.remedy}</h3>
      <p>{finding.explanation.remedy}</p>
    </PanelFrame>
  )
}

function AgreementUnder({ id }: { readonly id: string }) {
  const agreement = entityById(useMap(), 'agreements', id)
  return agreement && agreement.status !== 'parked' ? <AgreementLines agreement={agreement} /> : null
}
