import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

test('two chosen organisations are merged under the name that is wanted; one undo brings both back', async () => {
  const { screen, map, app } = await renderWithApp(<CaptureView />, smallMap())
  app.view.set({ captureList: 'organisations' })
  await screen.getByRole('gridcell', { name: 'NHSU', exact: true }).click()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await screen.getByRole('button', { name: 'Merge…' }).click()
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'SHA workforce directorate' }).click()
  await expect.element(dialog).toHaveTextContent('2 remits, 1 tie and 1 decision will name SHA workforce')
  await expect.element(dialog).toHaveTextContent('“NHSU” is kept as another name.')
  await expect.element(dialog).toHaveTextContent('1 tie between the two will go.')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect
    .poll(() => map().organisations.map(({ name }) => name))
    .toEqual(['SHA workforce directorate', 'University of Leeds'])
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(serialiseMap({ ...map(), modified: smallMap().modified })).toBe(serialiseMap(smallMap()))
})

test('like names over the whole map: one pair is merged, the other told apart', async () => {
  const start = smallMap()
  const { screen, map, app } = await renderWithApp(<CaptureView />, {
    ...start,
    functions: [...start.functions, { id: 'again', name: 'Local workforce planing' }],
    places: [...start.places, { id: 'leeds2', name: 'LEEDS' }],
  })
  await screen.getByRole('button', { name: 'More for this view' }).click()
  await screen.getByRole('menuitem', { name: 'Find similar…' }).click()
  await expect.element(screen.getByText('2 pairs to look at.')).toBeVisible()
  await screen.getByRole('button', { name: 'Leeds and LEEDS differ' }).click()
  await expect.element(screen.getByText('1 pair to look at.')).toBeVisible()
  await screen.getByRole('button', { name: /^Merge Local workforce planning and/ }).click()
  await screen.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect.element(screen.getByText('No two names on this map are alike.')).toBeVisible()
  expect(map().functions.map(({ id }) => id)).toEqual(['planning', 'induction', 'brokerage'])
  expect(app.view.store.getState().toldApart).toEqual(['leeds leeds2'])
})
