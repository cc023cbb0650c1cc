/** The letters of one cell, or the count of what is collapsed in it. Its words are in the label of the cell. */

import { differenceOf, viewSigns } from '../perspectives/differenceOf.ts'
import { useMap, useView } from '../shared/appContext.ts'
import { Letter } from '../shared/Letter.tsx'
import type { Cell } from './buildMatrix.ts'
import styles from './MatrixCells.module.css'

/** More letters than this do not fit; the rest is a number. */
const mostLetters = 3

export function CellLetters({ cell, counted }: { readonly cell: Cell; readonly counted: boolean }) {
  const compared = useView((state) => state.comparedViews)
  const map = useMap()
  if (counted) return <span className={styles.stack}>{cell.remits.length}</span>
  const { letters, differ } = cell
  const sayings = compared && differenceOf(map, cell, compared)
  if (sayings) {
    return (
      <span className={styles.sayings}>
        {sayings.map((letters, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always the first view and the second
          <span key={index}>{`${viewSigns[index]}:${letters}`}</span>
        ))}
      </span>
    )
  }
  const shown = letters.length > mostLetters ? letters.slice(0, mostLetters - 1) : letters
  const size = letters.length === 1 ? 'usual' : shown.length === 2 && letters.length === 2 ? 'small' : 'least'
  return (
    <span className={styles.letters}>
      {shown.map((letter, index) => (
        <Letter
          key={letter.involvement.id}
          involvement={letter.involvement}
          overlap={letter.overlap}
          noSource={letter.noSource}
          limited={letter.limited}
          disclaimed={letter.disclaimed}
          differs={differ && index === shown.length - 1}
          size={size}
        />
      ))}
      {letters.length > shown.length && (
        <span className={styles.more} aria-hidden="true">
          +{letters.length - shown.length}
        </span>
      )}
    </span>
  )
}
