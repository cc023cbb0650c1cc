// Maps travel: another tool's file comes in by the mapping step and goes out by one undo; a link opens as a map of its own.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'
import { dropFile, saveByDownload, saveFile } from './support/mapFiles.ts'

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'As a file' })).toBeVisible()
  return dialog
}

test('a Kumu file comes in by the types chosen, and one undo takes it out', async ({ page }) => {
  await saveByDownload(page)
  await page.goto('/?sample=flood-risk-england')
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  const before = (await saveFile(page)).text
  await dropFile(page, 'blueprint.json', await readFile('fixtures/exchange/kumu/blueprint.json', 'utf8'))
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('combobox', { name: 'What supports, Organization → Activity becomes' })
    .selectOption({ label: 'Funds' })
  await dialog.getByRole('combobox', { name: 'What Person becomes' }).selectOption({ label: 'Leave out' })
  await dialog.getByText('You chose to leave these out.').first().waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Add/ }).last().click()
  await expect(dialog).toBeHidden()
  const { map } = JSON.parse((await saveFile(page)).text)
  const nameOf = (list: { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name
  const county = map.remits.find(
    (one: { organisation: string; involvement: string }) =>
      nameOf(map.organisations, one.organisation) === 'Kent County Council' && one.involvement === 'funds',
  )
  expect(nameOf(map.functions, county?.function)).toBe('Flood warning')
  expect(map.people.map(({ name }: { name: string }) => name)).not.toContain('Ann Porter')
  await page.keyboard.press('Control+z')
  expect((await saveFile(page)).text).toBe(before)
})

test('a link opens as a map of its own, and a damaged one is refused', async ({ page, context }) => {
  await page.goto('/')
  await dropFile(page, 'blueprint.json', await readFile('fixtures/exchange/kumu/blueprint.json', 'utf8'))
  await page.getByRole('dialog').getByRole('button', { name: 'Make the new map' }).click()
  const dialog = await openShare(page)
  await dialog.getByRole('checkbox', { name: /Names of people/ }).check()
  await expect(dialog.getByRole('status')).toContainText('names of people')
  await expectAccessible(page)
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  const other = await context.newPage()
  await saveByDownload(other)
  await other.goto(link)
  await expect(other.getByText(/from a link, as a map of its own/).first()).toBeVisible()
  expect(other.url()).not.toContain('m=')
  const { text } = await saveFile(other)
  expect(text).toContain('Southern Water')
  expect(text).toContain('Person 1')
  expect(text).not.toContain('Ann Porter')
  await other.goto('/#m=cut')
  await expect(other.getByRole('alertdialog')).toContainText('damaged')
})
