/** The running texts that a copy still has, to be read before it is handed on: no rule finds a nickname. */
import { useWords } from '../words/words.tsx'
import styles from './ShareDialog.module.css'

/** So many are listed; more are read in the copy itself. */
const most = 200

export function TextsLeft({ texts }: { readonly texts: readonly string[] }) {
  const words = useWords()
  if (texts.length === 0) return <p className={styles.note}>{words.sharing.noTextsLeft}</p>
  return (
    <div>
      <p className={styles.note}>{words.sharing.readThem}</p>
      <details>
        <summary>{words.sharing.textsLeft(texts.length)}</summary>
        <ul className={styles.texts}>
          {texts.slice(0, most).map((text) => (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
        {texts.length > most && <p className={styles.note}>{words.sharing.moreTexts(texts.length - most)}</p>}
      </details>
    </div>
  )
}
