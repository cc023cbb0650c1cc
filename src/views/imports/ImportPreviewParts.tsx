/** The parts of the preview, most pressing first: what the columns and letters mean, names to decide about, what is lost. */
import { useWords } from '../words/words.tsx'
import { FilesPart } from './FilesPart.tsx'
import { GraphPart } from './GraphPart.tsx'
import styles from './ImportDialog.module.css'
import { LettersPart } from './LettersPart.tsx'
import { NearNamesPart } from './NearNamesPart.tsx'
import { SamplePart } from './SamplePart.tsx'
import { SheetPart } from './SheetPart.tsx'
import { StrangeLettersPart } from './StrangeLettersPart.tsx'
import { UnreadPart } from './UnreadPart.tsx'
import type { ImportCourse } from './useImport.ts'

export function ImportPreviewParts({ course }: { readonly course: ImportCourse }) {
  const words = useWords()
  const { stage, request } = course
  if (stage.kind !== 'ready' || !request) return null
  const { summary, preview } = stage
  return (
    <>
      {/* Each kind of reading has its own step here. */}
      {summary.kind === 'sheets' && request.choices.kind === 'sheets' && (
        <SheetPart summary={summary} choices={request.choices} onChoose={course.choose} />
      )}
      {summary.kind === 'graph' && request.choices.kind === 'graph' && (
        <>
          <FilesPart summary={summary} files={course.files} />
          <GraphPart summary={summary} choices={request.choices} onChoose={course.choose} />
        </>
      )}
      {preview && (
        <>
          <LettersPart course={course} preview={preview} />
          {request.choices.kind === 'sheets' && (
            <StrangeLettersPart
              choices={request.choices}
              found={preview.strangeLetters}
              onChoose={course.choose}
            />
          )}
          <NearNamesPart course={course} preview={preview} />
          <UnreadPart course={course} preview={preview} />
          <SamplePart course={course} preview={preview} />
          {preview.notices.length > 0 && (
            <section className={styles.part}>
              <h3>{words.imports.notices}</h3>
              <ul className={styles.plainList}>
                {preview.notices.map((notice) => (
                  <li key={notice}>{notice}</li>
                ))}
              </ul>
            </section>
          )}
          {preview.dropped.length > 0 && (
            <section className={styles.part}>
              <h3>{words.imports.leftOut}</h3>
              <ul className={styles.plainList}>
                {preview.dropped.map(({ where, what, why }) => (
                  <li key={`${where}${what}`}>
                    <b>{where}</b>: {what}. <span className={styles.faint}>{why}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  )
}
