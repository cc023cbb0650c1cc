/**
 * The handle from which a tie or a remit is drawn: it stands at the right edge of the organisation or person that the
 * pointer is on, or that is selected, and is dragged to another node. Escape, or letting go over nothing, gives up.
 */
import type { Viewport } from './fitViewport.ts'
import { boxOf } from './nodeGeometry.ts'
import type { Point, Scene, SceneNode } from './scene.ts'
import { createSvgLayer, svgElement } from './svgLayer.ts'
import type { CanvasTokens } from './tokens.ts'

export interface ConnectHandle {
  /** The pointer is on this node, or on none. */
  hover(id: string | undefined): void
  select(ids: readonly string[]): void
  /** Puts it where its node stands now: after each change of the scene, of positions, of what is in sight. */
  place(): void
  destroy(): void
}

interface HandleInput {
  readonly frame: HTMLElement
  readonly scene: () => Scene | undefined
  readonly positionOf: (id: string) => Point | undefined
  readonly viewport: () => Viewport
  readonly tokens: () => CanvasTokens
  /** Let go over a node, or given up with Escape. */
  readonly onConnect: (from: string, to: string | undefined) => void
}

/** In pixels of the screen, whatever the zoom: large enough for a finger. */
const size = 26
/** How long it stays when the pointer has left its node, so that it can be reached. */
const lingers = 350

export function createConnectHandle(input: HandleInput): ConnectHandle {
  const { frame } = input
  const document = frame.ownerDocument
  const tether = createSvgLayer(frame)
  const handle = document.createElement('div')
  handle.dataset.connect = ''
  Object.assign(handle.style, {
    position: 'absolute',
    width: `${size}px`,
    height: `${size}px`,
    borderRadius: '50%',
    boxSizing: 'border-box',
    display: 'none',
    placeItems: 'center',
    cursor: 'crosshair',
    touchAction: 'none',
    font: '600 18px/1 sans-serif',
    userSelect: 'none',
  })
  handle.textContent = '+'
  frame.append(handle)

  let hovered: string | undefined
  let selected: string | undefined
  let isOnNode = false
  let leaving: ReturnType<typeof setTimeout> | undefined
  let drag: { readonly from: string; readonly pointer: number; at: Point } | undefined

  const nodeOf = (id: string | undefined) => input.scene()?.nodes.find((node) => node.id === id)
  const owner = () => [drag?.from, hovered, selected].map(nodeOf).find((node) => node && canConnect(node))

  function place() {
    const node = owner()
    const at = node && input.positionOf(node.id)
    handle.style.display = node && at ? 'grid' : 'none'
    if (!node || !at) return
    const { zoom, pan } = input.viewport()
    const tokens = input.tokens()
    Object.assign(handle.style, {
      left: `${pan.x + zoom * (at.x + node.width / 2) - size / 2}px`,
      top: `${pan.y + zoom * at.y - size / 2}px`,
      background: tokens.held,
      color: tokens.paper,
      border: `2px solid ${tokens.paper}`,
    })
    tether.follow({ zoom, pan })
    drawTether()
  }

  function drawTether() {
    const from = drag && nodeOf(drag.from)
    const at = from && input.positionOf(from.id)
    if (!drag || !from || !at) return tether.draw([])
    const { held } = input.tokens()
    const start = { x: at.x + from.width / 2, y: at.y }
    const target = nodeAt(drag.at)
    const line = svgElement(document, 'path', {
      d: `M${start.x} ${start.y}L${drag.at.x} ${drag.at.y}`,
      stroke: held,
      'stroke-width': 3,
      fill: 'none',
    })
    const box = target && boxNow(target)
    if (!box) return tether.draw([line])
    const around = svgElement(document, 'rect', {
      x: box.left - 5,
      y: box.top - 5,
      width: box.right - box.left + 10,
      height: box.bottom - box.top + 10,
      rx: 10,
      fill: 'none',
      stroke: held,
      'stroke-width': 3,
    })
    tether.draw([line, around])
  }

  function boxNow(node: SceneNode) {
    const layout = input.scene()?.layout ?? 'columns'
    const at = input.positionOf(node.id)
    return at && boxOf({ ...node, ...at }, layout)
  }

  function nodeAt(at: Point): SceneNode | undefined {
    return input.scene()?.nodes.find((node) => {
      const box = node.id === drag?.from ? undefined : boxNow(node)
      return box && at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom
    })
  }

  function inScene(event: PointerEvent): Point {
    const { left, top } = frame.getBoundingClientRect()
    const { zoom, pan } = input.viewport()
    return { x: (event.clientX - left - pan.x) / zoom, y: (event.clientY - top - pan.y) / zoom }
  }

  function end() {
    drag = undefined
    document.removeEventListener('keydown', onKey, true)
    place()
    drawTether()
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !drag) return
    event.preventDefault()
    event.stopPropagation()
    const { from } = drag
    end()
    input.onConnect(from, undefined)
  }

  handle.addEventListener('pointerenter', () => clearTimeout(leaving))
  // From here back onto the node nothing is told: there the pointer has been all the time, as far as the picture knows.
  handle.addEventListener('pointerleave', () => {
    if (!isOnNode) leave()
  })
  handle.addEventListener('pointerdown', (event) => {
    const from = owner()
    if (!from || event.button !== 0) return
    // The picture must not take this for a drag of its own, nor the page for a selection of text.
    event.preventDefault()
    event.stopPropagation()
    handle.setPointerCapture(event.pointerId)
    drag = { from: from.id, pointer: event.pointerId, at: inScene(event) }
    document.addEventListener('keydown', onKey, true)
  })
  handle.addEventListener('pointermove', (event) => {
    if (event.pointerId !== drag?.pointer) return
    drag.at = inScene(event)
    drawTether()
  })
  handle.addEventListener('pointerup', (event) => {
    if (event.pointerId !== drag?.pointer) return
    const { from } = drag
    const target = nodeAt(inScene(event))
    end()
    if (target) input.onConnect(from, target.id)
  })
  handle.addEventListener('pointercancel', () => {
    if (drag) end()
  })

  function leave() {
    clearTimeout(leaving)
    leaving = setTimeout(() => {
      hovered = undefined
      place()
    }, lingers)
  }

  return {
    hover(id) {
      if (drag) return
      isOnNode = nodeOf(id) !== undefined
      if (!isOnNode) return leave()
      clearTimeout(leaving)
      hovered = id
      place()
    },
    select(ids) {
      selected = ids.length === 1 ? ids[0] : undefined
      place()
    },
    place,
    destroy() {
      clearTimeout(leaving)
      document.removeEventListener('keydown', onKey, true)
      tether.destroy()
      handle.remove()
    },
  }
}

/** One organisation or one person, of this map: several shown together, and what is gone, take no part. */
export function canConnect({ shape, kind, mark }: SceneNode): boolean {
  return (shape === 'organisation' || shape === 'person') && kind === undefined && mark !== 'removed'
}
