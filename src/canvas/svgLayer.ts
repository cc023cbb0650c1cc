/** A plain SVG sheet that moves and zooms with the picture: the hull lies on one below it, the focus ring on one above. */
import type { Viewport } from './fitViewport.ts'
import type { HullShape } from './hullShapes.ts'

const namespace = 'http://www.w3.org/2000/svg'

export interface SvgLayer {
  readonly root: SVGSVGElement
  /** Puts these shapes in place of all, as scene units. */
  draw(shapes: readonly SVGElement[]): void
  follow(viewport: Viewport): void
  destroy(): void
}

export function createSvgLayer(parent: HTMLElement): SvgLayer {
  const document = parent.ownerDocument
  const root = document.createElementNS(namespace, 'svg')
  root.setAttribute('aria-hidden', 'true')
  root.setAttribute('width', '100%')
  root.setAttribute('height', '100%')
  Object.assign(root.style, { position: 'absolute', inset: '0', pointerEvents: 'none', overflow: 'hidden' })
  const sheet = document.createElementNS(namespace, 'g')
  root.append(sheet)
  parent.append(root)
  return {
    root,
    draw: (shapes) => sheet.replaceChildren(...shapes),
    follow: ({ zoom, pan }) => sheet.setAttribute('transform', `translate(${pan.x} ${pan.y}) scale(${zoom})`),
    destroy: () => root.remove(),
  }
}

/** An SVG element with attributes; numbers go in as they are. */
export function svgElement(
  document: Document,
  name: 'g' | 'rect' | 'circle' | 'path',
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

/** The hull as SVG: its edge first, a little larger, then its fill, each as one colour so that the shapes run together. */
export function hullElements(
  document: Document,
  shapes: readonly HullShape[],
  colours: { readonly fill: string; readonly edge: string },
): SVGElement[] {
  const edgeWidth = 1.25
  return [
    { colour: colours.edge, by: edgeWidth },
    { colour: colours.fill, by: 0 },
  ].map(({ colour, by }) => {
    const group = svgElement(document, 'g', { fill: colour, stroke: colour, 'stroke-linecap': 'round' })
    group.append(...shapes.map((shape) => hullElement(document, shape, by)))
    return group
  })
}

function hullElement(document: Document, shape: HullShape, by: number): SVGElement {
  if (shape.type === 'disc') {
    const { x: cx, y: cy } = shape
    return svgElement(document, 'circle', { cx, cy, r: shape.radius + by, stroke: 'none' })
  }
  if (shape.type === 'band') {
    return svgElement(document, 'path', { d: shape.path, 'stroke-width': shape.width + 2 * by, fill: 'none' })
  }
  return svgElement(document, 'rect', {
    x: shape.x - by,
    y: shape.y - by,
    width: shape.width + 2 * by,
    height: shape.height + 2 * by,
    rx: shape.radius + by,
    stroke: 'none',
  })
}
