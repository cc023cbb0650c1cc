/** Who holds what as a Mermaid flowchart: boxes on the left, hexagons on the right, the involvement on the line. */
import type { Lens } from '../analysis/finding.ts'
import { heldRemits, remitsInView } from '../analysis/lens.ts'
import { countInWords, dateInWords } from '../analysis/words/plainEnglish.ts'
import { entityById } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { involvementById } from '../model/schemes.ts'

export function writeMermaid(map: RemitMap, lens: Lens): string {
  const held = heldRemits(map, lens).map(({ remit }) => remit)
  const holders = new Set(held.map(({ organisation }) => organisation))
  const functions = new Set(held.map((remit) => remit.function))
  const nodes = new Map<string, string>()
  const lines = ['flowchart LR', ...lensComment(map, lens)]
  for (const { id, name } of map.organisations) {
    if (!holders.has(id)) continue
    nodes.set(id, `o${nodes.size + 1}`)
    lines.push(`  ${nodes.get(id)}["${label(name)}"]`)
  }
  for (const { id, name } of map.functions) {
    if (!functions.has(id)) continue
    nodes.set(id, `f${nodes.size + 1}`)
    lines.push(`  ${nodes.get(id)}{{"${label(name)}"}}`)
  }
  const drawn = new Set<string>()
  for (const remit of held) {
    const involvement = involvementById(map.scheme, remit.involvement)
    const arrow = involvement?.sharing === 'sole' ? '==>' : involvement?.sharing === 'open' ? '-.->' : '-->'
    const line = `  ${nodes.get(remit.organisation)} ${arrow}|"${label(involvement?.label ?? '')}"| ${nodes.get(remit.function)}`
    if (drawn.has(line)) continue
    drawn.add(line)
    lines.push(line)
  }
  return `${lines.join('\n')}\n`
}

/** What the lens leaves out, for whoever opens the text: Mermaid draws no comments. */
function lensComment(map: RemitMap, { at, perspective }: Lens): string[] {
  if (at === undefined && perspective === undefined) return []
  const isShown = remitsInView(map, { at, perspective })
  const shown = map.remits.filter((_, index) => isShown(index)).length
  const seenBy = perspective === undefined ? '' : (entityById(map, 'perspectives', perspective)?.name ?? '')
  const said = [at && `on ${dateInWords(at)}`, seenBy && `as seen by ${seenBy}`].filter(Boolean).join(', ')
  const counted = `${countInWords(shown)} of ${countInWords(map.remits.length)} remits`
  return [`  %% ${label(said)}: ${counted}`]
}

/** Characters that Mermaid or HTML would act on, as its own entity codes. */
function label(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[#"<>&`\\;|{}[\]()%*_~]/g, (found) => `#${found.codePointAt(0)};`)
}
