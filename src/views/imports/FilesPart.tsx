/** The files that are read as one, where a tool writes several, and a way to add one that was forgotten. */
import { FilePlus, FileText } from 'lucide-react'
import type { GraphSummary } from '../../exchange/graphs/draftOfGraph.ts'
import { useApp } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import { useWords } from '../words/words.tsx'
import styles from './FilesPart.module.css'
import dialog from './ImportDialog.module.css'
import type { ImportedFile } from './importSession.ts'

interface FilesPartProps {
  readonly summary: GraphSummary
  readonly files: readonly ImportedFile[]
}

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

export function FilesPart({ summary, files }: FilesPartProps) {
  const words = useWords().imports
  const { actions } = useApp()
  const { format } = summary
  // The sheets of a workbook are all there.
  const areSheets = summary.sheets?.length === files.length
  if (!areSheets || (format !== 'archi-csv' && format !== 'kumu-sheets')) return null
  return (
    <section className={dialog.part}>
      <h3>{words.filesHeading(files.length)}</h3>
      <div className={styles.row}>
        <ul className={styles.files}>
          {files.map(({ name }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
            <li key={at} className={styles.file}>
              <FileText {...icon} />
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
        <Button variant="line" onPress={() => actions.addFiles(files)}>
          <FilePlus {...icon} />
          {words.addFiles}
        </Button>
      </div>
      <p className={dialog.note}>{words.addFilesNote(format)}</p>
    </section>
  )
}
