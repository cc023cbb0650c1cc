// Maps travel: another tool's file comes in by the mapping step and goes out by one undo; a link opens as a map of its own;
// hostile labels are only ever text, in the dialog and in every file that a browser opens.
import { copyFile, readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/guardedTest.ts'
import { dropFile, saveByDownload, saveFile } from './support/mapFiles.ts'

const hostile = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  '</script><svg onload=hacked=1>',
  'a\u202etxt.exe\u2066 b\u200f',
  `long ${'x'.repeat(10_000)}`,
]

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

test('hostile labels stay text in every export that a browser opens', async ({ page, context }, testInfo) => {
  await saveByDownload(page)
  await page.goto('/')
  const organisations = hostile.map((name, at) => ({ id: `o${at}`, name }))
  const functions = hostile.map((name, at) => ({ id: `f${at}`, name }))
  const sample = JSON.parse(await readFile('public/samples/flood-risk-england.remitmap.json', 'utf8'))
  const remits = hostile.map((_, at) => ({
    id: `r${at}`,
    organisation: `o${at}`,
    function: `f${at}`,
    involvement: sample.map.scheme.involvements[0].id,
  }))
  const { id, created, modified, scheme } = sample.map
  const rest = {
    places: [],
    beneficiaries: [],
    people: [],
    perspectives: [],
    sources: [],
    remits,
    ties: [],
    decisions: [],
    agreements: [],
  }
  const map = { id, title: hostile[0], created, modified, scheme, organisations, functions, ...rest }
  await dropFile(page, 'hostile.remitmap.json', JSON.stringify({ format: 'remitmap', version: 1, map }))
  const dialog = await openShare(page)
  const formats = await dialog.getByRole('radio').count()
  expect(formats).toBeGreaterThan(10)
  const reader = await context.newPage()
  for (let at = 0; at < formats; at++) {
    const chosen = dialog.getByRole('radio', { checked: true })
    await chosen.focus()
    if (at > 0) await chosen.press('ArrowDown')
    await expect(dialog.getByRole('radio').nth(at)).toBeChecked()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ])
    const path = await download.path()
    if (!/\.(?:xml|gexf|graphml)$/.test(download.suggestedFilename())) continue
    const opened = testInfo.outputPath(`opened-${at}.xml`)
    await copyFile(path, opened)
    await reader.goto(`file://${opened}`)
    const text = await readFile(path, 'utf8')
    const found = await reader.evaluate((source) => {
      const read = new DOMParser().parseFromString(source, 'application/xml')
      const values = [...read.querySelectorAll('*')].flatMap((one) => [
        ...(one.children.length === 0 ? [one.textContent ?? ''] : []),
        ...[...one.attributes].map(({ value }) => value),
      ])
      return { values, hacked: 'hacked' in window, scripts: read.querySelectorAll('script, img, svg').length }
    }, text)
    expect(found.hacked).toBe(false)
    expect(found.scripts).toBe(0)
    for (const label of hostile) expect(found.values).toContain(label)
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})
