// What is said to be kept is kept: when the browser or the page is killed, and with a storage that fails.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { randomNumbers } from '../support/randomNumbers.ts'
import { runs, seed } from '../support/runs.ts'
import { expect, test } from './support/guardedTest.ts'
import { type KillableBrowser, openKillableBrowser } from './support/killableBrowser.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'
import { createRandomHistory, type MapState, type RandomHistory, stateOf } from './support/randomHistory.ts'

// What is kept and saved doesn’t depend on how things move.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const sample = './?sample=flood-risk-england#/capture'

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

  // In one go: every few seconds the app tries again by itself, and the button would be gone.
  await banner.getByRole('button', { name: 'Try again' }).evaluate((button: HTMLElement) => {
    const { makeRoom } = window as unknown as { makeRoom: () => void }
    makeRoom()
    button.click()
  })
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

test.describe('a kill', () => {
  const kills = Number(process.env.REMITMAP_KILLS ?? runs(4, 1000))

  test(`loses nothing that was said to be kept, ${kills} times over`, async ({ baseURL }) => {
    test.setTimeout(kills * 30_000)
    const profile = await mkdtemp(join(tmpdir(), 'remitmap-kill-'))
    const browser = await openKillableBrowser(profile, baseURL ?? '')
    try {
      const first = await browser.open('./')
      await first.getByRole('button', { name: 'New map' }).click()
      let kept = await savedState(first)
      for (let kill = 1; kill <= kills; kill += 1) {
        const page = await openAgain(browser)
        const start = await savedState(page)
        expect(start, 'opened again').toEqual(kept)
        const random = randomNumbers(seed, kill)
        const history = createRandomHistory(page, start, random)
        const death = wait(300 + random() * 1500).then(() => browser.kill(kill % 2 ? 'renderer' : 'browser'))
        const acknowledged = await editUntil(death, page, history)
        kept = await savedState(await openAgain(browser))
        // Never older than what was acknowledged, and never something that no one made.
        expect(history.states.slice(acknowledged).map(inLines), `kill ${kill}`).toContain(inLines(kept))
      }
    } finally {
      await browser.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

/** One text, so that a failure shows all of it. */
const inLines = (state: MapState) => JSON.stringify(state, null, 1)

/**
 * Opens what is kept. A map whose last start was killed before its view was on screen does not open by itself: a slow
 * machine comes no further, and the start page is where its map is found.
 */
async function openAgain(browser: KillableBrowser): Promise<Page> {
  const page = await browser.open('./#/capture')
  const again = page.getByRole('button', { name: /^Open “.*” again$/ })
  await expect(page.getByLabel('Title of the map').or(again)).toBeVisible()
  if (await again.isVisible()) await again.click()
  return page
}

/** Makes steps until the page is dead. Gives which state was the last that the page said was kept. */
async function editUntil(death: Promise<void>, page: Page, history: RandomHistory): Promise<number> {
  let acknowledged = 0
  let isDead = false
  const died = death.finally(() => {
    isDead = true
  })
  while (!isDead) {
    try {
      await history.step()
      if (await saidToBeKept(page)) acknowledged = history.states.length - 1
    } catch (error) {
      // A step that the kill broke off may have been made or not.
      await died
      if (!isKillOf(error)) throw error
    }
  }
  await died
  return acknowledged
}

/** Whether a gesture failed because the page is no more. */
function isKillOf(error: unknown): boolean {
  return /crashed|closed/.test(String(error))
}

/** What a file of the map says that is open, once the page is the one that writes it. */
async function savedState(page: Page): Promise<MapState> {
  await expect(page.getByRole('banner')).toContainText(/Saved on this device \d\d:\d\d/)
  return stateOf(JSON.parse((await saveFile(page)).text).map)
}

/** Whether the words beside the title now say that the last step is on the device. */
async function saidToBeKept(page: Page): Promise<boolean> {
  const said = await page.locator('header').textContent()
  return /Saved on this device/.test(said ?? '')
}

test('the map before a new one stays on this device and is a click away', async ({ page }) => {
  await page.goto(sample)
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await rename(page, 'Workshop of Tuesday')
  await expect(page.getByText(/Saved on this device \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: 'New map' }).click()
  await expect(page.getByText('“Workshop of Tuesday” stays on this device', { exact: false })).toHaveCount(2)
  await page.getByRole('button', { name: 'Start page' }).click()
  await page.getByRole('button', { name: /^Workshop of Tuesday/ }).click()
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
