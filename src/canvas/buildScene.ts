/**
 * From a map and its findings to the picture, as data: which remits are in view, who is shown together, what fits,
 * what marks it carries, where it stands. Pure and deterministic; every step is a file of its own.
 */
import { type Finding, isOverlap } from '../analysis/finding.ts'
import { heldRemits } from '../analysis/lens.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { chooseInView } from './chooseInView.ts'
import { columnHeadings, columnLayout } from './columnLayout.ts'
import { freeLayout } from './freeLayout.ts'
import { type Grouping, groupByKind } from './groupByKind.ts'
import { makeLines } from './makeLines.ts'
import { makeNodes } from './makeNodes.ts'
import { partyNodes } from './partyNodes.ts'
import { placeAmongKept } from './placeAmongKept.ts'
import { placeWords } from './placeWords.ts'
import { relationLayer } from './relationLayer.ts'
import { findingsInView, organisationsInView, remitsInView } from './remitsInView.ts'
import { routeLines } from './routeLines.ts'
import { knownPositions } from './savedPositions.ts'
import type { Scene, SceneLine, SceneLink, SceneNode } from './scene.ts'
import type { SceneOptions } from './sceneOptions.ts'
import { linkWord } from './sceneWords.ts'
import { type SelectedParts, selectedParts } from './selectedParts.ts'

/** `findings` are those of the map under the lens of the options, in the order of the register. */
export function buildScene(map: RemitMap, findings: readonly Finding[], options: SceneOptions): Scene {
  const remits = remitsInView(map, options)
  const visible = findingsInView(map, findings, remits, options.filter)
  const organisations = organisationsInView(map, options.filter)
  const grouping = groupingFor(map, options, options.expandedKinds)
  const selected = selectedParts(map, visible, remits, grouping, options.selection)
  const shown = chooseInView({
    map,
    remits,
    findings: visible,
    grouping,
    selected,
    organisations: organisations.map(({ id }) => id),
    options,
  })
  // A comparison says where two do not say alike; what was found in what they say would drown it.
  const told = options.comparison ? [] : visible
  const lines = makeLines({ map, remits, findings: told, grouping, shown, selected, options })
  const layer = relationLayer({ map, grouping, shown, selected, options })
  const nodes = makeNodes({
    map,
    findings: told,
    grouping,
    folded: options.expandedKinds.length > 0 ? groupingFor(map, options, []) : grouping,
    shown,
    lines,
    relations: layer.relations,
    selected,
    layout: options.layout,
    comparison: options.comparison,
  })
  const all = [...nodes, ...partyNodes(map, layer, options.layout, selected !== undefined)]
  // In two columns only what runs across orders the rows; in the free layout every line pulls.
  const joins =
    options.layout === 'columns' ? layer.relations.filter(({ type }) => type === 'about') : layer.relations
  const placed = placeNodes(map, all, [...lines, ...joins], options)
  const routes = options.layout === 'columns' ? routeLines(placed, [...lines, ...joins]) : undefined
  return {
    layout: options.layout,
    nodes: placed,
    lines: placeWords(lines, selected, options.layout).map((line) => {
      const route = routes?.get(line.id)
      return route ? { ...line, route } : line
    }),
    links: linksOf(map, placed, selected),
    relations: layer.relations.map((relation) => {
      const route = routes?.get(relation.id)
      return route ? { ...relation, route } : relation
    }),
    hull: hullOf(lines, placed, selected),
    headings: options.layout === 'columns' && placed.length > 0 ? columnHeadings : [],
    ...(options.comparison ? { compares: options.comparison.caption } : {}),
    counts: {
      organisations: {
        shown: shown.organisations.size,
        all: new Set(map.organisations.map(({ id }) => grouping.nodeOf(id))).size,
      },
      functions: { shown: shown.functions.size, all: map.functions.length },
    },
  }
}

/** Alike organisations together; in the whole picture, when that leaves too many, all of each kind. */
function groupingFor(map: RemitMap, options: SceneOptions, expanded: readonly string[]): Grouping {
  // By all that is held at any time, so that looking through another lens takes no stack apart.
  const remits = heldRemits(map, {}).map(({ remit }) => remit)
  const alike = groupByKind(map.organisations, remits, { expanded })
  if (options.scope !== 'all') return alike
  const count = new Set(map.organisations.map(({ id }) => alike.nodeOf(id))).size
  if (count <= options.labelLimit) return alike
  return groupByKind(map.organisations, remits, { expanded, all: true })
}

function placeNodes(
  map: RemitMap,
  nodes: readonly SceneNode[],
  lines: readonly Pick<SceneLine, 'source' | 'target'>[],
  options: SceneOptions,
): SceneNode[] {
  const positions =
    options.layout === 'columns'
      ? options.kept
        ? placeAmongKept({ nodes, lines, kept: options.kept })
        : columnLayout({ nodes, lines, rows: options.rows })
      : freeLayout({ nodes, lines, known: knownPositions(map, nodes, options.positions) })
  return nodes.map((node) => ({ ...node, ...(positions.get(node.id) ?? { x: 0, y: 0 }) }))
}

/** From each function of the selected finding to those that it lies directly within, if they belong to it as well. */
function linksOf(
  map: RemitMap,
  nodes: readonly SceneNode[],
  selected: SelectedParts | undefined,
): SceneLink[] {
  if (!selected?.finding) return []
  const inIt = new Set(nodes.filter(({ emphasis }) => emphasis === 'in').map(({ id }) => id))
  return map.functions
    .filter(({ id }) => inIt.has(id))
    .flatMap(({ id: source, broader = [] }) =>
      broader
        .filter((target) => inIt.has(target) && target !== source)
        .map((target) => ({
          id: `link:${JSON.stringify([source, target])}`,
          source,
          target,
          word: linkWord,
        })),
    )
}

/** The most nodes on the organisations' side that a hull still reads with. */
const hullLimit = 3

function hullOf(
  lines: readonly SceneLine[],
  nodes: readonly SceneNode[],
  selected: SelectedParts | undefined,
): Scene['hull'] {
  const none = { nodes: [], lines: [] }
  if (!selected?.finding || !isOverlap(selected.finding)) return none
  const inHull = lines.filter(({ emphasis }) => emphasis === 'in')
  const ends = new Set(inHull.flatMap(({ source, target }) => [source, target]))
  const sides = new Set(inHull.map(({ source }) => source))
  if (inHull.length === 0 || sides.size > hullLimit) return none
  return {
    nodes: nodes.filter(({ id }) => ends.has(id)).map(({ id }) => id),
    lines: inHull.map(({ id }) => id),
  }
}
