/** Keys as they are written on a keyboard: ⌘ in place of Ctrl on a Mac. */
import { useWords } from '../words/words.tsx'
import styles from './Keys.module.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

export function Keys({ keys }: { readonly keys: string }) {
  const { palette } = useWords()
  const names: Readonly<Record<string, string>> = palette.keyNames
  return (
    <span className={styles.keys}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {key === 'Ctrl' && isMac ? '⌘' : (names[key] ?? key)}
        </kbd>
      ))}
    </span>
  )
}
