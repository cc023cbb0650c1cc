// The first slice of the product as one person lives it: open, find, look into the evidence, correct, save, open again.
import type { Page } from '@playwright/test'
import { expect, test } from './support/guardedTest.ts'
import { tabTo } from './support/keyboard.ts'
import { dropFile, saveByDownload, saveFile } from './support/mapFiles.ts'
import { singleFileAddress } from './support/singleFileAddress.ts'

const headline = /NHSU regional teams and 28 SHA workforce directorates both lead Local workforce planning/
const lifelong = /both lead Lifelong learning policy/

async function openSample(page: Page): Promise<void> {
  await page.goto('./?sample=nhs-learning-2004')
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce, 2004/)
}

function findingRow(page: Page, sentence: RegExp) {
  return page.getByRole('region', { name: 'Findings by rule' }).getByRole('button', { name: sentence })
}

async function showFindings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Findings' }).press('Enter')
  await expect(findingRow(page, headline)).toBeVisible()
}

/** Sets the end of the Department of Health's remit to before NHSU's began, in the side panel. */
async function endTheDepartmentsRemit(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('both lead lifelong learning policy')
  await expect(page.getByRole('option', { name: lifelong })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'What is selected' })
  await expect(panel.getByText(lifelong)).toBeVisible()
  const row = findingRow(page, lifelong)
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  const evidence = page.getByRole('article').filter({ has: page.getByRole('button', { name: lifelong }) })
  await expect(evidence.getByRole('columnheader', { name: 'Both' })).toBeVisible()
  const remit = evidence.getByRole('button', { name: /Department of Health leads/ })
  await remit.focus()
  await page.keyboard.press('Enter')
  const edit = panel.getByRole('button', { name: 'Edit' })
  await tabTo(page, edit)
  await page.keyboard.press('Enter')
  const until = panel.getByLabel('Until', { exact: true })
  await until.focus()
  await page.keyboard.type('October 2002')
  await page.keyboard.press('Tab')
}

test('the headline of the review is the first thing that is found, and opens into its evidence by keyboard', async ({
  page,
}) => {
  await openSample(page)
  const findings = page.getByRole('link', { name: 'Findings' })
  await tabTo(page, findings)
  await page.keyboard.press('Enter')
  const register = page.getByRole('region', { name: 'Findings by rule' })
  await tabTo(page, register)
  await page.keyboard.press('j')
  const first = findingRow(page, headline)
  await expect(first).toBeFocused()
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('columnheader', { name: 'Only NHSU regional teams (9)' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Only SHA workforce directorates (28)' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('k')
  await expect(first).toBeFocused()
})

test('a corrected period takes its finding away, and undo brings it back', async ({ page }) => {
  await openSample(page)
  await showFindings(page)
  const all = page.getByRole('group', { name: 'Status' }).or(page.getByRole('radiogroup', { name: 'Status' }))
  // Only what matters here, so that no row is out of sight.
  await page.getByLabel('Search the findings').fill('both lead lifelong learning policy')
  const before = Number(/All\s*(\d+)/.exec((await all.textContent()) ?? '')?.[1])
  await endTheDepartmentsRemit(page)
  await expect(findingRow(page, lifelong)).toHaveCount(0)
  // Something else may be found instead, such as who leads from then on; it is another count in any case.
  await expect(all).not.toContainText(`All${before}`)

  const undo = page.getByRole('button', { name: 'Undo edit remit' })
  await undo.focus()
  await page.keyboard.press('Enter')
  await expect(findingRow(page, lifelong)).toHaveCount(1)
  await expect(all).toContainText(`All${before}`)
  await expect(page.getByRole('button', { name: 'Redo edit remit' })).toBeEnabled()
})

test('what was changed survives a reload, is saved, and comes back equal from its file', async ({ page }) => {
  await saveByDownload(page)
  await openSample(page)
  await showFindings(page)
  await page.getByLabel('Search the findings').fill('both lead lifelong learning policy')
  await endTheDepartmentsRemit(page)
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce, 2004/)
  await expect(findingRow(page, headline)).toBeVisible()
  await expect(findingRow(page, lifelong)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo edit remit' })).toBeEnabled()

  const saved = await saveFile(page)
  expect(saved.name).toBe('NHS learning and workforce, 2004 (illustrative).remitmap.json')
  expect(JSON.parse(saved.text)).toMatchObject({ format: 'remitmap', version: 1 })
  expect(saved.text).toContain('"until": "2002-10"')
  await expect(page.getByText(/download started \d\d:\d\d/)).toBeVisible()

  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByLabel('Title of the map')).toHaveValue('Untitled map')
  await dropFile(page, saved.name, saved.text)
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce, 2004/)
  const again = await saveFile(page)
  expect(again.text).toBe(saved.text)
})

test('a file that cannot be read says what and where, and leaves the map as it was', async ({ page }) => {
  await saveByDownload(page)
  await openSample(page)
  const before = await saveFile(page)
  const files = [
    { name: 'cut.remitmap.json', text: before.text.slice(0, 5000), says: /line \d+/ },
    {
      name: 'newer.remitmap.json',
      text: before.text.replace('"version": 1', '"version": 7'),
      says: /newer version/,
    },
    {
      name: 'dangling.remitmap.json',
      text: before.text.replace(/"function": "[^"]+"/, '"function": "nowhere"'),
      says: /nowhere/,
    },
  ]
  for (const { name, text, says } of files) {
    await page
      .getByLabel('Map file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    const dialog = page.getByRole('alertdialog')
    await expect(dialog.getByRole('heading')).toContainText(name)
    await expect(dialog).toContainText(says)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  // Anything else may be another tool's file, and is shown before it happens.
  await page.getByLabel('Map file').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"notes": []}'),
  })
  const imported = page.getByRole('dialog', { name: 'Import notes.json' })
  await expect(imported.getByRole('alert')).toContainText('in no format that Remitmap reads')
  await page.keyboard.press('Escape')
  await expect(imported).toBeHidden()
  expect((await saveFile(page)).text).toBe(before.text)
})

test('a second tab on the same map reads along, and can take over', async ({ page, context }) => {
  await openSample(page)
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  const second = await context.newPage()
  await second.goto('./')
  await expect(second.getByLabel('Title of the map')).toHaveValue(/NHS learning/)
  await expect(second.getByText('This map is being edited in another tab.', { exact: false })).toBeVisible()

  await page.getByLabel('Title of the map').fill('Renamed in the first tab')
  await page.keyboard.press('Enter')
  await expect(second.getByLabel('Title of the map')).toHaveValue('Renamed in the first tab')

  await second.getByRole('button', { name: 'Edit here instead' }).click()
  await expect(page.getByText('This map is being edited in another tab.', { exact: false })).toBeVisible()
  // Read only until it has what the first tab kept last.
  await expect(second.getByText('This map is being edited in another tab.', { exact: false })).toHaveCount(0)
  await second.getByLabel('Title of the map').fill('Renamed in the second tab')
  await second.keyboard.press('Enter')
  await expect(page.getByLabel('Title of the map')).toHaveValue('Renamed in the second tab')
})

test('a tab that reads along edits by itself once the other is closed, and not because the other is loaded anew', async ({
  page,
  context,
}) => {
  await openSample(page)
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  const second = await context.newPage()
  await second.goto('./')
  const readsAlong = second.getByText('This map is being edited in another tab.', { exact: false })
  await expect(readsAlong).toBeVisible()

  await page.reload()
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await expect(readsAlong).toBeVisible()
  await page.getByLabel('Title of the map').fill('Renamed in the first tab')
  await page.keyboard.press('Enter')
  await expect(second.getByLabel('Title of the map')).toHaveValue('Renamed in the first tab')

  await page.close()
  await expect(readsAlong).toHaveCount(0)
  await second.getByLabel('Title of the map').fill('Renamed in the second tab')
  await second.keyboard.press('Enter')
  await expect(second.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await second.reload()
  await expect(second.getByLabel('Title of the map')).toHaveValue('Renamed in the second tab')
  const locks = await second.evaluate(async () => (await navigator.locks.query()).held ?? [])
  expect(locks.filter(({ name = '' }) => name.startsWith('remitmap.writer.'))).toHaveLength(1)
})

test('the single file shows the sample, its findings and its map without a network', async ({
  page,
  context,
}) => {
  await context.setOffline(true)
  await page.goto(singleFileAddress)
  await page.getByRole('button', { name: /NHS learning and workforce, 2004/ }).click()
  const picture = page.getByRole('listbox', { name: 'Map of organisations and functions' })
  await expect(picture.getByRole('option', { name: /NHSU regional teams \(9\)/ })).toBeAttached()
  await page.getByRole('link', { name: 'Findings' }).click()
  await expect(findingRow(page, headline)).toBeVisible()
})
