import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'

const sample = './?sample=nhs-learning-2004'

// axe reads the whole page each time; on a busy machine that takes its while.
test.describe.configure({ timeout: 240_000 })

test('the start page passes axe', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('button', { name: /NHS learning and workforce/ })).toBeVisible()
  await expectAccessible(page)
})

for (const view of ['Capture', 'Map', 'Findings']) {
  test(`${view} passes axe with nothing, a finding, an organisation and a form in the panel`, async ({
    page,
  }) => {
    await page.goto(sample)
    await page.getByRole('link', { name: view }).click()
    await expect(page.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
    await expectAccessible(page)

    const panel = page.getByRole('complementary', { name: 'What is selected' })
    const choose = async (text: string, option: RegExp) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(text)
      await page.getByRole('option', { name: option }).first().click()
    }
    await choose('both lead local workforce planning', /regional teams and 28/)
    await expect(panel.getByRole('heading', { name: 'Two leads' })).toBeVisible()
    await expectAccessible(page)

    await choose('NHSU', /^NHSU\s*Organisation$/)
    await expect(panel.getByRole('heading', { name: 'NHSU', exact: true })).toBeVisible()
    await expectAccessible(page)

    await panel.getByRole('button', { name: 'Edit' }).click()
    await expect(panel.getByLabel('Until', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })
}

test('the map as text passes axe and says what the picture shows', async ({ page }) => {
  await page.goto(sample)
  const picture = page.getByRole('listbox', { name: 'Map of organisations and functions' })
  await expect(picture.getByRole('option').first()).toBeAttached()
  const nodes = await picture.getByRole('option').allTextContents()
  await page.getByRole('button', { name: 'As text' }).click()
  const outline = page.getByRole('region', { name: 'The map as text' })
  await expect(outline).toBeVisible()
  await expectAccessible(page)
  const headings = await outline.getByRole('heading', { level: 3 }).allTextContents()
  expect(headings.length).toBe(nodes.length)
})

test('the picture is one tab stop: arrows follow lines, Enter opens, the focused thing is text', async ({
  page,
}) => {
  await page.goto(sample)
  const picture = page.getByRole('listbox', { name: 'Map of organisations and functions' })
  await picture.focus()
  const active = async () => {
    const id = await picture.getAttribute('aria-activedescendant')
    return page.evaluate((wanted) => document.getElementById(wanted ?? '')?.textContent, id)
  }
  const first = await active()
  expect(first).toMatch(/:.*(leads|provides|overlap)/)
  await page.keyboard.press('ArrowDown')
  expect(await active()).not.toBe(first)
  await page.keyboard.press('ArrowRight')
  const across = await active()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'What is selected' })
  await expect(panel.getByRole('heading').first()).toContainText((across ?? '').split(':')[0] ?? '')
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('heading', { name: 'Nothing is selected' })).toBeVisible()
})
