/** Ties, double, single or dashed, as wide as influence goes; and the thin lines of decisions. */
import type { StylesheetJson } from 'cytoscape'
import type { CanvasTokens } from './tokens.ts'

export function relationStyles(t: CanvasTokens): StylesheetJson {
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
