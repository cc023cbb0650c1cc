/**
 * Reads what may follow a letter, told apart by short marks: `@place`, `+people`, `2004-04..2005-07`, `#source`,
 * `!basis`. A mark starts a word and holds up to the next one, so names need no quotes; a name that holds a mark of its
 * own can have them (`@"Area #2"`). Several places are several marks.
 */
import { isReversed, periodOf } from '../../model/period.ts'
import { readDate } from '../../model/readDate.ts'

export const detailMarks = { places: '@', beneficiaries: '+', sources: '#', basis: '!' } as const
export type MarkedDetail = keyof typeof detailMarks
export type DetailKind = MarkedDetail | 'period'

/** One detail as typed; `start` and `end` say where in the text, mark included. */
export interface DetailToken {
  readonly kind: DetailKind
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface DetailProblem {
  /** `stray`: text under no mark; `empty`: a mark with nothing after it; `twice`: a second basis or period. */
  readonly problem: 'stray' | 'empty' | 'badDate' | 'noSuchDay' | 'reversed' | 'twice'
  readonly about: string
  readonly kind: DetailKind | undefined
  readonly start: number
  readonly end: number
}

export interface DetailReading {
  readonly tokens: readonly DetailToken[]
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** The first thing that is wrong; what else was read stands. */
  readonly problem?: DetailProblem | undefined
}

const kindOf = new Map(Object.entries(detailMarks).map(([kind, mark]) => [mark, kind as MarkedDetail]))
const periodWord = /^(?:(\d[\d/-]*)\.\.(\d[\d/-]*)?|\.\.(\d[\d/-]*))(?=\s|$)/

/** Where the first mark or period stands in a text; its length when there is none. */
export function firstDetail(text: string): number {
  return splitTokens(text)[0]?.start ?? text.length
}

/** `months` are the twelve names in the language of the screen. */
export function readDetails(text: string, months: readonly string[]): DetailReading {
  const tokens = splitTokens(text)
  const problems: DetailProblem[] = []
  const stray = text.slice(0, tokens[0]?.start ?? text.length).trim()
  if (stray !== '')
    problems.push({ problem: 'stray', about: stray, kind: undefined, start: 0, end: stray.length })
  const seen = new Set<DetailKind>()
  let period: Pick<DetailReading, 'from' | 'until'> = {}
  for (const token of tokens) {
    const fault = (problem: DetailProblem['problem']) =>
      problems.push({ ...token, problem, about: token.text })
    const isOnlyOne = token.kind === 'basis' || token.kind === 'period'
    if (isOnlyOne && seen.has(token.kind)) fault('twice')
    else if (token.text === '') fault('empty')
    else if (token.kind === 'period') {
      const [from, until] = token.text.split('..').map((date) => readDate(date, months))
      const wrong = [from, until].find((date) => date?.ok === false)
      if (wrong?.ok === false) fault(wrong.problem === 'noSuchDay' ? 'noSuchDay' : 'badDate')
      else if (from?.ok && until?.ok) {
        period = { from: from.date, until: until.date }
        if (from.date !== undefined && until.date !== undefined && isReversed(periodOf(period)))
          fault('reversed')
      }
    }
    seen.add(token.kind)
  }
  return { tokens, ...period, problem: problems[0] }
}

/** The text with another name in place of a token's. */
export function replaceToken(text: string, { start, end }: DetailToken, mark: string, name: string): string {
  const needsQuotes = splitTokens(`${mark}${name}`).length !== 1
  const written = needsQuotes ? `${mark}"${name}"` : `${mark}${name}`
  const rest = text.slice(end)
  return `${text.slice(0, start)}${written}${rest === '' || /^\s/.test(rest) ? '' : ' '}${rest}`
}

function splitTokens(text: string): DetailToken[] {
  const starts = tokenStarts(text)
  return starts.map(({ kind, start, after }, index): DetailToken => {
    const limit = starts[index + 1]?.start ?? text.length
    const written = text.slice(start, limit).trimEnd()
    // A period is one word: whatever stands behind it belongs to nothing, and is told so as a bad date.
    const content = kind === 'period' ? written : text.slice(after, start + written.length).trim()
    return { kind, text: content.replace(/^"([^"]*)"?$/, '$1'), start, end: start + written.length }
  })
}

interface TokenStart {
  readonly kind: DetailKind
  readonly start: number
  /** Where what it marks begins. */
  readonly after: number
}

function tokenStarts(text: string): TokenStart[] {
  const starts: TokenStart[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && !/\s/.test(text.charAt(at - 1))) continue
    const kind = kindOf.get(text.charAt(at) as '@')
    const next = text.charAt(at + 1)
    if (kind && (next === '' || !/\s/.test(next))) {
      starts.push({ kind, start: at, after: at + 1 })
      if (next === '"') {
        const close = text.indexOf('"', at + 2)
        at = close < 0 ? text.length : close
      }
    } else if (!kind && periodWord.test(text.slice(at))) starts.push({ kind: 'period', start: at, after: at })
  }
  return starts
}
