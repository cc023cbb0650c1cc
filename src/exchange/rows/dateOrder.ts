/**
 * Which of two numbers of a date is the month: as the dates of the whole table show that can be read one way only. They
 * may contradict each other; then nothing says how the rest are to be read.
 */

export type Order = 'day first' | 'month first'

export const threeNumbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/

/** The order that a date written in numbers shows by itself: a number over 12 is no month. */
export function orderShown(text: string): Order | undefined {
  const [, first, second] = threeNumbers.exec(text.trim().replace(/ .*$/, '')) ?? []
  if (isDayOnly(first) && isMonth(second)) return 'day first'
  if (isMonth(first) && isDayOnly(second)) return 'month first'
  return undefined
}

/** Whether it is a date either way, and not the same one. */
export function isEitherWay(text: string): boolean {
  const [, first, second] = threeNumbers.exec(text.trim().replace(/ .*$/, '')) ?? []
  return isMonth(first) && isMonth(second) && Number(first) !== Number(second)
}

function isMonth(digits = ''): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12
}

function isDayOnly(digits = ''): boolean {
  return Number(digits) > 12 && Number(digits) <= 31
}

/** Where a date stands: which of the columns given, and which of its texts. */
export interface DatePlace {
  readonly column: number
  readonly row: number
  readonly text: string
}

export interface TableOrder {
  /** Undefined when no date shows it, and when they contradict each other. */
  readonly order: Order | undefined
  /** Present when they do: one of each, and the first that could be either. */
  readonly contradiction:
    | { readonly dayFirst: DatePlace; readonly monthFirst: DatePlace; readonly either: DatePlace | undefined }
    | undefined
}

export function orderOfTable(columns: readonly (readonly string[])[]): TableOrder {
  const places = columns.flatMap((texts, column) => texts.map((text, row) => ({ column, row, text })))
  const dayFirst = places.find(({ text }) => orderShown(text) === 'day first')
  const monthFirst = places.find(({ text }) => orderShown(text) === 'month first')
  if (dayFirst && monthFirst) {
    const either = places.find(({ text }) => isEitherWay(text))
    return { order: undefined, contradiction: { dayFirst, monthFirst, either } }
  }
  const order = dayFirst ? 'day first' : monthFirst ? 'month first' : undefined
  return { order, contradiction: undefined }
}
