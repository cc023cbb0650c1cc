/** The text of the map file inside a self-contained page; undefined when the text is no such page. */
import { mapElementId } from './buildPage.ts'

export function readPage(text: string): string | undefined {
  const opening = `<script type="application/json" id="${mapElementId}">`
  const start = text.indexOf(opening)
  if (start < 0) return undefined
  const end = text.indexOf('</script>', start)
  return end < 0 ? undefined : text.slice(start + opening.length, end)
}
