/** What a sheet most likely is: its layout, where its headings are, what each column means, and which scheme it uses. */
import type { Scheme } from '../../model/schemes.ts'
import { guessScheme } from './guessScheme.ts'
import { isEdgeList, plainHeading, roleOfKnownWord, secondRoleOf } from './headingRoles.ts'
import { saysNothing } from './involvementWords.ts'
import { plainOfHeading } from './letterCells.ts'
import { findLetterColumns, type LetterJudge, letterJudge } from './letterColumns.ts'
import { type Headings, headingsAt, readHeadings } from './readHeadings.ts'
import type { Sheet } from './sheet.ts'
import {
  type ColumnRole,
  type LayoutId,
  repeatableRoles,
  rolesOf,
  type SheetChoices,
} from './sheetChoices.ts'

/** Rows looked at. The rest of a long sheet is like its beginning. */
const looked = 400

interface Facts {
  readonly sheet: Sheet
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  readonly headings: Headings
  /** Columns whose cells are letters of some scheme. */
  readonly letterColumns: readonly number[]
  readonly judge: LetterJudge
}

/** Years of two digits lie at most so far ahead: plans do, and what began long ago does not. */
const yearsAhead = 20

export interface GuessHints {
  readonly sheet?: number
  /** Chosen by the person; the rest is guessed to fit. */
  readonly layout?: LayoutId
  readonly headings?: number | 'none'
}

export function guessChoices(sheet: Sheet, own: Scheme, hints: GuessHints = {}): SheetChoices {
  const facts = lookAt(sheet, own, hints)
  const layout = hints.layout ?? guessLayout(facts)
  const placed = placeHeadings(layout, facts, hints)
  const columns = columnsFor(layout, { ...facts, headings: placed })
  const letterCells = cellsOf(layout, columns, facts, placed)
  const scheme = guessScheme(letterCells, [sheet.name, ...facts.rows.slice(0, placed.firstRow).flat()], own)
  return {
    kind: 'sheets',
    sheet: hints.sheet ?? 0,
    layout,
    headings: placed.row,
    firstRow: placed.firstRow,
    headingsByForm: placed.isByForm,
    columns,
    scheme,
    letters: {},
    involvement: '',
    latestYear: new Date().getFullYear() + yearsAhead,
    fillDown: hasGaps(layout, columns, facts, placed.firstRow),
    splitNames: true,
    keepPrivate: false,
  }
}

function lookAt(sheet: Sheet, own: Scheme, hints: GuessHints): Facts {
  const rows = sheet.rows.slice(0, looked)
  const width = Math.min(
    rows.reduce((most, cells) => Math.max(most, cells.length), 0),
    1_000,
  )
  const judge = letterJudge(own)
  const headings =
    hints.headings === undefined
      ? readHeadings(sheet, judge.saysHow)
      : headingsAt(sheet, hints.headings === 'none' ? undefined : hints.headings)
  const candidates = [...Array(width).keys()].filter(
    (column) => !namesThings(headings.texts[column] ?? '', headings.roles[column]),
  )
  const namesBoth = headings.roles.includes('organisation') && headings.roles.includes('function')
  const letterColumns = findLetterColumns(rows, headings, candidates, judge, !namesBoth)
  return { sheet, rows, width, headings, letterColumns, judge }
}

/** Short names under such a heading are no letters. */
function namesThings(heading: string, role: ColumnRole | undefined): boolean {
  // A chart may have a column for "Services"; only the very word is trusted.
  if (role !== roleOfKnownWord(heading)) return false
  const naming: readonly (ColumnRole | undefined)[] = [
    'parent',
    'kind',
    'tier',
    'shortName',
    'aliases',
    'function',
    'from',
    'until',
  ]
  return naming.includes(role) || plainHeading(heading) === 'name'
}

function guessLayout(facts: Facts): LayoutId {
  const { headings, letterColumns, judge, width } = facts
  const others = headings.texts.map((text) => secondRoleOf(text, headings.texts))
  const has = (role: ColumnRole) => headings.roles.includes(role) || others.includes(role)
  const plain = headings.texts.map(plainHeading)
  if (plain.includes('post unique reference') && plain.some((text) => text.startsWith('reports to'))) {
    return 'organogram'
  }
  const lettered = headings.texts.filter(
    (text, column) => judge.headsNames(text) && !letterColumns.includes(column),
  )
  if (lettered.length > 1) return 'letters'
  const heads = letterHeadings(facts)
  if (heads !== undefined) return 'letters'
  const one = letterColumns[0]
  const isRole = one !== undefined && headings.roles[one] === 'involvement'
  if (letterColumns.length > 1 && !(has('organisation') && has('function') && has('involvement')))
    return 'raci'
  if (
    letterColumns.length === 1 &&
    !isRole &&
    !has('organisation') &&
    width > 1 &&
    headings.row !== undefined
  ) {
    return 'raci'
  }
  const names = plain.includes('name')
  const listed = ['kind', 'tier', 'parent', 'shortName', 'aliases'].some((role) => has(role as ColumnRole))
  if (has('organisation') && has('function')) return 'remits'
  if (has('function') && (has('broader') || has('parent') || width === 1)) return 'functions'
  if (names && has('broader') && !listed) return 'functions'
  if ((names || has('organisation')) && (listed || has('from') || width === 1)) {
    return /function|activit/i.test(facts.sheet.name) ? 'functions' : 'organisations'
  }
  if (width === 1) return /function|activit/i.test(facts.sheet.name) ? 'functions' : 'organisations'
  return 'remits'
}

/** A row of single letters or their names above names, wherever it stands among the first rows. */
function letterHeadings({ rows, judge }: Facts): number | undefined {
  const at = rows.slice(0, 10).findIndex((cells) => cells.filter(judge.headsNames).length > 1)
  if (at < 0) return undefined
  const columns = (rows[at] ?? []).flatMap((cell, column) => (judge.headsNames(cell) ? [column] : []))
  const below = rows.slice(at + 1).flatMap((cells) => columns.map((column) => cells[column] ?? ''))
  const filled = below.filter((cell) => !saysNothing(cell))
  return filled.length > 0 && filled.filter(judge.saysHow).length < filled.length / 4 ? at : undefined
}

/** The row above the first letters that names most of their columns. */
function raciHeadings(facts: Facts): Headings {
  const { rows, letterColumns, sheet, judge } = facts
  const firstLetters = rows.findIndex(
    (cells, row) =>
      row > 0 && letterColumns.some((column) => judge.mayHold(cells[column] ?? '')) && isBelowNames(row),
  )
  function isBelowNames(row: number): boolean {
    return rows.slice(0, row).some((cells) => named(cells) >= letterColumns.length * 0.5)
  }
  function named(cells: readonly string[]): number {
    return letterColumns.filter((column) => (cells[column] ?? '').trim() !== '').length
  }
  for (let row = firstLetters - 1; row >= 0; row--) {
    if (named(rows[row] ?? []) >= Math.max(1, letterColumns.length * 0.5)) return headingsAt(sheet, row)
  }
  return facts.headings.row === undefined ? headingsAt(sheet, 0) : facts.headings
}

function placeHeadings(layout: LayoutId, facts: Facts, hints: GuessHints): Headings {
  if (hints.headings !== undefined) return facts.headings
  if (layout === 'raci') return raciHeadings(facts)
  const lettered = layout === 'letters' ? letterHeadings(facts) : undefined
  return lettered === undefined ? facts.headings : headingsAt(facts.sheet, lettered)
}

function columnsFor(layout: LayoutId, facts: Facts): ColumnRole[] {
  const allowed = new Set(rolesOf(layout))
  const { headings, width } = facts
  const columns: ColumnRole[] = Array.from({ length: width }, (_, column) => {
    const role = roleIn(layout, column, facts)
    return role && allowed.has(role) ? role : 'ignore'
  })
  const taken = new Set<ColumnRole>()
  columns.forEach((role, column) => {
    if (taken.has(role) && !repeatableRoles.has(role)) columns[column] = 'ignore'
    taken.add(role)
  })
  for (const needed of neededIn(layout)) {
    if (columns.includes(needed)) continue
    const second = headings.texts.findIndex(
      (text, column) =>
        !facts.letterColumns.includes(column) && secondRoleOf(text, headings.texts) === needed,
    )
    if (second >= 0) columns[second] = needed
    else placeNeeded(columns, needed, facts)
  }
  // "Directed" is the type of a line, not of a body.
  const kind = columns.indexOf('kind')
  if (isEdgeList(headings.texts) && kind >= 0) columns[kind] = 'ignore'
  if (layout === 'remits' && headings.row === undefined && !columns.includes('involvement')) {
    const letter = facts.letterColumns.find((column) => columns[column] === 'ignore')
    if (letter !== undefined) columns[letter] = 'involvement'
  }
  return columns
}

export function neededIn(layout: LayoutId): readonly ColumnRole[] {
  switch (layout) {
    case 'remits':
      return ['organisation', 'function']
    case 'organisations':
      return ['organisation']
    case 'organogram':
      return []
    default:
      return ['function']
  }
}

const organogramHeadings: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^post unique reference/, 'postReference'],
  [/^reports to/, 'reportsTo'],
  [/^name$/, 'person'],
  [/^(?:job title|generic job title|title)$/, 'jobTitle'],
  [/function/, 'function'],
  [/^(?:parent department|department)$/, 'department'],
  [/^organisation$/, 'organisation'],
  [/^unit$/, 'unit'],
  [/phone|mail|pay|salary|cost|fte|grade|payscale/, 'private'],
  [/^notes?$/, 'note'],
]

function roleIn(layout: LayoutId, column: number, facts: Facts): ColumnRole | undefined {
  const { headings, letterColumns, judge } = facts
  const role = headings.roles[column]
  const text = headings.texts[column] ?? ''
  const plain = plainHeading(text)
  if (layout === 'organogram') return organogramHeadings.find(([pattern]) => pattern.test(plain))?.[1]
  if (layout === 'raci') {
    if (text.trim() === '') return undefined
    const isEmpty = role === undefined && column > (letterColumns[0] ?? column) && isBare(column, facts)
    return letterColumns.includes(column) || isEmpty ? 'holder' : role
  }
  if (layout === 'letters') return judge.headsNames(text) && role !== 'function' ? 'letter' : role
  if (layout === 'organisations') {
    if (plain === 'name' || role === 'function') return 'organisation'
    return role === 'broader' ? 'parent' : role
  }
  if (layout === 'functions') {
    if (plain === 'name' || role === 'organisation') return 'function'
    return role === 'parent' ? 'broader' : role
  }
  // "Role" over whole names is who does it; over letters it is how.
  if (role === 'involvement' && !letterColumns.includes(column) && /^(?:role|part|how)$/.test(plain)) {
    return headings.roles.includes('organisation') ? role : 'organisation'
  }
  return role
}

function isBare(column: number, { rows, headings }: Facts): boolean {
  return rows.slice(headings.firstRow).every((cells) => saysNothing(cells[column] ?? ''))
}

/** The first column of words that has no meaning yet; "Area", say, where nothing else is a function. */
function placeNeeded(columns: ColumnRole[], needed: ColumnRole, facts: Facts): void {
  const { rows, headings, letterColumns } = facts
  const isFree = (role: ColumnRole | undefined) =>
    role === 'ignore' || (needed === 'function' && (role === 'broader' || role === 'place'))
  const content = rows.slice(headings.firstRow)
  const hasWords = (column: number) =>
    content.filter((cells) => /\p{L}{2}/u.test(cells[column] ?? '')).length > content.length * 0.3
  const candidates = columns.map((_, column) => column).filter((column) => isFree(columns[column]))
  const chosen =
    candidates.find((column) => hasWords(column) && !letterColumns.includes(column)) ?? candidates[0]
  if (chosen !== undefined) columns[chosen] = needed
}

function cellsOf(
  layout: LayoutId,
  columns: readonly ColumnRole[],
  facts: Facts,
  headings: Headings,
): string[] {
  const wanted = layout === 'raci' ? 'holder' : layout === 'letters' ? 'letter' : 'involvement'
  const chosen = columns.flatMap((role, column) => (role === wanted ? [column] : []))
  if (layout === 'letters') return chosen.map((column) => plainOfHeading(headings.texts[column] ?? ''))
  return facts.rows.slice(headings.firstRow).flatMap((cells) => chosen.map((column) => cells[column] ?? ''))
}

/** A ledger in which a name stands once above the rows that it holds for. */
function hasGaps(
  layout: LayoutId,
  columns: readonly ColumnRole[],
  { rows }: Facts,
  firstRow: number,
): boolean {
  if (layout !== 'remits') return false
  const content = rows.slice(firstRow).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  return ['organisation', 'function'].some((role) => {
    const column = columns.indexOf(role as ColumnRole)
    if (column < 0 || (content[0]?.[column] ?? '').trim() === '') return false
    const empty = content.filter((cells) => (cells[column] ?? '').trim() === '').length
    return empty > content.length * 0.3
  })
}
