/** The beginning of what the import becomes, as it would stand in the ledger. */
import { useId } from 'react'
import type { Involvement } from '../../model/schemes.ts'
import { Letter } from '../shared/Letter.tsx'
import { shortPeriod } from '../shared/shortPeriod.ts'
import { useWords } from '../words/words.tsx'
import styles from './ImportDialog.module.css'
import type { ImportPreview, SampleLine } from './importSession.ts'
import sheetStyles from './SheetPart.module.css'
import type { ImportCourse } from './useImport.ts'
import { useInvolvementAfter } from './useInvolvementAfter.ts'

const shown = 12

interface SamplePartProps {
  readonly course: ImportCourse
  readonly preview: ImportPreview
}

export function SamplePart({ course, preview }: SamplePartProps) {
  const becomes = useInvolvementAfter(course, preview)
  const words = useWords()
  const id = useId()
  const lines = preview.sample.slice(0, shown)
  const [first] = lines
  if (!first) return null
  const all = Object.values(preview.uses).reduce((sum, count) => sum + count, 0)
  const note = first.kind === 'remit' ? words.imports.sampleNote(lines.length, all) : ''
  return (
    <section className={styles.part}>
      <h3 id={id}>
        {words.imports.becomesHeading} {note && <span className={styles.count}>{note}</span>}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div className={sheetStyles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
        {first.kind === 'remit' ? <Remits lines={lines} becomes={becomes} /> : <Things lines={lines} />}
      </div>
    </section>
  )
}

interface RemitsProps {
  readonly lines: readonly SampleLine[]
  readonly becomes: (involvement: string) => Involvement | undefined
}

function Remits({ lines, becomes }: RemitsProps) {
  const words = useWords()
  const heads = words.imports.columnsOf
  const remits = lines.flatMap((line) => (line.kind === 'remit' ? [line] : []))
  const hasWhere = remits.some(({ places }) => places.length > 0)
  const hasWhom = remits.some(({ beneficiaries }) => beneficiaries.length > 0)
  const hasWhen = remits.some(({ from, until }) => from !== undefined || until !== undefined)
  return (
    <table className={sheetStyles.result}>
      <thead>
        <tr>
          <th scope="col">{heads.organisation}</th>
          <th scope="col">{heads.involvement}</th>
          <th scope="col">{heads.function}</th>
          {hasWhom && <th scope="col">{heads.forWhom}</th>}
          {hasWhere && <th scope="col">{heads.where}</th>}
          {hasWhen && <th scope="col">{heads.when}</th>}
        </tr>
      </thead>
      <tbody>
        {remits.map((remit, row) => {
          const involvement = becomes(remit.involvement)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a preview are what their place says
            <tr key={row}>
              <td>
                {remit.organisation} {remit.isNewOrganisation && <NewMark />}
              </td>
              <td>
                <span className={sheetStyles.involvement}>
                  <Letter involvement={involvement} /> {involvement?.label}
                </span>
              </td>
              <td>
                {remit.function} {remit.isNewFunction && <NewMark />}
              </td>
              {hasWhom && <td>{remit.beneficiaries.join(', ')}</td>}
              {hasWhere && <td>{remit.places.join(', ')}</td>}
              {hasWhen && <td>{shortPeriod(remit, words)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function NewMark() {
  const words = useWords()
  return <span className={sheetStyles.new}>{words.imports.isNew}</span>
}

function Things({ lines }: { readonly lines: readonly SampleLine[] }) {
  const words = useWords()
  const things = lines.flatMap((line) => (line.kind === 'thing' ? [line] : []))
  return (
    <table className={sheetStyles.result}>
      <thead>
        <tr>
          <th scope="col">{words.imports.columnsOf.name}</th>
          <th scope="col">{words.imports.columnsOf.within}</th>
        </tr>
      </thead>
      <tbody>
        {things.map(({ name, within }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a preview are what their place says
          <tr key={row}>
            <td>{name}</td>
            <td>{within.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
