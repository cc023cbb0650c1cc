/** Markdown tables, one sheet each, named after the heading above them. */
import type { Format } from '../format.ts'
import { hasMarkdownTable, readMarkdown } from './readMarkdown.ts'

export const markdownFormat: Format = {
  id: 'markdown',
  label: 'Markdown table',
  extensions: ['.md', '.markdown'],
  recognise: ({ text }) => (text !== undefined && hasMarkdownTable(text) ? 'yes' : 'no'),
  read: async ({ text }) => {
    const sheets = readMarkdown(text ?? '')
    return sheets.ok
      ? { ok: true, value: { kind: 'sheets', format: 'markdown', sheets: sheets.value } }
      : sheets
  },
}
