/** The register: one sentence a finding, worst first, opening into its evidence. */

import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Finding, FindingRule } from '../../analysis/finding.ts'
import { asSentence, pluralOf } from '../../analysis/words/plainEnglish.ts'
import { locate } from '../../model/entities.ts'
import { unitHierarchyOf } from '../../model/hierarchy.ts'
import { AgreementsList } from '../agreements/AgreementsList.tsx'
import { useBoundary } from '../agreements/useBoundary.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { labelOf } from '../shared/labels.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { StatusMark } from '../shared/StatusMark.tsx'
import { shortcutKey } from '../shared/shortcutKey.ts'
import { useWords } from '../words/words.tsx'
import { Evidence } from './Evidence.tsx'
import { FindingsToolbar } from './FindingsToolbar.tsx'
import styles from './FindingsView.module.css'
import {
  filterFindings,
  groupFindings,
  keysOfFinding,
  type RegisterOrder,
  type RegisterRow,
  type RegisterStatus,
  type Severity,
  statusInRegister,
} from './groupFindings.ts'
import { PairGrid } from './PairGrid.tsx'

/** Room that a finding's sentence needs to be read, in pixels. */
const sentenceHeight = 110

export function FindingsView() {
  const shown = useView((state) => state.findingsAs)
  if (shown === 'agreements') return <AgreementsList />
  return shown === 'pairs' ? <PairGrid /> : <Register />
}

function Register() {
  const words = useWords()
  const { view } = useApp()
  const { list, areCurrent } = useLatestFindings()
  const status = useView((state) => state.findingStatus)
  const rule = useView((state) => state.findingRule)
  const search = useView((state) => state.findingSearch)
  const selection = useView((state) => state.selection)
  const selectedId = selection?.type === 'finding' ? selection.id : undefined

  const boundary = useBoundary()
  const order = useView((state) => state.findingOrder)
  const about = useView((state) => state.findingAbout)
  const { organisations } = useMap()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [placeKey, setPlaceKey] = useState('')
  const headings = useHeadings()
  const matching = useMemo(
    () =>
      filterFindings(list, {
        status,
        rule,
        search,
        ...(about === undefined ? {} : { about: unitHierarchyOf(organisations).selfAndNarrower(about) }),
      }),
    [list, status, rule, search, about, organisations],
  )
  const rows = useMemo(
    () => groupFindings(matching, order, opened, (id) => headings(order, id)),
    [matching, order, opened, headings],
  )
  const findingRows = useMemo(() => rows.filter((row) => row.type === 'finding'), [rows])
  const scroller = useRef<HTMLElement>(null)
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index]
      return row ? keyOfRow(row) : index
    },
    [rows],
  )
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'finding' ? 50 : 46),
    getItemKey: keyAt,
    overscan: 12,
  })

  // A finding about several parties stands under each of them: the place last moved to is the one that is open.
  const isHere = (row: RegisterRow) => row.type === 'finding' && row.finding.id === selectedId
  const openRow = rows.find((row) => isHere(row) && keyOfRow(row) === placeKey) ?? rows.find(isHere)

  /** Scrolls only when the sentence itself is out of sight: an opened finding is often taller than the screen. */
  const bringIntoSight = () => {
    const index = openRow ? rows.indexOf(openRow) : -1
    const element = scroller.current
    const [top] = index < 0 ? [] : (virtualizer.getOffsetForIndex(index, 'start') ?? [])
    if (top === undefined || !element) return
    const isInSight =
      top >= element.scrollTop && top < element.scrollTop + element.clientHeight - sentenceHeight
    if (!isInSight) virtualizer.scrollToIndex(index, { align: 'start' })
  }

  const moveTo = (row: RegisterRow | undefined) => {
    if (row?.type !== 'finding') return
    setPlaceKey(keyOfRow(row))
    view.select({ type: 'finding', id: row.finding.id })
    // The row may have to be drawn first.
    requestAnimationFrame(() => focusRow(scroller.current, keyOfRow(row)))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is chosen, here or elsewhere
  useEffect(() => {
    if (selectedId === undefined) return
    const finding = matching.find(({ id }) => id === selectedId)
    // What is chosen elsewhere may lie in the part of a group that is not shown.
    if (finding && !openRow) setOpened(new Set([...opened, ...keysOfFinding(finding, order)]))
    else bringIntoSight()
  }, [selectedId, openRow === undefined])

  // Coming here by a link, the keys of the register work at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  /** Where the focus was last: the row, and how many stood before it. */
  const focused = useRef<{ readonly place: string; readonly position: number }>(undefined)
  useLayoutEffect(() => {
    const before = focused.current
    if (!before || findingRows.some((row) => keyOfRow(row) === before.place)) return
    focused.current = undefined
    // What was parked leaves the list of what is open, and the one after it takes its place.
    const next = findingRows[Math.min(before.position, findingRows.length - 1)]
    if (hasFocus(scroller.current)) return
    if (next) focusRow(scroller.current, keyOfRow(next))
    else scroller.current?.focus({ preventScroll: true })
  }, [findingRows])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const here = findingRows.find((row) => keyOfRow(row) === placeOf(event.target)) ?? openRow
    const position = findingRows.indexOf(here as (typeof findingRows)[number])
    const key = shortcutKey(event)
    if (key === 'j') moveTo(findingRows[position + 1] ?? findingRows.at(-1))
    else if (key === 'k') moveTo(findingRows[Math.max(0, position - 1)])
    // A key held down would park one after the other.
    else if (key === 'p' && !event.repeat && here?.type === 'finding') {
      if (here.finding.status === 'parked') boundary.unpark(here.finding)
      else if (here.finding.status !== 'agreed') boundary.park(here.finding)
    } else if (key === 'Escape' && selectedId !== undefined) {
      if (openRow && placeOf(event.target) === keyOfRow(openRow))
        focusRow(scroller.current, keyOfRow(openRow))
      view.select(undefined)
    }
  }

  return (
    <>
      <FindingsToolbar list={list} areCurrent={areCurrent} shownCount={matching.length} />
      {!areCurrent && <LookingForFindings className={styles.looking} />}
      <section
        ref={scroller}
        className={styles.register}
        aria-label={words.findings.list}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const place = placeOf(target)
          const position = findingRows.findIndex((row) => keyOfRow(row) === place)
          focused.current = place === undefined || position < 0 ? undefined : { place, position }
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget) focused.current = undefined
        }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {matching.length === 0 && areCurrent && (
          <p className={styles.empty}>{list.length === 0 ? words.findings.noneAtAll : words.findings.none}</p>
        )}
        <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                data-row={keyOfRow(row)}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.type === 'group' ? (
                  <h2 className={styles.group}>
                    {headings(order, row.key)}
                    <span className={styles.groupCount}>{areCurrent ? row.count : '…'}</span>
                    {item.index === 0 && <span className={styles.order}>{words.findings.worstFirst}</span>}
                  </h2>
                ) : row.type === 'more' ? (
                  <button
                    type="button"
                    className={styles.rest}
                    onClick={() => setOpened(new Set([...opened, row.key]))}
                  >
                    {words.findings.showRest(row.hidden)}
                  </button>
                ) : (
                  <FindingRow
                    finding={row.finding}
                    place={keyOfRow(row)}
                    isSelected={row === openRow}
                    onOpen={() => setPlaceKey(keyOfRow(row))}
                  />
                )}
              </div>
            )
          })}
        </div>
      </section>
      {list.length > 0 && <p className={styles.keys}>{words.findings.keys}</p>}
    </>
  )
}

/** The row that something is part of. */
function placeOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
}

/** Whether the focus is on something that is there: it falls to the page when what had it goes. */
function hasFocus(container: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement !== null && activeElement !== document.body && activeElement !== container
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function keyOfRow(row: RegisterRow): string {
  return row.type === 'finding' ? `${row.group} ${row.finding.id}` : `${row.type} ${row.key}`
}

/** Headings of groups in words. */
function useHeadings(): (order: RegisterOrder, key: string) => string {
  const words = useWords()
  const map = useMap()
  return useCallback(
    (order, key) => {
      if (key === '') return words.findings.noneOf
      if (order === 'rule') return words.rules[key as FindingRule]
      if (order === 'severity') return words.findings.severities[key as Severity]
      if (order === 'status') return words.statuses[key as RegisterStatus]
      // An organisation, or a kind of several.
      return locate(map, key) ? labelOf(map, key) : asSentence(pluralOf(key))
    },
    [words, map],
  )
}

function focusRow(container: HTMLElement | null, place: string): void {
  const buttons = container?.querySelectorAll<HTMLButtonElement>('button[data-place]') ?? []
  for (const button of buttons) {
    if (button.dataset.place !== place) continue
    button.focus({ preventScroll: true })
    button.scrollIntoView({ block: 'nearest' })
  }
}

interface FindingRowProps {
  readonly finding: Finding
  /** Where it stands: a finding can stand in several groups. */
  readonly place: string
  readonly isSelected: boolean
  readonly onOpen: () => void
}

function FindingRow({ finding, place, isSelected, onOpen }: FindingRowProps) {
  const { view } = useApp()
  return (
    <article className={`${styles.finding} ${isSelected ? styles.selected : ''}`}>
      <button
        type="button"
        className={styles.row}
        data-finding={finding.id}
        data-place={place}
        aria-expanded={isSelected}
        onClick={() => {
          onOpen()
          view.select(isSelected ? undefined : { type: 'finding', id: finding.id })
        }}
      >
        <RuleMark rule={finding.rule} />
        <span>
          <span>{finding.sentence}</span>
          {finding.more.length > 0 && <span className={styles.rests}>{` ${finding.more.join(' ')}`}</span>}
          {finding.standing !== '' && <span>{` ${finding.standing}`}</span>}
          {finding.reopened && <span className={styles.reopened}>{finding.reopened.because}</span>}
        </span>
        <StatusMark status={statusInRegister(finding)} />
        {isSelected ? (
          <ChevronUp size={18} aria-hidden="true" />
        ) : (
          <ChevronDown size={18} aria-hidden="true" />
        )}
      </button>
      {isSelected && (
        <div className={styles.evidence}>
          <Evidence finding={finding} />
        </div>
      )}
    </article>
  )
}
