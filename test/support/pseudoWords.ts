/** The catalogue with every text marked: what shows on screen without the marks did not come from the catalogue. */
import { en, type Words } from '../../src/views/words/en.ts'

export const openMark = '⟦'
export const closeMark = '⟧'

export const pseudoWords = marked(en) as Words

function marked(part: unknown): unknown {
  if (typeof part === 'string') return openMark + part + closeMark
  if (typeof part === 'function') return (...parameters: unknown[]) => marked(part(...parameters))
  if (Array.isArray(part)) return part.map(marked)
  if (typeof part === 'object' && part !== null) {
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, marked(value)]))
  }
  return part
}
