/** The rows that could not be read, with the reason, and a file of them to put right. */
import { Download } from 'lucide-react'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ImportDialog.module.css'
import type { ImportPreview } from './importSession.ts'
import sheetStyles from './SheetPart.module.css'
import type { ImportCourse } from './useImport.ts'

interface UnreadPartProps {
  readonly course: ImportCourse
  readonly preview: ImportPreview
}

const shown = 20

export function UnreadPart({ course, preview }: UnreadPartProps) {
  const words = useWords()
  const { unread, unreadCount, unreadWhole } = preview
  if (unreadCount === 0) return null
  return (
    <section className={styles.part}>
      <h3>{words.imports.unread(unreadCount, unreadWhole)}</h3>
      <p className={styles.note}>{words.imports.unreadNote(unreadCount, unreadWhole)}</p>
      <table className={sheetStyles.reasons}>
        <thead>
          <tr>
            <th scope="col">{words.imports.rowLabel}</th>
            <th scope="col">{words.imports.reason}</th>
            <th scope="col">{words.imports.cells}</th>
          </tr>
        </thead>
        <tbody>
          {unread.slice(0, shown).map(({ row, cells, reason }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{reason}</td>
              <td className={styles.faint}>{cells.filter((cell) => cell.trim() !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unreadCount > shown && <p className={styles.note}>{words.imports.unreadMore(unreadCount - shown)}</p>}
      <Button variant="line" className={styles.start ?? ''} onPress={course.keepUnread}>
        <Download size={17} strokeWidth={1.75} aria-hidden="true" />
        {words.imports.keepUnread}
      </Button>
    </section>
  )
}
