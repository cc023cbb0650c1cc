/** The list of agreements: by status, those due for review first; each opens in the side panel. */
import { CalendarClock, RotateCcw } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { isAboutGap } from '../../analysis/coverage/agreementTerms.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import type { Agreement } from '../../model/remitMap.ts'
import {
  type AgreementFilter,
  agreementFilters,
  dayOf,
  filterAgreements,
  isDueForReview,
  passes,
} from '../../state/filterAgreements.ts'
import bar from '../findings/FindingsView.module.css'
import { RegisterSwitch } from '../findings/RegisterSwitch.tsx'
import { useApp, useFindings, useMap, useView } from '../shared/appContext.ts'
import { StatusMark } from '../shared/StatusMark.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useWords } from '../words/words.tsx'
import styles from './AgreementsList.module.css'

export function AgreementsList() {
  const words = useWords()
  const { view } = useApp()
  const says = words.agreements
  const { agreements } = useMap()
  const [filter, setFilter] = useState<AgreementFilter>('all')
  const [search, setSearch] = useState('')
  const selection = useView((state) => state.selection)
  const list = useRef<HTMLUListElement>(null)
  const searchId = useId()
  const today = dayOf(new Date())
  const reopenings = new Map(
    useFindings().flatMap(({ reopened }) => (reopened ? [[reopened.agreement, reopened.because]] : [])),
  )
  const standing = { today, reopened: new Set(reopenings.keys()) }
  const shown = filterAgreements(agreements, { filter, search, ...standing })
  // Nothing is reopened on most maps, and the bar is full.
  const filters = agreementFilters.filter(
    (one) => one !== 'reopened' || one === filter || reopenings.size > 0,
  )
  const due = agreements.filter((agreement) => isDueForReview(agreement, today)).length
  const label = (one: AgreementFilter) =>
    one === 'all' ? says.all : one === 'due' ? says.due : words.statuses[one]
  const move = (step: 1 | -1) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
  }
  return (
    <>
      <div className={bar.bar}>
        <ToggleButtonGroup
          className={bar.statuses ?? ''}
          aria-label={says.status}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => {
            const [chosen] = keys
            if (chosen !== undefined) setFilter(chosen as AgreementFilter)
          }}
        >
          {filters.map((one) => (
            <ToggleButton key={one} id={one} className={bar.status ?? ''}>
              {label(one)}
              <span className={bar.number}>
                {agreements.filter((agreement) => passes(agreement, one, standing)).length}
              </span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="visually-hidden" role="status">
          {says.listSummary(shown.length, due)}
        </p>
        <label className="visually-hidden" htmlFor={searchId}>
          {says.search}
        </label>
        <input
          id={searchId}
          type="search"
          className={`${bar.control} ${bar.search}`}
          placeholder={words.findings.searchHint}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <RegisterSwitch />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.list} aria-label={says.list} tabIndex={0}>
        {shown.length === 0 && (
          <p className={styles.empty}>{agreements.length === 0 ? says.none : says.noneMatch}</p>
        )}
        <ul
          ref={list}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return
            const key = shortcutKey(event)
            if (key === 'j' || key === 'ArrowDown') move(1)
            else if (key === 'k' || key === 'ArrowUp') move(-1)
            else return
            event.preventDefault()
          }}
        >
          {shown.map((agreement) => (
            <li key={agreement.id}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={selection?.type === 'entity' && selection.id === agreement.id}
                onClick={() => view.select({ type: 'entity', id: agreement.id })}
              >
                <span className={styles.head}>
                  <b>{agreement.title}</b>
                  <StatusMark status={reopenings.has(agreement.id) ? 'reopened' : agreement.status} />
                </span>
                {agreement.statement && <span className={styles.statement}>{agreement.statement}</span>}
                {reopenings.has(agreement.id) && (
                  <span className={styles.due}>
                    <RotateCcw size={16} strokeWidth={1.75} aria-hidden="true" />
                    {reopenings.get(agreement.id)}
                  </span>
                )}
                <Dates agreement={agreement} isDue={isDueForReview(agreement, today)} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Dates({ agreement, isDue }: { readonly agreement: Agreement; readonly isDue: boolean }) {
  const words = useWords()
  const says = words.agreements
  const { status, outcome, agreedOn, handover, review } = agreement
  const dates = [
    status !== 'parked' && (isAboutGap(agreement) ? says.gapSettled[outcome] : says.outcomes[outcome].label),
    agreedOn && says.agreedOn(dateInWords(agreedOn)),
    handover && says.handoverOn(dateInWords(handover)),
    review && !isDue && says.reviewOn(dateInWords(review)),
  ].filter((part) => typeof part === 'string' && part !== '')
  return (
    <span className={styles.dates}>
      {isDue && review && (
        <span className={styles.due}>
          <CalendarClock size={16} strokeWidth={1.75} aria-hidden="true" />
          {says.dueOn(dateInWords(review))}
        </span>
      )}
      {dates.join(' · ')}
    </span>
  )
}
