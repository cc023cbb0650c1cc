/** How the lines of remits look, the words on them, and the links between functions. */
import type { StylesheetJson } from 'cytoscape'
import type { CanvasTokens } from './tokens.ts'

export function lineStyles(t: CanvasTokens): StylesheetJson {
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

export function wordStyles(t: CanvasTokens): StylesheetJson {
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

/** Between two functions, the one part of the other. */
export function linkStyles(t: CanvasTokens): StylesheetJson {
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
