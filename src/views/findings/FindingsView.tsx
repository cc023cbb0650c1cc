/** The register: one sentence a finding, worst first, opening into its evidence. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../analysis/finding.ts'
import { AgreementsList } from '../agreements/AgreementsList.tsx'
import { useBoundary } from '../agreements/useBoundary.ts'
import { useApp, useFindings, useView } from '../shared/appContext.ts'
import { RuleMark } from '../shared/RuleMark.tsx'
import { StatusMark } from '../shared/StatusMark.tsx'
import { useWords } from '../words/words.tsx'
import { Evidence } from './Evidence.tsx'
import { FindingsToolbar } from './FindingsToolbar.tsx'
import styles from './FindingsView.module.css'
import { filterFindings, groupFindings } from './groupFindings.ts'

/** Room that a finding's sentence needs to be read, in pixels. */
const sentenceHeight = 110

export function FindingsView() {
  const shown = useView((state) => state.findingsAs)
  return shown === 'agreements' ? <AgreementsList /> : <Register />
}

function Register() {
  const words = useWords()
  const { view } = useApp()
  const list = useFindings()
  const status = useView((state) => state.findingStatus)
  const rule = useView((state) => state.findingRule)
  const search = useView((state) => state.findingSearch)
  const selection = useView((state) => state.selection)
  const selectedId = selection?.type === 'finding' ? selection.id : undefined

  const boundary = useBoundary()
  const shown = useMemo(() => filterFindings(list, { status, rule, search }), [list, status, rule, search])
  const rows = useMemo(() => groupFindings(shown), [shown])
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'group' ? 46 : 50),
    getItemKey: (index) => {
      const row = rows[index]
      return row?.type === 'finding' ? row.finding.id : `group ${row?.rule}`
    },
    overscan: 12,
  })

  const selectedPosition = shown.findIndex(({ id }) => id === selectedId)
  const rowIndexOf = (id: string) => rows.findIndex((row) => row.type === 'finding' && row.finding.id === id)

  /** Scrolls only when the sentence itself is out of sight: an opened finding is often taller than the screen. */
  const bringIntoSight = (id: string) => {
    const index = rowIndexOf(id)
    const element = scroller.current
    const [top] = index < 0 ? [] : (virtualizer.getOffsetForIndex(index, 'start') ?? [])
    if (top === undefined || !element) return
    const isInSight =
      top >= element.scrollTop && top < element.scrollTop + element.clientHeight - sentenceHeight
    if (!isInSight) virtualizer.scrollToIndex(index, { align: 'start' })
  }

  const moveTo = (finding: Finding | undefined) => {
    if (!finding) return
    view.select({ type: 'finding', id: finding.id })
    // The row may have to be drawn first.
    requestAnimationFrame(() => focusRow(scroller.current, finding.id))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is chosen, here or elsewhere
  useEffect(() => {
    if (selectedId !== undefined) bringIntoSight(selectedId)
  }, [selectedId])

  // Coming here by a link, the keys of the register work at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'j' || event.key === 'J') moveTo(shown[selectedPosition + 1] ?? shown.at(-1))
    else if (event.key === 'k' || event.key === 'K') moveTo(shown[Math.max(0, selectedPosition - 1)])
    else if ((event.key === 'p' || event.key === 'P') && !isTyping(event.target)) {
      const finding = shown[selectedPosition]
      if (finding?.status === 'parked') boundary.unpark(finding)
      else if (finding && finding.status !== 'agreed') boundary.park(finding)
    } else if (event.key === 'Escape' && selectedId !== undefined) {
      focusRow(scroller.current, selectedId)
      view.select(undefined)
    }
  }

  return (
    <>
      <FindingsToolbar list={list} shownCount={shown.length} />
      <section
        ref={scroller}
        className={styles.register}
        aria-label={words.findings.list}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {shown.length === 0 && (
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
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.type === 'group' ? (
                  <h2 className={styles.group}>
                    {words.rules[row.rule]}
                    <span className={styles.groupCount}>{row.count}</span>
                    {item.index === 0 && <span className={styles.order}>{words.findings.worstFirst}</span>}
                  </h2>
                ) : (
                  <FindingRow finding={row.finding} isSelected={row.finding.id === selectedId} />
                )}
              </div>
            )
          })}
        </div>
      </section>
      <p className={styles.keys}>{words.findings.keys}</p>
    </>
  )
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function focusRow(container: HTMLElement | null, id: string): void {
  const buttons = container?.querySelectorAll<HTMLButtonElement>('button[data-finding]') ?? []
  for (const button of buttons) if (button.dataset.finding === id) button.focus({ preventScroll: true })
}

function FindingRow({ finding, isSelected }: { readonly finding: Finding; readonly isSelected: boolean }) {
  const { view } = useApp()
  return (
    <article className={`${styles.finding} ${isSelected ? styles.selected : ''}`}>
      <button
        type="button"
        className={styles.row}
        data-finding={finding.id}
        aria-expanded={isSelected}
        onClick={() => view.select(isSelected ? undefined : { type: 'finding', id: finding.id })}
      >
        <RuleMark rule={finding.rule} />
        <span>{finding.sentence}</span>
        <StatusMark status={finding.status} />
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
