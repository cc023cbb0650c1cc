/** A page that the browser translates goes on working: nothing throws, and what is shown is what is so. */
import { expect, test } from './support/guardedTest.ts'
import { translatePage } from './support/translatePage.ts'

for (const [how, replaces] of [
  ['throws the texts away', true],
  ['moves them', false],
] as const) {
  test(`work in every view of a page whose translator ${how}`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto('./?sample=nhs-learning-2004#/capture')
    await expect(page.getByRole('grid').first()).toBeVisible()
    await translatePage(page, replaces)
    const main = page.getByRole('main')
    const undo = page.getByRole('button', { name: /^Undo/ })

    const line = page.getByRole('combobox', { name: 'Organisation' }).first()
    await line.focus()
    await page.keyboard.type('NHSU', { delay: 20 })
    await page.keyboard.press('Escape')
    await line.fill('')

    await page.evaluate(() => {
      location.hash = '#/matrix'
    })
    const cell = main.getByRole('grid').locator('[data-cell="1:0"]')
    await cell.focus()
    const before = await cell.textContent()
    await page.keyboard.press('s')
    await expect(undo).toBeEnabled()
    await page.keyboard.press('n')
    await expect.poll(() => cell.textContent()).not.toBe(before)
    const panel = page.getByRole('complementary')
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('group', { name: 'Involvements' })).toBeVisible()
    await undo.click()
    await undo.click()
    await expect.poll(() => cell.textContent()).toBe(before)

    for (const view of ['Findings', 'Map', 'Relationships', 'Decisions', 'Compare', 'Report', 'Capture']) {
      await page.getByRole('link', { name: view }).click()
      await expect(page.getByRole('heading', { level: 2, name: view, exact: true })).toBeAttached()
      await expect(page).toHaveTitle(new RegExp(`^${view} · `))
    }
    await page.getByRole('link', { name: 'Findings' }).click()
    const summary = main.getByRole('status').first()
    const all = await summary.textContent()
    const search = page.getByRole('searchbox', { name: 'Search the findings' })
    await search.focus()
    await page.keyboard.type('both lead local', { delay: 20 })
    await expect.poll(() => summary.textContent()).toMatch(/^\d+ of \d+ findings$/)
    await main.locator('button[data-finding]').first().click()
    await expect(
      main.getByText('What would make it go away').or(main.getByText('It goes away')).first(),
    ).toBeVisible()
    await search.fill('')
    await expect.poll(() => summary.textContent()).toBe(all)

    await page.getByRole('link', { name: 'Relationships' }).click()
    await page.getByRole('searchbox').last().fill('NHSU')
    await page.getByRole('searchbox').last().fill('')
    await page.getByRole('link', { name: 'Map' }).click()
    await page.getByRole('button', { name: /^Open/ }).first().waitFor()
    expect(errors).toEqual([])
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}
