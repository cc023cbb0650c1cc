/** The register at a glance, in the side panel before a finding is chosen: what is open by kind, and what waits to be looked at again. */
import { CalendarClock, RotateCcw } from 'lucide-react'
import { findingRules } from '../../analysis/finding.ts'
import { dayOf, isDueForReview } from '../../state/filterAgreements.ts'
import { useApp, useFindings, useMap } from '../shared/appContext.ts'
import styles from '../shared/Panel.module.css'
import { RuleMark } from '../shared/RuleMark.tsx'
import { useWords } from '../words/words.tsx'
import own from './FindingsOverview.module.css'

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

export function FindingsOverview() {
  const words = useWords()
  const says = words.findings.overview
  const { view } = useApp()
  const { agreements } = useMap()
  const open = useFindings().filter(({ status }) => status === 'open')
  const reopened = open.filter((finding) => finding.reopened).length
  const today = dayOf(new Date())
  const due = agreements.filter((agreement) => isDueForReview(agreement, today)).length
  const kinds = findingRules
    .map((rule) => ({ rule, count: open.filter((finding) => finding.rule === rule).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <h3 className={styles.heading}>
        {says.open}
        <span className={styles.right}>{open.length.toLocaleString('en-GB')}</span>
      </h3>
      <ul className={styles.list}>
        {kinds.map(({ rule, count }) => (
          <li key={rule}>
            <button
              type="button"
              className={own.row}
              onClick={() =>
                view.set({ findingsAs: 'list', findingRule: rule, findingStatus: 'open', findingSearch: '' })
              }
            >
              <RuleMark rule={rule} />
              <span>{words.rules[rule]}</span>
              <span className={own.count}>{count.toLocaleString('en-GB')}</span>
            </button>
          </li>
        ))}
      </ul>
      {reopened + due > 0 && (
        <>
          <h3 className={styles.heading}>{says.again}</h3>
          <ul className={styles.list}>
            {reopened > 0 && (
              <li>
                <button
                  type="button"
                  className={own.row}
                  onClick={() =>
                    view.set({ findingsAs: 'list', findingRule: 'all', findingStatus: 'reopened' })
                  }
                >
                  <RotateCcw {...icon} />
                  <span>{says.reopened(reopened)}</span>
                </button>
              </li>
            )}
            {due > 0 && (
              <li>
                <button
                  type="button"
                  className={own.row}
                  onClick={() => view.set({ findingsAs: 'agreements' })}
                >
                  <CalendarClock {...icon} />
                  <span>{says.due(due)}</span>
                </button>
              </li>
            )}
          </ul>
        </>
      )}
    </>
  )
}
