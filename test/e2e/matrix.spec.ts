import type { Page } from '@playwright/test'
import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

/** A keyboard that counts. What is typed of names is counted apart: names are as long as they are. */
function countingKeys(page: Page) {
  const counted = { keys: 0, signsOfNames: 0 }
  return {
    counted,
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
      counted.keys += keys.length
    },
    async name(name: string) {
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      counted.signsOfNames += name.length
      counted.keys += 1
    },
  }
}

const functions = ['Workforce planning', 'Learning needs', 'Brokerage', 'Induction', 'Quality']
const organisations = ['NHSU', 'Department of Health', 'SHA', 'Skills for Health', 'Universities', 'Councils']
/** Row by row, a letter for each organisation. */
const letters = ['lfcksn', 'lcfpks', 'pclsni', 'pfclks', 'rosnil']

test('30 remits in the matrix from an empty map, with keys alone, within 100 keys besides the names', async ({
  page,
}) => {
  await saveByDownload(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'New map' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Matrix' }).focus()
  await page.keyboard.press('Enter')
  const add = page.getByRole('button', { name: 'Add a function' })
  await expect(add).toBeVisible()
  await add.focus()

  const { press, name, counted } = countingKeys(page)
  await press('Enter')
  for (const one of functions) await name(one)
  await press('Tab')
  for (const one of organisations) await name(one)
  // Leaves the field for the grid, and goes to its first cell.
  await press('Escape', 'Control+Home')
  for (const row of letters) {
    for (const letter of row) await press(letter, 'ArrowRight')
    await press('ArrowDown', 'Home')
  }
  await expect(page.getByText('5 functions × 6 organisations')).toBeVisible()
  await expect(page.getByText('30 remits')).toBeVisible()
  expect(counted.keys).toBeLessThanOrEqual(100)

  const { text } = await saveFile(page)
  const { map } = JSON.parse(text)
  const nameOf = (list: { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name
  const letterOf = (id: string) =>
    map.scheme.involvements.find((one: { id: string }) => one.id === id).letter.toLowerCase()
  const made = map.remits.map(
    (one: { function: string; organisation: string; involvement: string }) =>
      `${nameOf(map.functions, one.function)} ${nameOf(map.organisations, one.organisation)} ${letterOf(one.involvement)}`,
  )
  const wanted = letters.flatMap((row, index) =>
    [...row].map((letter, column) => `${functions[index]} ${organisations[column]} ${letter}`),
  )
  expect(made).toEqual(wanted)
})

test('a block goes over the clipboard and back with the keys of every spreadsheet', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./?sample=nhs-learning-2004#/matrix')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const remits = page.getByText(/organisations · \d+ remits$/)
  const before = await remits.textContent()
  await grid.locator('[data-cell="1:0"]').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('L\n\n')
  await page.keyboard.press('Control+x')
  await expect(remits).not.toHaveText(before ?? '')
  await page.keyboard.press('Control+v')
  await expect(remits).toHaveText(before ?? '')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(remits).toHaveText(before ?? '')
})

test('the matrix passes axe with a cell in the panel', async ({ page }) => {
  await page.goto('./?sample=nhs-learning-2004#/matrix')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  await grid.locator('[data-cell="1:0"]').click()
  await expect(page.getByRole('complementary').getByRole('group', { name: 'Involvements' })).toBeVisible()
  await expectAccessible(page)
})

test('on a phone the matrix is there too, and takes letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('./?sample=nhs-learning-2004#/matrix')
  const cell = page.getByRole('grid').locator('[data-cell="1:0"]')
  await cell.focus()
  await expect(cell).toBeInViewport()
  const undo = page.getByRole('button', { name: /^Undo/ })
  await expect(undo).toBeDisabled()
  await page.keyboard.press('s')
  await expect(undo).toBeEnabled()
})
