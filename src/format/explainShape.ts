/**
 * Says in plain words where a value first departs from the shape of a map file, and how.
 *
 * It walks from the outside in and lets zod judge single values only: zod's list of all that is wrong with a whole
 * file can grow beyond what the stack holds.
 */
import type * as z from 'zod'
import { findLongTexts, longTextInWords } from '../model/findLongTexts.ts'
import type { ObjectShape, Shape } from '../model/shape.ts'
import { shortenText } from '../model/shortenText.ts'
import { lengthOf } from '../model/textLimits.ts'
import { type JsonPath, pathInWords } from './jsonPath.ts'
import { mapFileShape } from './mapShape.ts'

export interface ShapeFault {
  readonly code: 'unknown-key' | 'missing-field' | 'wrong-value' | 'too-long'
  readonly path: JsonPath
  readonly message: string
  readonly advice: string
}

/**
 * The first fault of a file's shape, or nothing when it has the shape of a map file. Texts that are too long are no fault
 * where `anyLength`.
 */
export function explainShape(file: unknown, anyLength = false): ShapeFault | undefined {
  const departure = firstDeparture(mapFileShape, file, [])
  if (departure) return faultOf(departure, file)
  return anyLength ? undefined : explainLongText(file)
}

/** The first text of a file that is too long. A version's map is told like the map itself. */
export function explainLongText(file: unknown): ShapeFault | undefined {
  const [long] = findLongTexts(mapFileShape, file)
  if (!long) return undefined
  const { path, text, most } = long
  const start = path[0] === 'map' ? 1 : path[2] === 'map' ? 3 : 0
  const inMap = path.slice(start)
  const depth = typeof inMap[1] === 'number' ? start + 2 : inMap.length > 1 ? start + 1 : start
  return {
    code: 'too-long',
    path,
    message: longTextInWords({ path: inMap, most }, valueAt(file, path.slice(0, depth))),
    advice: `It has ${lengthOf(text).toLocaleString('en-GB')}, so the file was not opened. Shorten it in a text editor, or open an earlier copy.`,
  }
}

type Departure =
  | { readonly kind: 'unknown' | 'missing'; readonly path: JsonPath }
  | { readonly kind: 'wrong'; readonly path: JsonPath; readonly value: unknown; readonly expectation: string }

function firstDeparture(shape: Shape, value: unknown, path: JsonPath): Departure | undefined {
  switch (shape.kind) {
    case 'object':
      return firstInObject(shape, value, path)
    case 'list':
      if (!Array.isArray(value)) return wrong(path, value, 'it must be a list')
      return (
        firstWithin(value, (item, index) => firstDeparture(shape.item, item, [...path, index])) ??
        judged(shape.rules, value, path)
      )
    case 'tuple': {
      const { items } = shape
      if (!Array.isArray(value) || value.length !== items.length) {
        return wrong(path, value, `it must be a list of ${items.length}`)
      }
      return (
        firstWithin(items, (item, index) => firstDeparture(item, value[index], [...path, index])) ??
        judged(shape.rules, value, path)
      )
    }
    default:
      return judged(shape.schema, value, path)
  }
}

function firstInObject(shape: ObjectShape, value: unknown, path: JsonPath): Departure | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong(path, value, 'it must be an object')
  }
  const keys = new Set(shape.fields.map(({ key }) => key))
  // Before what is missing: a misspelt key is both, and its name tells more.
  const unknown = Object.keys(value).find((key) => !keys.has(key))
  if (unknown !== undefined) return { kind: 'unknown', path: [...path, unknown] }
  return (
    firstWithin(shape.fields, ({ key, isOptional, shape: fieldShape }) => {
      if (Object.hasOwn(value, key)) return firstDeparture(fieldShape, (value as Fields)[key], [...path, key])
      return isOptional ? undefined : { kind: 'missing', path: [...path, key] }
    }) ?? judged(shape.rules, value, path)
  )
}

type Fields = Record<string, unknown>

function firstWithin<T>(
  items: readonly T[],
  find: (item: T, index: number) => Departure | undefined,
): Departure | undefined {
  for (const [index, item] of items.entries()) {
    const departure = find(item, index)
    if (departure) return departure
  }
  return undefined
}

function judged(schema: z.ZodType | undefined, value: unknown, path: JsonPath): Departure | undefined {
  const issue = schema?.safeParse(value).error?.issues[0]
  return issue && wrong(path, value, expectationOf(issue))
}

function wrong(path: JsonPath, value: unknown, expectation: string): Departure {
  return { kind: 'wrong', path, value, expectation }
}

const repair =
  'Open an earlier copy of the file, or correct that place in a text editor. The format is described in remitmap.schema.json.'

function faultOf(departure: Departure, file: unknown): ShapeFault {
  const { path } = departure
  const holder = path.length <= 1 ? 'the file' : placeInWords(path.slice(0, -1), file)
  const field = JSON.stringify(path.at(-1))
  switch (departure.kind) {
    case 'unknown':
      return {
        code: 'unknown-key',
        path,
        message: `There is an unknown field ${field} in ${holder}.`,
        advice:
          'A field that Remitmap does not know would be lost on saving, so the file was not opened. Check its spelling, take it out, or move it into "meta", where anything may stand.',
      }
    case 'missing':
      return {
        code: 'missing-field',
        path,
        message: `The field ${field} is missing in ${holder}.`,
        advice: repair,
      }
    case 'wrong': {
      const there = valueInWords(departure.value)
      return {
        code: 'wrong-value',
        path,
        message: `At ${placeInWords(path, file)} there is ${there}, but ${departure.expectation}.`,
        advice: repair,
      }
    }
  }
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `it must be ${issue.values.map((one) => JSON.stringify(one)).join(' or ')}`
    case 'invalid_type':
      return `it must be ${kinds[issue.expected] ?? issue.expected}`
    case 'too_small':
    case 'too_big':
      return bound(issue)
    default:
      return `it ${issue.message}`
  }
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [limit, most] = issue.code === 'too_small' ? [issue.minimum, 'at least'] : [issue.maximum, 'at most']
  if (issue.origin === 'string') {
    return issue.code === 'too_small' && limit === 1
      ? 'it must not be empty'
      : `it must have ${most} ${limit} characters`
  }
  if (issue.origin === 'array') return `it must have ${most} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return `it must be ${most} ${limit}`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** Of a text of the file, in a sentence. */
const longestShown = 41

function valueInWords(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string')
    return value === '' ? 'an empty text' : `the text ${JSON.stringify(shortenText(value, longestShown))}`
  return typeof value === 'number' ? `the number ${value}` : String(value)
}

/** The path, and the name of the entity it leads into where there is one: `map.remits[3].stance ("A remit")`. */
function placeInWords(path: JsonPath, file: unknown): string {
  const name = nameAlong(path, file)
  return name === undefined
    ? pathInWords(path)
    : `${pathInWords(path)} (${JSON.stringify(shortenText(name, longestShown))})`
}

function nameAlong(path: JsonPath, file: unknown): string | undefined {
  const entity = path[0] === 'map' && path.length >= 3 ? valueAt(file, path.slice(0, 3)) : undefined
  if (typeof entity !== 'object' || entity === null) return undefined
  const { name, title } = entity as Record<string, unknown>
  const found = typeof name === 'string' && name !== '' ? name : title
  return typeof found === 'string' && found !== '' ? found : undefined
}

function valueAt(value: unknown, path: JsonPath): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}
