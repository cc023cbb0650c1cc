// What fingers and the mouse do in the matrix, with the browser's own touch and mouse events.
import { describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { MatrixView } from '../../../src/views/matrix/MatrixView.tsx'
import { mapOf, organisationsOfKind, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

interface Point {
  readonly x: number
  readonly y: number
}

type Send = (method: string, parameters: object) => Promise<unknown>

const send: Send = (method, parameters) => (cdp() as unknown as { send: Send }).send(method, parameters)
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

function grid(rows = 6, columns = 5): RemitMap {
  const names = (prefix: string, count: number) =>
    things(...Array.from({ length: count }, (_, index) => `${prefix}${index}`))
  return mapOf({ functions: names('f', rows), organisations: names('o', columns) })
}

async function open(map: RemitMap) {
  const rendered = await renderWithApp(<MatrixView />, map)
  const element = rendered.screen.getByRole('grid').element() as HTMLElement
  const at = (place: string) => element.querySelector<HTMLElement>(`[data-cell="${place}"]`)
  await expect.poll(() => at('0:0')).toBeTruthy()
  const chosen = () => [...element.querySelectorAll('[aria-selected="true"]')].length
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset.cell
  /** The middle of a place, in the page that holds the frame of the test. */
  const middle = (place: string): Point => {
    const box = at(place)?.getBoundingClientRect() ?? new DOMRect()
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect()
    const scale = frame.width / window.innerWidth
    return { x: frame.x + (box.x + box.width / 2) * scale, y: frame.y + (box.y + box.height / 2) * scale }
  }
  return { ...rendered, element, at, chosen, focused, middle }
}

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]) {
  await send('Input.dispatchTouchEvent', { type, touchPoints: points })
}

async function touchAlong(from: Point, to: Point, hold: number) {
  await touch('touchStart', from)
  await pause(hold)
  for (const share of [0.25, 0.5, 0.75, 1])
    await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  await touch('touchEnd')
}

async function mouseAlong(from: Point, to: Point) {
  const mouse = (type: string, { x, y }: Point, buttons: number) =>
    send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 })
  await mouse('mousePressed', from, 1)
  await mouse('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1)
  await mouse('mouseMoved', to, 1)
  await mouse('mouseReleased', to, 0)
}

const held = 600
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ')

describe('fingers', () => {
  it('a tap goes to a cell and shows it; a drag at once scrolls and chooses nothing', async () => {
    const { middle, focused, app, element, chosen } = await open(grid(60, 60))
    const scroller = element.parentElement as HTMLElement
    await touch('touchStart', middle('2:1'))
    await touch('touchEnd')
    await expect.poll(focused).toBe('2:1')
    expect(app.view.store.getState().selection).toEqual({
      type: 'cell',
      functions: ['f2'],
      organisations: ['o1'],
    })
    await touchAlong(middle('9:5'), middle('2:5'), 0)
    await expect.poll(() => scroller.scrollTop).toBeGreaterThan(60)
    expect(chosen()).toBe(0)
    expect(focused()).toBe('2:1')
  })

  it('held still first, a drag draws out a block without scrolling', async () => {
    const { middle, chosen, element } = await open(grid(60, 60))
    await touchAlong(middle('1:1'), middle('3:2'), held)
    await expect.poll(chosen).toBe(6)
    expect(element.parentElement?.scrollTop).toBe(0)
  })

  it('held and lifted, it opens the menu of the cell', async () => {
    const { middle, map } = await open(grid())
    await touchAlong(middle('1:1'), middle('1:1'), held)
    await expect.element(page.getByRole('menu', { name: 'What to do with the cells' })).toBeVisible()
    await page.getByRole('menuitem', { name: 'Choose letters…' }).click()
    await expect.element(page.getByRole('listbox', { name: 'Involvements of o1, f1' })).toBeVisible()
    await userEvent.keyboard('l{Enter}')
    expect(map().remits.map(({ organisation, function: about }) => organisation + about)).toEqual(['o1f1'])
  })

  it('held on a name, a drag moves the row or column, as one step', async () => {
    const { middle, map, commands } = await open(grid())
    await touchAlong(middle('0:-1'), middle('3:-1'), held)
    await expect.poll(() => ids(map().functions)).not.toBe('f0 f1 f2 f3 f4 f5')
    expect(map().functions.findIndex(({ id }) => id === 'f0')).toBeGreaterThan(1)
    expect(commands).toHaveLength(1)
  })
})

describe('the mouse', () => {
  it('draws out a block by dragging, and moves names', async () => {
    const { middle, chosen, map, app } = await open(grid())
    await mouseAlong(middle('1:1'), middle('2:3'))
    await expect.poll(chosen).toBe(6)
    expect(app.view.store.getState().selection).toBeUndefined()
    const past = middle('-1:2')
    await mouseAlong(middle('-1:0'), { ...past, x: past.x + 8 })
    await expect.poll(() => ids(map().organisations)).toBe('o1 o2 o0 o3 o4')
  })

  it('the right button opens the menu of a name; what it does is what the keys do', async () => {
    const { at, map, focused } = await open(grid())
    at('1:-1')?.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, cancelable: true }))
    await expect.element(page.getByRole('menu', { name: 'What to do with f1' })).toBeVisible()
    await page.getByRole('menuitem', { name: 'Move down' }).click()
    await expect.poll(() => ids(map().functions)).toBe('f0 f2 f1 f3 f4 f5')
    await expect.poll(focused).toBe('2:-1')
  })
})

describe('the menu by keys', () => {
  it('Shift+F10 opens it for the block, Escape gives the focus back', async () => {
    const { at, focused, map } = await open(grid())
    at('0:0')?.focus()
    await userEvent.keyboard('l{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Shift>}{F10}{/Shift}')
    await expect.element(page.getByRole('menuitem', { name: 'Fill down' })).toBeVisible()
    await page.getByRole('menuitem', { name: 'Fill down' }).click()
    expect(map().remits).toHaveLength(3)
    await expect.poll(focused).toBe('2:0')
    await userEvent.keyboard('{Shift>}{F10}{/Shift}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toBe('2:0')
  })
})

describe('organisations that stand together as one', () => {
  async function together() {
    const four = organisationsOfKind('authority', 'Authority', 4)
    const rendered = await open(
      mapOf({ functions: things('f0'), organisations: [...things('x'), ...four, ...things('y')] }),
    )
    const { matrix } = rendered.app.view.store.getState()
    rendered.app.view.set({
      matrix: { ...matrix, order: 'entered', collapsed: ['kind:authority'], kindsTogether: ['authority'] },
    })
    await expect.poll(() => rendered.element.getAttribute('aria-colcount')).toBe('4')
    return { ...rendered, four }
  }

  it('move all at once, as one step', async () => {
    const { at, map, four, commands, said } = await together()
    at('-1:1')?.focus()
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(ids(map().organisations)).toBe(`x y ${ids(four)}`)
    expect(commands).toHaveLength(1)
    expect(said.at(-1)).toBe('Authorities moved, all 4.')
    await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}')
    expect(ids(map().organisations)).toBe(`${ids(four)} x y`)
  })

  it('F2 in their cell expands them, and says so', async () => {
    const { at, element, said, focused } = await together()
    at('0:1')?.focus()
    await userEvent.keyboard('{F2}')
    await expect.poll(() => element.getAttribute('aria-colcount')).toBe('7')
    expect(said.at(-1)).toBe('Authorities expanded: 4 lines. Change them one by one.')
    await expect.poll(focused).toBe('0:1')
  })
})
