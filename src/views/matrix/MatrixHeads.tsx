/** The names of the columns, upright, with the names of their groups above. They stay in sight. */
import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { useWords } from '../words/words.tsx'
import type { Axis } from './axis.ts'
import { ChangeSign } from './ChangeSign.tsx'
import type { GridSizes } from './gridSizes.ts'
import { LineFactMark } from './LineFactMark.tsx'
import styles from './MatrixNames.module.css'
import type { ShownColumn } from './MatrixRow.tsx'
import { head } from './moveInMatrix.ts'
import { memberCount } from './organisationAxis.ts'
import type { LineFacts } from './useLineFacts.ts'

interface MatrixHeadsProps {
  readonly rows: Axis
  readonly axis: Axis
  readonly columns: readonly ShownColumn[]
  readonly sizes: GridSizes
  readonly factsOf: ((line: Axis['lines'][number]) => LineFacts | undefined) | undefined
  readonly active: number
  readonly hasTabStop: boolean
}

/** Longer names are set smaller, in three lines. */
const longName = 26

const icon = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const

/** Drawn again only when it is other columns, or the cursor is in another one. */
export const MatrixHeads = memo(function MatrixHeads(props: MatrixHeadsProps) {
  const { rows, axis, columns, sizes, factsOf, active, hasTabStop } = props
  const { matrix: words } = useWords()
  const first = columns[0]?.index ?? 0
  const last = columns.at(-1)?.index ?? -1
  const bands = axis.bands.filter(({ start, count }) => start <= last && start + count > first)
  const left = (index: number) => sizes.nameWidth + index * sizes.column
  return (
    <div role="rowgroup" className={styles.heads} style={{ height: sizes.headHeight }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the names in it take the focus */}
      <div role="row" aria-rowindex={1} style={{ height: '100%' }}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: it only names what stands below it */}
        <div
          role="columnheader"
          aria-colindex={1}
          className={styles.corner}
          style={{ width: sizes.nameWidth }}
        >
          <span>{words.sides[rows.side]}</span>
          {rows.side === 'functions' && <span>{words.leads}</span>}
        </div>
        {bands.map(({ key, label, start, count, fold }) => (
          <div
            key={key}
            aria-hidden="true"
            className={styles.band}
            data-fold={fold?.key}
            title={label}
            style={{
              left: left(start) + 4,
              width: count * sizes.column - 8,
              height: sizes.bandHeight,
            }}
          >
            {fold?.open ? <ChevronDown {...icon} /> : <ChevronRight {...icon} />}
            <span style={{ left: sizes.nameWidth + 20 }}>{label}</span>
          </div>
        ))}
        {columns.map(({ line, index, isFirst }) => {
          const facts = factsOf?.(line)
          const band = axis.bands.find(({ start, count }) => index >= start && index < start + count)
          const members = memberCount(line)
          return (
            <div
              key={line.key}
              role="columnheader"
              aria-colindex={index + 2}
              aria-expanded={line.fold?.open}
              aria-description={band?.label}
              data-cell={`${head}:${index}`}
              tabIndex={hasTabStop && index === active ? 0 : -1}
              data-change={line.change?.change}
              title={line.label}
              className={`${styles.columnName} ${index === active ? styles.crossed : ''} ${isFirst ? styles.first : ''}`}
              style={{
                left: left(index),
                width: sizes.column,
                height: sizes.headHeight - sizes.bandHeight,
              }}
            >
              <span className={`${styles.upright} ${line.label.length > longName ? styles.long : ''}`}>
                {line.label}
              </span>
              {line.change && <ChangeSign change={line.change} />}
              {line.fold && !(line.fold.open && band?.key === line.key) ? (
                <span
                  className={styles.count}
                  data-fold={line.fold.key}
                  title={line.fold.open ? words.collapse(line.label) : words.expand(line.label)}
                >
                  {members}
                  {line.fold.open ? <ChevronLeft {...icon} /> : <ChevronRight {...icon} />}
                </span>
              ) : (
                facts && <LineFactMark facts={facts} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
})
