/** Says in plain words why a value has not the shape of a map file. zod finds the place; the words are ours. */
import type * as z from 'zod'
import { mapFileSchema } from '../model/remitMap.ts'
import type { JsonPath } from './jsonPath.ts'
import { pathInWords } from './jsonPath.ts'

export interface ShapeFault {
  readonly code: 'unknown-key' | 'missing-field' | 'wrong-value'
  readonly path: JsonPath
  readonly message: string
  readonly advice: string
}

const repair =
  'Open an earlier copy of the file, or correct that place in a text editor. The format is described in remitmap.schema.json.'

/** The first fault of a file's shape, or nothing when it has the shape of a map file. */
export function explainShape(file: unknown): ShapeFault | undefined {
  const checked = mapFileSchema.safeParse(file)
  const issue = checked.success ? undefined : checked.error.issues[0]
  return issue && faultOf(issue, file)
}

function faultOf(issue: z.core.$ZodIssue, file: unknown): ShapeFault {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const where = path.length === 0 ? 'the file' : placeInWords(path, file)
    return {
      code: 'unknown-key',
      path: [...path, key],
      message: `There is an unknown field ${JSON.stringify(key)} in ${where}.`,
      advice:
        'A field that Remitmap does not know would be lost on saving, so the file was not opened. Check its spelling, take it out, or move it into "meta", where anything may stand.',
    }
  }
  const value = valueAt(file, path)
  if (value === undefined) {
    const where = path.length <= 1 ? 'the file' : placeInWords(path.slice(0, -1), file)
    const last = path.at(-1)
    return {
      code: 'missing-field',
      path,
      message: `${typeof last === 'number' ? `Entry ${last + 1}` : `The field ${JSON.stringify(last)}`} is missing in ${where}.`,
      advice: repair,
    }
  }
  return {
    code: 'wrong-value',
    path,
    message: `At ${placeInWords(path, file)} there is ${valueInWords(value)}, but ${expectation(issue)}.`,
    advice: repair,
  }
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `it must be ${issue.values.map((one) => JSON.stringify(one)).join(' or ')}`
    case 'invalid_type':
      return `it must be ${kinds[issue.expected] ?? issue.expected}`
    case 'too_small':
    case 'too_big':
      return bound(issue)
    case 'invalid_union':
      return 'it must be plain JSON'
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
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
}

function valueInWords(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string')
    return value === '' ? 'an empty text' : `the text ${JSON.stringify(shorten(value))}`
  return typeof value === 'number' ? `the number ${value}` : String(value)
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 100))
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text
}

/** The path, and the name of the entity it leads into where there is one: `map.remits[3].stance ("A remit")`. */
function placeInWords(path: JsonPath, file: unknown): string {
  const name = nameAlong(path, file)
  return name === undefined ? pathInWords(path) : `${pathInWords(path)} (${JSON.stringify(shorten(name))})`
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
