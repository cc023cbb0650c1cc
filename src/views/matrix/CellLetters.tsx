/** The letters of one cell, or the count of what is collapsed in it. Its words are in the label of the cell. */
import type { Involvement } from '../../model/schemes.ts'
import { viewSigns } from '../perspectives/differenceOf.ts'
import { Letter } from '../shared/Letter.tsx'
import type { Cell, CellLetter } from './buildMatrix.ts'
import styles from './MatrixCells.module.css'

/** More letters than this do not fit; the rest is a number. */
const mostLetters = 3

export function CellLetters({ cell, counted }: { readonly cell: Cell; readonly counted: boolean }) {
  const { sayings, difference } = cell
  if (counted) return <Counted cell={cell} />
  if (difference) return <Changed cell={cell} />
  if (!sayings) return <Letters letters={cell.letters} differ={cell.differ} />
  return (
    <span className={styles.sayings}>
      {sayings.map((letters, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: always the first view and the second
        <span key={index}>{`${viewSigns[index]}:${letters}`}</span>
      ))}
    </span>
  )
}

function Counted({ cell: { remits, difference } }: { readonly cell: Cell }) {
  return (
    <span className={styles.letters}>
      {remits.length > 0 && <span className={styles.stack}>{remits.length}</span>}
      {difference && <span className={styles.sign}>±{difference.cells}</span>}
    </span>
  )
}

interface LettersProps {
  readonly letters: readonly CellLetter[]
  readonly differ: boolean
  /** How many letters there is room for. */
  readonly room?: number
}

function Letters({ letters, differ, room = mostLetters }: LettersProps) {
  const shown = letters.length > room ? letters.slice(0, room - 1) : letters
  const size = letters.length === 1 && room > 2 ? 'usual' : letters.length < room ? 'small' : 'least'
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

/** `+L`, `−L` struck, `A→L`, or the letters with `±` where what is recorded about them has changed. */
function Changed({ cell: { letters, difference } }: { readonly cell: Cell }) {
  if (!difference) return null
  const { came, went } = difference
  const marked = (involvement: Involvement): CellLetter =>
    letters.find((letter) => letter.involvement === involvement) ?? unmarked(involvement)
  if (came.length + went.length === 0)
    return (
      <>
        <span className={styles.sign}>±</span>
        <Letters letters={letters} differ={false} room={2} />
      </>
    )
  const stayed = letters.filter(
    ({ involvement }) => !came.includes(involvement) && !went.includes(involvement),
  )
  const sign = came.length === 0 ? '−' : went.length === 0 ? '+' : '→'
  return (
    <>
      {stayed.length > 0 && <Letters letters={stayed} differ={false} room={1} />}
      {sign === '−' && <span className={styles.sign}>−</span>}
      {went.length > 0 && <s className={styles.went}>{went.map(({ letter }) => letter).join('')}</s>}
      {sign !== '−' && <span className={styles.sign}>{sign}</span>}
      {came.length > 0 && (
        <Letters letters={came.map(marked)} differ={false} room={went.length > 0 ? 1 : 2} />
      )}
    </>
  )
}

function unmarked(involvement: Involvement): CellLetter {
  return { involvement, overlap: false, noSource: false, limited: false, disclaimed: false }
}
