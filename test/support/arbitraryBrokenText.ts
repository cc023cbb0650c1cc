/** Real files of any format with a few things wrong: cut short, pieces doubled, moved, taken out, or put in. */
import fc from 'fast-check'

const intruders = [
  '\u0000',
  '\ufeff',
  '\ud800',
  '<',
  '>',
  '&',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '\n',
  '|',
  '\\',
  '-->',
  ']]>',
  '<!--',
  '&lol;',
  '&#0;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '__proto__',
  'constructor',
  'toString',
  '1e999',
  'null',
  '-0',
  '{"a":',
  '[[',
  'id',
]

interface Change {
  readonly at: number
  readonly length: number
  readonly to: number
  readonly kind: 'cut' | 'take out' | 'double' | 'put in' | 'move'
  readonly intruder: string
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 60 })),
  to: fc.nat(),
  kind: fc.constantFrom(
    'cut',
    'take out',
    'take out',
    'double',
    'put in',
    'put in',
    'put in',
    'move',
    'move',
  ),
  intruder: fc.constantFrom(...intruders),
})

export function arbitraryBrokenText(files: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([file, changes]) => {
      let text = file
      for (const one of changes) text = changed(text, one)
      return text
    })
}

function changed(text: string, { at, length, to, kind, intruder }: Change): string {
  const start = text.length === 0 ? 0 : at % text.length
  const piece = text.slice(start, start + length)
  const before = text.slice(0, start)
  const after = text.slice(start + length)
  if (kind === 'cut') return before
  if (kind === 'take out') return before + after
  if (kind === 'double') return before + piece + piece + after
  if (kind === 'put in') return before + intruder + after
  const rest = before + after
  const place = rest.length === 0 ? 0 : to % rest.length
  return rest.slice(0, place) + piece + rest.slice(place)
}
