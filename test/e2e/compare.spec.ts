/** Three tables work on copies of one map; their files come together, as a merge and as views. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/guardedTest.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

interface MapFile {
  map: {
    organisations: { id: string; name: string }[]
    functions: { id: string; name: string }[]
    remits: Record<string, unknown>[]
  }
}

async function sampleFile(page: Page): Promise<MapFile> {
  return (await (await page.request.get('samples/flood-risk-england.remitmap.json')).json()) as MapFile
}

function asFile(name: string, file: MapFile) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) }
}

async function chooseTables(page: Page): Promise<void> {
  const files = await Promise.all([1, 2, 3].map(() => sampleFile(page)))
  const [one, two, three] = files as [MapFile, MapFile, MapFile]
  const organisation = one.map.organisations[0]?.id
  const held = one.map.functions[0]?.id
  for (const [number, file] of files.entries()) {
    file.map.remits.push({
      id: `table-${number + 1}`,
      organisation,
      function: held,
      involvement: ['funds', 'supports', 'informed'][number],
    })
  }
  const [first] = one.map.organisations
  if (first) first.name = 'Environment Agency (table 1)'
  const [second] = two.map.organisations
  if (second) second.name = 'Environment Agency (table 2)'
  three.map.remits.splice(0, 1)
  await page
    .getByLabel('Map files', { exact: true })
    .setInputFiles([
      asFile('table-1.remitmap.json', one),
      asFile('table-2.remitmap.json', two),
      asFile('table-3.remitmap.json', three),
    ])
  await expect(page.getByRole('region', { name: 'table-3.remitmap.json' })).toBeVisible()
}

test('three group files as a merge: one question, one step, and one undo back', async ({ page }) => {
  await saveByDownload(page)
  await page.goto('./?sample=flood-risk-england#/compare')
  await page.getByRole('radio', { name: 'Bring together' }).click()
  await chooseTables(page)
  // Each changed or took out something, so what they started from is not certain: the facilitator says so.
  for (const number of [1, 2, 3]) {
    const card = page.getByRole('region', { name: `table-${number}.remitmap.json` })
    const beginning = card.getByRole('button', { name: /It started from/ })
    await expect(beginning).toContainText('Not known')
    await beginning.click()
    await page.getByRole('option', { name: 'This map as it is now' }).click()
  }
  await expect(page.getByRole('region', { name: 'table-3.remitmap.json' })).toContainText(
    /1 added, 1 taken out since then\s*Taken out of this map: “[^”]+”\./,
  )
  const apply = page.getByRole('button', { name: 'Bring together', exact: true })
  await expect(apply).toBeDisabled()
  await page.getByRole('radio', { name: /Environment Agency \(table 2\)/ }).check()
  await apply.click()
  await expect(page.getByText('3 files brought together.').first()).toBeVisible()
  // The state before is kept by the app, and nobody asked for it to be handed on.
  expect(JSON.parse((await saveFile(page)).text)).not.toHaveProperty('versions')
  await page.getByRole('radio', { name: 'Versions' }).click()
  await page.getByRole('button', { name: /^Compare with Before bringing together/ }).click()
  await expect(page.getByText(/3 added, 1 taken out, 1 changed/)).toBeVisible()
  await expect(page.getByText(/is now called Environment Agency \(table 2\)\./)).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await expect(page.getByText('The two maps say the same.')).toBeVisible()
})

test('three group files as views of their own stand beside each other', async ({ page }) => {
  await page.goto('./?sample=flood-risk-england#/compare')
  await page.getByRole('radio', { name: 'Bring together' }).click()
  await chooseTables(page)
  for (const number of [1, 2, 3]) {
    const card = page.getByRole('region', { name: `table-${number}.remitmap.json` })
    await card.getByRole('button', { name: /How it comes in/ }).click()
    await page.getByRole('option', { name: 'As a view of its own' }).click()
    const name = card.getByLabel('Name of the view')
    await name.fill(`Table ${number}`)
    await name.press('Enter')
  }
  await expect(page.getByText('Nothing stands against each other')).toBeVisible()
  await page.getByRole('button', { name: 'Bring together', exact: true }).click()
  await expect(page.getByText('3 files brought together.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Capture' }).click()
  await page
    .getByRole('button', { name: /everyone/ })
    .first()
    .click()
  await expect(
    page.getByRole('option', { name: /Table 3/ }).or(page.getByRole('menuitemradio', { name: /Table 3/ })),
  ).toBeVisible()
})
