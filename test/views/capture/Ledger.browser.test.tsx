import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { emptyMap } from '../../../src/model/remitMap.ts'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

function focusedText(): string {
  return document.activeElement?.textContent?.trim() ?? ''
}

test('arrows move from cell to cell, Alt+Enter shows the row', async () => {
  const { screen, app } = await renderWithApp(<CaptureView />, smallMap())
  const grid = screen.getByRole('grid')
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5')
  expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  await screen.getByRole('gridcell', { name: 'NHSU' }).first().click()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  expect(focusedText()).toBe('Local workforce planning')
  await userEvent.keyboard('{Control>}{End}{/Control}{Home}{ArrowRight}')
  await expect.poll(focusedText).toBe('NHSU')
  await userEvent.keyboard('{ArrowUp}{Alt>}{Enter}{/Alt}')
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'r3' })
  expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
})

test('Delete removes the remit, offers Undo, and the focus is on the row that follows', async () => {
  const { screen, map, commands } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('gridcell', { name: 'Local workforce planning' }).first().click()
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => map().remits.map(({ id }) => id)).toEqual(['r2', 'r3', 'r4'])
  expect(commands).toEqual([{ type: 'deleteRemit', id: 'r1' }])
  await expect.poll(focusedText).toBe('Local workforce planning')
  await expect.poll(() => document.activeElement?.getAttribute('data-cell')).toBe('0:2')
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(map().remits.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r4'])
})

test('deleting an organisation says first what goes with it; Escape leaves all as it was', async () => {
  const { screen, map, app } = await renderWithApp(<CaptureView />, smallMap())
  app.view.set({ captureList: 'organisations' })
  await screen.getByRole('gridcell', { name: 'NHSU', exact: true }).click()
  await userEvent.keyboard('{Delete}')
  const dialog = screen.getByRole('alertdialog')
  await expect.element(dialog).toHaveTextContent('2 remits')
  await expect.element(dialog).toHaveTextContent('1 tie')
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(map().organisations).toHaveLength(3)
  await expect.poll(focusedText).toBe('NHSU')

  await userEvent.keyboard('{Delete}')
  await screen.getByRole('button', { name: 'Delete all 4' }).click()
  await expect.poll(() => map().organisations.map(({ id }) => id)).toEqual(['sha', 'uni'])
  expect(map().remits.map(({ id }) => id)).toEqual(['r2', 'r3'])
  await expect.poll(focusedText).toBe('SHA workforce directorate')
})

test('the heads sort upwards, downwards and back; equal rows stay as entered', async () => {
  const { screen, app } = await renderWithApp(<CaptureView />, smallMap())
  const firstCells = () =>
    screen
      .getByRole('gridcell')
      .elements()
      .filter((cell) => cell.getAttribute('aria-colindex') === '2')
      .map((cell) => cell.textContent)
  const head = screen.getByRole('button', { name: 'Organisation', exact: true })
  await head.click()
  await expect.poll(firstCells).toEqual(['NHSU', 'NHSU', 'SHA workforce directorate', 'University of Leeds'])
  await expect
    .element(screen.getByRole('columnheader', { name: 'Organisation', exact: true }))
    .toHaveAttribute('aria-sort', 'ascending')
  await head.click()
  await expect.poll(() => firstCells()[0]).toBe('University of Leeds')
  await head.click()
  await expect.poll(firstCells).toEqual(['NHSU', 'SHA workforce directorate', 'University of Leeds', 'NHSU'])
  expect(app.view.store.getState().captureSort).toBeUndefined()
})

test('filter by words, involvement and kind; the count says how many of how many', async () => {
  const { screen, app } = await renderWithApp(<CaptureView />, smallMap())
  await expect.element(screen.getByText('4 remits', { exact: true })).toBeVisible()
  await screen.getByRole('searchbox', { name: 'Filter these rows' }).fill('induction LEEDS')
  await expect.element(screen.getByText('1 of 4 remits')).toBeVisible()
  await screen.getByRole('searchbox', { name: 'Filter these rows' }).fill('no such thing')
  await expect.element(screen.getByText('Nothing here matches the filter.')).toBeVisible()
  await screen.getByRole('button', { name: 'Clear the filter' }).click()
  await expect.element(screen.getByText('4 remits', { exact: true })).toBeVisible()

  await screen.getByRole('button', { name: 'Filter', exact: true }).click()
  await screen.getByRole('menuitemcheckbox', { name: 'Leads' }).click()
  expect(app.view.store.getState().mapFilter.involvements).toEqual(['leads'])
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByText('2 of 4 remits')).toBeVisible()
})

test('remits outside the lens stay, and are counted', async () => {
  const { screen, app } = await renderWithApp(<CaptureView />, smallMap())
  app.view.set({ lens: { at: '2010' } })
  await expect.element(screen.getByText('1 outside the lens')).toBeVisible()
  expect(screen.getByRole('gridcell', { name: 'SHA workforce directorate' }).element().textContent).toContain(
    'outside the lens',
  )
})

test('an empty list says what to do', async () => {
  const { screen, app } = await renderWithApp(<CaptureView />, emptyMap())
  await expect.element(screen.getByText(/No remits yet. Write an organisation/)).toBeVisible()
  app.view.set({ captureList: 'sources' })
  await expect.element(screen.getByText(/No sources yet/)).toBeVisible()
})

test('of 100,000 remits only those in sight are in the page, and the last can be reached', async () => {
  const map = smallMap()
  const remits = Array.from({ length: 100_000 }, (_, index) => ({
    id: `x${index}`,
    organisation: index % 2 === 0 ? 'sha' : 'uni',
    function: 'brokerage',
    involvement: 'supports',
  }))
  const { screen } = await renderWithApp(<CaptureView />, { ...map, remits })
  await expect.element(screen.getByText('100,000 remits')).toBeVisible()
  expect(screen.getByRole('row').elements().length).toBeLessThan(60)
  await screen.getByRole('gridcell', { name: 'SHA workforce directorate' }).first().click()
  await userEvent.keyboard('{Control>}{ArrowDown}{/Control}')
  await expect.poll(() => document.activeElement?.getAttribute('data-cell')).toBe('99999:1')
  await expect.poll(focusedText).toBe('University of Leeds')
  expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('100001')
})
