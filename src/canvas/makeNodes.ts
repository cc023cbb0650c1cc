/** The nodes of the picture with their labels, marks and sentences, not yet placed. */
import { type Finding, isOverlap } from '../analysis/finding.ts'
import { isWholeAndParts } from '../analysis/parties/overlapPairs.ts'
import { pluralOf, withoutDirectionControls } from '../analysis/words/plainEnglish.ts'
import { entityById } from '../model/entities.ts'
import { periodOf } from '../model/period.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { InView } from './chooseInView.ts'
import { fitsWhole, fitText, type TextPlace, textWidth } from './fitText.ts'
import type { Grouping } from './groupByKind.ts'
import { mostAtOnce } from './mostAtOnce.ts'
import { functionSize, organisationSize } from './nodeGeometry.ts'
import type { Emphasis, SceneBadge, SceneLayout, SceneLine, SceneNode, SceneRelation } from './scene.ts'
import type { SceneComparison } from './sceneOptions.ts'
import {
  gapBadge,
  mannerWords,
  nodeSentence,
  overlapAboveBadge,
  overlapBadge,
  overlapWithinBadge,
  relationCounts,
  signs,
  signWords,
  splitBadge,
  unheldBadge,
} from './sceneWords.ts'
import type { SelectedParts } from './selectedParts.ts'

export interface NodesInput {
  readonly map: RemitMap
  readonly findings: readonly Finding[]
  readonly grouping: Grouping
  /** The same with no kind unfolded: what badges count by, so that unfolding changes no number. */
  readonly folded: Grouping
  readonly shown: InView
  readonly lines: readonly SceneLine[]
  readonly relations: readonly SceneRelation[]
  readonly selected: SelectedParts | undefined
  readonly layout: SceneLayout
  readonly comparison: SceneComparison | undefined
}

const organisationPlace: TextPlace = {
  width: organisationSize.width - 2 * organisationSize.padding,
  fontSize: 16,
  smallSize: 14,
}
const functionPlaces: Readonly<Record<SceneLayout, TextPlace>> = {
  columns: { width: 364, fontSize: 16, smallSize: 15 },
  free: { width: 190, fontSize: 15, smallSize: 14 },
}
const badgeFontSize = 13

/** In the order of the map, organisations first; positions are 0, 0 until a layout gives them. */
export function makeNodes(input: NodesInput): SceneNode[] {
  const { map, grouping, shown } = input
  const organisations = new Set(map.organisations.map(({ id }) => grouping.nodeOf(id)))
  return [
    ...[...organisations]
      .filter((id) => shown.organisations.has(id))
      .map((id) => organisationNode(input, id)),
    ...map.functions.filter(({ id }) => shown.functions.has(id)).map(({ id }) => functionNode(input, id)),
  ]
}

function organisationNode(input: NodesInput, id: string): SceneNode {
  const { map, grouping, layout, findings } = input
  const members = grouping.membersOf(id)
  const kind = grouping.kindOf(id)
  const organisation = kind === undefined ? entityById(map, 'organisations', id) : undefined
  const label = withoutDirectionControls(
    kind === undefined ? (organisation?.name ?? id) : stackLabel(kind, members.length),
  )
  const short = organisation?.shortName && withoutDirectionControls(organisation.shortName)
  const mark = markOf(input, members)
  const text = fitText(
    signed(short !== undefined && !fitsWhole(label, organisationPlace) ? short : label, mark),
    organisationPlace,
  )
  const inIt = new Set(members)
  const overlaps = findings.filter(
    (finding) => isOverlap(finding) && finding.organisations.some((one) => inIt.has(one)),
  )
  return {
    id,
    shape: 'organisation',
    label,
    description: nodeSentence(label, countInvolvements(input, id), overlaps.length, wordsOf(mark)),
    x: 0,
    y: 0,
    width:
      layout === 'columns' ? organisationSize.width : Math.ceil(text.width) + 2 * organisationSize.padding,
    height: text.lines.length > 1 ? organisationSize.tallHeight : organisationSize.height,
    text,
    members,
    ...(kind === undefined ? {} : { kind }),
    badges: [],
    ring: false,
    gap: false,
    ...(mark ? { mark } : {}),
    emphasis: emphasisOf(input, id, mark),
  }
}

function functionNode(input: NodesInput, id: string): SceneNode {
  const { map, findings, layout, lines } = input
  const label = withoutDirectionControls(entityById(map, 'functions', id)?.name ?? id)
  const mark = markOf(input, [id])
  const own = findings.filter(({ functions }) => functions.includes(id))
  const overlaps = own.filter(isOverlap)
  const gaps = gapBadges(map, own)
  // Who holds parts of it does not hold it: those are not counted as several who hold the same.
  const wholes = overlaps.filter((finding) => isWholeAndParts(map, finding))
  const isCrossed = overlaps.length === 0 && lines.some((line) => line.target === id && line.overlap)
  const withinOverlaps =
    wholes.length > 0
      ? [badge(overlapWithinBadge, 'overlap')]
      : isCrossed
        ? [badge(isOnlyPart(input, id) ? overlapAboveBadge : overlapWithinBadge, 'overlap')]
        : []
  return {
    id,
    shape: 'function',
    label,
    description: nodeSentence(label, countInvolvements(input, id), overlaps.length, [
      ...[...withinOverlaps, ...gaps].map(({ text }) => text),
      ...wordsOf(mark),
    ]),
    x: 0,
    y: 0,
    ...functionSize,
    text: fitText(signed(label, mark), functionPlaces[layout]),
    members: [id],
    badges: [
      ...overlapBadges(
        input,
        overlaps.filter((finding) => !wholes.includes(finding)),
      ),
      ...withinOverlaps,
      ...gaps,
    ],
    ring: overlaps.length > 0 || withinOverlaps.length > 0,
    gap: gaps.length > 0,
    ...(mark ? { mark } : {}),
    emphasis: emphasisOf(input, id, mark),
  }
}

/**
 * A line of an overlap may end at another function than the one where the overlap is: at a broader one, or, where someone
 * holds the whole of what others hold parts of, at a part.
 */
function isOnlyPart({ map, findings }: NodesInput, id: string): boolean {
  const holdIt = findings.filter(
    (finding) =>
      isOverlap(finding) && finding.remits.some((remit) => entityById(map, 'remits', remit)?.function === id),
  )
  return holdIt.every((finding) => isWholeAndParts(map, finding))
}

/**
 * For each involvement in an overlap here, how many hold it at once: counted as nodes of the picture with every kind
 * folded, or as bodies where one node stands for all of them.
 */
function overlapBadges({ map, folded }: NodesInput, overlaps: readonly Finding[]): SceneBadge[] {
  const inOverlap = new Set(overlaps.flatMap(({ remits }) => remits))
  const remits = map.remits.filter(({ id }) => inOverlap.has(id))
  return map.scheme.involvements.flatMap((involvement) => {
    const held = remits.filter((remit) => remit.involvement === involvement.id)
    if (held.length === 0) return []
    const count = (holderOf: (organisation: string) => string) =>
      mostAtOnce(held.map((remit) => ({ holder: holderOf(remit.organisation), period: periodOf(remit) })))
    const nodes = count(folded.nodeOf)
    return [badge(overlapBadge(nodes > 1 ? nodes : count((id) => id), involvement), 'overlap')]
  })
}

function gapBadges({ scheme }: RemitMap, findings: readonly Finding[]): SceneBadge[] {
  if (findings.some(({ rule }) => rule === 'unheld')) return [badge(unheldBadge, 'gap')]
  const splits = findings.some(({ rule }) => rule === 'split') ? [badge(splitBadge, 'gap')] : []
  const noLead = findings.find(({ rule, aside }) => rule === 'no-lead' && !aside)
  if (!noLead) return splits
  return [...splits, badge(gapBadge(scheme, noLead.involvements ?? [], noLead.places.length), 'gap')]
}

function badge(text: string, tone: SceneBadge['tone']): SceneBadge {
  return { text, tone, width: Math.round(textWidth(text, badgeFontSize) + 16) }
}

/** For each involvement, how many lines of the picture end here. */
function countInvolvements({ lines, relations }: NodesInput, id: string): { word: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { source, target, word, mark } of lines) {
    if (source !== id && target !== id) continue
    const counted = mark ? mannerWords[mark.manner] : word
    counts.set(counted, (counts.get(counted) ?? 0) + 1)
  }
  const own = relations.filter(({ source, target }) => source === id || target === id)
  return [...[...counts].map(([word, count]) => ({ word, count })), ...relationCounts(own)]
}

function markOf({ comparison }: NodesInput, members: readonly string[]): SceneNode['mark'] {
  if (members.every((id) => comparison?.added?.has(id))) return 'added'
  return members.every((id) => comparison?.removed?.has(id)) ? 'removed' : undefined
}

function signed(label: string, mark: SceneNode['mark']): string {
  return mark ? `${signs[mark]} ${label}` : label
}

function wordsOf(mark: SceneNode['mark']): string[] {
  return mark ? [signWords[mark]] : []
}

function emphasisOf(
  { selected, lines, relations, comparison }: NodesInput,
  id: string,
  mark: SceneNode['mark'],
): Emphasis {
  if (!selected) {
    const isCompared =
      mark !== undefined || lines.some((line) => line.mark && (line.source === id || line.target === id))
    return !comparison || isCompared ? 'plain' : 'faded'
  }
  if (selected.nodes.has(id)) return 'in'
  return [...lines, ...relations].some(
    ({ emphasis, source, target }) => emphasis === 'in' && (source === id || target === id),
  )
    ? 'in'
    : 'faded'
}

/** "SHA workforce directorates (28)". */
function stackLabel(kind: string, count: number): string {
  const plural = pluralOf(kind)
  return `${plural.slice(0, 1).toUpperCase()}${plural.slice(1)} (${count})`
}
