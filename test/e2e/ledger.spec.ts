// The ledger in the built app: cells edited in place, rows chosen together, nested, merged, and every step taken back.
import type { Locator, Page } from '@playwright/test'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { smallMap } from '../support/smallMap.ts'
import { expect, test } from './support/guardedTest.ts'
import { dropFile, saveByDownload, saveFile } from './support/mapFiles.ts'

async function openSmallMap(page: Page): Promise<void> {
  await saveByDownload(page)
  await page.goto('./')
  await dropFile(page, 'small.remitmap.json', serialiseMap({ ...smallMap(), perspectives: [] }))
  await page.getByRole('link', { name: 'Capture' }).click()
  await expect(page.getByText('4 remits', { exact: true })).toBeVisible()
}

async function savedMap(page: Page): Promise<RemitMap> {
  return JSON.parse((await saveFile(page)).text).map
}

const cell = (page: Page, name: string) => page.getByRole('gridcell', { name, exact: true })

async function choose(page: Page, list: 'Remits' | 'Organisations' | 'Functions'): Promise<void> {
  await page.getByRole('radio', { name: list, exact: true }).click()
}

/** Drags the grip of one row to a part of another: 0 is its upper edge, 1 its lower. */
async function drag(page: Page, from: Locator, to: Locator, part: number): Promise<void> {
  await from.hover()
  const grip = await from.locator('[data-grip]').boundingBox()
  const target = await to.boundingBox()
  if (!grip || !target) throw new Error('A row is not in sight.')
  await page.mouse.move(grip.x + 8, grip.y + 8)
  await page.mouse.down()
  await page.mouse.move(target.x + 160, target.y + target.height * part, { steps: 4 })
  await page.mouse.up()
}

test('cells of every kind are edited in place; rows are sorted, filtered, set and deleted together, and undone', async ({
  page,
}) => {
  await openSmallMap(page)
  // A date, as people write it; a name that is not on the map yet; one of the involvements by its letter.
  await cell(page, 'from Dec 2003').click()
  await page.keyboard.type('2004-04 – 2005')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Apr 2004 – 2005')).toBeVisible()
  await cell(page, 'University of Leeds').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Leeds College')
  // The last suggestion makes it new.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Leeds College')).toBeVisible()
  await cell(page, 'leads').first().click()
  await page.keyboard.type('sup')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'supports')).toBeVisible()

  await page.getByRole('columnheader', { name: 'Organisation' }).getByRole('button').first().click()
  await expect(page.getByRole('row').nth(1)).toContainText('Leeds College')
  await page.getByRole('searchbox', { name: 'Filter these rows' }).fill('nhsu')
  await expect(page.getByText('2 of 4 remits')).toBeVisible()
  await cell(page, 'NHSU').first().click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Set a field…' }).click()
  await page.getByRole('button', { name: /Field$/ }).click()
  await page.getByRole('option', { name: 'Basis' }).click()
  await page.getByRole('combobox', { name: 'Basis' }).fill('Duty')
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: 'Filter these rows' }).fill('')
  const edited = await savedMap(page)
  expect(edited.remits.map(({ basis }) => basis)).toEqual(['duty', undefined, undefined, 'duty'])
  expect(edited.remits[0]).toMatchObject({ from: '2004-04', until: '2005', involvement: 'supports' })
  expect(edited.remits[2]?.organisation).toBe(edited.organisations.at(-1)?.id)
  expect(edited.organisations.at(-1)?.name).toBe('Leeds College')

  await cell(page, 'NHSU').first().click()
  await page.keyboard.press('Control+d')
  await expect(page.getByText('5 remits', { exact: true })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByText('4 remits', { exact: true })).toBeVisible()
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('5 remits', { exact: true })).toBeVisible()
})

test('a function is nested by dragging, never within itself, each time as one step', async ({ page }) => {
  await openSmallMap(page)
  await choose(page, 'Functions')
  const row = (name: string) => page.getByRole('row').filter({ has: cell(page, name) })
  const before = (await savedMap(page)).functions
  await drag(page, row('Induction for new staff'), row('Local workforce planning'), 0.5)
  await expect(row('Induction for new staff')).toHaveAttribute('aria-level', '2')
  // Onto what lies within it: nothing happens.
  await drag(page, row('Local workforce planning'), row('Induction for new staff'), 0.5)
  await expect(row('Induction for new staff')).toHaveAttribute('aria-level', '2')
  // To the upper edge of one within another: beside it, before it.
  await drag(page, row('Local learning brokerage'), row('Induction for new staff'), 0.1)
  await expect(row('Local learning brokerage')).toHaveAttribute('aria-level', '2')
  const { functions } = await savedMap(page)
  expect(functions.map(({ id, broader }) => [id, broader])).toEqual([
    ['planning', undefined],
    ['brokerage', ['planning']],
    ['induction', ['planning']],
  ])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  expect((await savedMap(page)).functions).toEqual(before)
})

test('similar names are found over the whole map; two organisations become one, and all that named either follows', async ({
  page,
}) => {
  await openSmallMap(page)
  await choose(page, 'Organisations')
  await page
    .getByRole('textbox', { name: 'Name' })
    .or(page.getByRole('combobox', { name: 'Name' }))
    .fill('NHSUU')
  await page.keyboard.press('Enter')
  // It is nearly a name that is there: a new one all the same.
  await expect(page.getByRole('alert').filter({ hasText: 'NHSU' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page
    .getByRole('textbox', { name: 'Name' })
    .or(page.getByRole('combobox', { name: 'Name' }))
    .fill('SHA workforce directorates')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'SHA workforce directorate' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'More for this view' }).click()
  await page.getByRole('menuitem', { name: 'Find similar…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Names that may mean one thing' })
  await expect(dialog).toContainText('SHA workforce directorates')
  await dialog.getByRole('button', { name: /^Merge SHA workforce directorate and/ }).click()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await cell(page, 'NHSU').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
  const { organisations, remits, ties, decisions } = await savedMap(page)
  expect(organisations[0]).toMatchObject({ id: 'nhsu', name: 'NHSU' })
  expect(organisations[0]?.aliases).toEqual(
    expect.arrayContaining(['NHS University', 'SHA workforce directorate', 'SHA workforce directorates']),
  )
  expect(remits.map(({ organisation }) => organisation)).toEqual(['nhsu', 'nhsu', 'uni', 'nhsu'])
  expect(ties).toEqual([])
  expect(decisions[0]?.participants).toEqual([{ party: 'nhsu', part: 'decides' }])
})
