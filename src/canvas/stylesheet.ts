/** How each class of element looks, from the tokens of the page. Fading is by colour, never by a node's opacity. */
import type { StylesheetJson } from 'cytoscape'
import { badgeHeight, organisationSize, ringReach, stackOffset } from './nodeGeometry.ts'
import type { CanvasTokens } from './tokens.ts'

const hexagon = '-1 0 -0.5 -1 0.5 -1 1 0 0.5 1 -0.5 1'
const ringWidth = 2.5
/** Below this size on the screen labels of a large picture are left out: they could not be read. */
const smallestLabel = 8

export interface StylesheetOptions {
  /** A picture of several hundred elements, where small labels cost more than they tell. */
  readonly large: boolean
}

export function stylesheet(t: CanvasTokens, { large }: StylesheetOptions): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        'font-family': t.font,
        'font-size': 16,
        color: t.ink,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-valign': 'center',
        'text-halign': 'right',
        'min-zoomed-font-size': large ? smallestLabel : 0,
        'overlay-opacity': 0,
        'border-color': t.held,
        'background-color': t.paper,
      },
    },
    ...nodeStyles(t),
    ...badgeStyles(t),
    ...lineStyles(t),
    ...wordStyles(t),
    ...linkStyles(t),
    ...relationStyles(t),
    ...(t.forcedColours ? forcedStyles(t) : []),
  ]
}

function nodeStyles(t: CanvasTokens): StylesheetJson {
  return [
    {
      selector: '.organisation, .function, .person, .decision',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'font-size': 'data(fontSize)',
        'line-height': 'data(lineHeight)' as unknown as number,
        'border-width': 1.5,
        'text-justification': 'left',
      },
    },
    {
      selector: '.organisation',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '8',
        // Inside on the left: the label hangs on the right side, pulled back over the box.
        'text-margin-x': -(organisationSize.width - organisationSize.padding),
      },
    },
    {
      selector: '.organisation.free',
      style: { 'text-halign': 'center', 'text-margin-x': 0, 'text-justification': 'center' },
    },
    {
      selector: '.stacked',
      style: {
        // Cytoscape keeps images of nodes by their style but leaves the ghost out of the key: without some other
        // difference, a stack and a single organisation would be drawn with each other's image.
        'corner-radius': '8.01',
        ghost: 'yes',
        'ghost-offset-x': stackOffset,
        'ghost-offset-y': stackOffset,
        'ghost-opacity': 1,
      },
    },
    {
      selector: '.function',
      style: {
        shape: 'polygon',
        'shape-polygon-points': hexagon,
        'background-color': t.held,
        'text-margin-x': 'data(marginX)' as unknown as number,
        'text-margin-y': 'data(marginY)' as unknown as number,
      },
    },
    {
      selector: '.function.free',
      style: {
        'text-halign': 'center',
        'text-valign': 'bottom',
        'text-justification': 'center',
        // Lines run behind labels here; a little paper keeps them readable.
        'text-background-color': t.paper,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    { selector: '.person', style: { shape: 'ellipse' } },
    { selector: '.decision', style: { shape: 'diamond' } },
    {
      selector: '.person, .decision',
      style: { 'border-width': 2, 'text-margin-x': 'data(marginX)' as unknown as number },
    },
    {
      selector: '.person.free, .decision.free',
      style: {
        'text-halign': 'center',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-justification': 'center',
        'text-background-color': t.paper,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    {
      selector: '.function.gap',
      style: {
        'background-color': t.paper,
        'border-style': 'dashed',
        'border-dash-pattern': [5, 3.4],
        'border-width': 2,
      },
    },
    {
      selector: '.ring',
      style: {
        'outline-width': ringWidth,
        'outline-color': t.overlap,
        'outline-offset': ringReach - ringWidth,
      },
    },
    {
      selector: '.heading',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'border-width': 0,
        'font-size': 13,
        'font-weight': 600,
        color: t['ink-2'],
        events: 'no',
      },
    },
    { selector: '.hovered', style: { 'border-color': t.held, color: t.ink } },
    { selector: '.organisation.hovered', style: { 'background-color': t['held-wash'] } },
    {
      selector: '.organisation.faded, .person.faded, .decision.faded',
      style: { 'border-color': t.inactive, 'border-width': 1.25, color: t['ink-3'] },
    },
    {
      selector: '.function.faded',
      style: {
        'background-color': t.inactive,
        'border-color': t.inactive,
        'outline-color': t['overlap-line'],
        color: t['ink-3'],
      },
    },
    { selector: '.function.gap.faded', style: { 'background-color': t.paper } },
    { selector: 'node.in', style: { 'font-weight': 600 } },
    { selector: '.organisation.in', style: { 'border-width': 2 } },
    { selector: 'node.selected', style: { 'font-weight': 600, 'border-width': 2, color: t.ink } },
    {
      selector: '.organisation.selected',
      style: { 'border-color': t.forcedColours ? t.focus : t.held },
    },
  ]
}

function badgeStyles(t: CanvasTokens): StylesheetJson {
  return [
    {
      selector: '.badge',
      style: {
        shape: 'round-rectangle',
        'corner-radius': String(badgeHeight / 2),
        width: 'data(width)',
        height: 'data(height)',
        'background-color': t.overlap,
        'border-width': 0,
        color: t['on-overlap'],
        'font-size': 13,
        'font-weight': 600,
        'text-halign': 'center',
        events: 'no',
      },
    },
    {
      selector: '.gap-badge',
      style: {
        'background-color': t.paper,
        'border-width': 1.5,
        'border-style': 'dashed',
        'border-dash-pattern': [4, 2.6],
        'border-color': t.held,
        color: t.ink,
      },
    },
    {
      selector: '.badge.faded',
      style: {
        'background-color': t.paper,
        'border-width': 1,
        'border-color': t['overlap-line'],
        color: t['ink-3'],
        'font-weight': 400,
      },
    },
    { selector: '.gap-badge.faded', style: { 'border-color': t.inactive } },
  ]
}

function lineStyles(t: CanvasTokens): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 14,
        width: 1.1,
        'line-color': t.held,
        'z-index': 'data(level)' as unknown as number,
        'overlay-opacity': 0,
        'overlay-padding': 4,
      },
    },
    {
      selector: '.routed',
      style: {
        'curve-style': 'unbundled-bezier',
        // Known to Cytoscape, though not yet to its types.
        'edge-distances': 'endpoints' as 'intersection',
        'control-point-weights': ((edge: { data(name: string): number[] }) =>
          edge.data('weights')) as unknown as number[],
        'control-point-distances': ((edge: { data(name: string): number[] }) =>
          edge.data('distances')) as unknown as number[],
        'source-endpoint': 'data(sourceEnd)',
        'target-endpoint': 'data(targetEnd)',
      },
    },
    { selector: '.lead', style: { width: 4.5 } },
    { selector: '.hands-on', style: { width: 2.25 } },
    {
      selector: '.commissions',
      style: { width: 2.25, 'line-style': 'dashed', 'line-dash-pattern': [9, 5] },
    },
    // The built-in dotted line is too fine for a projector: dashes of no length with round caps instead.
    {
      selector: '.regulates',
      style: { width: 3, 'line-style': 'dashed', 'line-dash-pattern': [0.1, 6], 'line-cap': 'round' },
    },
    { selector: 'edge.overlap', style: { 'line-color': t.overlap } },
    {
      selector: 'edge.faded',
      style: { 'line-color': t.inactive, 'line-opacity': t.forcedColours ? 1 : 0.5 },
    },
    { selector: 'edge.hovered', style: { 'line-color': t.ink, 'line-opacity': 1 } },
  ]
}

/** Between two functions, the one part of the other. */
function linkStyles(t: CanvasTokens): StylesheetJson {
  return [
    {
      selector: '.link',
      style: {
        'curve-style': 'straight',
        width: 1.25,
        'line-style': 'dashed',
        'line-dash-pattern': [4, 4],
        'line-color': t['ink-2'],
        'font-family': t.font,
        'font-size': 13,
        color: t['ink-2'],
        label: 'data(word)',
        'text-background-color': t.paper,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        events: 'no',
      },
    },
    {
      selector: '.link.columns',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-weights': 0.5,
        'control-point-distances': 'data(distance)' as unknown as number,
      },
    },
  ]
}

/** Ties, double, single or dashed, as wide as influence goes; and the thin lines of decisions. */
function relationStyles(t: CanvasTokens): StylesheetJson {
  const small = {
    'font-family': t.font,
    'font-size': 12,
    color: t.ink,
    'text-background-color': t.paper,
    'text-background-opacity': 1,
    'text-background-padding': '2px',
    'text-wrap': 'wrap' as const,
  }
  return [
    {
      selector: '.relation',
      style: {
        'curve-style': 'straight',
        width: 'data(thickness)' as unknown as number,
        'line-color': t['ink-2'],
        label: 'data(word)',
        'source-label': 'data(sourceWord)',
        'target-label': 'data(targetWord)',
        'source-text-offset': 44,
        'target-text-offset': 44,
        ...small,
      },
    },
    {
      selector: '.relation.bowed',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints' as 'intersection',
        'control-point-weights': 0.5,
        'control-point-distances': 'data(distance)' as unknown as number,
        'source-endpoint': 'data(sourceEnd)',
        'target-endpoint': 'data(targetEnd)',
      },
    },
    // Two lines with paper between them: the outline of the edge is the pair.
    {
      selector: '.tie-embedded',
      style: {
        'line-color': t.paper,
        width: 2.5,
        'line-outline-width': 'data(thickness)' as unknown as number,
        'line-outline-color': t['ink-2'],
      },
    },
    { selector: '.tie-absent', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    { selector: '.tie-several', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 3] } },
    { selector: '.tie-none, .part', style: { 'line-color': t['ink-3'] } },
    { selector: '.part', style: { width: 1.1 } },
    {
      selector: '.about',
      style: { width: 1.1, 'line-style': 'dashed', 'line-dash-pattern': [3, 4], 'line-color': t['ink-3'] },
    },
    { selector: '.relation.faded', style: { 'line-color': t.inactive, color: t['ink-3'] } },
    { selector: '.tie-embedded.faded', style: { 'line-color': t.paper, 'line-outline-color': t.inactive } },
    { selector: '.tie-embedded.hovered', style: { 'line-color': t.paper, 'line-outline-color': t.ink } },
  ]
}

/**
 * In forced colours the grey of what is faded may be a colour as loud as any: so what is faded is hollow and thin, and
 * what is selected thick.
 */
function forcedStyles(t: CanvasTokens): StylesheetJson {
  return [
    {
      selector:
        '.organisation.faded, .function.faded, .person.faded, .decision.faded, .badge.faded, .function.gap.faded',
      style: { 'background-color': t.paper, 'border-width': 1 },
    },
    { selector: '.ring.faded', style: { 'outline-width': 1 } },
    { selector: 'edge.faded', style: { width: 0.75 } },
    { selector: '.thin.in', style: { width: 2.25 } },
    { selector: '.hands-on.in, .commissions.in, .regulates.in', style: { width: 3.5 } },
    { selector: '.lead.in', style: { width: 6 } },
    { selector: '.organisation.in, .function.in', style: { 'border-width': 3 } },
    { selector: '.organisation.selected, .function.selected', style: { 'border-width': 4 } },
  ]
}

function wordStyles(t: CanvasTokens): StylesheetJson {
  return [
    {
      selector: '.word-source, .word-target, .word-middle',
      style: {
        'font-family': t.font,
        'font-size': 13,
        'font-weight': 600,
        color: t.held,
        'text-background-color': t.paper,
        'text-background-opacity': 1,
        'text-background-padding': '4px',
        'text-background-shape': 'roundrectangle',
      },
    },
    {
      selector: '.word-source',
      style: { 'source-label': 'data(word)', 'source-text-offset': 'data(wordOffset)' as unknown as number },
    },
    {
      selector: '.word-target',
      style: { 'target-label': 'data(word)', 'target-text-offset': 'data(wordOffset)' as unknown as number },
    },
    {
      selector: '.word-middle',
      style: { label: 'data(word)', 'text-margin-y': 'data(wordOffset)' as unknown as number },
    },
    {
      selector: '.word-source.overlap, .word-target.overlap, .word-middle.overlap',
      style: { color: t['overlap-ink'], 'text-background-color': t['overlap-tint'] },
    },
  ]
}
