/** Where the involvement's word stands on the lines of what is selected, so that no word covers another. */
import { textWidth } from './fitText.ts'
import type { SceneLayout, SceneLine } from './scene.ts'
import type { SelectedParts } from './selectedParts.ts'

/** From the line's end to the middle of the first word, and from one word to the next. */
const first = 62
const step = 84
/** Words further along than this would run into the line's other end. */
const furthest = 272
const fontSize = 13
/** Round a word: the paper it stands on, and a gap to the next. */
const around = 16

/** In the free layout, from the middle of a line to the word, for each further line between the same two. */
const pairStep = 18

/**
 * In two columns words stand near the end where the lines are furthest apart: with one organisation selected near the
 * functions, else near the organisations; lines that share that end carry their words one after the other. In the free
 * layout they stand in the middle.
 */
export function placeWords(
  lines: readonly SceneLine[],
  selected: SelectedParts | undefined,
  layout: SceneLayout,
): SceneLine[] {
  // Of a comparison every line speaks, until something is selected.
  const speaks = ({ emphasis, mark }: SceneLine) => emphasis === 'in' || (mark !== undefined && !selected)
  const inIt = lines.filter(speaks)
  if (inIt.length === 0) return [...lines]
  const countOf = (end: 'source' | 'target') => new Set(inIt.map((line) => line[end])).size
  const usual = countOf('source') < countOf('target') ? 'target' : 'source'
  const sharing = (line: SceneLine, end: 'source' | 'target') =>
    inIt.filter((other) => other[end] === line[end]).length
  const seen = new Map<string, number>()
  const used = new Map<string, number>()
  return lines.map((line) => {
    if (!speaks(line)) return line
    if (layout === 'free') {
      const place = JSON.stringify([line.source, line.target])
      const before = seen.get(place) ?? 0
      seen.set(place, before + 1)
      return { ...line, wordAt: { end: 'middle', offset: before * pairStep } }
    }
    // What a comparison marks may be anywhere: each word stands at the end that fewer share.
    const end = !line.mark ? usual : sharing(line, 'source') <= sharing(line, 'target') ? 'source' : 'target'
    const place = `${end} ${line[end]}`
    const from = used.get(place) ?? first - step / 2
    const room = Math.max(step, textWidth(line.word, fontSize) + around)
    if (from + room > furthest) return line
    used.set(place, from + room)
    return { ...line, wordAt: { end, offset: Math.round(from + room / 2) } }
  })
}
