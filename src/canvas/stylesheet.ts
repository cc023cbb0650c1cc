/** How each class of element looks, from the tokens of the page. Fading is by colour, never by a node's opacity. */
import type { StylesheetJson } from 'cytoscape'
import { lineStyles, linkStyles, wordStyles } from './lineStyles.ts'
import { markStyles } from './markStyles.ts'
import { badgeStyles, nodeStyles } from './nodeStyles.ts'
import { relationStyles } from './relationStyles.ts'
import type { CanvasTokens } from './tokens.ts'

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
    ...markStyles(t),
    ...(t.forcedColours ? forcedStyles(t) : []),
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
