import { describe, expect, it } from 'vitest'
import { stylesheet } from '../../src/canvas/stylesheet.ts'
import type { CanvasTokens } from '../../src/canvas/tokens.ts'

/** What a sheet gives an element with these classes in the end: later rules win, as in Cytoscape. */
function styleOf(forcedColours: boolean, classes: string): Record<string, unknown> {
  const tokens = new Proxy({}, { get: (_, name) => (name === 'forcedColours' ? forcedColours : name) })
  const has = new Set(classes.split(' '))
  const fits = (selector: string) =>
    selector.split(', ').some((one) => one.split('.').every((name) => name === '' || has.has(name)))
  const style: Record<string, unknown> = {}
  for (const rule of stylesheet(tokens as CanvasTokens, { large: false })) {
    if ('style' in rule && fits(rule.selector)) Object.assign(style, rule.style)
  }
  return style
}

describe('stylesheet', () => {
  it('draws faded shapes hollow and thinner than those of the selection in forced colours', () => {
    for (const shape of ['organisation', 'function']) {
      const faded = styleOf(true, `node ${shape} faded`)
      expect(faded['background-color']).toBe('paper')
      expect(faded['border-width']).toBeLessThan(Number(styleOf(true, `node ${shape} in`)['border-width']))
    }
    expect(styleOf(true, 'node function in')['background-color']).toBe('held')
    expect(styleOf(false, 'node function faded')['background-color']).toBe('inactive')
  })

  it('draws every faded line thinner than any of the selection in forced colours', () => {
    const strokes = ['lead', 'hands-on', 'commissions', 'regulates', 'thin']
    const widths = (emphasis: string) =>
      strokes.map((stroke) => Number(styleOf(true, `edge ${stroke} ${emphasis}`).width))
    expect(Math.max(...widths('faded'))).toBeLessThan(Math.min(...widths('in')))
  })
})
