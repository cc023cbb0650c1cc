/** The remits of the ledger as headings and lists; each entry opens in the side panel, all of it can be copied. */
import { ClipboardCopy, ClipboardList } from 'lucide-react'
import { useMemo, useState } from 'react'
import { remitsInView } from '../../analysis/lens.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import type { Remit } from '../../model/remitMap.ts'
import { buildOutline, type OutlineSection, outlineOrders } from '../../report/buildOutline.ts'
import { writeOutlineMarkdown, writeOutlineText } from '../../report/writeOutline.ts'
import { useApp, useMap, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { Segmented } from '../shared/Segmented.tsx'
import { useWords } from '../words/words.tsx'
import styles from './OutlineView.module.css'

/** So many entries are drawn at first; beyond that the page would be slow to come. */
const drawnFirst = 800

export function OutlineView({ rows }: { readonly rows: readonly Remit[] }) {
  const words = useWords()
  const map = useMap()
  const { view, actions } = useApp()
  const lens = useView((state) => state.lens)
  const order = useView((state) => state.captureOutline) ?? 'byOrganisation'
  const [showsAll, setShowsAll] = useState(false)
  const remits = useMemo(() => {
    const isShown = remitsInView(map, lens)
    const shown = new Set(map.remits.filter((_, index) => isShown(index)))
    return rows.filter((remit) => shown.has(remit))
  }, [map, rows, lens])
  const outline = useMemo(
    () => buildOutline(map, remits, order, words.outline.sentence),
    [map, remits, order, words],
  )
  const drawn = showsAll ? outline.sections : firstSections(outline.sections)
  const hidden = outline.sections.length - drawn.length

  const titled = map.asOf === undefined ? undefined : words.outline.asOf(map.title, dateInWords(map.asOf))

  const copy = async (write: typeof writeOutlineText) => {
    const isPart = remits.length < map.remits.length
    const text = write(outline, {
      title: titled ?? map.title,
      part: isPart ? words.outline.part(remits.length, map.remits.length) : undefined,
      without: words.outline.without[order],
    })
    try {
      await navigator.clipboard.writeText(text)
      actions.notify({ text: words.outline.copied(words.counts.remits(remits.length)), tone: 'plain' })
    } catch {
      actions.notify({ text: words.outline.notCopied, tone: 'problem' })
    }
  }
  return (
    <section className={styles.outline} aria-label={words.outline.label}>
      <div className={styles.bar}>
        <Segmented
          label={words.outline.order}
          value={order}
          options={outlineOrders.map((value) => ({ value, label: words.outline.orders[value] }))}
          onChange={(captureOutline) => view.set({ captureOutline })}
        />
        <div className={styles.copy}>
          <Button variant="line" onPress={() => void copy(writeOutlineText)}>
            <ClipboardCopy size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.outline.copyText}
          </Button>
          <Button variant="line" onPress={() => void copy(writeOutlineMarkdown)}>
            <ClipboardList size={16} strokeWidth={1.75} aria-hidden="true" />
            {words.outline.copyMarkdown}
          </Button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={words.outline.orders[order]}>
        {titled !== undefined && <p className={styles.note}>{titled}</p>}
        {map.remits.length === 0 && <p className={styles.note}>{words.capture.empty.remits}</p>}
        {drawn.map((section) => (
          <Section key={section.id} section={section} />
        ))}
        {hidden > 0 ? (
          <Button variant="line" onPress={() => setShowsAll(true)}>
            {words.outline.showRest(hidden)}
          </Button>
        ) : (
          outline.without.length > 0 && (
            <div className={styles.section}>
              <h2 className={styles.heading}>{words.outline.without[order]}</h2>
              <p className={styles.note}>{words.outline.withoutNote[order]}</p>
              <ul className={styles.list}>
                {outline.without.map(({ id, name }) => (
                  <Entry key={id} id={id} text={name} />
                ))}
              </ul>
            </div>
          )
        )}
      </div>
    </section>
  )
}

function firstSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  let entries = 0
  return sections.filter(({ items }, index) => {
    const isDrawn = index === 0 || entries < drawnFirst
    entries += items.length
    return isDrawn
  })
}

function Section({ section }: { readonly section: OutlineSection }) {
  const { view } = useApp()
  const isSelected = useView(({ selection }) => selection?.type === 'entity' && selection.id === section.id)
  return (
    <div className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.entry}
          aria-current={isSelected || undefined}
          onClick={() => view.select({ type: 'entity', id: section.id })}
        >
          {section.name}
        </button>
      </h2>
      <ul className={styles.list}>
        {section.items.map(({ remitId, text }) => (
          <Entry key={remitId} id={remitId} text={text} />
        ))}
      </ul>
    </div>
  )
}

function Entry({ id, text }: { readonly id: string; readonly text: string }) {
  const { view } = useApp()
  const isSelected = useView(({ selection }) => selection?.type === 'entity' && selection.id === id)
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-current={isSelected || undefined}
        onClick={() => view.select({ type: 'entity', id })}
      >
        {text}
      </button>
    </li>
  )
}
