/** Letters that the scheme does not have: each stands for one of its involvements, or is left out. */
import type { StrangeLetter } from '../../exchange/importDraft.ts'
import { meaningChosen, type SheetChoices } from '../../exchange/rows/sheetChoices.ts'
import { useWords } from '../words/words.tsx'
import styles from './ImportDialog.module.css'
import letters from './LettersPart.module.css'

interface StrangeLettersPartProps {
  readonly choices: SheetChoices
  readonly found: readonly StrangeLetter[]
  readonly onChoose: (choices: SheetChoices) => void
}

/** Not the empty text, which leaves a letter out. */
const undecided = 'undecided'

export function StrangeLettersPart({ choices, found, onChoose }: StrangeLettersPartProps) {
  const words = useWords().imports.strange
  if (found.length === 0) return null
  const { scheme } = choices
  const choose = (letter: string, value: string) => {
    const { [letter.toLowerCase()]: _, ...others } = choices.letters
    onChoose({
      ...choices,
      letters: value === undecided ? others : { ...others, [letter.toLowerCase()]: value },
    })
  }
  return (
    <section className={styles.part}>
      <h3>
        {words.heading(
          found.length,
          scheme.name,
          found.some(({ letter }) => letter.length > 3),
        )}
      </h3>
      <p className={styles.note}>{words.note}</p>
      <ul className={letters.strangers}>
        {found.map(({ letter, count }) => {
          const value = meaningChosen(choices, letter) ?? undecided
          return (
            <li key={letter} className={letters.stranger}>
              <bdi className={letters.written}>{letter}</bdi>
              <span className={styles.faint}>{words.cells(count)}</span>
              <span aria-hidden="true">→</span>
              <select
                className={`${letters.select} ${value === undecided ? letters.undecided : ''}`}
                aria-label={words.standsFor(letter)}
                value={value}
                onChange={(event) => choose(letter, event.target.value)}
              >
                <option value={undecided}>{words.undecided}</option>
                {scheme.involvements.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.letter} {one.label}
                  </option>
                ))}
                <option value="">{words.leaveOut}</option>
              </select>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
