/** What people chose about a sheet is remembered for sheets of the same headings, on this device. */
import type { ImportChoices } from '../../exchange/draftOf.ts'
import type { ReadingSummary } from '../../exchange/readingSummary.ts'
import { plainHeading } from '../../exchange/rows/headingRoles.ts'
import { type ColumnRole, layoutIds, rolesOf, type SheetChoices } from '../../exchange/rows/sheetChoices.ts'
import type { ImportSession } from './importSession.ts'

interface Remembered {
  readonly layout: (typeof layoutIds)[number]
  readonly columns: readonly ColumnRole[]
  readonly splitNames: boolean
  readonly fillDown: boolean
  /** Of the scheme of that name; what was kept before this was asked about has neither. */
  readonly scheme?: string
  readonly letters?: Readonly<Record<string, string>>
}

function signatureOf(summary: ReadingSummary, choices: ImportChoices): string | undefined {
  if (summary.kind !== 'sheets' || choices.kind !== 'sheets' || choices.headings === undefined)
    return undefined
  const headings = summary.sheets[choices.sheet]?.rows[choices.headings] ?? []
  // A chart of many organisations is another chart each time; only its beginning is its kind.
  return headings.slice(0, 30).map(plainHeading).join('|')
}

export function recallChoices(session: ImportSession, summary: ReadingSummary): ImportChoices {
  const guessed = summary.choices
  const signature = signatureOf(summary, guessed)
  const kept = signature === undefined ? undefined : session.recall(signature)
  if (guessed.kind !== 'sheets' || !isRemembered(kept) || kept.columns.length !== guessed.columns.length) {
    return guessed
  }
  const { layout, columns, splitNames, fillDown } = kept
  return { ...guessed, layout, columns, splitNames, fillDown, letters: recallLetters(kept, guessed) }
}

export function rememberChoices(
  session: ImportSession,
  summary: ReadingSummary,
  choices: ImportChoices,
): void {
  const signature = signatureOf(summary, choices)
  if (signature === undefined || choices.kind !== 'sheets') return
  const { layout, columns, splitNames, fillDown, letters } = choices
  const kept: Remembered = { layout, columns, splitNames, fillDown, letters, scheme: choices.scheme.name }
  session.remember(signature, kept)
}

/** What letters stood for holds while they are read by the same scheme. */
function recallLetters({ letters, scheme: name }: Remembered, { scheme }: SheetChoices) {
  if (name !== scheme.name || typeof letters !== 'object' || letters === null) return {}
  const ids = new Set<unknown>(['', ...scheme.involvements.map(({ id }) => id)])
  return Object.fromEntries(Object.entries(letters).filter(([, meaning]) => ids.has(meaning)))
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false
  const { layout, columns, splitNames, fillDown } = value as Record<string, unknown>
  const known = layoutIds.find((id) => id === layout)
  return (
    known !== undefined &&
    Array.isArray(columns) &&
    columns.every((role) => rolesOf(known).includes(role)) &&
    typeof splitNames === 'boolean' &&
    typeof fillDown === 'boolean'
  )
}
