/** What the rules leave of the names that go, the first few of each kind and the rest behind them: who hands the copy on can rename or reword it before. */
import type { NamesLeft as Left } from '../../exchange/share/namesLeft.ts'
import { useWords } from '../words/words.tsx'
import styles from './ShareDialog.module.css'

const most = 3

export function NamesLeft({ left: { alone, inNames } }: { readonly left: Left }) {
  const { namesLeft } = useWords().sharing
  return (
    <>
      <Sentences all={alone.map(namesLeft.alone)} />
      <Sentences all={inNames.map(namesLeft.inName)} />
    </>
  )
}

function Sentences({ all }: { readonly all: readonly string[] }) {
  const words = useWords()
  if (all.length === 0) return null
  return (
    <div className={`${styles.note} ${styles.left}`}>
      <p>{all.slice(0, most).join(' ')}</p>
      {all.length > most && (
        <details>
          <summary>{words.sharing.namesLeft.more(all.length - most)}</summary>
          <ul className={styles.texts}>
            {all.slice(most).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
