// Archi's three CSV files, chosen together in any order, become one model: seen and decided about before anything
// changes, added in one step, and one undo gives the earlier bytes. axe reads the dialog on the way.
import { join } from 'node:path'
import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/exchange')
const archi = (...parts: readonly string[]) =>
  parts.map((part) => join(fixtures, `archi-csv/model-${part}.csv`))

/** The time of the last change is the one thing that undo does not give back to a saved file. */
const withoutTime = (text: string) => text.replace(/"modified": "[^"]*"/, '')

test('three files that belong together come in as one, with what was chosen, and go again', async ({
  page,
}) => {
  await saveByDownload(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByLabel('Title of the map')).toHaveValue('Untitled map')
  const before = (await saveFile(page)).text

  const input = page.getByLabel('Map file')
  const dialog = page.getByRole('dialog')
  await input.setInputFiles(archi('relations'))
  await expect(
    dialog.getByText('Of Archi’s three CSV files the one of the elements is missing.'),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Try something else' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Cells' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await input.setInputFiles(archi('relations', 'properties', 'elements'))
  await expect(dialog).toHaveAccessibleName('Import 3 files')
  await expect(dialog.getByText('It doesn’t say how one function is held. Choose it below.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'First say how it is held' })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByLabel('What Assignment, BusinessActor → BusinessFunction becomes').selectOption('Leads')
  await expect(dialog.getByText('New: 1 remit, 1 organisation and 1 function.')).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'What it becomes' })).toContainText('Leads')
  await dialog.getByRole('button', { name: 'Add 1 remit' }).click()
  await expect(dialog).toBeHidden()
  const { map } = JSON.parse((await saveFile(page)).text)
  expect(map.organisations).toMatchObject([{ name: 'Health board', tier: 'Regional' }])
  expect(map.functions).toMatchObject([{ name: 'Screening' }])
  expect(map.remits).toMatchObject([
    { organisation: map.organisations[0].id, function: map.functions[0].id, involvement: 'leads' },
  ])

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Redo / })).toBeEnabled()
  expect(withoutTime((await saveFile(page)).text)).toBe(withoutTime(before))
})
