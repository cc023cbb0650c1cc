import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PairGrid } from '../../../src/views/findings/PairGrid.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

/** A column of the page, as in the frame. */
const view = (
  <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
    <PairGrid />
  </div>
)

it('counts the findings between two, by arrows and with one tab stop, and opens the pair', async () => {
  const { screen, app } = await renderWithApp(view, smallMap())
  const cell = (name: RegExp) => screen.getByRole('button', { name })
  const pair = cell(/^(NHSU and SHA workforce directorate|SHA workforce directorate and NHSU): 1 finding$/)
  await expect.element(pair).toHaveTextContent('1')
  const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')]
  expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
  cells.find(({ tabIndex }) => tabIndex === 0)?.focus()
  await userEvent.keyboard('{Home}{ArrowUp}{ArrowUp}{ArrowUp}')
  await expect.element(cells[0] ?? null).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{End}')
  await expect.poll(() => document.activeElement?.getAttribute('data-cell')).toBe('1 1')
  ;(pair.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const { selection } = app.view.store.getState()
  expect(selection).toMatchObject({ type: 'pair', organisations: ['nhsu', 'sha'] })
  await expect.element(pair).toHaveAttribute('aria-pressed', 'true')
})

it('follows the filters, and says what is missing on a map without findings', async () => {
  const { screen, app } = await renderWithApp(view, smallMap())
  app.view.set({ findingRule: 'contested' })
  await expect.element(screen.getByRole('rowheader', { name: 'University of Leeds' })).not.toBeInTheDocument()
  app.document.open({
    ...smallMap(),
    id: 'none',
    organisations: [],
    functions: [],
    remits: [],
    ties: [],
    decisions: [],
  })
  await expect.element(screen.getByText(/Nothing is found on this map as it is/)).toBeVisible()
})
