/**
 * Random whole maps as `arbitraryMap` makes them, with what the format must keep beside it: odd texts (emoji, control
 * characters, lone surrogates, markup), `meta` of any JSON, a layout, ids that look like JavaScript's own words; a date,
 * headings, involvements that answer or don't, and refused questions.
 */
import fc from 'fast-check'
import { collections } from '../../src/model/entities.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap, arbitraryPartialDate } from './arbitraryMap.ts'

/** Texts that writers and readers tend to trip over. */
export const oddTexts = [
  'plain',
  '"quoted" \\ and / slashed',
  'tab\t, break\n, return\r, null \u0000, delete \u007f',
  'line\u2028 and paragraph\u2029 separators',
  'emoji 🙂👩‍⚕️ and e\u0301',
  'lone \ud800 high',
  'lone \udc00 low',
  '\ufeffmark',
  '__proto__',
  'constructor',
  '</script><b>&amp;',
  '=1+1',
  'said "it": yes',
  ': starts with a colon',
  'مرحبا שלום 你好',
]

const oddText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
)

/** JSON of any shape under any keys, `__proto__` among them as a key of its own. */
export const arbitraryMeta: fc.Arbitrary<Record<string, unknown>> = fc
  .dictionary(
    fc.oneof(oddText, fc.constantFrom('2', '10', 'toString')),
    fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value))),
    { minKeys: 1, maxKeys: 3 },
  )
  .map((meta) => JSON.parse(JSON.stringify(meta)))

type Entity = { id: string } & Record<string, unknown>

interface Decoration {
  readonly at: number
  readonly note: string | undefined
  readonly meta: Record<string, unknown> | undefined
  readonly name: string | undefined
  readonly position: readonly [number, number] | undefined
}

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)

const decoration: fc.Arbitrary<Decoration> = fc.record({
  at: fc.nat(),
  note: fc.option(oddText, { nil: undefined }),
  meta: fc.option(arbitraryMeta, { nil: undefined }),
  name: fc.option(oddText, { nil: undefined }),
  position: fc.option(fc.tuple(number, number), { nil: undefined }),
})

export function arbitraryRichMap(): fc.Arbitrary<RemitMap> {
  return fc
    .tuple(
      arbitraryMap(),
      fc.array(decoration, { maxLength: 8 }),
      fc.option(oddText, { nil: undefined }),
      sayings,
    )
    .map(([map, decorations, description, said]) =>
      withSayings(decorate(map, decorations, description), said),
    )
}

interface Sayings {
  readonly asOf: string | undefined
  readonly declined: readonly string[]
  /** Functions and involvements by their place, over and over. */
  readonly headings: readonly boolean[]
  readonly answers: readonly (boolean | undefined)[]
}

const sayings: fc.Arbitrary<Sayings> = fc.record({
  asOf: fc.option(arbitraryPartialDate, { nil: undefined }),
  declined: fc.uniqueArray(oddText, { maxLength: 3 }),
  headings: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  answers: fc.array(fc.constantFrom(undefined, undefined, true, false), { minLength: 1, maxLength: 4 }),
})

function withSayings(map: RemitMap, { asOf, declined, headings, answers }: Sayings): RemitMap {
  return {
    ...map,
    ...(asOf === undefined ? {} : { asOf }),
    ...(declined.length === 0 ? {} : { declined: [...declined] }),
    functions: map.functions.map((one, at) =>
      headings[at % headings.length] ? { ...one, headingOnly: true } : one,
    ),
    scheme: {
      ...map.scheme,
      involvements: map.scheme.involvements.map((one, at) => {
        const answering = answers[at % answers.length]
        return answering === undefined ? one : { ...one, answers: answering }
      }),
    },
  }
}

/** Gives the decorations to entities of all lists in turn. */
function decorate(
  map: RemitMap,
  decorations: readonly Decoration[],
  description: string | undefined,
): RemitMap {
  const lists = Object.fromEntries(collections.map((one) => [one, [...map[one]]])) as Record<string, Entity[]>
  const positions = new Map<string, [string, number, number]>()
  for (const { at, note, meta, name, position } of decorations) {
    const withSome = Object.entries(lists).filter(([, list]) => list.length > 0)
    const [collection, list] = withSome[at % withSome.length] ?? ['', []]
    const index = at % list.length
    const before = list[index]
    if (!before) continue
    const named =
      name === undefined ? {} : 'title' in before ? { title: name } : 'name' in before ? { name } : {}
    list[index] = { ...before, ...named, ...(note ? { note } : {}), ...(meta ? { meta } : {}) }
    const isDrawn = ['organisations', 'functions', 'people', 'decisions'].includes(collection)
    if (position && isDrawn) positions.set(before.id, [before.id, ...position])
  }
  return {
    ...map,
    ...(description ? { description } : {}),
    ...lists,
    ...(positions.size > 0 ? { layout: { positions: [...positions.values()] } } : {}),
  } as RemitMap
}
