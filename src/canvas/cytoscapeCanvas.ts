/**
 * Draws a scene with Cytoscape, the one place that knows it. Scenes go in through `update`; only what people do with
 * pointer, wheel or fingers comes back, so a patch never echoes as an event. What assistive technology needs is not
 * here but in the text beside the picture: the whole canvas is hidden from it.
 */
import cytoscape from 'cytoscape'
import type { CanvasEvents } from './canvasEvents.ts'
import { type ConnectHandle, createConnectHandle } from './connectHandle.ts'
import { type DrawnElement, drawnElements } from './drawnElements.ts'
import { fitViewport } from './fitViewport.ts'
import { hullShapes } from './hullShapes.ts'
import { listenToGestures } from './listenToGestures.ts'
import { boundsOf } from './nodeGeometry.ts'
import { patchScene } from './patchScene.ts'
import { drawPicture } from './picture.ts'
import type { Point, Scene } from './scene.ts'
import { stylesheet } from './stylesheet.ts'
import { createSvgLayer, hullElements, svgElement } from './svgLayer.ts'
import { type CanvasTokens, readTokens } from './tokens.ts'
import { listenToWheel } from './wheelZoom.ts'

export interface Canvas {
  update(scene: Scene): void
  /** Puts the focus ring round a node and brings it into sight; undefined takes the ring away. */
  focus(id: string | undefined): void
  /** Brings a node into sight, if it is not. */
  reveal(id: string): void
  /** Marks these nodes as selected, and no others. */
  select(ids: readonly string[]): void
  /** Shows everything; a picture too tall to read that way from its top, as wide as the screen. */
  fit(): void
  /** Zooms about the middle: 2 = twice as large. */
  zoomBy(factor: number): void
  /** The whole picture as a PNG on the page's paper, `scale` pixels a scene unit. */
  picture(scale?: number): Promise<Blob>
  /** Reads colours and font of the page again; positions stay. */
  restyle(): void
  destroy(): void
}

/** From so many elements on Cytoscape draws less while moving; under it everything, always. */
const largeFrom = 300
const zoomRange = { min: 0.1, max: 4 } as const

export function createCanvas(element: HTMLElement, events: CanvasEvents = {}): Canvas {
  const document = element.ownerDocument
  const frame = document.createElement('div')
  frame.setAttribute('aria-hidden', 'true')
  Object.assign(frame.style, { position: 'absolute', inset: '0', overflow: 'hidden' })
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative'
  element.append(frame)
  const hull = createSvgLayer(frame)
  const container = document.createElement('div')
  Object.assign(container.style, { position: 'absolute', inset: '0' })
  frame.append(container)
  const rings = createSvgLayer(frame)

  let tokens: CanvasTokens = readTokens(element)
  let scene: Scene | undefined
  let drawn: readonly DrawnElement[] = []
  let large = false
  const connecting: ConnectHandle | undefined = events.connect && startConnecting(events.connect)
  let cy = startCytoscape()
  let focused: string | undefined
  let selected: readonly string[] = []
  /** Until someone moves it, the picture keeps fitting what it shows. */
  let fitted = true

  function startCytoscape(): cytoscape.Core {
    const core = cytoscape({
      container,
      style: stylesheet(tokens, { large }),
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: zoomRange.min,
      maxZoom: zoomRange.max,
      textureOnViewport: large,
      hideEdgesOnViewport: large,
    })
    core.on('viewport', follow)
    core.on('drag', 'node', (event) => {
      moveFollowers(event.target.id())
      drawLayers()
    })
    listenToGestures(core, {
      ...events,
      hover(id) {
        connecting?.hover(id)
        events.hover?.(id)
      },
      viewport: (viewport) => {
        fitted = false
        events.viewport?.(viewport)
      },
    })
    return core
  }

  function startConnecting(onConnect: NonNullable<CanvasEvents['connect']>): ConnectHandle {
    return createConnectHandle({
      frame,
      scene: () => scene,
      positionOf,
      viewport: () => ({ zoom: cy.zoom(), pan: cy.pan() }),
      tokens: () => tokens,
      onConnect,
    })
  }

  function follow() {
    const viewport = { zoom: cy.zoom(), pan: cy.pan() }
    hull.follow(viewport)
    rings.follow(viewport)
    connecting?.place()
  }

  function moveFollowers(id: string) {
    const at = cy.getElementById(id).position()
    for (const { id: follower, follows } of drawn) {
      if (follows?.node !== id) continue
      cy.getElementById(follower).position({ x: at.x + follows.by.x, y: at.y + follows.by.y })
    }
  }

  function positionOf(id: string): Point | undefined {
    const node = cy.getElementById(id)
    return node.nonempty() && node.isNode() ? node.position() : undefined
  }

  function drawLayers() {
    const shapes = scene ? hullShapes(scene, positionOf) : []
    const colours = { fill: tokens['overlap-tint'], edge: tokens['overlap-line'] }
    hull.draw(shapes.length > 0 ? hullElements(document, shapes, colours) : [])
    const node = scene?.nodes.find(({ id }) => id === focused)
    const at = node && positionOf(node.id)
    connecting?.place()
    if (!node || !at) return rings.draw([])
    const reach = node.ring ? 9 : 4.5
    rings.draw([
      svgElement(document, 'rect', {
        x: at.x - node.width / 2 - reach,
        y: at.y - node.height / 2 - reach,
        width: node.width + 2 * reach,
        height: node.height + 2 * reach,
        rx: 12,
        fill: 'none',
        stroke: tokens.focus,
        'stroke-width': 3,
      }),
    ])
  }

  function draw(next: readonly DrawnElement[]) {
    const patch = patchScene(drawn, next)
    cy.batch(() => {
      for (const id of patch.remove) cy.getElementById(id).remove()
      cy.add(patch.add.map(definitionOf))
      for (const change of patch.change) {
        const element = cy.getElementById(change.id)
        element.data({ ...change.data })
        element.classes(change.classes)
      }
      // Dragging moves nodes without the scene knowing; the scene has the last word on where they stand.
      for (const { id, position } of next) if (position) cy.getElementById(id).position({ ...position })
    })
    drawn = next
    markSelected()
    drawLayers()
  }

  function markSelected() {
    cy.batch(() => {
      cy.nodes('.selected').removeClass('selected')
      for (const id of selected) cy.getElementById(id).addClass('selected')
    })
  }

  function reveal(id: string) {
    const at = positionOf(id)
    const { x1, y1, x2, y2 } = cy.extent()
    if (!at || (at.x > x1 && at.x < x2 && at.y > y1 && at.y < y2)) return
    cy.center(cy.getElementById(id))
    fitted = false
  }

  function fitToScreen() {
    fitted = true
    const bounds = scene && boundsOf(scene)
    const { clientWidth: width, clientHeight: height } = container
    if (!bounds || width === 0 || height === 0) return
    cy.viewport(fitViewport(bounds, { width, height }))
    follow()
  }

  const removeWheel = listenToWheel(frame, (factor, at) => {
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: at })
    fitted = false
    events.viewport?.({ zoom: cy.zoom(), pan: { ...cy.pan() } })
  })
  const resizing = new ResizeObserver(() => {
    cy.resize()
    if (fitted) fitToScreen()
  })
  resizing.observe(container)

  return {
    update(next) {
      const elements = drawnElements(next)
      const isLarge = elements.length >= largeFrom
      scene = next
      if (isLarge !== large) {
        // These options are Cytoscape's for life, so another one takes over, where this one was looking.
        const viewport = { zoom: cy.zoom(), pan: { ...cy.pan() } }
        cy.destroy()
        drawn = []
        large = isLarge
        cy = startCytoscape()
        cy.viewport(viewport)
      }
      draw(elements)
      if (fitted) fitToScreen()
    },
    focus(id) {
      focused = id
      drawLayers()
      if (id !== undefined) reveal(id)
    },
    reveal,
    select(ids) {
      selected = ids
      markSelected()
      connecting?.select(ids)
    },
    fit: fitToScreen,
    zoomBy(factor) {
      fitted = false
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: container.clientWidth / 2, y: container.clientHeight / 2 },
      })
    },
    picture: (scale = 2) =>
      drawPicture(cy, { scale, tokens, shapes: scene ? hullShapes(scene, positionOf) : [] }),
    restyle() {
      tokens = readTokens(element)
      cy.style(stylesheet(tokens, { large }))
      drawLayers()
    },
    destroy() {
      resizing.disconnect()
      removeWheel()
      connecting?.destroy()
      cy.destroy()
      hull.destroy()
      rings.destroy()
      frame.remove()
    },
  }
}

function definitionOf({
  id,
  group,
  data,
  classes,
  position,
  live,
}: DrawnElement): cytoscape.ElementDefinition {
  return {
    group,
    data: { id, ...data },
    classes,
    ...(position ? { position: { ...position } } : {}),
    selectable: false,
    grabbable: live,
    pannable: !live,
  }
}
