/** The lines of the picture, not yet routed: what is held, and what a comparison says of it. */
import { type Finding, isOverlap, isProspective } from '../analysis/finding.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { involvementById } from '../model/schemes.ts'
import type { InView } from './chooseInView.ts'
import type { Grouping } from './groupByKind.ts'
import { markLines, pairKey } from './markLines.ts'
import type { SceneLine } from './scene.ts'
import type { ComparedPair, SceneOptions } from './sceneOptions.ts'
import { involvementWord, notYetWord } from './sceneWords.ts'
import type { SelectedParts } from './selectedParts.ts'
import { strokeOf } from './strokes.ts'

interface LinesInput {
  readonly map: RemitMap
  readonly remits: readonly Remit[]
  readonly findings: readonly Finding[]
  readonly grouping: Grouping
  readonly shown: InView
  readonly selected: SelectedParts | undefined
  readonly options: SceneOptions
}

/**
 * One line for each organisation node, function and involvement, standing for all the remits between them; where a
 * comparison marks the two, one line for that.
 */
export function makeLines({
  map,
  remits,
  findings,
  grouping,
  shown,
  selected,
  options,
}: LinesInput): SceneLine[] {
  const pairs = options.comparison?.pairs ?? []
  const marked = new Set(pairs.map((pair) => pairKey(pair.organisation, pair.function)))
  const isShown = (source: string, target: string) =>
    shown.organisations.has(source) && shown.functions.has(target)
  const restingEmphasis = options.comparison ? 'faded' : 'plain'
  const overlapping = new Set(findings.filter(isOverlap).flatMap((finding) => finding.remits))
  const bundles = new Map<string, { source: string; target: string; involvement: string; remits: Remit[] }>()
  for (const remit of remits) {
    const source = grouping.nodeOf(remit.organisation)
    const { function: target, involvement } = remit
    if (!isShown(source, target) || marked.has(pairKey(remit.organisation, target))) continue
    const id = `line:${JSON.stringify([source, target, involvement])}`
    const before = bundles.get(id)
    if (before) before.remits.push(remit)
    else bundles.set(id, { source, target, involvement, remits: [remit] })
  }
  const rank = new Map(map.scheme.involvements.map(({ id }, index) => [id, index]))
  return [...bundles]
    .map(([id, bundle]): SceneLine => {
      const involvement = involvementById(map.scheme, bundle.involvement)
      const word = involvement ? involvementWord(involvement) : bundle.involvement
      const isHeld = !bundle.remits.every(isProspective)
      const ids = bundle.remits.map((remit) => remit.id)
      return {
        id,
        ...bundle,
        remits: ids,
        // What no one holds yet must not look like what someone does.
        stroke: involvement && isHeld ? strokeOf(involvement) : 'thin',
        word: isHeld ? word : notYetWord(word, bundle.remits),
        overlap: ids.some((remit) => overlapping.has(remit)),
        emphasis: !selected
          ? restingEmphasis
          : ids.some((remit) => selected.remits.has(remit))
            ? 'in'
            : 'faded',
      }
    })
    .sort((a, b) => (rank.get(a.involvement) ?? 0) - (rank.get(b.involvement) ?? 0))
    .concat(
      markLines(pairs, grouping, isShown, (ofLine) => {
        if (!selected) return 'plain'
        return ofLine.some((pair) => isPairOf(selected, pair, grouping)) ? 'in' : 'faded'
      }),
    )
}

/** Whether a pair belongs to what is selected: by its remits, or as one of its ends, or as both where both are selected. */
function isPairOf({ remits, nodes }: SelectedParts, pair: ComparedPair, grouping: Grouping): boolean {
  if (pair.remits.some((id) => remits.has(id))) return true
  const ends = [nodes.has(grouping.nodeOf(pair.organisation)), nodes.has(pair.function)]
  return nodes.size === 1 ? ends.includes(true) : !ends.includes(false)
}
