/** Filters of the register: by status with counts, by kind of finding, by words. */
import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Finding, type FindingRule, findingRules } from '../../analysis/finding.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import styles from './FindingsView.module.css'
import {
  hasStatus,
  type RegisterOrder,
  type RegisterStatus,
  registerOrders,
  registerStatuses,
} from './groupFindings.ts'
import { RegisterSwitch } from './RegisterSwitch.tsx'

const statuses = ['all', ...registerStatuses] as const

interface FindingsToolbarProps {
  readonly list: readonly Finding[]
  /** Until they are those of the map as it is now, nothing is said of their number. */
  readonly areCurrent: boolean
  readonly shownCount: number
}

export function FindingsToolbar({ list, areCurrent, shownCount }: FindingsToolbarProps) {
  const words = useWords()
  const { view } = useApp()
  const status = useView((state) => state.findingStatus)
  const rule = useView((state) => state.findingRule)
  const search = useView((state) => state.findingSearch)
  const order = useView((state) => state.findingOrder)
  const about = useView((state) => state.findingAbout)
  const shownAs = useView((state) => state.findingsAs)
  const map = useMap()
  const ids = { rule: useId(), search: useId(), order: useId() }
  const present = findingRules.filter((one) => list.some((finding) => finding.rule === one))
  const countOf = (wanted: RegisterStatus | 'all') =>
    list.filter((finding) => hasStatus(finding, wanted)).length
  // Nothing is reopened on most maps, and the bar is full.
  const shownStatuses = statuses.filter(
    (one) => one !== 'reopened' || status === 'reopened' || countOf('reopened') > 0,
  )

  return (
    <div className={styles.bar}>
      <ToggleButtonGroup
        className={styles.statuses ?? ''}
        aria-label={words.findings.status}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[status]}
        onSelectionChange={(keys) => {
          const [chosen] = keys
          if (chosen !== undefined) view.set({ findingStatus: chosen as RegisterStatus | 'all' })
        }}
      >
        {shownStatuses.map((one) => (
          <ToggleButton key={one} id={one} className={styles.status ?? ''}>
            {one === 'all' ? words.findings.all : words.statuses[one]}
            <span className={styles.number}>{areCurrent ? countOf(one) : '…'}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="visually-hidden" role="status">
        {areCurrent && words.findings.summary(shownCount, list.length)}
      </p>
      <RegisterSwitch />
      <div className={styles.filters}>
        <label className="visually-hidden" htmlFor={ids.search}>
          {words.findings.search}
        </label>
        <input
          id={ids.search}
          className={`${styles.control} ${styles.search}`}
          type="search"
          placeholder={words.findings.searchHint}
          value={search}
          onChange={(event) => view.set({ findingSearch: event.target.value })}
        />
        <label className="visually-hidden" htmlFor={ids.rule}>
          {words.findings.rule}
        </label>
        <select
          id={ids.rule}
          className={`${styles.control} ${styles.kind}`}
          value={rule}
          onChange={(event) => view.set({ findingRule: event.target.value as FindingRule | 'all' })}
        >
          <option value="all">{words.findings.anyRule}</option>
          {present.map((one) => (
            <option key={one} value={one}>
              {words.rules[one]}
            </option>
          ))}
        </select>
        {shownAs === 'list' && (
          <>
            <label className="visually-hidden" htmlFor={ids.order}>
              {words.findings.groupBy}
            </label>
            <select
              id={ids.order}
              className={styles.control}
              value={order}
              onChange={(event) => view.set({ findingOrder: event.target.value as RegisterOrder })}
            >
              {registerOrders.map((one) => (
                <option key={one} value={one}>
                  {words.findings.orders[one]}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {about !== undefined && shownAs === 'list' && (
        <p className={styles.about}>
          {words.findings.onlyAbout(labelOf(map, about))}
          <Button variant="line" onPress={() => view.set({ findingAbout: undefined })}>
            {words.findings.everything}
          </Button>
        </p>
      )}
    </div>
  )
}
