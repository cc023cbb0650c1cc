/**
 * How a comparison looks. Two views that differ are a pair of lines in the overlap colour; one alone and what went are
 * dashed; what came is solid. The word on each line and the sign before each name say the same without colour.
 */
import type { StylesheetJson } from 'cytoscape'
import type { CanvasTokens } from './tokens.ts'

export function markStyles(t: CanvasTokens): StylesheetJson {
  return [
    { selector: '.mark-differs', style: pair(t, t.overlap) },
    { selector: '.mark-changed', style: pair(t, t.held) },
    {
      selector: '.mark-oneSided',
      style: { width: 2.25, 'line-color': t['ink-2'], 'line-style': 'dashed', 'line-dash-pattern': [9, 5] },
    },
    { selector: 'edge.mark-added', style: { width: 3.5, 'line-color': t.held } },
    {
      selector: 'edge.mark-removed',
      style: { width: 2.25, 'line-color': t['ink-2'], 'line-style': 'dashed', 'line-dash-pattern': [4, 5] },
    },
    {
      selector: '.mark-oneSided.faded, .mark-added.faded, .mark-removed.faded',
      style: { 'line-color': t.inactive },
    },
    {
      selector: '.mark-differs.faded, .mark-changed.faded',
      style: { 'line-color': t.paper, 'line-opacity': 1, 'line-outline-color': t.inactive },
    },
    { selector: '.mark-differs.hovered, .mark-changed.hovered', style: { 'line-color': t.paper } },
    {
      selector: 'edge.mark-differs',
      style: { color: t['overlap-ink'], 'text-background-color': t['overlap-tint'] },
    },
    { selector: 'edge.mark-oneSided, edge.mark-removed', style: { color: t['ink-2'] } },
    { selector: 'node.mark-added', style: { 'border-width': 3 } },
    {
      selector: 'node.mark-removed',
      style: {
        'background-color': t.paper,
        'border-style': 'dashed',
        'border-dash-pattern': [5, 3.4],
        'border-width': 2,
        'border-color': t['ink-2'],
        color: t['ink-2'],
      },
    },
  ]
}

/** Two lines with paper between them: the outline of the edge is the pair. */
function pair(t: CanvasTokens, colour: string) {
  return {
    width: 2.5,
    'line-color': t.paper,
    'line-outline-width': 2,
    'line-outline-color': colour,
  }
}
