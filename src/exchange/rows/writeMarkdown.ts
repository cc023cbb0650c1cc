/** Text in Markdown that stays text: nothing in a name becomes a heading, a link or a tag. `readMarkdown` undoes it in tables. */

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [headings = [], ...rest] = rows
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`
  const rule = `| ${headings.map(() => '---').join(' | ')} |`
  return [line(headings), rule, ...rest.map((cells) => line(headings.map((_, at) => cells[at] ?? '')))].join(
    '\n',
  )
}

export function markdownCell(text: string): string {
  return markdownText(text).replaceAll('\n', '<br>')
}

/** Line breaks stay; characters that Markdown acts on get a backslash before them. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\`*_[\]<>|~#]/g, (found) => `\\${found}`)
    .replaceAll(/^(\s*)([-+=]|\d+[.)])/gm, '$1\\$2')
}
