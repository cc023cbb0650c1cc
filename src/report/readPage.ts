/** Finds the map in a self-contained page. */
import { mapElementId } from './buildPage.ts'

/** The bytes of the map file inside the page; undefined when these bytes are no such page. */
export function mapInPage(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.find((byte) => byte > 0x20) !== '<'.charCodeAt(0)) return undefined
  const text = new TextDecoder().decode(bytes)
  const opening = `<script type="application/json" id="${mapElementId}">`
  const start = text.indexOf(opening)
  const end = text.indexOf('</script>', start)
  if (start < 0 || end < 0) return undefined
  return new TextEncoder().encode(text.slice(start + opening.length, end))
}
