import { matrixTiles } from '../../report/matrixTiles.ts'
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
  const organisations = (matrix[0]?.length ?? 1) - 1
  const tiles = matrixTiles(matrix, columnsPerTile)
  return (
    <section aria-labelledby="report-matrix" className={styles.matrix}>
      <h2 id="report-matrix">{words.sections.matrix}</h2>
      {tiles.length === 0 ? (
        <p>{words.noRemits}</p>
      ) : (
        <p className={styles.quiet}>
          {words.matrixLegend(letters.map(({ letter, label }) => `${letter} ${label}`).join(' · '))}
        </p>
      )}
      {tiles.map(({ from, to, names, rows }) => (
        <table
          key={from}
          className={styles.tile}
          style={{ '--columns': names.length } as React.CSSProperties}
        >
          {tiles.length > 1 && <caption>{words.page.tile(from, to, organisations)}</caption>}
          <thead>
            <tr>
              <th scope="col">{words.function}</th>
              {names.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two organisations may have one name; their order is all that tells them apart
                <th key={from + index} scope="col" className={styles.up}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same of functions
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
