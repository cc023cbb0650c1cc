/** What has to be known before rows become a draft: guessed first, shown, and changed by whoever imports them. */
import type { Scheme } from '../../model/schemes.ts'

export const layoutIds = ['remits', 'raci', 'letters', 'organisations', 'functions', 'organogram'] as const
export type LayoutId = (typeof layoutIds)[number]

/** What a column means. Not every layout knows every meaning; see `rolesOf`. */
export type ColumnRole =
  | 'ignore'
  | 'organisation'
  | 'function'
  | 'broader'
  | 'involvement'
  | 'stance'
  | 'beneficiaries'
  | 'place'
  | 'from'
  | 'until'
  | 'basis'
  | 'perspective'
  | 'source'
  | 'confidence'
  | 'note'
  | 'kind'
  | 'tier'
  | 'shortName'
  | 'aliases'
  | 'parent'
  /** RACI: the number of a step, and a column that stands for an organisation. */
  | 'step'
  | 'holder'
  /** A column a letter: names in its cells. */
  | 'letter'
  /** Organogram. */
  | 'postReference'
  | 'person'
  | 'jobTitle'
  | 'department'
  | 'unit'
  | 'reportsTo'
  | 'private'

const roles: Readonly<Record<LayoutId, readonly ColumnRole[]>> = {
  remits: [
    'organisation',
    'function',
    'broader',
    'involvement',
    'stance',
    'beneficiaries',
    'place',
    'from',
    'until',
    'basis',
    'perspective',
    'source',
    'confidence',
    'kind',
    'note',
    'ignore',
  ],
  raci: ['function', 'broader', 'holder', 'step', 'note', 'ignore'],
  letters: ['function', 'broader', 'letter', 'note', 'ignore'],
  organisations: [
    'organisation',
    'shortName',
    'aliases',
    'kind',
    'tier',
    'parent',
    'from',
    'until',
    'note',
    'ignore',
  ],
  functions: ['function', 'broader', 'note', 'ignore'],
  organogram: [
    'postReference',
    'person',
    'jobTitle',
    'function',
    'department',
    'organisation',
    'unit',
    'reportsTo',
    'private',
    'note',
    'ignore',
  ],
}

export function rolesOf(layout: LayoutId): readonly ColumnRole[] {
  return roles[layout]
}

/** Roles that several columns of one sheet may have; a place given in several goes from the widest to the narrowest. */
export const repeatableRoles: ReadonlySet<ColumnRole> = new Set([
  'ignore',
  'holder',
  'letter',
  'place',
  'private',
  'note',
])

export interface SheetChoices {
  readonly kind: 'sheets'
  /** Index of the sheet. */
  readonly sheet: number
  readonly layout: LayoutId
  /** Index of the row of headings; undefined when there is none. */
  readonly headings: number | undefined
  /** Index of the first row of content. */
  readonly firstRow: number
  /** The headings were taken for such by their look alone, and may be content. */
  readonly headingsByForm: boolean
  /** By index of the column. */
  readonly columns: readonly ColumnRole[]
  /** What the letters mean. */
  readonly scheme: Scheme
  /** Letters that the scheme does not have, in lower case, and what they stand for; an empty text leaves them out. */
  readonly letters: Readonly<Record<string, string>>
  /** The involvement of all rows, where no column says it; empty until someone has chosen it. */
  readonly involvement: string
  /** The last of the hundred years that a year of two digits may mean. */
  readonly latestYear: number
  /** An empty cell under an organisation or function means the one above. */
  readonly fillDown: boolean
  /** Names in one cell are set apart by "and" and a slash, too. */
  readonly splitNames: boolean
  /** Pay and contact details of an organogram are kept. */
  readonly keepPrivate: boolean
}

/** What was chosen for a letter that the scheme does not have; undefined while nothing was. */
export function meaningChosen({ letters }: SheetChoices, letter: string): string | undefined {
  const key = letter.toLowerCase()
  return Object.hasOwn(letters, key) ? letters[key] : undefined
}
