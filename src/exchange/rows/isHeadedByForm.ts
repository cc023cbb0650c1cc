/** Whether the first row of a table looks like headings though no word of it is known: full, short, unlike the rows below. */
import { isTick } from './involvementWords.ts'

const looked = 50
const longest = 40

/** `rows` begin with the row in question. Where nothing tells it from the rows below, it is taken for headings. */
export function isHeadedByForm(
  rows: readonly (readonly string[])[],
  saysHow: (cell: string) => boolean,
): boolean {
  const [top = [], ...rest] = rows
  const below = rest.filter((cells) => cells.some((cell) => cell.trim() !== '')).slice(0, looked)
  const width = Math.max(top.length, ...below.map((cells) => cells.length))
  const columns = [...Array(width).keys()].filter((column) =>
    below.some((cells) => (cells[column] ?? '').trim() !== ''),
  )
  if (columns.length < 2) return false
  const headings = columns.map((column) => (top[column] ?? '').trim().toLowerCase())
  if (new Set(headings).size < headings.length) return false
  return columns.every((column, at) => {
    const heading = headings[at] ?? ''
    if (!isTitle(heading) || saysHow(heading) || isTick(heading)) return false
    return below.every((cells) => (cells[column] ?? '').trim().toLowerCase() !== heading)
  })
}

/** A short text of letters that is no date, address or amount. */
function isTitle(text: string): boolean {
  return text.length <= longest && /\p{L}{2}/u.test(text) && !/\d{2}|[@=]|:\/\/|[.!?]$|^www\./.test(text)
}
