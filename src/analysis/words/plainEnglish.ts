/** Pure pieces of English: lists, counts, plurals, dates. The sentences are made of them, and the screens use them too. */
import { firstDay, lastDay } from '../../model/period.ts'

/** `a, b and c`. Of three or more, where a name holds an "and" or a comma of its own, a comma keeps the names apart. */
export function listInWords(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  const apart = items.length > 2 && items.some((item) => item.includes(' and ') || item.includes(','))
  return `${items.slice(0, -1).join(', ')}${apart ? ',' : ''} ${conjunction} ${items.at(-1)}`
}

/** Up to `most` names, and the rest as a count: `Dorset, Somerset and 12 other places`. */
export function someInWords(items: readonly string[], most: number, one: string): string {
  if (items.length <= most) return listInWords(items)
  const rest = items.length - most
  return listInWords([
    ...items.slice(0, most),
    `${countInWords(rest)} other ${rest === 1 ? one : pluralOf(one)}`,
  ])
}

/** A count with thousands set apart: `1,182`. */
export function countInWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

const smallNumbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A count at the start of a sentence: `Four`, `28`. */
export function countAtStart(count: number): string {
  return smallNumbers[count] ?? countInWords(count)
}

/** The months in full, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A partial date in words, as precise as it is: `2004`, `April 2004`, `1 April 2004`. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const monthAndYear = `${months[Number(month) - 1]} ${year}`
  return day === undefined ? monthAndYear : `${Number(day)} ${monthAndYear}`
}

/** `April 2004 to July 2005`, `from April 2004`, `until July 2005`, `2004`; nothing when neither end is recorded. */
export function periodInWords({
  from,
  until,
}: {
  from?: string | undefined
  until?: string | undefined
}): string {
  if (from !== undefined && from === until) return dateInWords(from)
  if (from !== undefined && until !== undefined) return `${dateInWords(from)} to ${dateInWords(until)}`
  if (from !== undefined) return `from ${dateInWords(from)}`
  return until === undefined ? '' : `until ${dateInWords(until)}`
}

/** The same days with whole months named by the month: 2004-04-01 to 2005-07-31 is April 2004 to July 2005; one day is that day. */
export function inWholeMonths({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  if (from !== undefined && until !== undefined && firstDay(from) === lastDay(until)) {
    const day = from.length === 10 ? from : until
    return { from: day, until: day }
  }
  return {
    from: from?.length === 10 && from.endsWith('-01') ? from.slice(0, 7) : from,
    until: until?.length === 10 && lastDay(until) === lastDay(until.slice(0, 7)) ? until.slice(0, 7) : until,
  }
}

const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  chairman: 'chairmen',
  alderman: 'aldermen',
  ombudsman: 'ombudsmen',
  bureau: 'bureaux',
  consortium: 'consortia',
  headquarters: 'headquarters',
  staff: 'staff',
  police: 'police',
  series: 'series',
}

const irregularPlurals: ReadonlySet<string> = new Set(Object.values(irregular))

/** The noun comes before the first of these; `out of hours service` and its like are no such phrases. */
const phrase = /(?<!\b(?:out|not|drop|walk))(?:,? \(|, | (?:of|for|with|in|at|on|to|by|from|without|under) )/i

/** A phrase cut after its noun: ["council", " with social services responsibilities"]. */
function nounAndRest(text: string): [noun: string, rest: string] {
  const cut = text.search(phrase)
  return cut > 0 ? [text.slice(0, cut), text.slice(cut)] : [text, '']
}

/** Whether a word is a plural already: "teams", "PCTs", "people", but not "business", "campus" or "NHS". */
function isPluralWord(word: string): boolean {
  return irregularPlurals.has(word.toLowerCase()) || /(?:[^\WA-Z_isu]|[A-Z]{2,})s$/.test(word)
}

/** `strategic health authority` → `strategic health authorities`; what is plural already stays as it is. */
export function pluralOf(text: string): string {
  const [noun, rest] = nounAndRest(text.trim())
  const start = noun.search(/[^\s-]+$/)
  if (start < 0) return text
  return noun.slice(0, start) + pluralWord(noun.slice(start)) + rest
}

function pluralWord(word: string): string {
  if (isPluralWord(word)) return word
  const known = irregular[word.toLowerCase()]
  // The first letter, which the two forms share, keeps its case.
  if (known !== undefined) return word.slice(0, 1) + known.slice(1)
  if (/[A-Z]$/.test(word)) return `${word}s`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/[^aeiou]is$/.test(word)) return `${word.slice(0, -2)}es`
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[a-z]$/.test(word) ? `${word}s` : word
}

/**
 * Whether the name of one organisation is a plural, as "Social care providers": its noun ends in small letters and is
 * a plural word. Names in capitals, as "Skills for Health", are proper names and singular.
 */
export function isPluralName(name: string): boolean {
  const [noun, rest] = nounAndRest(name)
  const word = noun.slice(noun.search(/\S+$/))
  if (!isPluralWord(word)) return false
  if (/^[a-z]/.test(word) || /^[A-Z]{2,}s$/.test(word)) return true
  // One word at the start has its capital anyway; "Universities with …" describes, "Friends of …" is a name.
  return word === noun && /^(?:$| \(| with(?:out)? )/.test(rest)
}

/**
 * Whether what a function is called is a plural, as "Standards for teaching". "Issuing licences" is something that is done, and
 * "Ethics" and "Gas" only end like plurals.
 */
export function isPluralFunction(name: string): boolean {
  const [noun] = nounAndRest(name)
  const words = noun.split(/\s+/)
  if (words.length > 1 && /ing$/.test(words[0] ?? '') && !/ and | & /.test(noun)) return false
  return isPluralWord(words.at(-1) ?? '') && !/(?:ics|[Nn]ews|[Gg]as|betes|Wales)$/.test(noun)
}

/** Whether it is clearly one thing; else it is better said without a verb that has to agree with it. */
export function isSingularFunction(name: string): boolean {
  const [noun] = nounAndRest(name)
  return !isPluralWord(noun.split(/\s+/).at(-1) ?? '') && !/,|&| and | or /.test(name)
}

const directionControls = /[\u202a-\u202e\u2066-\u2069]/g

/** Without the characters that turn the direction of writing: one in a name would turn all the words after it. */
export function withoutDirectionControls(text: string): string {
  return text.replace(directionControls, '')
}

/** With a capital at the start. */
export function asSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
