import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

function focusedText(): string {
  return document.activeElement?.textContent?.trim() ?? ''
}
const focusedCell = () => document.activeElement?.getAttribute('data-cell')

async function renderLedger() {
  const made = await renderWithApp(<CaptureView />, smallMap())
  const remit = (id: string) => made.map().remits.find((one) => one.id === id)
  return { ...made, remit }
}

test('a letter typed on an involvement replaces it; Enter goes down, Escape restores', async () => {
  const { screen, remit, commands } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'Leads' }).first().click()
  await userEvent.keyboard('c{Enter}')
  await expect.poll(() => remit('r1')?.involvement).toBe('commissions')
  await expect.poll(focusedCell).toBe('1:3')
  await userEvent.keyboard('s{Escape}')
  await expect.poll(focusedCell).toBe('1:3')
  expect(remit('r2')?.involvement).toBe('leads')
  expect(commands).toHaveLength(1)
})

test('a new function is made in the cell, in one step with the change', async () => {
  const { screen, map, remit, app } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'Local workforce planning' }).first().click()
  await userEvent.keyboard('{F2}Something new{ArrowUp}{Tab}')
  await expect.poll(() => map().functions.at(-1)?.name).toBe('Something new')
  expect(remit('r1')?.function).toBe(map().functions.at(-1)?.id)
  await expect.poll(focusedCell).toBe('0:3')
  app.actions.undo()
  expect(map().functions).toHaveLength(3)
  expect(remit('r1')?.function).toBe('planning')
})

test('what is not on the map stays as typed, with the reason', async () => {
  const { screen, commands } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'NHSU' }).first().click()
  await userEvent.keyboard('Nobody{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“Nobody” is not on this map')
  await expect.element(screen.getByRole('combobox', { name: 'Organisation' }).last()).toHaveValue('Nobody')
  await userEvent.keyboard('{Escape}')
  await expect.poll(focusedText).toContain('NHSU')
  expect(commands).toEqual([])
})

test('a period is written as one line, and one that ends before it begins is refused', async () => {
  const { screen, remit } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'from Dec 2003' }).click()
  await userEvent.keyboard('2004-04 – 2003{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('ends before it begins')
  await userEvent.clear(screen.getByRole('textbox', { name: 'Period' }))
  await userEvent.keyboard('2004-04 to June 2006{Enter}')
  await expect.poll(() => [remit('r1')?.from, remit('r1')?.until]).toEqual(['2004-04', '2006-06'])
})

test('several places are chosen and taken out in the cell', async () => {
  const { screen, remit, map } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'Leeds', exact: true }).click()
  await userEvent.keyboard('{Enter}north{ArrowDown}{Enter}York{ArrowUp}{Enter}{Enter}')
  await expect.poll(() => remit('r3')?.places?.length).toBe(3)
  expect(map().places.at(-1)?.name).toBe('York')
  await userEvent.keyboard('{ArrowUp}{Enter}{Backspace}{Backspace}{Enter}')
  await expect.poll(() => remit('r3')?.places).toEqual(['leeds'])
})

test('Shift with arrows chooses rows; one field is set on all of them in one step', async () => {
  const { screen, map, app } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'NHSU' }).first().click()
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await expect.element(screen.getByText('3 remits chosen')).toBeVisible()
  await userEvent.keyboard(' ')
  await expect.element(screen.getByText('2 remits chosen')).toBeVisible()
  await screen.getByRole('button', { name: 'Set a field…' }).click()
  await screen.getByRole('button', { name: /Field$/ }).click()
  await screen.getByRole('option', { name: 'Basis' }).click()
  await screen.getByRole('combobox', { name: 'Basis' }).fill('Duty')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => map().remits.map(({ basis }) => basis))
    .toEqual(['duty', 'duty', undefined, 'practice'])
  app.actions.undo()
  expect(map()).toEqual({ ...smallMap(), modified: map().modified })
})

test('Ctrl+A and Delete delete all rows, and say how many', async () => {
  const { screen, map, said } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'NHSU' }).first().click()
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(screen.getByText('4 remits chosen')).toBeVisible()
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => map().remits).toEqual([])
  expect(said.at(-1)).toBe('Deleted 4 remits.')
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(map().remits).toHaveLength(4)
})

test('Ctrl+D puts a second row right after the first', async () => {
  const { screen, map } = await renderLedger()
  await screen.getByRole('gridcell', { name: 'Local workforce planning' }).first().click()
  await userEvent.keyboard('{Control>}d{/Control}')
  await expect.poll(() => map().remits.length).toBe(5)
  const [first, second] = map().remits
  expect(second).toEqual({ ...first, id: second?.id })
})

test('rows are grouped by a column and filtered by what it says', async () => {
  const { screen } = await renderLedger()
  await screen.getByRole('button', { name: 'Menu of the column Involvement' }).click()
  await screen.getByRole('menuitem', { name: 'Group by Involvement' }).click()
  const grid = screen.getByRole('treegrid')
  await expect.element(grid).toHaveAttribute('aria-rowcount', '7')
  const head = screen.getByRole('row', { name: 'leads 2' })
  await expect.element(head).toHaveAttribute('aria-expanded', 'true')
  await head.click()
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5')

  await screen.getByRole('button', { name: 'Menu of the column Function' }).click()
  await screen.getByRole('menuitemcheckbox', { name: /Induction/ }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByText('2 of 4 remits')).toBeVisible()
})

test('columns that are chosen are shown and edited: a note, a stance', async () => {
  const { screen, remit } = await renderLedger()
  await screen.getByRole('button', { name: 'More for this view' }).click()
  await screen.getByRole('menuitem', { name: 'Columns' }).click()
  for (const name of ['Stance', 'Note']) await screen.getByRole('menuitemcheckbox', { name }).click()
  await userEvent.keyboard('{Escape}{Escape}')
  await screen.getByRole('gridcell', { name: 'Holds it' }).first().click()
  await userEvent.keyboard('says{Tab}')
  await expect.poll(() => remit('r1')?.stance).toBe('disclaims')
  await userEvent.keyboard('Seen in the file{Enter}')
  await expect.poll(() => remit('r1')?.note).toBe('Seen in the file')
})

test('a function is put within the one above it and taken out again, by keys', async () => {
  const { screen, map, app, said } = await renderLedger()
  app.view.set({ captureList: 'functions' })
  await screen.getByRole('gridcell', { name: 'Induction for new staff' }).click()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  await expect.poll(() => map().functions[1]?.broader).toEqual(['planning'])
  const row = () => document.activeElement?.closest('[role="row"]')
  await expect.poll(() => row()?.getAttribute('aria-level')).toBe('2')
  expect(focusedText()).toBe('Induction for new staff')
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  await expect.poll(() => map().functions[1]?.broader).toBeUndefined()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  expect(said.at(-1)).toBe('It cannot go further that way.')
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
  await expect.poll(() => map().functions[0]?.id).toBe('induction')
  await expect.poll(focusedText).toBe('Induction for new staff')
})

test('names, other names and units of organisations are edited in place', async () => {
  const { screen, map, app } = await renderLedger()
  app.view.set({
    captureList: 'organisations',
    captureColumns: { organisations: ['name', 'aliases', 'parent'] },
  })
  await screen.getByRole('gridcell', { name: 'University of Leeds' }).click()
  await userEvent.keyboard('{F2} (main){Tab}sha{ArrowDown}{Tab}Leeds; UoL{Enter}')
  await expect
    .poll(() => map().organisations[2])
    .toMatchObject({
      name: 'University of Leeds (main)',
      parent: 'sha',
      aliases: ['Leeds', 'UoL'],
    })
})
