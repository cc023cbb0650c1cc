// What is said to be kept is kept: through a killed browser, and with a storage that fails.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { expect, test } from './support/guardedTest.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

const sample = './?sample=flood-risk-england'

async function rename(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title of the map').fill(title)
  await page.keyboard.press('Enter')
}

test('a storage that is full is said at once; editing and saving to a file go on, and trying again keeps it all', async ({
  page,
}) => {
  await saveByDownload(page)
  await page.goto(sample)
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await page.evaluate(() => {
    const real = IDBObjectStore.prototype.add
    const realPut = IDBObjectStore.prototype.put
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.add = full
    IDBObjectStore.prototype.put = full
    Object.assign(window, {
      makeRoom: () => {
        IDBObjectStore.prototype.add = real
        IDBObjectStore.prototype.put = realPut
      },
    })
  })
  await rename(page, 'First change')
  const banner = page.getByRole('alert').filter({ hasText: 'This device has no room left for the map.' })
  await expect(banner).toBeVisible()
  await expect(page.getByText('Not saved on this device')).toBeVisible()
  await rename(page, 'Second change')
  expect((await saveFile(page)).text).toContain('"title": "Second change"')

  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await expect(banner).toBeHidden()
  await page.reload()
  await expect(page.getByLabel('Title of the map')).toHaveValue('Second change')
})

test('without any storage the map can still be edited and saved to a file', async ({ page }) => {
  await saveByDownload(page)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto(sample)
  await expect(page.getByText('This browser gives Remitmap no storage here.', { exact: false })).toBeVisible()
  await rename(page, 'Only in memory')
  expect((await saveFile(page)).text).toContain('"title": "Only in memory"')
})

test.describe('a killed browser', () => {
  const kills = Number(process.env.REMITMAP_KILLS ?? 6)

  test(`loses nothing that was said to be kept, ${kills} times over`, async ({ baseURL }) => {
    test.setTimeout(kills * 30_000)
    const profile = await mkdtemp(join(tmpdir(), 'remitmap-kill-'))
    let acknowledged = ''
    let written: string[] = ['']
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        const { context, page } = await openProfile(profile, baseURL ?? '', kill === 0 ? sample : './')
        const title = page.getByLabel('Title of the map')
        await expect(title).toBeVisible()
        if (kill > 0) {
          // Never older than what was acknowledged, and never something that no one wrote.
          const found = await title.inputValue()
          expect(written.slice(written.indexOf(acknowledged))).toContain(found)
        }
        written = [await title.inputValue()]
        acknowledged = written[0] ?? ''
        const until = Date.now() + 300 + ((kill * 397) % 900)
        for (let edit = 0; Date.now() < until; edit += 1) {
          const wanted = `Kill ${kill}, edit ${edit}`
          written.push(wanted)
          await rename(page, wanted)
          if (await saidToBeKept(page)) acknowledged = wanted
        }
        killBrowserOf(profile)
        await context.close().catch(() => {})
      }
      const { context, page } = await openProfile(profile, baseURL ?? '', './')
      await expect(page.getByLabel('Title of the map')).toBeVisible()
      expect(written.slice(written.indexOf(acknowledged))).toContain(
        await page.getByLabel('Title of the map').inputValue(),
      )
      await context.close()
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

async function openProfile(
  profile: string,
  baseURL: string,
  address: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, { ...chromiumLaunchOptions(), baseURL })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  return { context, page }
}

/** Whether the words beside the title now say that the last step is on the device. */
async function saidToBeKept(page: Page): Promise<boolean> {
  const said = await page.locator('header').textContent()
  return /Saved on this device/.test(said ?? '')
}

/** Kills every process of the browser that uses this profile, as a crash or a power button does. */
function killBrowserOf(profile: string): void {
  try {
    execFileSync('pkill', ['-9', '-f', profile])
  } catch {
    // Already gone.
  }
}

test('the map before a new one stays on this device and is a click away', async ({ page }) => {
  await page.goto(sample)
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await rename(page, 'Workshop of Tuesday')
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByText('“Workshop of Tuesday” stays on this device', { exact: false })).toHaveCount(2)
  await page.getByRole('button', { name: 'Start page' }).click()
  await page.getByRole('button', { name: /Workshop of Tuesday/ }).click()
  await expect(page.getByLabel('Title of the map')).toHaveValue('Workshop of Tuesday')
  await rename(page, 'Workshop of Wednesday')
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Title of the map')).toHaveValue('Workshop of Wednesday')
})

test('an offer to undo goes away with its step', async ({ page }) => {
  await page.goto(sample)
  await page.getByRole('link', { name: 'Capture' }).click()
  const rows = page.getByRole('row')
  await rows.nth(1).click()
  await page.keyboard.press('Delete')
  const offer = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' })
  await expect(offer).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Redo delete/ })).toBeEnabled()
  await expect(offer).toHaveCount(0)
})
