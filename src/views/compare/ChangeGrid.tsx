/** The cells of the matrix in which letters came or went, in the order of the map. */
import { useMemo } from 'react'
import { type ChangedCell, changedCells } from '../../compare/changedCells.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { useWords } from '../words/words.tsx'
import styles from './ChangeGrid.module.css'
import shared from './CompareView.module.css'

const mostRows = 200
const mostColumns = 60

export function ChangeGrid({ before, after }: { readonly before: RemitMap; readonly after: RemitMap }) {
  const { compare: words } = useWords()
  const cells = useMemo(() => changedCells(before, after), [before, after])
  if (cells.functions.length === 0) return null
  const functions = cells.functions.slice(0, mostRows)
  const organisations = cells.organisations.slice(0, mostColumns)
  const involvements = [...after.scheme.involvements, ...before.scheme.involvements]
  const involvement = (id: string) => involvements.find((one) => one.id === id)
  const letters = (cell: ChangedCell | undefined) => {
    if (!cell) return null
    const all = [
      ...cell.stayed.map((id) => ({ id, sign: '', style: styles.stayed, say: words.stayed })),
      ...cell.went.map((id) => ({ id, sign: '−', style: styles.went, say: words.wentLetter })),
      ...cell.came.map((id) => ({ id, sign: '+', style: styles.came, say: words.cameLetter })),
    ]
    return all.map(({ id, sign, style, say }) => (
      <span key={`${sign}${id}`} className={`${styles.letter} ${style}`}>
        <span aria-hidden="true">
          {sign}
          {involvement(id)?.letter}
        </span>
        <span className="visually-hidden">{say(involvement(id)?.label.toLowerCase() ?? id)} </span>
      </span>
    ))
  }
  return (
    <section className={shared.section} aria-labelledby="change-grid">
      <h3 id="change-grid" className={shared.heading}>
        {words.grid}
      </h3>
      <p className={shared.quiet}>{words.gridHelp}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroller} aria-labelledby="change-grid" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {words.function}
              </th>
              {organisations.map(({ id, name, shortName }) => (
                <th key={id} scope="col" className={styles.column} title={name}>
                  <span>{shortName ?? name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {functions.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row" className={styles.row}>
                  {name}
                </th>
                {organisations.map((organisation) => (
                  <td key={organisation.id} className={styles.cell}>
                    {letters(cells.cell(id, organisation.id))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cells.functions.length > mostRows && (
        <p className={shared.quiet}>{words.gridCut(mostRows, cells.functions.length)}</p>
      )}
    </section>
  )
}
