import type { ReportContent } from '../../report/reportContent.ts'
import { useWords } from '../words/words.tsx'
import styles from './ReportView.module.css'

interface MatrixPartProps {
  readonly content: ReportContent
  /** Organisations that fit across the paper. */
  readonly columnsPerTile: number
}

/** The matrix in tiles that fit the paper, each with its own heads; rows repeat them on every page. */
export function MatrixPart({ content: { matrix, letters }, columnsPerTile }: MatrixPartProps) {
  const { report: words } = useWords()
  const [heads = [], ...rows] = matrix
  const names = heads.slice(1)
  const count = Math.ceil(names.length / columnsPerTile)
  // As many organisations in each: a last tile of two would be a page for nothing.
  const edge = (tile: number) => Math.round((tile * names.length) / count)
  const tiles = Array.from({ length: count }, (_, tile) => ({ from: edge(tile), to: edge(tile + 1) }))
  return (
    <section aria-labelledby="report-matrix" className={styles.matrix}>
      <h2 id="report-matrix">{words.sections.matrix}</h2>
      {rows.length === 0 ? (
        <p>{words.noRemits}</p>
      ) : (
        <p className={styles.quiet}>
          {words.matrixLegend(letters.map(({ letter, label }) => `${letter} ${label}`).join(' · '))}
        </p>
      )}
      {tiles.map(({ from, to }) => {
        const held = rows.filter((cells) => cells.slice(from + 1, to + 1).some((cell) => cell !== ''))
        return (
          <table key={from} className={styles.tile} style={{ '--columns': to - from } as React.CSSProperties}>
            {tiles.length > 1 && <caption>{words.tile(from + 1, to, names.length)}</caption>}
            <thead>
              <tr>
                <th scope="col">{words.function}</th>
                {names.slice(from, to).map((name, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two organisations may have one name; their order is all that tells them apart
                  <th key={from + index} scope="col" className={styles.up}>
                    <span>{name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {held.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same of functions
                <tr key={row}>
                  <th scope="row">{cells[0]}</th>
                  {cells.slice(from + 1, to + 1).map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </section>
  )
}
