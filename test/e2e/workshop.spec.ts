// A whole workshop on the NHS sample without a pointer: two views entered and compared, three findings settled on the
// workshop screen, a decision planned, what was agreed read back, saved, reopened, all there.
import type { Page } from '@playwright/test'
import { expect, test } from './support/guardedTest.ts'
import { tabTo } from './support/keyboard.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

/** Carries out a command of the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** One remit in the line of Capture. */
async function quickAdd(page: Page, letter: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: 'Organisation', exact: true }))
  for (const text of ['NHSU', 'Induction for new staff', letter]) {
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
    await page.keyboard.press(text === letter ? 'Enter' : 'Tab')
  }
}

test('a workshop by keyboard alone, from two views to what was agreed', async ({ page }) => {
  await saveByDownload(page)
  await page.goto('./?sample=nhs-learning-2004')
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce, 2004/)

  // Two tables see it differently.
  await command(page, 'Compare views')
  const dialog = page.getByRole('dialog', { name: 'Views' })
  await expect(dialog.getByLabel('Name of the new view')).toBeFocused()
  for (const name of ['Table 1', 'Table 2']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(name, { exact: true }).first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await tabTo(page, page.getByRole('link', { name: 'Capture' }))
  await page.keyboard.press('Enter')
  for (const [table, letter] of [
    ['Table 1', 'L'],
    ['Table 2', 'S'],
  ] as const) {
    await command(page, `Enter as ${table}`)
    await expect(page.getByText(`You are entering as ${table}.`)).toBeVisible()
    await quickAdd(page, letter)
  }
  await tabTo(page, page.getByRole('button', { name: 'Stop entering as Table 2' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('You are entering as Table 2.')).toBeHidden()

  await command(page, 'Compare views')
  for (const [label, name] of [
    ['First view', 'Table 1'],
    ['Second view', 'Table 2'],
  ] as const) {
    const choice = dialog.getByRole('group', { name: label }).getByRole('button')
    await tabTo(page, choice)
    await press(page, 'Enter')
    await page.keyboard.type(name)
    await press(page, 'Enter')
    // The list gives the focus back once it has closed: until then Escape would close the list, not the dialog.
    await expect(choice).toBeFocused()
  }
  await expect(dialog.getByRole('radio', { name: '1 differs' })).toBeVisible()
  await expect(dialog.getByText('Table 1: leads')).toBeVisible()
  await expect(dialog.getByText('Table 2: supports')).toBeVisible()
  await press(page, 'Escape')
  await expect(dialog).toBeHidden()

  // Three findings: one divided by place and applied, one shared with a reason, one parked.
  await command(page, 'Workshop screen')
  await expect(page).toHaveURL(/#\/workshop$/)
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByText('1 of 6')).toBeVisible()
  await press(page, '1')
  await expect(page.getByRole('radio', { name: /^Divided/ })).toBeFocused()
  await press(page, 'Tab', 'ArrowRight', 'Space')
  for (const [side, place] of [
    ['NHSU regional teams (9)', 'Trent'],
    ['SHA workforce directorates (28)', 'Essex'],
  ] as const) {
    await tabTo(page, page.getByLabel(side, { exact: true }))
    await page.keyboard.type(place)
    await press(page, 'Enter')
  }
  const divided =
    '9 NHSU regional teams lead Local workforce planning in Trent; 28 SHA workforce directorates lead it in Essex.'
  await expect(page.getByLabel('What is recorded')).toHaveText(divided)
  await press(page, 'Control+Enter')
  await expect(page.getByText(divided)).toBeVisible()
  await expect(page.getByRole('button', { name: /Divide it/ })).toBeFocused()
  await press(page, 'a')
  const applying = page.getByRole('dialog', { name: 'Apply the agreement to the remits' })
  await expect(applying).toContainText('stay as recorded')
  await expect(applying.getByRole('button', { name: /^Apply/ })).toBeFocused()
  await press(page, 'Enter')
  await expect(applying).toBeHidden()
  await expect(page.getByText('The remits say what was agreed.', { exact: false })).toBeVisible()

  const first = page.getByRole('button', { name: /Divide it/ })
  for (const at of ['2 of 6', '3 of 6']) {
    await expect(first).toBeFocused()
    await press(page, 'ArrowRight')
    await expect(page.getByText(at)).toBeVisible()
  }
  await expect(first).toBeFocused()
  await press(page, 'p')
  for (const at of ['4 of 6', '5 of 6']) {
    await expect(page.getByText(at)).toBeVisible()
    await expect(first).toBeFocused()
    await press(page, 'ArrowRight')
  }
  await expect(page.getByText('6 of 6')).toBeVisible()
  await expect(first).toBeFocused()
  await press(page, '2')
  await expect(page.getByRole('radio', { name: /^Shared/ })).toBeFocused()
  await tabTo(page, page.getByLabel('Reason', { exact: true }))
  await page.keyboard.type('Both are needed until the next plan')
  await press(page, 'Control+Enter')
  await expect(first).toBeFocused()

  // Read back, and out again to where one was.
  await press(page, 'r')
  await expect(page.getByRole('heading', { name: 'What we agreed' })).toBeVisible()
  await expect(page.getByText(divided)).toBeVisible()
  await expect(page.getByText('Because: Both are needed until the next plan')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Parked' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page).toHaveURL(/#\/capture$/)

  // A decision is planned.
  await command(page, 'New decision')
  await expect(page.getByLabel('What is decided')).toBeFocused()
  await page.keyboard.type('Who plans in Essex')
  await tabTo(page, page.getByRole('combobox', { name: 'Functions it is about' }))
  await page.keyboard.type('Local workforce planning')
  await press(page, 'ArrowDown', 'Enter')
  await tabTo(page, page.getByRole('button', { name: 'Save the decision' }))
  await press(page, 'Enter')

  const saved = await saveFile(page)
  await command(page, 'New map')
  await expect(page.getByLabel('Title of the map')).toHaveValue('Untitled map')
  await page
    .getByLabel('Map file')
    .setInputFiles({ name: saved.name, mimeType: 'application/json', buffer: Buffer.from(saved.text) })
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce, 2004/)
  await command(page, 'Show the agreements')
  const list = page.getByRole('region', { name: 'Agreements' })
  await expect(list.getByText(divided)).toBeVisible()
  await expect(list.getByText('Parked')).toBeVisible()
  const { map } = JSON.parse(saved.text)
  expect(map.perspectives.slice(-2).map(({ name }: { name: string }) => name)).toEqual(['Table 1', 'Table 2'])
  expect(map.agreements.slice(-3).map(({ status }: { status: string }) => status)).toEqual([
    'agreed',
    'parked',
    'agreed',
  ])
  expect(map.decisions.at(-1).title).toBe('Who plans in Essex')
  expect((await saveFile(page)).text).toBe(saved.text)
})
