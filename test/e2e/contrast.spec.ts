// The dark theme on a large screen: text of every view, of the workshop screen and of dialogs stands out.
import type { Page } from '@playwright/test'
import { expectContrast } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'

async function openSample(page: Page): Promise<void> {
  await page.goto('./?sample=nhs-learning-2004')
  await expect(page.getByLabel('Title of the map')).toHaveValue(/NHS learning and workforce/)
}

async function open(page: Page, view: string): Promise<void> {
  await page.getByRole('link', { name: view }).click()
  await expect(page.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('main')).not.toBeEmpty()
}

async function command(page: Page, words: string, option: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('option', { name: option }).first().click()
}

test('the start page', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('button', { name: /NHS learning and workforce/ })).toBeVisible()
  await expectContrast(page)
})

test('every view, with a finding in the panel and with an organisation', async ({ page }) => {
  await openSample(page)
  const panel = page.getByRole('complementary', { name: 'What is selected' })
  await command(page, 'both lead local workforce planning', /regional teams and 28/)
  await expect(panel.getByRole('heading', { name: 'Two leads' })).toBeVisible()
  for (const view of ['Capture', 'Matrix', 'Map', 'Findings']) {
    await open(page, view)
    await expectContrast(page)
  }
  await command(page, 'NHSU', /^NHSU\s*Organisation$/)
  await expect(panel.getByRole('heading', { name: 'NHSU', exact: true })).toBeVisible()
  for (const view of ['Relationships', 'Decisions', 'Compare', 'Report']) {
    await open(page, view)
    await expectContrast(page)
  }
})

test('forms and dialogs', async ({ page }) => {
  await openSample(page)
  await command(page, 'NHSU', /^NHSU\s*Organisation$/)
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByLabel('Until', { exact: true })).toBeVisible()
  await expectContrast(page)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'As a file' })).toBeVisible()
  await expectContrast(page)
  await page.keyboard.press('Escape')
  await page.getByLabel('Map file', { exact: true }).setInputFiles({
    name: 'chart.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Task,Ward,Trust\nAudit,R,A\n'),
  })
  await expect(page.getByRole('dialog').getByText(/^New: 2 remits/)).toBeVisible()
  await expectContrast(page)
})

test('the workshop screen: its agenda, and a finding with the card', async ({ page }) => {
  await openSample(page)
  await command(page, 'Workshop screen', /^Workshop screen/)
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await expectContrast(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 6')).toBeVisible()
  await expectContrast(page)
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: /^Divided/ })).toBeFocused()
  await expectContrast(page)
})
