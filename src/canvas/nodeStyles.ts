/** How shapes, their labels, rings and badges look. Fading is by colour, never by opacity. */
import type { StylesheetJson } from 'cytoscape'
import { badgeHeight, organisationSize, ringReach, stackOffset } from './nodeGeometry.ts'
import type { CanvasTokens } from './tokens.ts'

const hexagon = '-1 0 -0.5 -1 0.5 -1 1 0 0.5 1 -0.5 1'
const ringWidth = 2.5

export function nodeStyles(t: CanvasTokens): StylesheetJson {
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

export function badgeStyles(t: CanvasTokens): StylesheetJson {
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
