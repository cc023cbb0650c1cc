// The grid by the pattern of the ARIA practices, and what letters, keys and the clipboard do in it.
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import { emptyMap, type RemitMap } from '../../../src/model/remitMap.ts'
import { MatrixView } from '../../../src/views/matrix/MatrixView.tsx'
import { paletteContext } from '../../../src/views/palette/paletteContext.ts'
import { allCommands } from '../../../src/views/palette/register.ts'
import { en } from '../../../src/views/words/en.ts'
import { organisationsOfKind, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

/** Six functions and five organisations, nothing held. */
function blank(): RemitMap {
  return {
    ...emptyMap('Blank', '2026-11-21T09:00:00Z'),
    id: 'blank',
    functions: things('f0', 'f1', 'f2', 'f3', 'f4', 'f5'),
    organisations: things('o0', 'o1', 'o2', 'o3', 'o4'),
  }
}

async function open(map: RemitMap) {
  const rendered = await renderWithApp(<MatrixView />, map)
  await expect.element(rendered.screen.getByRole('grid')).toBeVisible()
  const grid = rendered.screen.getByRole('grid').element() as HTMLElement
  const at = (place: string) => grid.querySelector<HTMLElement>(`[data-cell="${place}"]`)
  const goTo = async (place: string) => {
    await expect.poll(() => at(place)).toBeTruthy()
    at(place)?.focus()
    await expect.poll(() => focused()).toBe(place)
  }
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset.cell
  const press = async (keys: string, to: string) => {
    await userEvent.keyboard(keys)
    await expect.poll(focused).toBe(to)
  }
  /** What is held, as `organisation letter function`. */
  const held = () => {
    const { remits, scheme } = rendered.map()
    return remits
      .map((one) => {
        const letter = scheme.involvements.find(({ id }) => id === one.involvement)?.letter
        return `${one.organisation} ${letter} ${one.function}`
      })
      .sort()
  }
  const undo = () => rendered.app.actions.undo()
  const text = () => serialiseMap({ ...rendered.map(), modified: map.modified })
  return { ...rendered, grid, at, goTo, focused, press, held, undo, text }
}

/** Sends a clipboard event as the browser does, and gives what was put on the clipboard. */
async function clipboard(type: 'copy' | 'cut' | 'paste', text = ''): Promise<string> {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  const event = new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
  document.activeElement?.dispatchEvent(event)
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return data.getData('text/plain')
}

describe('moving in the matrix', () => {
  it('is one tab stop; arrows, Home, End, Ctrl with them and Page keys lead from cell to cell', async () => {
    const { grid, goTo, press } = await open(blank())
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    await goTo('0:0')
    await press('{ArrowRight}', '0:1')
    await press('{ArrowDown}', '1:1')
    await press('{End}', '1:4')
    await press('{Home}', '1:0')
    await press('{Control>}{End}{/Control}', '5:4')
    await press('{Control>}{Home}{/Control}', '0:0')
    await press('{PageDown}', '5:0')
    await press('{PageUp}', '0:0')
    await press('{ArrowLeft}', '0:-1')
    await press('{ArrowUp}', '0:-1')
    await press('{ArrowRight}', '0:0')
    await press('{ArrowUp}', '-1:0')
    await press('{ArrowRight}', '-1:1')
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('Shift with arrows draws out a block, Ctrl+A takes all, Escape lets go', async () => {
    const { grid, goTo, press, focused, said } = await open(blank())
    const chosen = () => grid.querySelectorAll('[aria-selected="true"]').length
    await goTo('1:1')
    await press('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}', '3:2')
    await expect.poll(chosen).toBe(6)
    await press('{Escape}', '3:2')
    await expect.poll(chosen).toBe(0)
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.poll(chosen).toBe(30)
    expect(said.at(-1)).toBe('6 rows by 5 columns selected.')
    expect(focused()).toBe('0:0')
  })

  it('of 2,000 by 2,000 only what is in sight is in the page, counted and numbered in full', async () => {
    const many = (prefix: string) =>
      things(...Array.from({ length: 2000 }, (_, index) => `${prefix}${index}`))
    const { grid, goTo, press, at } = await open({
      ...blank(),
      functions: many('f'),
      organisations: many('o'),
    })
    expect(grid.getAttribute('aria-rowcount')).toBe('2001')
    expect(grid.getAttribute('aria-colcount')).toBe('2001')
    expect(grid.querySelectorAll('[role="gridcell"]').length).toBeLessThan(1500)
    await goTo('0:0')
    await press('{Control>}{End}{/Control}', '1999:1999')
    expect(at('1999:1999')?.getAttribute('aria-colindex')).toBe('2001')
    expect(at('1999:1999')?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('2001')
    await press('{ArrowUp}', '1998:1999')
  })
})

describe('letters in the matrix', () => {
  it('a letter adds an involvement, another joins it, the same takes it away; each is one step', async () => {
    const { goTo, held, undo, text, at, said } = await open(blank())
    const before = text()
    await goTo('1:2')
    await userEvent.keyboard('l')
    expect(held()).toEqual(['o2 L f1'])
    expect(said.at(-1)).toBe('Leads added: o2, f1.')
    await expect.poll(() => at('1:2')?.textContent).toBe('L')
    await userEvent.keyboard('P')
    expect(held()).toEqual(['o2 L f1', 'o2 P f1'])
    await expect.poll(() => at('1:2')?.getAttribute('aria-label')).toContain('Leads (no source); Provides')
    await userEvent.keyboard('l')
    expect(held()).toEqual(['o2 P f1'])
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(held()).toEqual(['o2 L f1', 'o2 P f1'])
    undo()
    undo()
    expect(text()).toBe(before)
  })

  it('a letter that the scheme lacks changes nothing and says which there are', async () => {
    const { goTo, held, said } = await open(blank())
    await goTo('0:0')
    await userEvent.keyboard('x')
    expect(held()).toEqual([])
    expect(said.at(-1)).toMatch(/“x” is no letter of this map\. Use L, C, F/)
  })

  it('in a block a letter comes to all cells; Delete clears them with a way back', async () => {
    const { goTo, held, text, undo } = await open(blank())
    const before = text()
    await goTo('0:0')
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}s')
    expect(held()).toEqual(['o0 S f0', 'o0 S f1', 'o1 S f0', 'o1 S f1'])
    await userEvent.keyboard('{Delete}')
    expect(held()).toEqual([])
    await expect.element(page.getByText('Cleared: 4 remits deleted.').last()).toBeVisible()
    undo()
    expect(held()).toHaveLength(4)
    undo()
    expect(text()).toBe(before)
  })

  it('fills down and to the right from the first row or column of a block', async () => {
    const { goTo, held } = await open(blank())
    await goTo('0:0')
    await userEvent.keyboard('lc{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    expect(held()).toEqual(['o0 C f0', 'o0 C f1', 'o0 C f2', 'o0 L f0', 'o0 L f1', 'o0 L f2'])
    await userEvent.keyboard('{Escape}{Shift>}{ArrowRight}{/Shift}{Control>}r{/Control}')
    expect(held().filter((one) => one.startsWith('o1'))).toEqual(['o1 C f2', 'o1 L f2'])
  })

  it('what stands for several is not changed by a letter, but says what to do', async () => {
    const map = { ...blank(), organisations: organisationsOfKind('authority', 'Authority', 4) }
    const { goTo, held, said, app, grid } = await open(map)
    app.view.set({
      matrix: {
        ...app.view.store.getState().matrix,
        collapsed: ['kind:authority'],
        kindsTogether: ['authority'],
      },
    })
    await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('2')
    await goTo('0:0')
    await userEvent.keyboard('l')
    expect(held()).toEqual([])
    expect(said.at(-1)).toContain('Press F2 to expand it')
    await goTo('-1:0')
    await userEvent.keyboard(' ')
    await expect.poll(() => grid.getAttribute('aria-colcount')).toBe('5')
  })
})

describe('the editor of a cell', () => {
  it('F2 opens it, letters and Space tick, Enter keeps all as one step and gives the focus back', async () => {
    const { goTo, held, focused, undo, text } = await open(blank())
    const before = text()
    await goTo('2:1')
    await userEvent.keyboard('{F2}')
    const list = page.getByRole('listbox', { name: 'Involvements of o1, f2' })
    await expect.element(list).toBeVisible()
    await userEvent.keyboard('pc{Enter}')
    await expect.poll(held).toEqual(['o1 C f2', 'o1 P f2'])
    await expect.poll(focused).toBe('2:1')
    undo()
    expect(text()).toBe(before)
  })

  it('Escape leaves everything as it was', async () => {
    const { goTo, focused, commands } = await open(blank())
    await goTo('2:1')
    await userEvent.keyboard('{F2}')
    await expect.element(page.getByRole('listbox')).toBeVisible()
    await userEvent.keyboard('l{Escape}')
    await expect.poll(focused).toBe('2:1')
    expect(commands).toEqual([])
  })

  it('Enter shows the cell in the side panel', async () => {
    const { goTo, app } = await open(smallMap())
    await goTo('0:0')
    await userEvent.keyboard('{Enter}')
    expect(app.view.store.getState().selection).toEqual({
      type: 'cell',
      functions: ['planning'],
      organisations: ['nhsu'],
    })
  })
})

describe('spreadsheets', () => {
  it('a block is copied as cells of letters and pasted back elsewhere as one step', async () => {
    const { goTo, held, text, undo, said } = await open(blank())
    await goTo('0:0')
    await userEvent.keyboard('lc{ArrowRight}{ArrowDown}p')
    await goTo('0:0')
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    const copied = await clipboard('copy')
    expect(copied).toBe('L,C\t\n\tP')
    expect(said.at(-1)).toBe('Copied 4 cells.')
    const before = text()
    await goTo('3:2')
    await clipboard('paste', copied)
    expect(held().filter((one) => /f[34]/.test(one))).toEqual(['o2 C f3', 'o2 L f3', 'o3 P f4'])
    undo()
    expect(text()).toBe(before)
  })

  it('what is pasted takes the place of what was there; what is the same stays the same remit', async () => {
    const { goTo, map } = await open(smallMap())
    await goTo('0:0')
    await clipboard('paste', 'L,S')
    const there = map().remits.filter((one) => one.organisation === 'nhsu' && one.function === 'planning')
    expect(there.map(({ id, involvement }) => (id === 'r1' ? 'r1' : involvement))).toEqual(['r1', 'supports'])
    await clipboard('paste', '')
    expect(map().remits.some((one) => one.organisation === 'nhsu' && one.function === 'planning')).toBe(false)
  })

  it('one cell fills the whole block', async () => {
    const { goTo, held } = await open(blank())
    await goTo('0:0')
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    await clipboard('paste', 'n')
    expect(held()).toEqual(['o0 N f0', 'o0 N f1', 'o1 N f0', 'o1 N f1'])
  })

  it('an unknown letter or too many cells are refused by name and place, with nothing half-done', async () => {
    const { goTo, said, commands } = await open(blank())
    await goTo('1:1')
    await clipboard('paste', 'L\tP\nC\tPX')
    expect(said.at(-1)).toMatch(/“PX” in row 2, column 2 of what was copied \(o2, f2\) is no letter/)
    await goTo('5:4')
    await clipboard('paste', 'L\tP')
    expect(said.at(-1)).toContain('1 row by 2 columns do not fit here: there is room for 1 by 1')
    expect(commands).toEqual([])
  })

  it('cutting takes the letters along', async () => {
    const { goTo, held, text, undo } = await open(blank())
    await goTo('0:0')
    await userEvent.keyboard('lp')
    const before = text()
    expect(await clipboard('cut')).toBe('L,P')
    expect(held()).toEqual([])
    undo()
    expect(text()).toBe(before)
  })
})

describe('rows and columns', () => {
  it('names are added without leaving the matrix, from nothing, a pasted list at once', async () => {
    const { map, focused, held } = await open(emptyMap('Empty', '2026-11-21T09:00:00Z'))
    await page.getByRole('button', { name: 'Add a function' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Name of the function' })).toHaveFocus()
    await userEvent.keyboard('Planning{Enter}')
    await clipboard('paste', 'Induction\nBrokerage\n')
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('textbox', { name: 'Name of the organisation' })).toHaveFocus()
    await userEvent.keyboard('NHSU{Enter}planning{Enter}nhsu{Enter}')
    await expect.element(page.getByText('“nhsu” is already here.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    // Where the last function and the organisation meet.
    await expect.poll(focused).toBe('2:0')
    await userEvent.keyboard('l')
    expect(map().functions.map(({ name }) => name)).toEqual(['Planning', 'Induction', 'Brokerage'])
    expect(map().organisations.map(({ name }) => name)).toEqual(['NHSU', 'planning'])
    expect(held()).toHaveLength(1)
  })

  it('a name is moved among its siblings with Alt and arrows, and the focus goes along', async () => {
    const { goTo, press, map, said } = await open(blank())
    await goTo('1:-1')
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(map().functions.map(({ id }) => id)).toEqual(['f0', 'f2', 'f1', 'f3', 'f4', 'f5'])
    expect(said.at(-1)).toBe('f1 moved: 3 of 6.')
    await press('{ArrowUp}', '1:-1')
    await goTo('-1:0')
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(map().organisations.map(({ id }) => id)).toEqual(['o1', 'o0', 'o2', 'o3', 'o4'])
  })

  const groupSimilar = async () => {
    await page.getByRole('button', { name: en.frame.moreHere }).click()
    await page.getByRole('menuitem', { name: 'Group similar' }).click()
  }

  it('similar rows are looked at first, then kept as one step or put back', async () => {
    const lone = { ...smallMap(), functions: things('planning', 'induction', 'brokerage') }
    const remits = [
      { id: 'a', organisation: 'nhsu', function: 'planning', involvement: 'leads' },
      { id: 'b', organisation: 'uni', function: 'induction', involvement: 'leads' },
      { id: 'c', organisation: 'nhsu', function: 'brokerage', involvement: 'leads' },
    ]
    const { map, grid, commands } = await open({ ...lone, remits, decisions: [] })
    const names = () =>
      [...grid.querySelectorAll('[role="rowheader"]')].map((one) => one.getAttribute('title'))
    await groupSimilar()
    await expect.poll(names).toEqual(['planning', 'brokerage', 'induction'])
    expect(commands).toEqual([])
    await page.getByRole('button', { name: 'Put back' }).click()
    await expect.poll(names).toEqual(['planning', 'induction', 'brokerage'])
    await groupSimilar()
    await page.getByRole('button', { name: 'Keep this order' }).click()
    expect(map().functions.map(({ id }) => id)).toEqual(['planning', 'brokerage', 'induction'])
    expect(commands).toHaveLength(1)
  })

  it('rows say who leads, in numbers and words; a swap makes them columns', async () => {
    const { grid } = await open(smallMap())
    const row = () => grid.querySelector('[role="rowheader"]')?.textContent
    await expect.poll(row).toContain('Leads: 2, in an overlap')
    await page.getByRole('button', { name: 'Swap sides' }).click()
    await expect
      .poll(() => grid.querySelector('[role="columnheader"][data-cell="-1:0"]')?.textContent)
      .toContain('Leads: 2')
  })

  it('the head of a row or column says what it shows: no one leads, and how many hold it otherwise', async () => {
    const remits = ['nhsu', 'sha', 'uni'].map((organisation) => ({
      id: organisation,
      organisation,
      function: 'induction',
      involvement: 'provides',
    }))
    const { grid, app } = await open({ ...smallMap(), remits, decisions: [] })
    const heads = (role: string) =>
      [...grid.querySelectorAll(`[role="${role}"]`)].map((one) => one.textContent ?? '').join(' | ')
    await expect.poll(() => heads('rowheader')).toContain('Leads: no one on record; 3 hold it otherwise')
    // What the filter leaves out of the cells is held all the same.
    app.view.set({ mapFilter: { ...app.view.store.getState().mapFilter, involvements: ['leads'] } })
    await expect.poll(() => heads('rowheader')).toContain('Leads: no one on record; 3 hold it otherwise')
    await page.getByRole('button', { name: 'Swap sides' }).click()
    await expect.poll(() => heads('columnheader')).toContain('Leads: no one on record; 3 hold it otherwise')
    expect(grid.textContent).not.toContain('no one is recorded as holding it')
  })

  it('the palette swaps, orders, collapses, groups and finds rows', async () => {
    const nested = { ...blank(), functions: things('f0', ['f1', 'f0'], ['f2', 'f0'], 'f3') }
    const { app, grid, at, goTo } = await open(nested)
    const run = (id: string) =>
      allCommands(paletteContext(app, en))
        .find((command) => command.id === id && command.isAvailable !== false)
        ?.run?.()
    const rows = () => grid.getAttribute('aria-rowcount')
    await goTo('3:0')
    await userEvent.keyboard('l')
    run('matrix-collapse')
    await expect.poll(rows).toBe('3')
    run('matrix-collapse')
    await expect.poll(rows).toBe('5')
    run('matrix-swap')
    await expect.poll(rows).toBe('6')
    expect(app.view.store.getState().view).toBe('matrix')
    run('matrix-swap')
    run('matrix-entered')
    await expect.poll(() => at('1:-1')?.style.paddingLeft).toBe('24px')
    run('matrix-group')
    await expect.poll(() => app.view.store.getState().matrixTask).toBeUndefined()
    await expect
      .element(page.getByText(/A look at similar rows|stand together already/).first())
      .toBeVisible()
  })

  it('only rows with findings are shown on request', async () => {
    const { grid } = await open(smallMap())
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('searchbox', { name: 'Find rows by name' }).fill('learning')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2')
  })
})
