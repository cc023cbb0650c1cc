/** Where the involvement's word stands on the lines of what is selected, so that no word covers another. */
import type { SceneLine } from './scene.ts'
import type { SelectedParts } from './selectedParts.ts'

/** From the line's end to the middle of the first word, and from one word to the next. */
const first = 62
const step = 84
/** More words than this at one node would run into its other end. */
const most = 3

/**
 * Words stand near the end where the lines are furthest apart: with one organisation selected near the functions,
 * else near the organisations. Lines that share that end carry their words one after the other.
 */
export function placeWords(lines: readonly SceneLine[], selected: SelectedParts | undefined): SceneLine[] {
  if (!selected) return [...lines]
  const inIt = lines.filter(({ emphasis }) => emphasis === 'in')
  const countOf = (end: 'source' | 'target') => new Set(inIt.map((line) => line[end])).size
  const end = countOf('source') < countOf('target') ? 'target' : 'source'
  const atNode = new Map<string, number>()
  return lines.map((line) => {
    if (line.emphasis !== 'in') return line
    const before = atNode.get(line[end]) ?? 0
    atNode.set(line[end], before + 1)
    return before < most ? { ...line, wordAt: { end, offset: first + before * step } } : line
  })
}
