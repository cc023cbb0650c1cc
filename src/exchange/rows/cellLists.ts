/** Several things in one cell, with semicolons between them. A semicolon of the text itself has a backslash before it. */

export function splitList(cell: string): string[] {
  if (!/[;|\n\\]/.test(cell)) return cell.trim() === '' ? [] : [cell.trim()]
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at] ?? ''
    if (character === '\\' && ';|\\'.includes(cell[at + 1] ?? ' ')) {
      part += cell[at + 1]
      at += 1
    } else if (';|\n'.includes(character)) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part].map((text) => text.trim()).filter((text) => text !== '')
}

export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\;|]/g, (found) => `\\${found}`)).join('; ')
}

/**
 * Names as people list them in one cell: commas, semicolons, line ends, and, if wanted, slashes and "and". What stands
 * in quotation marks is one name.
 */
export function splitNames(cell: string, looseToo: boolean): string[] {
  const quoted: string[] = []
  const bare = cell.replaceAll(/"([^"]+)"|“([^”]+)”/g, (_, straight?: string, curly?: string) => {
    quoted.push(straight ?? curly ?? '')
    return `\uE000${quoted.length - 1}\uE001`
  })
  const parts = bare.split(looseToo ? /[,;\n/|]|\s+and\s+|\s+&\s+/i : /[;\n]|,/)
  return parts
    .map((part) => part.replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => quoted[Number(index)] ?? ''))
    .map((part) => part.replace(/^\s*and\s+/i, '').trim())
    .filter((part) => part !== '')
}
