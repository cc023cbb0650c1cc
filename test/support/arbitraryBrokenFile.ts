/**
 * Map files broken in the ways that files break: cut, bits flipped, values swapped for others, keys added, removed or
 * repeated, ids repeated or left dangling, circles, depth, hostile keys, wrong encodings. Some come out unharmed.
 */
import fc from 'fast-check'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const strangers: Json[] = [
  null,
  true,
  0,
  -1,
  2.5,
  1e21,
  '',
  'x',
  '2004-13',
  '2004',
  [],
  [[]],
  {},
  { id: 'x' },
  ['o0'],
  'o0',
  'f0',
  'map',
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
]

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  '',
  'id',
  'broader',
  'parent',
  'meta',
]

/** All objects and lists of a value, outermost first. */
function containers(value: Json): (Json[] | { [key: string]: Json })[] {
  const found: (Json[] | { [key: string]: Json })[] = []
  const toVisit: Json[] = [value]
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    if (typeof at !== 'object' || at === null) continue
    found.push(at)
    toVisit.push(...Object.values(at))
  }
  return found
}

function set(holder: Json[] | { [key: string]: Json }, key: string, value: Json): void {
  // As JSON.parse does: a key called __proto__ is a key like any other.
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true })
}

interface ValueChange {
  readonly action: 'swap' | 'remove' | 'add' | 'copyAnother' | 'repeatItem' | 'encircle'
  readonly holder: number
  readonly key: number
  readonly other: number
}

const valueChange: fc.Arbitrary<ValueChange> = fc.record({
  action: fc.constantFrom('swap', 'swap', 'remove', 'add', 'copyAnother', 'repeatItem', 'encircle'),
  holder: fc.nat(),
  key: fc.nat(),
  other: fc.nat(),
})

/** Puts two things within each other, or one within itself: of their own accord random changes hardly ever do. */
function encircle(all: ReturnType<typeof containers>, key: number, other: number): void {
  const nested = all.filter((one) => Object.hasOwn(one, 'parent') || Object.hasOwn(one, 'broader')) as {
    [key: string]: Json
  }[]
  const [one, two] = [nested[key % nested.length], nested[other % nested.length]]
  if (!one || !two) return
  for (const [inner, outer] of [
    [one, two],
    [two, one],
  ] as const) {
    if (Object.hasOwn(inner, 'parent')) set(inner, 'parent', outer.id ?? null)
    else set(inner, 'broader', [outer.id ?? null])
  }
}

function changeValue(text: string, changes: readonly ValueChange[]): string {
  const root: Json = JSON.parse(text)
  for (const { action, holder, key, other } of changes) {
    const all = containers(root)
    const at = all[holder % all.length]
    if (!at) continue
    const keys = Object.keys(at)
    const chosen = keys[key % Math.max(1, keys.length)]
    const stranger = structuredClone(strangers[other % strangers.length] ?? null)
    if (action === 'encircle') encircle(all, key, other)
    else if (action === 'add') {
      if (Array.isArray(at)) at.push(stranger)
      else set(at, hostileKeys[other % hostileKeys.length] ?? '', stranger)
    } else if (chosen === undefined) continue
    else if (action === 'swap') set(at, chosen, stranger)
    else if (action === 'repeatItem' && Array.isArray(at))
      at.push(structuredClone(at[Number(chosen)] ?? null))
    else if (action === 'copyAnother') {
      // Another value of the same key elsewhere: a duplicate id, a reference to another kind of thing, a circle.
      const twins = all.filter((one) => Object.hasOwn(one, chosen) && one !== at)
      const twin = twins[other % Math.max(1, twins.length)] as { [key: string]: Json } | undefined
      if (twin) set(at, chosen, structuredClone(twin[chosen] ?? null))
    } else if (Array.isArray(at)) at.splice(Number(chosen), 1)
    else delete at[chosen]
  }
  return JSON.stringify(root, null, 2)
}

interface TextChange {
  readonly action: 'cut' | 'flip' | 'insert' | 'double' | 'drop'
  readonly at: number
  readonly piece: string
}

const textChange: fc.Arbitrary<TextChange> = fc.record({
  action: fc.constantFrom('cut', 'flip', 'insert', 'double', 'drop'),
  at: fc.nat(),
  piece: fc.constantFrom(
    '\0',
    '\ufeff',
    '\ud800',
    '"',
    '\\',
    '{',
    '[',
    '}',
    ']',
    ',',
    ':',
    '1e999',
    '-',
    '\u2028',
  ),
})

function changeText(text: string, { action, at, piece }: TextChange): string {
  const place = at % (text.length + 1)
  const before = text.slice(0, place)
  const after = text.slice(place)
  const lines = text.split('\n')
  const line = at % lines.length
  switch (action) {
    case 'cut':
      return before
    case 'flip':
      return before + String.fromCharCode((after.charCodeAt(0) || 0) ^ (1 << (at % 7))) + after.slice(1)
    case 'insert':
      return before + piece + after
    case 'double':
      return [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n')
    case 'drop':
      return lines.toSpliced(line, 1).join('\n')
  }
}

/** Texts that were one of the given map files before something happened to them. */
export function arbitraryBrokenFile(files: readonly string[]): fc.Arbitrary<string> {
  const file = fc.constantFrom(...files)
  const deep = fc
    .tuple(fc.integer({ min: 50, max: 20_000 }), fc.constantFrom('[', '{"a":', '{"meta":['))
    .map(([levels, piece]) => piece.repeat(levels))
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(file, fc.array(valueChange, { minLength: 1, maxLength: 3 }))
        .map(([text, changes]) => changeValue(text, changes)),
    },
    {
      weight: 6,
      arbitrary: fc
        .tuple(file, fc.array(textChange, { minLength: 1, maxLength: 3 }))
        .map(([text, changes]) => changes.reduce(changeText, text)),
    },
    { weight: 1, arbitrary: fc.tuple(file, deep).map(([text, nest]) => text.replace('[]', nest)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  )
}
