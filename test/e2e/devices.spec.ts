/**
 * Devices as each version left them, in its own folder of fixtures/profiles: every later version opens them. They were
 * made by scripts/freezeDevices.ts and are never changed; how each was worked on is told there.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { type Device, readDevice, restoreDevice } from './support/deviceStores.ts'
import { expect, test } from './support/guardedTest.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

// What is kept and saved doesn’t depend on how things move.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const folder = join(import.meta.dirname, '../../fixtures/profiles/v1')

const hashes: Record<string, string> = {
  'damaged.json': '9ecd17341afb43615c6823067a0f2b72a2dfd34db36c868d18673a2abad89af9',
  'thirty-kept-states.json': '64c5d22837a89c9e47611a2b08e72444756522283d39a1d014cbe0f9bac7b408',
  'two-maps.json': '8274209f9a448bdd7b04ee51eb2369b647f706e2caee0ec0da838699a34bffa2',
}

function frozen(name: string): Device {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
}

/** The app on this device on a later day: in a tab of its own, that knows only what the device keeps. */
async function visit(context: BrowserContext, device: Device): Promise<Page> {
  const lastTab = await context.newPage()
  await restoreDevice(lastTab, device)
  await lastTab.close()
  const page = await context.newPage()
  await saveByDownload(page)
  await page.goto('./')
  return page
}

const title = (page: Page) => page.getByLabel('Title of the map')
const header = (page: Page) => page.getByRole('banner')

async function showVersions(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('radio', { name: 'Versions' }).click()
}

async function openFromStartPage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Start page' }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}\\s*last kept`) }).click()
  await expect(title(page)).toHaveValue(name)
}

/** Each remit of a saved file in full, with names in place of ids. */
function remitsIn(text: string): string[] {
  const { map } = JSON.parse(text) as { map: Record<string, unknown> }
  const things = Object.values(map).flatMap((list) => (Array.isArray(list) ? list : []))
  const names = new Map(things.map(({ id, name, title: own }) => [id, name ?? own]))
  const said = (value: unknown) => [value].flat().map((one) => names.get(one) ?? one)
  return (map.remits as Record<string, string>[]).map(
    ({ id: _, organisation, function: held, involvement, ...rest }) =>
      [
        `${said(organisation)} ${involvement} ${said(held)}`,
        ...Object.entries(rest).map(([field, value]) => `${field} ${said(value).join(', ')}`),
      ].join('; '),
  )
}

/** A text of the first edition as today's writes it; every field of it, that is, and nothing else. */
function writtenToday(text: string): string {
  const read = parseMapFile(text)
  if (!read.ok) throw new Error(read.error.message)
  return serialiseMap(read.map)
}

/** Bringing a state back is a change, and its time the only thing that differs then. */
const withoutTime = (text: string) => text.replace(/"modified": "[^"]+"/, '')

interface FrozenText {
  readonly documentId?: string
  readonly revision?: number
  readonly name?: string
  readonly text: string
}

/** What a store of the frozen device holds of texts, in the order of its keys. */
function textsIn({ databases }: Device, store: 'entries' | 'snapshots' | 'versions'): FrozenText[] {
  const found = databases.flatMap(({ stores }) => stores).find(({ name }) => name === store)
  return (found?.records ?? []).map(({ value }) => value as FrozenText)
}

test('the frozen devices are those that were frozen', () => {
  const found = readdirSync(folder).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ])
  expect(Object.fromEntries(found)).toEqual(hashes)
})

test('a device that is put back holds what was frozen, to the last record', async ({ browser, baseURL }) => {
  for (const file of Object.keys(hashes)) {
    const device = frozen(file.replace('.json', ''))
    const context = await browser.newContext({ baseURL })
    const page = await context.newPage()
    await restoreDevice(page, device)
    expect(await readDevice(page)).toEqual(device)
    await context.close()
  }
})

test.describe('two maps', () => {
  const device = frozen('two-maps')
  const remits = [
    'Ashbury Council leads Falls prevention; places Ashbury; from 2024-04; basis duty',
    'Ashbury Health Trust leads Falls prevention; beneficiaries People over 65; sources Joint plan 2026',
    'Ashbury Care Home provides Home visits; places Ashbury',
    'Ashbury Ambulance Service provides Falls response',
    'Ashbury Council funds Falls response',
  ]
  const undone = 'Ashbury Health Trust commissions Falls response'

  test('the one worked on last opens by itself, as it was left, with the step that was undone', async ({
    context,
  }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Falls prevention in Ashbury, 2026')
    await expect(header(page)).toContainText(
      /Saved on this device (23 November( 2026)?, )?14:02 · 12 changes since the file/,
    )
    const { name, text } = await saveFile(page)
    expect(name).toBe('Falls prevention in Ashbury, 2026.remitmap.json')
    expect(remitsIn(text)).toEqual(remits)
    const { text: left } = JSON.parse(textsIn(device, 'entries').findLast(isUndone)?.text ?? '{}')
    expect(text).toBe(writtenToday(left))

    await page.getByRole('button', { name: 'Redo add remit' }).click()
    expect(remitsIn((await saveFile(page)).text)).toEqual([...remits, undone])
    await page.getByRole('button', { name: 'Undo add remit' }).click()
    await page.getByRole('button', { name: 'Undo delete remit' }).click()
    expect(remitsIn((await saveFile(page)).text)).toEqual(
      remits.toSpliced(3, 0, 'Ashbury Care Homes provides Home visits'),
    )
  })

  test('the version that was named can be compared with, and brought back', async ({ context }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Falls prevention in Ashbury, 2026')
    await showVersions(page)
    const named = page.getByRole('region', { name: 'Named versions' }).getByRole('listitem')
    await expect(named).toHaveCount(1)
    await expect(named).toContainText(/Before the workshop\s*23 Nov 2026, 10:30/)
    await page.getByRole('button', { name: 'Compare with Before the workshop' }).click()
    await expect(
      page.getByText('Ashbury Ambulance Service now provides Falls response.').first(),
    ).toBeVisible()

    await page.getByRole('radio', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'Bring back Before the workshop' }).click()
    await expect(title(page)).toHaveValue('Falls prevention in Ashbury')
    const [kept] = textsIn(device, 'versions')
    expect(withoutTime((await saveFile(page)).text)).toBe(withoutTime(writtenToday(kept?.text ?? '')))
  })

  test('the other is offered on the start page and opens whole', async ({ context }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Falls prevention in Ashbury, 2026')
    await openFromStartPage(page, 'School meals in Deanham')
    await expect(header(page)).toContainText(/Saved on this device (23 November( 2026)?, )?09:05 · in a file/)
    await expectSchoolMeals(page)
  })

  test('the file of the first edition is counted from, and noted in full when it is saved anew', async ({
    context,
  }) => {
    const page = await visit(context, device)
    await expect(header(page)).toContainText('12 changes since the file')
    await title(page).fill('Falls prevention, once more')
    await title(page).press('Enter')
    await expect(header(page)).toContainText('13 changes since the file')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText('12 changes since the file')

    await openFromStartPage(page, 'School meals in Deanham')
    await expect(header(page)).toContainText(/· in a file/)
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText(/Saved on this device \d\d:\d\d · 1 change since the file/)
    await page.reload()
    await expect(header(page)).toContainText('1 change since the file')
    await page.keyboard.press('Control+y')
    await expect(header(page)).toContainText(/Saved on this device \d\d:\d\d · in a file/)
    await saveFile(page)
    await expect(header(page)).toContainText(/Saved on this device \d\d:\d\d · download started \d\d:\d\d/)
    await page.reload()
    await expect(header(page)).toContainText(/download started \d\d:\d\d/)
  })

  test('a tab that was left open shows its own map again', async ({ page }) => {
    await saveByDownload(page)
    await restoreDevice(page, device)
    await page.goto('./')
    await expect(title(page)).toHaveValue('School meals in Deanham')
    await expectSchoolMeals(page)
  })

  test('what was chosen for this device stays chosen', async ({ context }) => {
    const page = await visit(context, device)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    // Two names that were said to be two things are not asked about again.
    await page.getByRole('link', { name: 'Capture' }).click()
    await page.getByRole('button', { name: 'More for this view' }).click()
    await page.getByRole('menuitem', { name: 'Find similar…' }).click()
    await expect(page.getByRole('dialog', { name: 'Names that may mean one thing' })).toContainText(
      'No two names on this map are alike.',
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+/')
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(keys.getByRole('checkbox', { name: 'The ? key opens this list' })).not.toBeChecked()
  })

  const isUndone = ({ text }: FrozenText) => text.startsWith('{"kind":"undone"')

  async function expectSchoolMeals(page: Page): Promise<void> {
    expect(remitsIn((await saveFile(page)).text)).toEqual([
      'Deanham Council leads School meals',
      'Deanham Schools Trust provides Kitchens; places Deanham',
      'Food Standards Board regulates Kitchens; sources Inspection report 2025',
    ])
    await expect(page.getByRole('button', { name: 'Undo add remit' })).toBeEnabled()
  }
})

test.describe('a damaged map', () => {
  const device = frozen('damaged')
  const beforeTheDamage = [
    'Ashbury Hospital leads Winter beds; from 2026-11; until 2027-03',
    'Ashbury Council funds Winter beds; sources Budget 2026',
    'Ashbury Council provides Cold weather payments; places Ashbury',
  ]

  test('opens up to the damage and says so; it can be worked on, and what is damaged is still there', async ({
    context,
  }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Winter pressures in Ashbury')
    const message = page.getByRole('region', { name: 'Messages' }).getByText(/could not be read back/)
    await expect(message).toBeVisible()
    expect(remitsIn((await saveFile(page)).text)).toEqual(beforeTheDamage)

    await title(page).fill('Winter pressures, once more')
    await title(page).press('Enter')
    await expect(header(page)).toContainText(/Saved on this device \d\d:\d\d/)
    await page.reload()
    await expect(title(page)).toHaveValue('Winter pressures, once more')
    await expect(message).toHaveCount(0)
    expect(remitsIn((await saveFile(page)).text)).toEqual(beforeTheDamage)

    // Wherever a later version may put them: the texts themselves are not lost.
    const stillThere = JSON.stringify(await readDevice(page))
    const lost = [...textsIn(device, 'entries'), ...textsIn(device, 'snapshots')].filter(
      ({ text }) => !stillThere.includes(JSON.stringify(text)),
    )
    expect(lost).toEqual([])
  })

  test('stands in the way of no other', async ({ context }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Winter pressures in Ashbury')
    await openFromStartPage(page, 'Leaving hospital in Deanham')
    expect(remitsIn((await saveFile(page)).text)).toEqual([
      'Deanham Hospital leads Discharge',
      'Deanham Council coordinates Discharge; beneficiaries Carers',
    ])
  })
})

test.describe('thirty kept states', () => {
  const device = frozen('thirty-kept-states')
  // One of each day of a month, and two of the last.
  const moments = [
    ...Array.from({ length: 29 }, (_, day) => `${day + 1} Nov 2026, 12:00`),
    '29 Nov 2026, 16:00',
  ]

  test('all are listed, the newest first, and so are the named versions', async ({ context }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Stroke pathway')
    await expect(header(page)).toContainText(
      /Saved on this device (30 November( 2026)?, )?10:15 · not yet in a file/,
    )
    const left = remitsIn((await saveFile(page)).text)
    expect(left).toHaveLength(31)
    expect([left[0], left[29], left[30]]).toEqual([
      'Ashbury Council leads Prevention',
      'Stroke Charity oversees Audit',
      'Stroke Charity consulted Audit; places Ashbury',
    ])
    await showVersions(page)
    const kept = page.getByRole('region', { name: 'Kept by itself' }).getByRole('listitem')
    await expect(kept).toHaveCount(30)
    await expect(kept).toContainText(moments.toReversed())
    const named = page.getByRole('region', { name: 'Named versions' }).getByRole('listitem')
    await expect(named).toHaveCount(2)
    await expect(named).toContainText([/^For the board/, /^As it began/])
  })

  test('old ones can be compared with, and the oldest brought back', async ({ context }) => {
    const page = await visit(context, device)
    await expect(title(page)).toHaveValue('Stroke pathway')
    for (const number of [30, 29, 10]) {
      await showVersions(page)
      await page.getByRole('button', { name: `Compare with ${moments[number - 1]}` }).click()
      // A remit a state, the last remit and its place; and the title.
      await expect(page.getByText(`${31 - number + 1} added, 1 changed`)).toBeVisible()
    }
    await expect(page.getByText('Ashbury Hospital now provides Audit.').first()).toBeVisible()

    await showVersions(page)
    await page.getByRole('button', { name: `Bring back ${moments[0]}` }).click()
    await expect(title(page)).toHaveValue('Stroke pathway, state 1')
    const { text } = await saveFile(page)
    expect(remitsIn(text)).toEqual(['Ashbury Council leads Prevention'])
    const [oldest] = textsIn(device, 'snapshots')
    expect(withoutTime(text)).toBe(withoutTime(writtenToday(oldest?.text ?? '')))
  })
})
