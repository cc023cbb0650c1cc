/** The texts of a value that are longer than their place allows (see `textLimits`), and how that is said. */
import type { Shape } from './shape.ts'
import { shortenText } from './shortenText.ts'
import { isLongerThan, limitInWords } from './textLimits.ts'

export interface LongText {
  /** Keys and indices from the outermost in. */
  readonly path: readonly (string | number)[]
  readonly text: string
  readonly most: number
}

/** In the order of the value. What has not the shape is passed over. */
export function* findLongTexts(shape: Shape, value: unknown): Generator<LongText> {
  if (shape.kind === 'single') {
    const { most } = shape
    if (most !== undefined && typeof value === 'string' && isLongerThan(value, most))
      yield { path: [], text: value, most }
    return
  }
  for (const [step, inner, item] of partsOf(shape, value))
    for (const long of findLongTexts(inner, item)) yield { ...long, path: [step, ...long.path] }
}

function* partsOf(shape: Shape, value: unknown): Generator<readonly [string | number, Shape, unknown]> {
  if (typeof value !== 'object' || value === null) return
  if (shape.kind === 'object') {
    for (const { key, shape: inner } of shape.fields)
      if (Object.hasOwn(value, key)) yield [key, inner, (value as Record<string, unknown>)[key]]
  } else if (Array.isArray(value)) {
    if (shape.kind === 'list') for (const [at, item] of value.entries()) yield [at, shape.item, item]
    if (shape.kind === 'tuple') for (const [at, inner] of shape.items.entries()) yield [at, inner, value[at]]
  }
}

/** For example `The name of the organisation “Abc…” is longer than 1,000 characters.` */
export function longTextInWords({ path, most }: Pick<LongText, 'path' | 'most'>, entity: unknown): string {
  return `${longTextPlace(path, entity)} is longer than ${limitInWords(most)}.`
}

/**
 * For example `The name of the organisation “Abc…”`. `path` begins at the map: at one of its lists, or at a field of its own;
 * `entity` is what the path leads into.
 */
export function longTextPlace(path: LongText['path'], entity: unknown): string {
  const field = path.findLast((step) => typeof step === 'string') ?? ''
  const noun = fieldNouns[field] ?? `text “${field}”`
  const holder = holderNouns[String(path[0])] ?? 'map'
  const called = nameIn(entity)
  const of = `the ${holder}${called === undefined ? '' : ` “${shortenText(called, 41)}”`}`
  return `The ${noun} of ${of}`
}

const holderNouns: Readonly<Record<string, string>> = {
  scheme: 'scheme',
  organisations: 'organisation',
  functions: 'function',
  places: 'place',
  beneficiaries: 'group of people',
  people: 'person',
  perspectives: 'view',
  sources: 'source',
  remits: 'remit',
  ties: 'relationship',
  decisions: 'decision',
  agreements: 'agreement',
  versions: 'version',
}

const fieldNouns: Readonly<Record<string, string>> = {
  id: 'id',
  name: 'name',
  title: 'title',
  label: 'label',
  shortName: 'short name',
  aliases: 'other name',
  kind: 'kind',
  tier: 'tier',
  post: 'post',
  colour: 'colour',
  basis: 'basis',
  note: 'note',
  description: 'description',
  reference: 'reference',
  instrument: 'instrument',
  outcome: 'outcome',
  statement: 'statement',
  reason: 'reason',
  before: 'occasion',
  agreedBy: 'name of one who agreed',
  absent: 'name of one who was absent',
}

function nameIn(entity: unknown): string | undefined {
  if (typeof entity !== 'object' || entity === null) return undefined
  const { name, title } = entity as Record<string, unknown>
  return [name, title].find((one): one is string => typeof one === 'string' && one !== '')
}
