/** The side panel before anything is chosen: how to read the view, and the biggest findings. */

import { ListChecks } from 'lucide-react'
import { biggestFindings } from '../../analysis/biggestFindings.ts'
import { inShort } from '../../analysis/words/inFull.ts'
import type { ViewName } from '../../state/viewStore.ts'
import { FindingsOverview } from '../findings/FindingsOverview.tsx'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import styles from '../shared/Panel.module.css'
import { PanelFrame } from '../shared/PanelFrame.tsx'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'

const shown = 6

export function NothingPanel() {
  const words = useWords()
  const { view } = useApp()
  const current = useView((state) => state.view)
  const map = useMap()
  const list = useView((state) => state.captureList)
  const { list: findings, areCurrent } = useLatestFindings()
  const open = findings.filter(({ status }) => status === 'open')
  const biggest = biggestFindings(open, shown)
  const hints: Partial<Record<ViewName, string>> = {
    capture: words.panel.chooseRow,
    matrix: words.matrix.chooseCell,
    map: words.panel.chooseAnything,
    relationships: words.panel.chooseRelationship,
    decisions: words.panel.chooseDecision,
    compare: words.compare.chooseChange,
    report: words.panel.readReport,
  }
  const isEmpty: Partial<Record<ViewName, boolean>> = {
    capture: map[list].length === 0,
    matrix: map.organisations.length + map.functions.length === 0,
    map: map.organisations.length + map.functions.length === 0,
    findings: areCurrent && findings.length === 0,
    relationships: map.ties.length === 0,
    decisions: map.decisions.length === 0,
  }
  const yet: Partial<Record<ViewName, string>> = words.panel.nothingYet
  const hint = (isEmpty[current] ? yet[current] : hints[current]) ?? words.panel.chooseFinding
  return (
    <PanelFrame
      closable={false}
      head={<h2 className={styles.what}>{words.panel.nothingSelected}</h2>}
      foot={
        current === 'findings' || findings.length === 0 ? undefined : (
          <Button variant="line" onPress={() => view.set({ view: 'findings' })}>
            <ListChecks size={17} strokeWidth={1.75} aria-hidden="true" />
            {words.panel.allFindings}
          </Button>
        )
      }
    >
      <p className={styles.says}>{hint}</p>
      {!areCurrent && <LookingForFindings />}
      {areCurrent && current === 'findings' && findings.length > 0 && <FindingsOverview />}
      {areCurrent && current !== 'findings' && biggest.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {words.panel.biggestInView}
            <span className={styles.right}>{words.panel.ofAll(biggest.length, open.length)}</span>
          </h3>
          <ul className={styles.list}>
            {biggest.map((finding) => (
              <li key={finding.id}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => view.select({ type: 'finding', id: finding.id })}
                >
                  <RuleMark rule={finding.rule} />
                  <span>{inShort(finding)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  )
}
