/** What rows of cells mean: which sheet, how it is laid out, where its headings are, what each column says. */
import { useId } from 'react'
import type { SheetsSummary } from '../../exchange/readingSummary.ts'
import { guessChoices } from '../../exchange/rows/guessChoices.ts'
import {
  type ColumnRole,
  type LayoutId,
  layoutIds,
  repeatableRoles,
  rolesOf,
  type SheetChoices,
} from '../../exchange/rows/sheetChoices.ts'
import { useMap } from '../shared/appContext.ts'
import { ChoiceField } from '../shared/ChoiceField.tsx'
import { useWords } from '../words/words.tsx'
import styles from './ImportDialog.module.css'
import sheetStyles from './SheetPart.module.css'

interface SheetPartProps {
  readonly summary: SheetsSummary
  readonly choices: SheetChoices
  readonly onChoose: (choices: SheetChoices) => void
}

const rowsShown = 4
const columnsShown = 30

export function SheetPart({ summary, choices, onChoose }: SheetPartProps) {
  const words = useWords()
  const own = useMap().scheme
  const sheet = summary.sheets[choices.sheet] ?? { name: '', rows: [], rowCount: 0 }
  const guess = (hints: Parameters<typeof guessChoices>[2]) =>
    onChoose(guessChoices(sheet, own, { sheet: choices.sheet, ...hints }))
  const headingRows = [...Array(Math.min(10, sheet.rows.length)).keys()]
  const noInvolvement = choices.layout === 'remits' && !choices.columns.includes('involvement')
  return (
    <section className={styles.part}>
      <div className={sheetStyles.fields}>
        {summary.sheets.length > 1 && (
          <ChoiceField
            label={words.imports.sheet}
            value={String(choices.sheet)}
            choices={summary.sheets.map(({ name, rowCount }, at) => ({
              value: String(at),
              label: words.imports.sheetName(name, rowCount),
            }))}
            onChoose={(value) =>
              onChoose(guessChoices(summary.sheets[Number(value)] ?? sheet, own, { sheet: Number(value) }))
            }
          />
        )}
        <ChoiceField
          label={words.imports.readAs}
          value={choices.layout}
          choices={layoutIds.map((value) => ({ value, label: words.imports.layouts[value] }))}
          onChoose={(value) => guess({ layout: value as LayoutId })}
        />
        <ChoiceField
          label={words.imports.headingRow}
          {...(choices.headingsByForm ? { help: words.imports.headingsByForm } : {})}
          value={choices.headings === undefined ? 'none' : String(choices.headings)}
          choices={[
            ...headingRows.map((row) => ({ value: String(row), label: words.imports.row(row + 1) })),
            { value: 'none', label: words.imports.noHeadings },
          ]}
          onChoose={(value) =>
            guess({ layout: choices.layout, headings: value === 'none' ? 'none' : Number(value) })
          }
        />
      </div>
      {noInvolvement && (
        <ChoiceField
          label={words.imports.howHeld}
          help={words.imports.howHeldHelp}
          value={choices.involvement || undefined}
          placeholder={words.imports.notChosen}
          isInvalid={choices.involvement === ''}
          choices={choices.scheme.involvements.map(({ id, label }) => ({ value: id, label }))}
          onChoose={(involvement) => onChoose({ ...choices, involvement })}
        />
      )}
      {choices.layout === 'remits' && (
        <Check
          label={words.imports.fillDown}
          isOn={choices.fillDown}
          onChange={(fillDown) => onChoose({ ...choices, fillDown })}
        />
      )}
      {choices.layout === 'letters' && (
        <Check
          label={words.imports.splitNames}
          isOn={choices.splitNames}
          onChange={(splitNames) => onChoose({ ...choices, splitNames })}
        />
      )}
      {choices.layout === 'organogram' && (
        <Check
          label={words.imports.keepPrivate}
          isOn={choices.keepPrivate}
          onChange={(keepPrivate) => onChoose({ ...choices, keepPrivate })}
        />
      )}
      <Columns rows={sheet.rows} choices={choices} onChoose={onChoose} />
    </section>
  )
}

interface CheckProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className={sheetStyles.check}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

interface ColumnsProps {
  readonly rows: readonly (readonly string[])[]
  readonly choices: SheetChoices
  readonly onChoose: (choices: SheetChoices) => void
}

/** The first rows as they stand, with the meaning of each column above it. */
function Columns({ rows, choices, onChoose }: ColumnsProps) {
  const words = useWords()
  const titleId = useId()
  const headings = choices.headings === undefined ? [] : (rows[choices.headings] ?? [])
  const shown = choices.columns.slice(0, columnsShown)
  const nameOf = (column: number) => headings[column]?.trim() || words.imports.columnNumber(column + 1)
  const content = rows
    .slice(choices.firstRow)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, rowsShown)
  const give = (column: number, role: ColumnRole) => {
    const columns = choices.columns.map((before, at) => {
      if (at === column) return role
      return before === role && !repeatableRoles.has(role) ? 'ignore' : before
    })
    onChoose({ ...choices, columns })
  }
  return (
    <>
      <h3 id={titleId}>{words.imports.columns}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div className={sheetStyles.scroll} role="region" aria-labelledby={titleId} tabIndex={0}>
        <table className={sheetStyles.table}>
          <thead>
            <tr>
              {shown.map((role, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col">
                  <span className={sheetStyles.name}>{nameOf(column)}</span>
                  <select
                    className={`${sheetStyles.select} ${role === 'ignore' ? sheetStyles.ignored : ''}`}
                    aria-label={words.imports.column(nameOf(column))}
                    value={role}
                    onChange={(event) => give(column, event.target.value as ColumnRole)}
                  >
                    {rolesOf(choices.layout).map((one) => (
                      <option key={one} value={one}>
                        {words.imports.roles[one]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={row}>
                {shown.map((role, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={column} className={role === 'ignore' ? sheetStyles.faded : ''}>
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {choices.columns.length > shown.length && (
        <p className={styles.note}>{words.imports.moreColumns(choices.columns.length - shown.length)}</p>
      )}
    </>
  )
}
