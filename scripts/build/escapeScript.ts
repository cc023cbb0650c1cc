import { type ESTree, parseSync } from 'vite'
import { walkSyntax } from './walkSyntax.ts'

/** Where these offsets lie: true for those in a string, a regular expression or the text of a template. */
function findOffsetsInLiterals(code: string, offsets: number[]): Set<number> {
  const { program, errors } = parseSync('script.js', code, { sourceType: 'module' })
  if (errors.length > 0) throw new Error(`The built script can not be read back: ${errors[0]?.message}`)
  const holdsAny = ({ start, end }: ESTree.Node) => offsets.some((offset) => start <= offset && offset < end)
  const inside = new Set<number>()
  for (const { type, start, end } of walkSyntax(program, holdsAny)) {
    if (type !== 'Literal' && type !== 'TemplateElement') continue
    for (const offset of offsets) if (start <= offset && offset < end) inside.add(offset)
  }
  return inside
}

// Within a script element, HTML ends the script at the one and changes its rules at the other, wherever they stand.
const actedOn = /<\/(?=script)|<!--/gi

/**
 * The same JavaScript, written so that it can stand inside a script element of an HTML page.
 *
 * In literals an escape takes a character's place: `<\/script` and `<!-\x2d` mean the same in strings, templates and
 * regular expressions (where `\x3c` would not, in `(?<!--)`). In code a space does, as in `a<! --b`.
 * Carriage returns and NULs, which HTML would change on reading, are rewritten too.
 */
export function escapeScript(code: string): string {
  const offsets = [...code.matchAll(actedOn)].map(({ index }) => index)
  const inLiteral = offsets.length > 0 ? findOffsetsInLiterals(code, offsets) : new Set<number>()
  return code
    .replace(actedOn, (found, offset: number) => {
      if (found === '</') return inLiteral.has(offset) ? '<\\/' : '< /'
      return inLiteral.has(offset) ? '<!-\\x2d' : '<! --'
    })
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\\x00')
}
