import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeJson } from '../../scripts/build/escapeJson.ts'
import { escapeScript } from '../../scripts/build/escapeScript.ts'
import { runs } from '../support/runs.ts'

/** What HTML reads as the end of a script or as the start of a comment, and what it would change on reading. */
const actedOn = /<\/script|<!--|[\r\0]/i

/** The value that a module with this default export has. */
async function evaluate(code: string): Promise<unknown> {
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
  return module.default
}

describe('a script inside a page', () => {
  test.each([
    ['a string', "export default '</script><!-- x -->'", '</script><!-- x -->'],
    ['another case', 'export default "</SCRIPT x"', '</SCRIPT x'],
    ['a string after text that is longer in UTF-8', "export default ['é€😀😀', '</script>'][1]", '</script>'],
    ['a template', `export default \`\${1}</script>\${2}<!--\``, '1</script>2<!--'],
    ['a regular expression', "export default '</script>'.replace(/<\\/script|<!--/, 'gone')", 'gone>'],
    ['a slash in a class', "export default '<'.replace(/[</script]/, 'gone')", 'gone'],
    ['a look behind', "export default '--a b'.replace(/(?<!--)[a-z]/, 'found')", '--a found'],
    ['a look behind, unicode', "export default '--a b'.replace(/(?<!--)[a-z]/v, 'found')", '--a found'],
    ['a comparison', 'let a = 1, b = 1; export default a<!--b', false],
    ['a comparison with a regular expression', "export default [1</script/.test('script')]", [false]],
    ['a NUL', "export default 'a\0b'", 'a\0b'],
    ['line ends of Windows', 'export default [`a\r\nb`]\r\n', ['a\nb']],
  ])('%s means the same and is safe', async (_what, code, value) => {
    const escaped = escapeScript(code)
    expect(escaped).not.toMatch(actedOn)
    expect(await evaluate(escaped)).toEqual(value)
  })

  test('code with nothing to escape stays as it is', () => {
    const code = 'export default { less: 1 < 2, script: "<script>", note: "-->" }'
    expect(escapeScript(code)).toBe(code)
  })

  test('any text in a string survives', async () => {
    const piece = fc.constantFrom(
      '</script>',
      '</ScRiPt',
      '<!--',
      '<script',
      '-->',
      '\\',
      "'",
      '`',
      '<',
      '/',
      '$&',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), async (pieces) => {
        const text = pieces.join('')
        const escaped = escapeScript(`export default ${JSON.stringify(text)}`)
        expect(escaped).not.toMatch(actedOn)
        expect(await evaluate(escaped)).toBe(text)
      }),
      { numRuns: runs(200) },
    )
  })
})

test('JSON inside a page keeps its value and holds nothing that HTML acts on', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      const both = [value, text, '</script><!--&amp;\u2028\u2029', { '</script>': text }]
      const escaped = escapeJson(JSON.stringify(both, null, 2))
      expect(escaped).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.stringify(JSON.parse(escaped))).toBe(JSON.stringify(both))
    }),
    { numRuns: runs(1_000) },
  )
})
