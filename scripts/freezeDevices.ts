/**
 * Freezes devices as the built app leaves them, for the tests of every later version:
 *
 *     node scripts/runTypeScript.mjs scripts/freezeDevices.ts [folder] [--app dist]
 *
 * Each device is worked on as people do, in Chromium and through what they see, and then written whole into `folder` as
 * JSON. A device that is there already stays as it is: what one version left behind can't be made again by a later one.
 * A new version freezes its own into a folder of its own.
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { expect as expectSoon, type Page } from '@playwright/test'
import { chromium } from 'playwright'
import { type Device, readDevice } from '../test/e2e/support/deviceStores.ts'
import { saveByDownload, saveFile } from '../test/e2e/support/mapFiles.ts'
import { chromiumLaunchOptions } from './chromium.mjs'
import { serveFolder } from './staticServer.mjs'

// A busy machine is slow, not wrong.
const expect = expectSoon.configure({ timeout: 20_000 })

/** Works on an empty device; may change afterwards what it left behind. */
type Leave = (page: Page) => Promise<undefined | ((device: Device) => Device)>

const devices: Readonly<Record<string, Leave>> = {
  'two-maps': leaveTwoMaps,
  damaged: leaveDamaged,
  'thirty-kept-states': leaveThirtyKeptStates,
}

/** Two maps with what people do to them in a day; the tab shows the one that was not worked on last. */
async function leaveTwoMaps(page: Page): Promise<undefined> {
  await at(page, '2026-11-23T09:05')
  await startTyping(page, 'Deanham Council', 'School meals')
  await rename(page, 'School meals in Deanham')
  await addRemit(page, 'Deanham Schools Trust', 'Kitchens', 'p', '@Deanham')
  await addRemit(page, 'Food Standards Board', 'Kitchens', 'r', '#Inspection report 2025')
  await at(page, '2026-11-23T09:20')
  await saveFile(page)

  await at(page, '2026-11-23T10:30')
  await page.getByRole('button', { name: 'New map' }).click()
  await addRemit(page, 'Ashbury Council', 'Falls prevention', 'l', '@Ashbury 2024-04.. !duty')
  await rename(page, 'Falls prevention in Ashbury')
  await addRemit(page, 'Ashbury Health Trust', 'Falls prevention', 'l', '+People over 65 #Joint plan 2026')
  await addRemit(page, 'Ashbury Care Home', 'Home visits', 'p', '@Ashbury 2025..2027-03')
  await keepVersion(page, 'Before the workshop')

  await at(page, '2026-11-23T11:15')
  await addRemit(page, 'Ashbury Care Homes', 'Home visits', 'p', '', 'nearly one that is there')
  await tellApart(page, 'Ashbury Care Home', 'Ashbury Care Homes')
  await saveFile(page)

  // After the file, and each in another way: a cell emptied, a step undone and redone, presses of a key that are one
  // step, a deletion, a step undone.
  await at(page, '2026-11-23T14:02')
  await page.getByRole('gridcell', { name: '2025 – Mar 2027', exact: true }).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await rename(page, 'Falls prevention in Ashbury, 2026')
  await page.getByRole('button', { name: 'Undo rename map' }).click()
  await page.getByRole('button', { name: 'Redo rename map' }).click()
  await moveFirstOnMap(page)
  await addRemit(page, 'Ashbury Ambulance Service', 'Falls response', 'p')
  await addRemit(page, 'Ashbury Council', 'Falls response', 'f')
  await page.getByRole('gridcell', { name: /^Ashbury Care Homes/ }).click()
  await page.keyboard.press('Delete')
  await addRemit(page, 'Ashbury Health Trust', 'Falls response', 'c')
  await page.getByRole('button', { name: 'Undo add remit' }).click()
  await isKept(page, '14:02')

  await chooseDark(page)
  await switchSingleKeyOff(page)
  await at(page, '2026-11-23T14:30')
  await page.getByRole('button', { name: 'Start page' }).click()
  await page.getByRole('button', { name: /School meals in Deanham/ }).click()
  await expect(page.getByLabel('Title of the map')).toHaveValue('School meals in Deanham')
}

/** A good map, and one worked on after it, of whose eight steps the fifth breaks off in the middle. */
async function leaveDamaged(page: Page): Promise<(device: Device) => Device> {
  await at(page, '2026-11-24T09:10')
  await startTyping(page, 'Deanham Hospital', 'Discharge')
  await rename(page, 'Leaving hospital in Deanham')
  await addRemit(page, 'Deanham Council', 'Discharge', 'k', '+Carers')

  await at(page, '2026-11-24T10:40')
  await page.getByRole('button', { name: 'New map' }).click()
  await rename(page, 'Winter pressures in Ashbury')
  await addRemit(page, 'Ashbury Hospital', 'Winter beds', 'l', '2026-11..2027-03')
  await addRemit(page, 'Ashbury Council', 'Winter beds', 'f', '#Budget 2026')
  await addRemit(page, 'Ashbury Council', 'Cold weather payments', 'p', '@Ashbury')
  await addRemit(page, 'Ashbury Volunteers', 'Warm rooms', 'p', '@Ashbury')
  await addRemit(page, 'Ashbury Council', 'Warm rooms', 'f')
  await addRemit(page, 'Ashbury Hospital', 'Flu vaccination', 'p', '+People over 65')
  await rename(page, 'Winter pressures in Ashbury, agreed')
  await isKept(page, '10:40')
  return (device) => cutEntry(device, 'Warm rooms')
}

/** Cuts the first journal entry that speaks of `name` in the middle, as a disc does that loses the rest of a block. */
function cutEntry(device: Device, name: string): Device {
  let cut = 0
  const databases = device.databases.map((database) => ({
    ...database,
    stores: database.stores.map((store) => ({
      ...store,
      records: store.records.map((record) => {
        const { text, ...rest } = record.value as { text?: string }
        if (store.name !== 'entries' || cut > 0 || !text?.includes(name)) return record
        cut += 1
        return { ...record, value: { ...rest, text: text.slice(0, Math.floor(text.length / 2)) } }
      }),
    })),
  }))
  if (cut === 0) throw new Error(`No entry of the journal speaks of ${name}.`)
  return { ...device, databases }
}

/** Commands after which the app writes the whole map once more, which is what is listed as kept by itself. */
const commandsPerState = 200

const holders = [
  'Ashbury Council',
  'Ashbury Hospital',
  'Deanham Council',
  'Ambulance Service',
  'Stroke Charity',
]
const held = ['Prevention', 'Emergency care', 'Rehabilitation', 'Transport', 'Long-term support', 'Audit']

/**
 * One map, worked on for a month: its n-th kept state has n remits. There are two of the last day, of which the earlier
 * is only kept because it is one of the last twenty; the one it began with is let go of, as another of its day follows.
 */
async function leaveThirtyKeptStates(page: Page): Promise<undefined> {
  const states = [
    ...Array.from({ length: 29 }, (_, day) => ({ day: day + 1, time: '12:00' })),
    { day: 29, time: '16:00' },
  ]
  for (const [place, { day, time }] of states.entries()) {
    await at(page, `2026-11-${String(day).padStart(2, '0')}T${time}`)
    if (place === 0) await page.getByRole('button', { name: 'New map' }).click()
    const who = holders[place % holders.length] ?? ''
    const what = held[place % held.length] ?? ''
    await addRemit(page, who, what, 'lcfprosk'[place % 8] ?? '')
    for (let draft = 2; draft < commandsPerState; draft += 1) await rename(page, `Draft ${draft}`)
    await rename(page, `Stroke pathway, state ${place + 1}`)
    await showVersions(page)
    const kept = page.getByRole('region', { name: 'Kept by itself' }).getByRole('listitem')
    await expect(kept.first()).toContainText(`${day} Nov 2026, ${time}`)
    if (place === 0) await keepVersion(page, 'As it began')
    if (place === 14) await keepVersion(page, 'For the board')
    console.log(`  state ${place + 1} of ${states.length}`)
  }
  await expect(page.getByRole('region', { name: 'Kept by itself' }).getByRole('listitem')).toHaveCount(30)
  await at(page, '2026-11-30T10:15')
  await addRemit(page, 'Stroke Charity', 'Audit', 'n', '@Ashbury')
  await rename(page, 'Stroke pathway')
  await isKept(page, '10:15')
}

/** Lets the page's clock stand at a moment; its timers go on. */
async function at(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(`${time}:00Z`)
}

/** Waits until the header says that everything is kept, the last of it at this time of day. */
async function isKept(page: Page, time: string): Promise<void> {
  await expect(page.getByRole('banner').getByText(`Saved on this device ${time}`)).toBeVisible()
}

async function startTyping(page: Page, organisation: string, what: string): Promise<void> {
  await page.getByLabel('Organisation').fill(organisation)
  await page.getByLabel('Function').fill(what)
  await page.getByRole('button', { name: 'Add the first remit' }).click()
}

async function rename(page: Page, title: string): Promise<void> {
  const field = page.getByLabel('Title of the map')
  await field.fill(title)
  await field.press('Enter')
}

async function addRemit(
  page: Page,
  organisation: string,
  what: string,
  letter: string,
  details = '',
  asked?: 'nearly one that is there',
): Promise<void> {
  await page.getByRole('link', { name: 'Capture' }).click()
  const line = page.getByRole('group', { name: 'Add a remit' })
  await line.getByLabel('Organisation').fill(organisation)
  await line.getByLabel('Function').fill(what)
  await line.getByRole('combobox', { name: 'Details' }).fill(details)
  const field = line.getByLabel('Letter')
  await field.fill(letter)
  await field.press('Enter')
  if (asked) {
    await expect(page.getByRole('alert').filter({ hasText: 'Did you mean' })).toBeVisible()
    await field.press('Enter')
  }
  await expect(field).toHaveValue('')
}

/** Three presses, three entries, one step to undo. */
async function moveFirstOnMap(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await page.getByRole('radio', { name: 'Free' }).click()
  const picture = page.getByRole('listbox', { name: 'Map of organisations and functions' })
  await expect(picture.getByRole('option', { name: /^Ashbury Council/ })).toBeAttached()
  await picture.focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('button', { name: 'Undo move on the map' })).toBeEnabled()
}

async function showVersions(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('radio', { name: 'Versions' }).click()
}

async function keepVersion(page: Page, name: string): Promise<void> {
  await showVersions(page)
  await page.getByLabel('Name of the version').fill(name)
  await page.getByRole('button', { name: 'Keep this version' }).click()
  await expect(page.getByRole('button', { name: `Compare with ${name}` })).toBeVisible()
}

async function tellApart(page: Page, one: string, other: string): Promise<void> {
  await page.getByRole('link', { name: 'Capture' }).click()
  await page.getByRole('button', { name: 'More for this view' }).click()
  await page.getByRole('menuitem', { name: 'Find similar…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Names that may mean one thing' })
  await dialog.getByRole('button', { name: `${one} and ${other} differ` }).click()
  await expect(dialog.getByText('No two names on this map are alike.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
}

async function chooseDark(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
}

async function switchSingleKeyOff(page: Page): Promise<void> {
  await page.keyboard.press('Control+/')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await dialog.getByRole('checkbox', { name: 'The ? key opens this list' }).uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { app: { type: 'string', default: 'dist' } },
})
const folder = resolve(positionals[0] ?? 'fixtures/profiles/v1')
await mkdir(folder, { recursive: true })
const server = await serveFolder(resolve(values.app))
const browser = await chromium.launch(chromiumLaunchOptions())
try {
  for (const [name, leave] of Object.entries(devices)) {
    const file = join(folder, `${name}.json`)
    if (existsSync(file)) {
      console.log(`${name} is frozen already`)
      continue
    }
    const context = await browser.newContext({
      baseURL: server.address,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      viewport: { width: 1280, height: 800 },
    })
    const page = await context.newPage()
    await saveByDownload(page)
    await page.goto('./')
    const change = await leave(page)
    const device = await readDevice(page)
    // Fails rather than writes over a file that has come about meanwhile.
    await writeFile(file, `${JSON.stringify(change?.(device) ?? device, null, 2)}\n`, { flag: 'wx' })
    await context.close()
    console.log(`Wrote ${file}`)
  }
} finally {
  await browser.close()
  await server.close()
}
