/** `+`, `−` or `±` beside a name: it came, it went, or it had another name. */
import { useWords } from '../words/words.tsx'
import type { LineChange } from './lineChanges.ts'
import styles from './MatrixNames.module.css'

export const changeSigns = { added: '+', removed: '−', changed: '±' } as const

export function ChangeSign({ change: { change, was } }: { readonly change: LineChange }) {
  const { matrix: words } = useWords()
  const said = was === undefined ? words.differ[change] : words.differ.was(was)
  return (
    <span className={styles.changeSign} title={said}>
      <span aria-hidden="true">{changeSigns[change]}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  )
}
