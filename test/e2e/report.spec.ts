/** The report on paper, and the page that travels: opened from disk without a network, and opened again in the app. */
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from './support/guardedTest.ts'

test('the report prints with a structure that screen readers can follow', async ({ page }) => {
  await page.goto('./?sample=nhs-learning-2004#/report')
  await expect(page.getByRole('heading', { name: 'The biggest findings' }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Matrix' })).toBeAttached()
  // Dark text on white, also from a dark screen.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('heading', { level: 2, name: 'Matrix' })).toHaveCSS('color', 'rgb(21, 33, 45)')
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true })
  expect(pdf.includes('/StructTreeRoot')).toBe(true)
})

test('the page opens from disk with the network off, runs nothing of a label, and comes back as the same map', async ({
  page,
  browser,
}, info) => {
  const hostile = '</script><script>window.ran=1</script><img src=x onerror="window.ran=1">'
  await page.goto('./?sample=flood-risk-england#/report')
  const title = page.getByRole('textbox', { name: 'Title of the map' })
  await title.fill(hostile)
  await title.press('Enter')
  const report = page.getByRole('region', { name: /^Report/ })
  await expect(report.getByRole('heading', { name: hostile })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a page' }).click(),
  ])
  const path = info.outputPath('page.html')
  await download.saveAs(path)

  const context = await browser.newContext({ offline: true })
  const other = await context.newPage()
  const requests: string[] = []
  other.on('request', (request) => requests.push(request.url()))
  await other.goto(pathToFileURL(path).href)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(hostile)
  await other.getByRole('searchbox').fill('sustainable drainage')
  await expect(other.getByRole('status')).toHaveText(/^\d+ entr/)
  const withoutHit = other
    .locator('[data-group]:visible')
    .filter({ hasNot: other.locator('[data-search]:visible') })
  await expect(withoutHit).toHaveCount(0)
  expect(await other.evaluate(() => 'ran' in window)).toBe(false)
  expect(requests).toEqual([pathToFileURL(path).href])
  await context.close()

  const html = await readFile(path)
  await page.getByLabel('Map file').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: html })
  await expect(page.getByText(`Opened “${hostile}”.`).first()).toBeAttached()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('a picture of the map is saved as SVG with its labels as text', async ({ page }, info) => {
  await page.goto('./?sample=nhs-learning-2004#/map')
  await page.getByRole('button', { name: 'Picture' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /As$/ }).click()
  await page.getByRole('option', { name: /SVG/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the picture' }).click(),
  ])
  const path = info.outputPath('map.svg')
  await download.saveAs(path)
  const svg = await readFile(path, 'utf8')
  expect(svg).toContain('NHSU regional teams')
  await page.goto(pathToFileURL(path).href)
  await expect(page.locator('svg')).toBeVisible()
})
