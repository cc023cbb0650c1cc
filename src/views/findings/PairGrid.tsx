/** Parties against parties: how many findings stand between two, as a number on one of five shades; Enter opens the pair. */
import { useMemo, useRef, useState } from 'react'
import { type MatrixParty, pairMatrix } from '../../analysis/pairMatrix.ts'
import { pluralOf } from '../../analysis/words/plainEnglish.ts'
import { useApp, useLatestFindings, useMap, useView } from '../shared/appContext.ts'
import { LookingForFindings } from '../shared/LookingForFindings.tsx'
import { labelOf } from '../shared/labels.ts'
import { useWords } from '../words/words.tsx'
import { FindingsToolbar } from './FindingsToolbar.tsx'
import { filterFindings } from './groupFindings.ts'
import styles from './PairGrid.module.css'

const steps = 5
/** As many as can be read at once; the others have the fewest findings. */
const mostShown = 24

export function PairGrid() {
  const words = useWords()
  const map = useMap()
  const { view } = useApp()
  const { list, areCurrent } = useLatestFindings()
  const status = useView((state) => state.findingStatus)
  const rule = useView((state) => state.findingRule)
  const search = useView((state) => state.findingSearch)
  const selection = useView((state) => state.selection)
  const shown = useMemo(() => filterFindings(list, { status, rule, search }), [list, status, rule, search])
  const matrix = useMemo(() => pairMatrix(map, shown), [map, shown])
  const [all, setAll] = useState(false)
  const [at, setAt] = useState({ row: 1, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const parties = all ? matrix.parties : matrix.parties.slice(0, mostShown)
  const row = Math.min(at.row, parties.length - 1)
  const column = Math.min(at.column, row)
  const nameOf = (party: MatrixParty) => {
    const [only = ''] = party.members
    if (party.kind === undefined) return labelOf(map, only)
    const plural = pluralOf(party.kind)
    return `${plural.charAt(0).toLocaleUpperCase('en-GB')}${plural.slice(1)} (${party.members.length})`
  }
  const moveTo = (nextRow: number, nextColumn: number) => {
    const to = {
      row: Math.min(Math.max(nextRow, 0), parties.length - 1),
      column: Math.max(nextColumn, 0),
    }
    to.column = Math.min(to.column, to.row)
    setAt(to)
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus(),
    )
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, row],
    }
    const to = by[event.key]
    if (!to) return
    event.preventDefault()
    moveTo(...to)
  }
  return (
    <>
      <FindingsToolbar list={list} areCurrent={areCurrent} shownCount={shown.length} />
      <div className={styles.scroll}>
        {!areCurrent ? (
          <LookingForFindings className={styles.empty} />
        ) : parties.length === 0 ? (
          <p className={styles.empty}>{list.length === 0 ? words.findings.noneAtAll : words.findings.none}</p>
        ) : (
          <table ref={table} className={styles.grid} aria-label={words.findings.pairs.label}>
            <thead>
              <tr>
                <td />
                {parties.map((party) => (
                  <th key={party.key} scope="col" className={styles.columnHead}>
                    <span>{nameOf(party)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parties.map((one, rowIndex) => (
                <tr key={one.key}>
                  <th scope="row" className={styles.rowHead}>
                    {nameOf(one)}
                  </th>
                  {parties.map((other, columnIndex) => {
                    // Each pair once: what lies above the diagonal is the same again.
                    if (columnIndex > rowIndex) return <td key={other.key} className={styles.beyond} />
                    const count = matrix.findingsBetween(one.key, other.key).length
                    const step = Math.ceil((count / Math.max(matrix.most, 1)) * steps)
                    const isSelected =
                      selection?.type === 'pair' &&
                      selection.first === other.key &&
                      selection.second === one.key
                    return (
                      <td key={other.key}>
                        <button
                          type="button"
                          data-cell={`${rowIndex} ${columnIndex}`}
                          data-step={step}
                          aria-pressed={isSelected}
                          onKeyDown={onKeyDown}
                          className={styles.cell}
                          tabIndex={rowIndex === row && columnIndex === column ? 0 : -1}
                          aria-label={words.findings.pairs.cell(nameOf(one), nameOf(other), count)}
                          onFocus={() => setAt({ row: rowIndex, column: columnIndex })}
                          onClick={() =>
                            view.select({
                              type: 'pair',
                              first: other.key,
                              second: one.key,
                              organisations: [...other.members, ...one.members],
                            })
                          }
                        >
                          {count > 0 ? count : ''}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {areCurrent && matrix.parties.length > mostShown && (
          <button type="button" className={styles.more} onClick={() => setAll(!all)}>
            {all
              ? words.findings.pairs.fewer
              : words.findings.pairs.showAll(matrix.parties.length, parties.length)}
          </button>
        )}
      </div>
      {areCurrent && parties.length > 0 && (
        <p className={styles.legend}>
          <span>{words.findings.pairs.legend}</span>
          {Array.from({ length: steps }, (_, index) => index + 1)
            .map((step) => ({
              step,
              low: Math.floor(((step - 1) * matrix.most) / steps) + 1,
              high: Math.floor((step * matrix.most) / steps),
            }))
            .filter(({ low, high }) => low <= high)
            .map(({ step, low, high }) => (
              <span key={step} className={styles.sample}>
                <i data-step={step} aria-hidden="true" />
                {low === high ? low : `${low}–${high}`}
              </span>
            ))}
          <span className={styles.keys}>{words.findings.pairs.keys}</span>
        </p>
      )}
    </>
  )
}
