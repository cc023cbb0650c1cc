/**
 * The scene as the flat list of elements that is drawn: a node, its badges as small nodes of their own, lines, headings.
 * Everything that a stylesheet needs is in `classes` and `data`; nothing here knows the drawing library.
 */
import { type BowPorts, bowPorts } from './bowPorts.ts'
import { badgeHeight, bowOf, labelOffsets, lineHeightOf, partyLabelGap } from './nodeGeometry.ts'
import { curveOf } from './routeLines.ts'
import type { Point, Scene, SceneLine, SceneLink, SceneNode, SceneRelation } from './scene.ts'
import { pipsOf } from './sceneWords.ts'

export interface DrawnElement {
  readonly id: string
  readonly group: 'nodes' | 'edges'
  readonly data: Readonly<Record<string, string | number | readonly number[]>>
  readonly classes: string
  readonly position?: Point
  /** For what follows another node: which, and how far from its centre. */
  readonly follows?: { readonly node: string; readonly by: Point }
  /** Whether it can be picked and moved. */
  readonly live: boolean
}

export function drawnElements(scene: Scene): DrawnElement[] {
  const ports = bowPorts(scene)
  return [
    ...scene.headings.map(
      ({ text, x, y }, index): DrawnElement => ({
        id: `heading:${index}`,
        group: 'nodes',
        data: { label: text },
        classes: 'heading',
        position: { x, y },
        live: false,
      }),
    ),
    ...scene.nodes.flatMap((node) => [drawnNode(node, scene), ...drawnBadges(node, scene)]),
    ...scene.links.map((link) => drawnLink(link, scene)),
    ...scene.relations.map((relation) => drawnRelation(relation, scene, ports.get(relation.id))),
    ...scene.lines.map((line) => drawnLine(line, scene)),
  ]
}

function drawnNode(node: SceneNode, { layout }: Scene): DrawnElement {
  const label = labelOffsets(node, layout).label
  const isFunction = node.shape === 'function'
  const isBeside = layout === 'columns' && (node.shape === 'person' || node.shape === 'decision')
  return {
    id: node.id,
    group: 'nodes',
    data: {
      label: node.text.lines.join('\n'),
      width: node.width,
      height: node.height,
      fontSize: node.text.fontSize,
      lineHeight: lineHeightOf(node) / node.text.fontSize,
      // In two columns the label starts right of the hexagon; in the free layout it hangs below.
      marginX: isBeside ? partyLabelGap : isFunction && layout === 'columns' ? label.x - node.width / 2 : 0,
      marginY: !isFunction
        ? 0
        : layout === 'columns'
          ? label.y
          : label.y - node.height / 2 - (node.text.lines.length * lineHeightOf(node)) / 2,
    },
    classes: classesOf(
      node.shape,
      layout,
      node.emphasis,
      node.kind !== undefined && 'stacked',
      node.ring && 'ring',
      node.gap && 'gap',
      node.mark && `mark-${node.mark}`,
    ),
    position: { x: node.x, y: node.y },
    live: true,
  }
}

function drawnBadges(node: SceneNode, { layout }: Scene): DrawnElement[] {
  const offsets = labelOffsets(node, layout).badges
  return node.badges.map((badge, index): DrawnElement => {
    const by = offsets[index] ?? { x: 0, y: 0 }
    return {
      id: `badge:${index}:${node.id}`,
      group: 'nodes',
      data: { label: badge.text, width: badge.width, height: badgeHeight },
      classes: classesOf('badge', badge.tone === 'gap' && 'gap-badge', node.emphasis),
      position: { x: node.x + by.x, y: node.y + by.y },
      follows: { node: node.id, by },
      live: false,
    }
  })
}

function drawnLine(line: SceneLine, { layout }: Scene): DrawnElement {
  const { route, wordAt } = line
  return {
    id: line.id,
    group: 'edges',
    data: {
      source: line.source,
      target: line.target,
      word: wordAt ? line.word : '',
      wordOffset: wordAt?.offset ?? 0,
      level: levelOf(line),
      ...(route
        ? {
            sourceEnd: `${route.source.x}px ${route.source.y}px`,
            targetEnd: `${route.target.x}px ${route.target.y}px`,
            weights: route.weights,
            distances: route.distances,
          }
        : {}),
    },
    classes: classesOf(
      'line',
      route ? 'routed' : layout,
      line.mark ? `mark-${line.mark.manner}` : line.stroke,
      line.overlap && 'overlap',
      line.emphasis,
      wordAt && `word-${wordAt.end}`,
    ),
    live: true,
  }
}

/** How far to the left of a column of functions a link between two of them reaches out, past those in between. */
const bow = 120

/** Above the faded lines, and below those of the finding itself. */
function drawnLink({ id, source, target, word }: SceneLink, { layout, nodes }: Scene): DrawnElement {
  const heightOf = (end: string) => nodes.find((node) => node.id === end)?.y ?? 0
  const distance = heightOf(source) < heightOf(target) ? bow : -bow
  return {
    id,
    group: 'edges',
    data: { source, target, word, level: 8, distance: layout === 'columns' ? distance : 0 },
    classes: classesOf('link', layout),
    live: false,
  }
}

/** With more ties than this, only those of what is selected carry their pips. */
const mostPips = 9

function drawnRelation(
  relation: SceneRelation,
  scene: Scene,
  ports: BowPorts = { source: 0, target: 0 },
): DrawnElement {
  const { id, source, target, type, mode, trust, influence = 0, emphasis, route } = relation
  const nodeOf = (end: string) => scene.nodes.find((node) => node.id === end)
  const [from, to] = [nodeOf(source), nodeOf(target)]
  const [y, otherY] = [from?.y ?? 0, to?.y ?? 0]
  const bows = scene.layout === 'columns' && type !== 'about'
  const few = scene.relations.filter((one) => one.type === 'tie').length <= mostPips
  const speaks = emphasis === 'in' || (emphasis === 'plain' && few && type === 'tie')
  const there = pipsOf(trust?.there ?? [])
  const back = pipsOf(trust?.back ?? [])
  // On a bow the one above is named by an arrow: it trusts downwards.
  const arrows = y <= otherY ? (['↓', '↑'] as const) : (['↑', '↓'] as const)
  const onBow = [there && `${arrows[0]} ${there}`, back && `${arrows[1]} ${back}`].filter(Boolean).join('\n')
  const middle = type === 'tie' ? onBow : relation.word
  return {
    id,
    group: 'edges',
    data: {
      source,
      target,
      level: emphasis === 'in' ? 7 : 0,
      // A curve of two control arms reaches half as far as its control point.
      distance: bows ? (y < otherY ? 2 : -2) * bowOf(y, otherY) : 0,
      sourceEnd: bows ? `${-(from?.width ?? 0) / 2 - 1}px ${ports.source}px` : '',
      targetEnd: bows ? `${-(to?.width ?? 0) / 2 - 1}px ${ports.target}px` : '',
      thickness: 1.3 + influence * 0.9,
      word: speaks && (bows || type !== 'tie') ? middle : '',
      sourceWord: speaks && !bows && type === 'tie' ? there : '',
      targetWord: speaks && !bows && type === 'tie' ? back : '',
      ...(route
        ? {
            sourceEnd: `${route.source.x}px ${route.source.y}px`,
            targetEnd: `${route.target.x}px ${route.target.y}px`,
            weights: route.weights,
            distances: route.distances,
          }
        : {}),
    },
    classes: classesOf('relation', type, mode && `tie-${mode}`, route ? 'routed' : bows && 'bowed', emphasis),
    live: true,
  }
}

/** Which lines lie on top: those of what is selected, the word nearest to its node uppermost; then those of overlaps. */
function levelOf({ emphasis, overlap, wordAt }: SceneLine): number {
  if (emphasis === 'faded') return 0
  if (wordAt) return 1000 - wordAt.offset
  return emphasis === 'in' ? 9 : overlap ? 2 : 1
}

function classesOf(...classes: (string | false | undefined)[]): string {
  return classes.filter((one) => one).join(' ')
}

/** The line from end to end as an SVG path, given where its nodes stand now. */
export function pathOf(line: Pick<SceneLine, 'route'>, from: Point, to: Point): string {
  if (!line.route) return `M${from.x} ${from.y}L${to.x} ${to.y}`
  const [start, first, middle, second, end] = curveOf(from, to, line.route)
  return `M${start.x} ${start.y}Q${first.x} ${first.y} ${middle.x} ${middle.y}Q${second.x} ${second.y} ${end.x} ${end.y}`
}
