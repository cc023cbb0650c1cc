/** A finding in the side panel: its sentence, its time, what each side says, and the way to the next one. */

import { ChevronLeft, ChevronRight, Handshake } from 'lucide-react'
import { type Finding, isOverlap, type Side } from '../../analysis/finding.ts'
import { daysInWords } from '../../analysis/words/daysInWords.ts'
import { inFull } from '../../analysis/words/inFull.ts'
import { entityById } from '../../model/entities.ts'
import type { Remit } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { AgreementLines } from '../agreements/AgreementLines.tsx'
import { FindingActions } from '../agreements/FindingActions.tsx'
import { LeftOutFacts } from '../decisions/LeftOutFacts.tsx'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Letter } from '../shared/Letter.tsx'
import { labelOf, labelsOf } from '../shared/labels.ts'
import styles from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { RuleMark } from '../shared/RuleMark.tsx'
import { StatusMark } from '../shared/StatusMark.tsx'
import { useWords } from '../words/words.tsx'
import { FindingFacts } from './FindingFacts.tsx'
import { statusInRegister } from './groupFindings.ts'
import { namesInShort } from './namesInShort.ts'
import { RemitList } from './RemitList.tsx'
import { sideName } from './sideName.ts'
import { TimeBars } from './TimeBars.tsx'

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
  const both = finding.period ? daysInWords(finding.period) : ''
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
      <p className={styles.says}>{inFull(finding)}</p>
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
      {isOverlap(finding) && finding.sides?.length === 2 && (
        <>
          <h3 className={styles.heading}>{words.findings.bothAtOnce(both || words.findings.notLimited)}</h3>
          <TimeBars finding={finding} stacked />
        </>
      )}
      {isOverlap(finding) && finding.sides && (
        <>
          <h3 className={styles.heading}>{words.findings.whatEachSays}</h3>
          {finding.sides.map((side) => (
            <SideCard key={side.kind ?? side.organisations[0]} side={side} />
          ))}
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

function SideCard({ side }: { readonly side: Side }) {
  const words = useWords()
  const { view } = useApp()
  const map = useMap()
  const remits = side.remits.map((id) => entityById(map, 'remits', id)).filter((remit) => remit !== undefined)
  const involvements = [...new Set(remits.map(({ involvement }) => involvement))]
  const facts: [string, string][] = [
    [
      words.findings.function,
      namesInShort(
        labelsOf(
          map,
          distinct(remits, (remit) => [remit.function]),
        ),
        words.findings.more,
      ),
    ],
    [words.findings.forWhom, inShort(remits, (remit) => remit.beneficiaries)],
    [words.findings.where, inShort(remits, (remit) => remit.places)],
    [
      words.findings.basis,
      distinct(remits, ({ basis }) => (basis === undefined ? [] : [basis]))
        .map(words.basisInWords)
        .join(', ') || words.findings.notRecorded,
    ],
    [
      words.findings.source,
      namesInShort(
        labelsOf(
          map,
          distinct(remits, ({ sources }) => sources ?? []),
        ),
        words.findings.more,
      ) || words.findings.notRecorded,
    ],
  ]
  function inShort(from: readonly Remit[], pick: (remit: Remit) => readonly string[] | undefined): string {
    const names = labelsOf(
      map,
      distinct(from, (remit) => pick(remit) ?? []),
    )
    return namesInShort(names, words.findings.more) || words.findings.notLimited
  }
  const [only] = side.organisations
  const open = () =>
    side.kind !== undefined && side.organisations.length > 1
      ? view.select({ type: 'kind', kind: side.kind })
      : only !== undefined && view.select({ type: 'entity', id: only })
  return (
    <section className={styles.card}>
      <h4 className={styles.cardHead}>
        {involvements.map((id) => (
          <Letter key={id} involvement={involvementById(map.scheme, id)} overlap alone />
        ))}
        <button type="button" className={styles.link} onClick={open}>
          {sideName(map, side)}
        </button>
      </h4>
      <dl className={styles.facts}>
        {facts.map(([aspect, text]) => (
          <Fact key={aspect} aspect={aspect} text={text} />
        ))}
      </dl>
    </section>
  )
}

function Fact({ aspect, text }: { readonly aspect: string; readonly text: string }) {
  return (
    <>
      <dt>{aspect}</dt>
      <dd>{text}</dd>
    </>
  )
}

function distinct(remits: readonly Remit[], pick: (remit: Remit) => readonly string[]): string[] {
  return [...new Set(remits.flatMap(pick))]
}
