/** The register, the grid of pairs and the line of time, by keyboard alone. */

import { expect, test } from './support/guardedTest.ts'

test('a finding is reached, opened, parked; a pair opened; time moved; all by keyboard', async ({ page }) => {
  await page.goto('./?sample=nhs-learning-2004#/findings')
  const register = page.getByRole('region', { name: 'Findings by rule' })
  await expect(register.getByRole('button').first()).toBeVisible()
  await register.focus()

  await page.getByLabel('Kind of finding').selectOption('left-out')
  await page.getByLabel('Search the findings').fill('programmes regulate')
  await register.focus()
  await page.keyboard.press('j')
  const row = register.getByRole('button', {
    name: /“Standards and quality assurance for NHSU’s programmes” was decided without/,
  })
  await expect(row).toBeFocused()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('p')
  await expect(row).toContainText('Parked')
  await page.keyboard.press('Escape')
  await expect(row).toHaveAttribute('aria-expanded', 'false')

  await page.getByLabel('Search the findings').fill('')
  await page.getByLabel('Kind of finding').selectOption('all')
  await page.getByRole('radio', { name: 'Pairs' }).focus()
  await page.keyboard.press('Space')
  const cell = page.locator('button[data-cell="1 0"]')
  await expect(cell).toBeVisible()
  await cell.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('button[data-cell="2 0"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByText('Pair', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Go through time' }).focus()
  await page.keyboard.press('Enter')
  const slider = page.getByRole('slider', { name: 'Date' })
  await slider.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('region', { name: 'Through time' })).toContainText('The lens hides')
})
