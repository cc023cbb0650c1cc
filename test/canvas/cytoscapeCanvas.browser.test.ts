import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { analyse } from '../../src/analysis/analyse.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { type Canvas, createCanvas } from '../../src/canvas/cytoscapeCanvas.ts'
import { drawnElements } from '../../src/canvas/drawnElements.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { defaultSceneOptions, type SceneOptions } from '../../src/canvas/sceneOptions.ts'
import { cytoscapeIn } from '../support/cytoscapeIn.ts'
import { learningMap } from './learningMap.ts'

const map = learningMap()
const findings = analyse(map)
const planning = findings.find(({ rule, functions }) => rule === 'contested' && functions[0] === 'planning')

function sceneWith(options: Partial<SceneOptions> = {}): Scene {
  return buildScene(map, findings, { ...defaultSceneOptions, ...options })
}

const scene = sceneWith()
const withFinding = sceneWith({ selection: { type: 'finding', id: planning?.id ?? '' } })

let place: HTMLElement
let canvas: Canvas
const events = {
  select: vi.fn(),
  open: vi.fn(),
  moved: vi.fn(),
  background: vi.fn(),
  viewport: vi.fn(),
  connect: vi.fn(),
}

beforeEach(async () => {
  await page.viewport(1200, 760)
  place = document.createElement('div')
  Object.assign(place.style, { position: 'fixed', inset: '0' })
  document.body.append(place)
  canvas = createCanvas(place, events)
  vi.clearAllMocks()
})

afterEach(() => {
  canvas.destroy()
  place.remove()
})

/** Where a node is on the screen, in pixels of the place. */
function onScreen(id: string): { x: number; y: number } {
  const { x, y } = cytoscapeIn(place).getElementById(id).renderedPosition()
  return { x: Math.round(x), y: Math.round(y) }
}

function drawnPositions(): Record<string, { x: number; y: number }> {
  const nodes = cytoscapeIn(place).nodes().toArray()
  return Object.fromEntries(nodes.map((node) => [node.id(), { ...node.position() }]))
}

function expectedPositions(of: Scene): Record<string, unknown> {
  return Object.fromEntries(
    drawnElements(of).flatMap(({ id, position }) => (position ? [[id, position]] : [])),
  )
}

describe('createCanvas', () => {
  it('draws every node and line of the scene, where the scene has them', () => {
    canvas.update(scene)
    expect(drawnPositions()).toEqual(expectedPositions(scene))
    const lines = cytoscapeIn(place)
      .edges()
      .map((edge) => edge.id())
    expect([...lines].sort()).toEqual(scene.lines.map(({ id }) => id).sort())
  })

  it('shows everything within the place', () => {
    canvas.update(scene)
    const seen = cytoscapeIn(place).elements().renderedBoundingBox({})
    expect(seen.x1).toBeGreaterThanOrEqual(0)
    expect(seen.y1).toBeGreaterThanOrEqual(0)
    expect(seen.x2).toBeLessThanOrEqual(place.clientWidth)
    expect(seen.y2).toBeLessThanOrEqual(place.clientHeight)
  })

  it('follows from one scene to any other without telling anyone', () => {
    for (const next of [
      scene,
      withFinding,
      sceneWith({ scope: 'all' }),
      sceneWith({ layout: 'free' }),
      scene,
    ]) {
      canvas.update(next)
      expect(drawnPositions()).toEqual(expectedPositions(next))
    }
    canvas.fit()
    canvas.zoomBy(1.5)
    canvas.focus('nhsu')
    canvas.select(['nhsu'])
    canvas.restyle()
    for (const event of Object.values(events)) expect(event).not.toHaveBeenCalled()
  })

  it('draws the hull only while what it goes round is there', () => {
    canvas.update(withFinding)
    expect(place.querySelectorAll('svg path').length).toBe(4)
    canvas.update(sceneWith({ filter: { ...defaultSceneOptions.filter, involvements: ['regulates'] } }))
    expect(place.querySelectorAll('svg path').length).toBe(0)
  })

  it('tells what was clicked: a node, a line, or nothing', async () => {
    canvas.update(scene)
    await userEvent.click(place, { position: onScreen('nhsu') })
    expect(events.select).toHaveBeenCalledExactlyOnceWith({ id: 'nhsu', what: 'node', additive: false })
    const line = scene.lines.find(({ source, target }) => source === 'topss' && target === 'care')
    const start = cytoscapeIn(place)
      .getElementById(line?.id ?? '')
      .renderedSourceEndpoint()
    await userEvent.click(place, { position: { x: Math.round(start.x) + 30, y: Math.round(start.y) } })
    expect(events.select).toHaveBeenLastCalledWith({ id: line?.id, what: 'line', additive: false })
    expect(events.background).not.toHaveBeenCalled()
    await userEvent.click(place, { position: { x: 3, y: 3 } })
    expect(events.background).toHaveBeenCalledOnce()
  })

  it('opens a node on a double click', async () => {
    canvas.update(scene)
    await userEvent.dblClick(place, { position: onScreen('kind:NHSU regional team') })
    expect(events.open).toHaveBeenCalledExactlyOnceWith('kind:NHSU regional team')
  })

  it('tells where a node was dragged to, and takes its badges along', async () => {
    canvas.update(scene)
    const from = onScreen('planning')
    await userEvent.dragAndDrop(place, place, {
      sourcePosition: from,
      targetPosition: { x: from.x, y: from.y + 120 },
    })
    expect(events.moved).toHaveBeenCalledOnce()
    const [moved] = events.moved.mock.calls[0]?.[0] ?? []
    expect(moved.id).toBe('planning')
    const node = scene.nodes.find(({ id }) => id === 'planning')
    expect(moved.y).toBeGreaterThan((node?.y ?? 0) + 60)
    const badge = drawnElements(scene).find(({ follows }) => follows?.node === 'planning')
    const now = drawnPositions()
    expect(now[badge?.id ?? '']?.y).toBeCloseTo(moved.y + (badge?.follows?.by.y ?? 0), 6)
    canvas.update(scene)
    expect(drawnPositions()).toEqual(expectedPositions(scene))
  })

  it('draws from the handle of what is selected to another node; over nothing, and with Escape, to none', async () => {
    canvas.update(scene)
    canvas.select(['nhsu'])
    const handle = place.querySelector<HTMLElement>('[data-connect]')
    if (!handle) throw new Error('no handle')
    const drag = (to: { x: number; y: number }) =>
      userEvent.dragAndDrop(handle, place, { targetPosition: to })
    await drag(onScreen('planning'))
    expect(events.connect).toHaveBeenCalledExactlyOnceWith('nhsu', 'planning')
    await drag({ x: 3, y: 3 })
    expect(events.connect).toHaveBeenCalledOnce()
    handle.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, button: 0 }))
    await userEvent.keyboard('{Escape}')
    expect(events.connect).toHaveBeenLastCalledWith('nhsu', undefined)
    expect(events.moved).not.toHaveBeenCalled()
    canvas.select(['kind:NHSU regional team'])
    expect(handle.style.display).toBe('none')
  })

  it('zooms about the pointer with the wheel, never in leaps, and says so', () => {
    canvas.update(scene)
    const cy = cytoscapeIn(place)
    const before = cy.zoom()
    const at = onScreen('nhsu')
    const container = cy.container()
    container?.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -4000,
        clientX: at.x,
        clientY: at.y,
        bubbles: true,
        cancelable: true,
      }),
    )
    expect(cy.zoom() / before).toBeCloseTo(1.2, 6)
    expect(onScreen('nhsu')).toEqual(at)
    expect(events.viewport).toHaveBeenCalledOnce()
  })

  it('puts the focus ring round the node and takes it away', () => {
    canvas.update(scene)
    const ring = () => place.querySelector('svg rect[fill="none"]')
    canvas.focus('nhsu')
    const node = scene.nodes.find(({ id }) => id === 'nhsu')
    expect(Number(ring()?.getAttribute('width'))).toBeGreaterThan(node?.width ?? 0)
    canvas.focus(undefined)
    expect(ring()).toBeNull()
  })

  it('takes colours from the page, and again after a change of theme, without moving anything', () => {
    canvas.update(scene)
    const colour = () => cytoscapeIn(place).getElementById('nhsu').style('border-color')
    expect(colour()).toBe('rgb(18,67,109)')
    const before = drawnPositions()
    place.style.setProperty('--held', '#cfe8ff')
    canvas.restyle()
    expect(colour()).toBe('rgb(207,232,255)')
    expect(drawnPositions()).toEqual(before)
  })

  it('gives the whole picture as an image on the paper of the page', async () => {
    canvas.update(withFinding)
    const picture = await createImageBitmap(await canvas.picture(1))
    expect(picture.width).toBeGreaterThan(1000)
    const sheet = new OffscreenCanvas(picture.width, picture.height)
    const context = sheet.getContext('2d')
    context?.drawImage(picture, 0, 0)
    expect([...(context?.getImageData(1, 1, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255])
  })

  it('leaves nothing behind, and is hidden from assistive technology while it stands', () => {
    canvas.update(withFinding)
    expect(place.firstElementChild?.getAttribute('aria-hidden')).toBe('true')
    canvas.destroy()
    expect(place.childElementCount).toBe(0)
    canvas = createCanvas(place, events)
  })

  it('draws less while moving once the picture is large, looking where it looked', () => {
    canvas.update(scene)
    canvas.zoomBy(2)
    const cy = cytoscapeIn(place)
    const before = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    const many = Array.from({ length: 150 }, (_, index) => ({
      id: `extra${index}`,
      name: `Function ${index}`,
    }))
    const large = { ...map, functions: [...map.functions, ...many] }
    const options = { ...defaultSceneOptions, scope: 'all' } as const
    const remits = many.map(({ id }) => ({
      id: `r${id}`,
      organisation: 'topss',
      function: id,
      involvement: 'supports',
    }))
    canvas.update(buildScene({ ...large, remits }, [], options))
    const now = cytoscapeIn(place)
    expect(now).not.toBe(cy)
    expect({ zoom: now.zoom(), pan: now.pan() }).toEqual(before)
    expect(now.nodes('.function').length).toBe(map.functions.length + 150)
  })
})
