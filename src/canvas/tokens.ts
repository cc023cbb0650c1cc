/**
 * The colours and font of the page's token sheet, as the canvas needs them: Cytoscape reads neither CSS variables nor
 * system colours, so each is resolved once by the browser into plain `rgb(…)`.
 */
export const lightValues = {
  paper: '#ffffff',
  ink: '#15212d',
  'ink-2': '#42505e',
  'ink-3': '#586573',
  held: '#12436d',
  'held-tint': '#e3ecf4',
  'held-wash': '#f1f6fa',
  overlap: '#c2410c',
  'on-overlap': '#ffffff',
  'overlap-ink': '#9a3409',
  'overlap-tint': '#fbe6da',
  'overlap-line': '#e9b395',
  inactive: '#8a8f98',
  'inactive-tint': '#eef0f2',
  focus: '#12436d',
} as const

export type TokenName = keyof typeof lightValues

export type CanvasTokens = Readonly<Record<TokenName, string>> & {
  readonly font: string
  readonly forcedColours: boolean
}

/** In forced colours the system's own take over; ring, dashes and line styles carry the meaning. */
const forcedValues: Readonly<Record<TokenName, string>> = {
  paper: 'Canvas',
  ink: 'CanvasText',
  'ink-2': 'CanvasText',
  'ink-3': 'GrayText',
  held: 'CanvasText',
  'held-tint': 'Canvas',
  'held-wash': 'Canvas',
  overlap: 'Highlight',
  'on-overlap': 'HighlightText',
  'overlap-ink': 'CanvasText',
  'overlap-tint': 'Canvas',
  'overlap-line': 'GrayText',
  inactive: 'GrayText',
  'inactive-tint': 'Canvas',
  focus: 'Highlight',
}

const fallbackFont =
  '-apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'

/** Reads the tokens where `element` stands; light values where the page sets none. */
export function readTokens(element: Element): CanvasTokens {
  const view = element.ownerDocument.defaultView ?? window
  const forcedColours = view.matchMedia('(forced-colors: active)').matches
  const probe = element.ownerDocument.createElement('span')
  probe.style.display = 'none'
  // A probe that the browser recolours would read back its recolouring.
  probe.style.setProperty('forced-color-adjust', 'none')
  element.append(probe)
  const style = view.getComputedStyle(probe)
  const colours = Object.fromEntries(
    (Object.keys(lightValues) as TokenName[]).map((name) => {
      probe.style.color = forcedColours ? forcedValues[name] : `var(--${name}, ${lightValues[name]})`
      return [name, style.color]
    }),
  ) as Record<TokenName, string>
  probe.style.fontFamily = `var(--font, ${fallbackFont})`
  const font = style.fontFamily
  probe.remove()
  return { ...colours, font, forcedColours }
}
