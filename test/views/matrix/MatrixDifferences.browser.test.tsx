// What differs from another state of the map, shown in the same rows and columns.
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import type { ShownDifference } from '../../../src/state/viewStore.ts'
import { MatrixView } from '../../../src/views/matrix/MatrixView.tsx'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

/** Now: a leads f, b provides g. */
const now = mapOf({
  functions: things('f', 'g', 'h'),
  organisations: things('a', 'b'),
  remits: [remit('a', 'leads', 'f'), remit('b', 'provides', 'g')],
})

/** Then: a provided f, b led h, and there were a function and an organisation more. */
const then: RemitMap = {
  ...now,
  functions: things('f', 'old', 'g', 'h'),
  organisations: things('a', 'gone', 'b'),
  remits: [remit('a', 'provides', 'f'), remit('b', 'leads', 'h'), remit('gone', 'leads', 'old')],
}

async function open(otherIs: ShownDifference['otherIs'] = 'before') {
  const rendered = await renderWithApp(<MatrixView />, now)
  rendered.app.view.set({ shownDifference: { other: then, name: 'Before the meeting', otherIs } })
  const grid = rendered.screen.getByRole('grid').element() as HTMLElement
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('5')
  const at = (place: string) => grid.querySelector<HTMLElement>(`[data-cell="${place}"]`)
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset.cell
  return { ...rendered, grid, at, focused }
}

describe('differences on the matrix', () => {
  it('stand in the same rows and columns, what is only in the other state at its place, each said in words', async () => {
    const { at } = await open()
    const label = (place: string) => at(place)?.getAttribute('aria-label') ?? ''
    await expect.poll(() => at('1:-1')?.textContent).toContain('taken out')
    expect(at('-1:1')?.textContent).toContain('taken out')
    expect(at('0:0')?.textContent).toBe('P→L')
    expect(label('0:0')).toContain('changed: no longer provides, now leads')
    expect(at('2:2')?.textContent).toBe('+P')
    expect(label('2:2')).toContain('added: now provides')
    expect(at('3:2')?.textContent).toBe('−L')
    expect(label('3:2')).toContain('taken out: no longer leads')
    expect(label('1:1')).toContain('taken out')
    await expect.element(page.getByRole('region', { name: 'Differences shown' })).toHaveTextContent(
      // The names of the function and the organisation count too.
      '1 added, 4 taken out, 1 changed',
    )
    await expect
      .element(page.getByRole('list', { name: 'What the marks mean' }))
      .toHaveTextContent('taken out')
  })

  it('are told the other way round when the other state is the later one', async () => {
    const { at } = await open('after')
    await expect.poll(() => at('0:0')?.textContent).toBe('L→P')
    expect(at('1:-1')?.textContent).toContain('added')
    expect(at('3:2')?.textContent).toBe('+L')
  })

  it('F8 leads from one to the next and round, Shift+F8 back; the way out leaves the map as it was', async () => {
    const { at, focused, commands, grid } = await open()
    at('0:0')?.focus()
    for (const place of ['1:-1', '1:1', '2:2', '3:2', '-1:1', '0:0']) {
      await userEvent.keyboard('{F8}')
      await expect.poll(focused).toBe(place)
    }
    await userEvent.keyboard('{Shift>}{F8}{/Shift}')
    await expect.poll(focused).toBe('-1:1')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect.poll(focused).toBe('0:0')
    await page.getByRole('button', { name: 'Stop showing differences' }).click()
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('4')
    expect(at('0:0')?.textContent).toBe('L')
    expect(commands).toEqual([])
  })

  it('what is not in this map takes no letter and says why; the rest is worked on as ever', async () => {
    const { at, said, commands } = await open()
    at('1:1')?.focus()
    await userEvent.keyboard('l')
    expect(said.at(-1)).toBe('“old” is not in this map, so nothing can be entered there.')
    at('1:-1')?.focus()
    await userEvent.keyboard('{Delete}')
    expect(said.at(-1)).toBe('“old” stands only in “Before the meeting”.')
    expect(commands).toEqual([])
    at('3:2')?.focus()
    await userEvent.keyboard('l')
    await expect.poll(() => at('3:2')?.textContent).toBe('L')
  })
})
