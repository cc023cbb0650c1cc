/**
 * Dates as people and spreadsheets write them, judged by the whole: which of two numbers is the month by all columns of
 * the table, and whether "2003-04" can be a month at all by its column. What each says in plain is read by `readDate`, the reader of the fields on screen.
 */
import { dateInWords, months } from '../../analysis/words/plainEnglish.ts'
import { dateOfDay } from '../../model/period.ts'
import { readDate } from '../../model/readDate.ts'
import {
  type DatePlace,
  isEitherWay,
  type Order,
  orderOfTable,
  orderShown,
  threeNumbers,
} from './dateOrder.ts'

export interface FieldDate {
  /** As the map has it; undefined when the field says none. */
  readonly date: string | undefined
  /** What can't be said by a date, for the note; undefined when the date says it all. */
  readonly rest: string | undefined
  /** It could be two days, and the table does not say which of them. */
  readonly isUnclear?: true
}

export interface ColumnDates {
  /** `column` is an index among those given. `isEnd`: "ongoing" is an end that is not known. */
  read(text: string, column: number, isEnd?: boolean): FieldDate
  /** In sentences, what was guessed about those read so far. */
  notices(): string[]
}

const nothing = /^(?:[-–—.]+|n\/?a|none|nil)?$/i
const stillOpen =
  /^(?:to )?(?:present|current|currently|now|today|date|ongoing|on-going|open|open-ended|continuing)$/i
const roughly = /^(?:circa|about|approximately|approx|around|ca|c)(?:\.\s*|\s+|(?=\d))/i

/** Days since 1970 of day 0 as Excel counts, and the counts taken for days: the years 1927 to 2100. */
const excelStart = 25_569
const excelDays = { first: 10_000, last: 73_415 }

/** `latestYear` ends the hundred years that a year of two digits may mean; `placed` names the place of a date in words. */
export function columnDates(
  columns: readonly (readonly string[])[],
  latestYear: number,
  placed = ({ column, row }: DatePlace) => `column ${column + 1}, row ${row + 1}`,
): ColumnDates {
  const { order: ofTable, contradiction } = orderOfTable(columns)
  const isFinancial = columns.map(areFinancialYears)
  const known = columns.map(() => new Map<string, FieldDate>())
  const said = new Map<string, string>()
  const say = (what: string, make: () => string) => {
    if (!said.has(what)) said.set(what, make())
  }

  if (contradiction) {
    const { dayFirst, monthFirst, either } = contradiction
    const written = (one: DatePlace) => `“${one.text.trim()}” (${placed(one)})`
    say('contradiction', () =>
      [
        `${written(dayFirst)} has the day first, but ${written(monthFirst)} the month.`,
        ...(either
          ? [`A date that could be either, such as ${written(either)}, is not read and stays in the note.`]
          : []),
      ].join(' '),
    )
  }

  columns.forEach((texts) => {
    const like = [...new Set(texts.map((text) => text.trim()).filter((text) => yearAndNext(text)))]
    const [first] = like
    if (first === undefined || like.length < 2 || areFinancialYears(texts)) return
    if (!texts.every((text) => nothing.test(text.trim()) || yearAndNext(text.trim()))) return
    say(
      'months',
      () => `Dates such as “${first}” are read as months: ${dateInWords(first)}, and not as financial years.`,
    )
  })

  function dateIn(written: string): string | undefined {
    const order = (contradiction && orderShown(written)) ?? ofTable ?? 'day first'
    const serial = /^(\d{5})(?:\.\d+)?$/.exec(written)
    if (serial) {
      const day = Number(serial[1])
      if (day < excelDays.first || day > excelDays.last) return undefined
      const date = dateOfDay(day - excelStart)
      say(
        'serial',
        () => `Numbers such as “${written}” are read as days as Excel counts them: ${dateInWords(date)}.`,
      )
      return date
    }
    const plain = spellOut(written, order, latestYear)
    const reading = readDate(plain.text, months)
    if (!reading.ok || reading.date === undefined) return undefined
    const { date } = reading
    if (plain.isNumeric && !contradiction) {
      say(order, () => `Dates such as “${written}” are read with the ${order}: ${dateInWords(date)}.`)
    }
    if (plain.isShort) {
      say(
        'century',
        () => `Years of two digits are taken to lie between ${latestYear - 99} and ${latestYear}.`,
      )
    }
    return date
  }

  function read(text: string, column: number, isEnd: boolean): FieldDate {
    const written = text.trim().replace(/\s+/g, ' ')
    if (nothing.test(written) || (isEnd && stillOpen.test(written)))
      return { date: undefined, rest: undefined }
    if (isFinancial[column] && yearAndNext(written)) return { date: undefined, rest: written }
    const rough = written.replace(roughly, '')
    if (contradiction && isEitherWay(rough)) return { date: undefined, rest: written, isUnclear: true }
    if (rough !== written) return { date: dateIn(rough), rest: written }
    const date = dateIn(written)
    return { date, rest: date === undefined ? written : undefined }
  }

  return {
    read(text, column, isEnd = false) {
      // Most sheets have few dates, each many times over.
      const key = `${isEnd}${text}`
      const before = known[column]?.get(key)
      if (before) return before
      const made = read(text, column, isEnd)
      known[column]?.set(key, made)
      return made
    },
    notices: () => [...said.values()],
  }
}

const separator = '[-/. ]'
const ending = "['’]?(\\d{4}|\\d{2})$"
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const compact = /^((?:1\d|20)\d{2})(\d{2})(\d{2})$/
const dayAndMonth = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?${separator}+(?:of )?(\\p{L}+)\\.?,?${separator}+${ending}`,
  'u',
)
const monthAndDay = new RegExp(
  `^(\\p{L}+)\\.?${separator}+(\\d{1,2})(?:st|nd|rd|th)?,?${separator}+${ending}`,
  'u',
)
const monthAlone = new RegExp(`^(\\p{L}+)\\.?,?${separator}*${ending}`, 'u')

interface Spelled {
  readonly text: string
  /** The order of day and month had to be known. */
  readonly isNumeric?: boolean
  /** So had the century. */
  readonly isShort?: boolean
}

/** In a form that `readDate` knows: `Apr-04` as `Apr 2004`, `4/1/74` as `1/4/1974`. */
function spellOut(written: string, order: Order, latestYear: number): Spelled {
  const bare = written.replace(/(\d)(?:T| )\d{1,2}:\d{2}.*$/, '$1')
  const year = (digits = '') =>
    digits.length === 4
      ? digits
      : String(latestYear - ((((latestYear - Number(digits)) % 100) + 100) % 100)).padStart(4, '0')
  const isShort = (digits = '') => digits.length < 4
  const iso = yearFirst.exec(bare) ?? compact.exec(bare)
  if (iso) return { text: `${iso[1]}-${iso[2]}-${iso[3]}` }
  const numbers = threeNumbers.exec(bare)
  if (numbers) {
    const [, first, second, last] = numbers
    const [day, month] = order === 'day first' ? [first, second] : [second, first]
    const isNumeric = first !== second
    return { text: `${day}/${month}/${year(last)}`, isNumeric, isShort: isShort(last) }
  }
  const named = dayAndMonth.exec(bare)
  if (named) return { text: `${named[1]} ${named[2]} ${year(named[3])}`, isShort: isShort(named[3]) }
  const turned = monthAndDay.exec(bare)
  if (turned) return { text: `${turned[2]} ${turned[1]} ${year(turned[3])}`, isShort: isShort(turned[3]) }
  const month = monthAlone.exec(bare)
  if (month) return { text: `${month[1]} ${year(month[2])}`, isShort: isShort(month[2]) }
  return { text: bare }
}

/** `2003-04`: a month, or the year from one to the next. */
function yearAndNext(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  return first !== undefined && (Number(first) + 1) % 100 === Number(second)
}

/** All of the column are so, and one of them, as 2012-13, can't be a month. Whether they begin in April nobody said. */
function areFinancialYears(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => !nothing.test(text))
  return (
    filled.every(yearAndNext) && filled.some((text) => Number(text.slice(5)) > 12 || text.endsWith('-00'))
  )
}
