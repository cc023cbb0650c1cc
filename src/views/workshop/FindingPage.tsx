/** One finding on the projector: its sentence, who meets where and when, the evidence on demand, and what to do. */

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type CSSProperties, useRef, useState } from 'react'
import { isGapRule } from '../../analysis/coverage/agreementTerms.ts'
import { isOverlap } from '../../analysis/finding.ts'
import type { Agreement } from '../../model/remitMap.ts'
import { outcomesFor, startBoundaryOn } from '../../state/boundaryDraft.ts'
import { ApplyAgreement } from '../agreements/ApplyAgreement.tsx'
import { useBoundary } from '../agreements/useBoundary.ts'
import { SidesLaidOut } from '../findings/SidesLaidOut.tsx'
import { TimeBars } from '../findings/TimeBars.tsx'
import { whenTheyMeet } from '../findings/whenTheyMeet.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { RuleMark } from '../shared/RuleMark.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useWords } from '../words/words.tsx'
import { type AgendaItem, itemNow } from './agenda.ts'
import { Countdown } from './Countdown.tsx'
import { FindingPicture } from './FindingPicture.tsx'
import { useRoomBetween } from './useRoomBetween.ts'
import styles from './Workshop.module.css'
import { WorkshopCard } from './WorkshopCard.tsx'

interface FindingPageProps {
  readonly item: AgendaItem
  readonly at: number
  readonly all: number
  readonly minutes: number
  readonly onGo: (to: number) => void
  readonly onReadBack: () => void
}

export function FindingPage({ item, at, all, minutes, onGo, onReadBack }: FindingPageProps) {
  const words = useWords()
  const says = words.workshop
  const { view } = useApp()
  const map = useMap()
  const boundary = useBoundary()
  const { list: found, areCurrent } = useLatestFindings()
  const { finding, agreements } = itemNow(map, found, item)
  const agreeing = useView((state) => state.agreeing)
  const [showsEvidence, setShowsEvidence] = useState(false)
  const [isPaused, setPaused] = useState(false)
  const scene = useRef<HTMLDivElement>(null)
  const actions = useRef<HTMLDivElement>(null)
  const room = useRoomBetween(scene, actions)
  const status = finding?.status ?? 'agreed'
  const isGap = isGapRule(item.rule)
  const outcomes = outcomesFor({ about: [item.rule], functions: item.functions })
  const options = isGap ? says.gapOptions : says.options
  // What is open may be touched by an agreement that settles a part of it: it is still to be settled itself.
  const recorded = agreements.filter(
    (agreement) =>
      agreement.status !== 'parked' && (status !== 'open' || finding?.against.includes(agreement.id)),
  )

  const settle = (outcome: Agreement['outcome']) => {
    const subject = { type: 'finding', id: item.id } as const
    const [before] = recorded
    const draft = finding ? startBoundaryOn(map, finding) : undefined
    if (before) return boundary.change(before, outcome)
    if (draft)
      view.set({ selection: subject, agreeing: { subject, draft: { ...draft, outcome }, open: true } })
  }
  const park = () => {
    if (finding && finding.status !== 'parked' && finding.status !== 'agreed') boundary.park(finding)
    onGo(at + 1)
  }
  const keys: Record<string, () => void> = {
    ...Object.fromEntries(outcomes.map((outcome, index) => [String(index + 1), () => settle(outcome)])),
    p: park,
    e: () => setShowsEvidence(!showsEvidence),
    a: () => document.querySelector<HTMLElement>('[data-apply]')?.click(),
    t: () => setPaused(!isPaused),
    r: onReadBack,
    ArrowRight: () => onGo(at + 1),
    ArrowLeft: () => onGo(at - 1),
  }
  if (agreeing?.open) return <WorkshopCard agreeing={agreeing} title={item.sentence} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the page, whatever of it has the focus
    <div
      className={`${styles.page} ${styles.finding}`}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isInDialog(event.target)) return
        const act = keys[shortcutKey(event)]
        if (!act) return
        event.preventDefault()
        act()
      }}
    >
      <header className={styles.head}>
        <RuleMark rule={item.rule} />
        <b>{words.rules[item.rule]}</b>
        <span className={styles.quiet}>{words.statuses[finding?.reopened ? 'reopened' : status]}</span>
        <button
          type="button"
          className={styles.step}
          aria-label={says.previous}
          disabled={at === 0}
          onClick={() => onGo(at - 1)}
        >
          <ChevronLeft size={32} aria-hidden="true" />
        </button>
        <span>{says.of(at + 1, all)}</span>
        <button type="button" className={styles.step} aria-label={says.next} onClick={() => onGo(at + 1)}>
          <ChevronRight size={32} aria-hidden="true" />
        </button>
        <Countdown minutes={minutes} isPaused={isPaused} onToggle={() => setPaused(!isPaused)} />
      </header>
      <h1 className={styles.sentence}>
        {finding?.sentence ?? item.sentence}{' '}
        {finding && finding.standing !== '' && (
          <strong className={status === 'open' ? styles.open : ''}>{finding.standing}</strong>
        )}
      </h1>
      {!areCurrent && <LookingForFindings className={styles.quiet} />}
      {areCurrent && !finding && <p className={styles.quiet}>{says.settled}</p>}
      {finding?.reopened && <p className={styles.quiet}>{finding.reopened.because}</p>}
      {recorded.map((agreement) => (
        <div key={agreement.id} className={styles.recorded}>
          <p>{agreement.statement ?? agreement.title}</p>
          <div className={styles.enlarged}>
            <ApplyAgreement agreement={agreement} />
          </div>
        </div>
      ))}
      {finding && !showsEvidence && recorded.length === 0 && (
        <div ref={scene} className={styles.scene}>
          <FindingPicture finding={finding} {...(room === undefined ? {} : { room })} />
          {isOverlap(finding) && (
            <div className={styles.time}>
              <b>{whenTheyMeet(map, finding, words)}</b>
              <div className={styles.enlarged}>
                <TimeBars finding={finding} stacked />
              </div>
            </div>
          )}
        </div>
      )}
      {/* After the picture, so that this stays in sight however much there is to tell. */}
      {finding && finding.more.length > 0 && <p className={styles.quiet}>{finding.more.join(' ')}</p>}
      {finding && showsEvidence && (
        <section className={styles.evidence} aria-label={says.evidence}>
          {isOverlap(finding) && (
            <div className={`${styles.enlarged} ${styles.sides}`}>
              <SidesLaidOut finding={finding} />
            </div>
          )}
          <p>{finding.explanation.because}</p>
        </section>
      )}
      <div ref={actions} className={styles.actions}>
        <div
          className={styles.options}
          style={{ '--outcomes': outcomes.length } as CSSProperties}
          role="group"
          aria-label={says.optionsLabel}
        >
          {outcomes.map((outcome, index) => (
            <button
              key={outcome}
              type="button"
              className={styles.option}
              data-first={index === 0 ? '' : undefined}
              onClick={() => settle(outcome)}
            >
              <kbd>{index + 1}</kbd>
              <b>{options[outcome].label}</b>
              <span>{options[outcome].note}</span>
            </button>
          ))}
          <button type="button" className={`${styles.option} ${styles.park}`} onClick={park}>
            <kbd>P</kbd>
            <b>{says.park.label}</b>
            <span>{says.park.note}</span>
          </button>
        </div>
        <p className={styles.keys}>{says.keys}</p>
      </div>
    </div>
  )
}

function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}
