// How the app starts, and what it keeps: a start that failed, the page from disk, links, and the list of kept maps.
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { shareLink } from '../../src/exchange/share/shareLink.ts'
import { emptyMap } from '../../src/model/remitMap.ts'
import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'
import { singleFileAddress } from './support/singleFileAddress.ts'

// What is kept and saved doesn’t depend on how things move.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const title = (page: Page) => page.getByLabel('Title of the map')
const header = (page: Page) => page.getByRole('banner')
const kept = (page: Page) => page.getByRole('region', { name: 'On this device' })

async function rename(page: Page, name: string): Promise<void> {
  await title(page).fill(name)
  await title(page).press('Enter')
}

async function keepMap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New map' }).click()
  await rename(page, name)
  await expect(header(page)).toContainText(/Saved on this device/)
}

async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

/** The marks of starts that have not come on screen with their findings. */
const startsUnderWay = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('remitmap.start.')))

/** Every record of the journal and of the named versions, without leaving the page. */
async function recordsOf(page: Page): Promise<string> {
  const records = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        found.push(await done(database.transaction(store).objectStore(store).getAll()))
      }
      database.close()
    }
    return found
  })
  return JSON.stringify(records)
}

test.describe('a start that did not reach its first view', () => {
  /** The map is open, but its view never comes on screen, and the page is killed. */
  async function killBeforeFirstView(context: BrowserContext, address: string, name: RegExp): Promise<void> {
    const page = await context.newPage()
    await page.route(/\/MapView-.*\.js$/, () => {})
    await page.goto(address, { waitUntil: 'commit' })
    await expect(title(page)).toHaveValue(name)
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void session.send('Page.crash').catch(() => {})
    await crashed
    await page.close()
  }

  test('begins on the start page the next time, with that map to open again, save or remove', async ({
    context,
    page,
  }) => {
    await saveByDownload(page)
    await page.goto('./')
    await keepMap(page, 'Too much')
    await page.close()
    await killBeforeFirstView(context, './#/map', /Too much/)

    const next = await context.newPage()
    await saveByDownload(next)
    await next.goto('./')
    const card = next.getByRole('heading', { name: 'Last time “Too much” did not open completely' })
    await expect(card).toBeVisible()
    await expect(title(next)).toHaveCount(0)
    await expectAccessible(next)
    const saved = await download(next, next.getByRole('button', { name: 'Save “Too much” to a file' }))
    expect(JSON.parse(saved.text).map.title).toBe('Too much')
    // Reloading does not try it either.
    await next.reload()
    await expect(card).toBeVisible()
    await next.getByRole('button', { name: 'Open “Too much” again' }).click()
    await expect(title(next)).toHaveValue('Too much')
    await expect(next.getByRole('radio', { name: 'Biggest' })).toBeVisible()
    await expect.poll(() => startsUnderWay(next)).toEqual([])
    // It came on screen, so it opens by itself again.
    await next.reload()
    await expect(title(next)).toHaveValue('Too much')
  })

  test('removed from there it is gone, and can be put back', async ({ context, page }) => {
    await page.goto('./')
    await keepMap(page, 'Too much')
    await page.close()
    await killBeforeFirstView(context, './#/map', /Too much/)
    const next = await context.newPage()
    await next.goto('./')
    await next.getByRole('button', { name: 'Remove “Too much”' }).click()
    await next.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    const back = next.getByRole('button', { name: 'Put “Too much” back' })
    await expect(back).toBeFocused()
    await expect(next.getByRole('heading', { name: /did not open/ })).toHaveCount(0)
    await next.keyboard.press('Enter')
    await expect(kept(next).getByRole('button', { name: /^Too much/ })).toBeFocused()
  })

  test('was on screen when the map was changed, whatever the browser had no time to write', async ({
    context,
    page,
  }) => {
    await page.addInitScript(() => {
      const remove = Storage.prototype.removeItem
      Storage.prototype.removeItem = function (key) {
        if (!key.startsWith('remitmap.start.')) remove.call(this, key)
      }
    })
    await page.goto('./')
    await keepMap(page, 'Changed')
    await page.close()
    const next = await context.newPage()
    await next.goto('./')
    await expect(title(next)).toHaveValue('Changed')
  })

  test('a reload in haste, and a second tab, say nothing against a map', async ({ context, page }) => {
    await page.goto('./')
    await keepMap(page, 'Nothing wrong')
    for (let time = 0; time < 5; time++) await page.reload({ waitUntil: 'commit' }).catch(() => {})
    await expect(title(page)).toHaveValue('Nothing wrong')
    const second = await context.newPage()
    await Promise.all([second.goto('./'), page.reload()])
    await expect(title(second)).toHaveValue('Nothing wrong')
    await expect(title(page)).toHaveValue('Nothing wrong')
  })
})

test.describe('opened from disk', () => {
  /** What the page has kept in this browser, but for how it looks. */
  async function keptAnywhere(page: Page): Promise<unknown> {
    return page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
      local: Object.keys(localStorage).filter((key) => !/theme|singleKey/.test(key)),
      session: Object.keys(sessionStorage),
    }))
  }
  const nothing = { databases: [], local: [], session: [] }
  const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep maps in this browser…' }).first()

  test('nothing is kept unasked, the header says so, and leaving with changes is asked about', async ({
    page,
  }) => {
    await saveByDownload(page)
    await page.goto(singleFileAddress)
    await expect(page.getByRole('heading', { name: 'Maps are not kept in this browser' })).toBeVisible()
    await expect(page.getByText('don’t double-click it', { exact: false })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^NHS learning/ }).click()
    await expect(header(page)).toContainText('Not kept on this device · not yet in a file')
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('radio', { name: 'Versions' }).click()
    await page.getByRole('textbox', { name: 'Name of the version' }).fill('As of today')
    await page.keyboard.press('Enter')
    await rename(page, 'Renamed')
    await page.getByRole('button', { name: 'New map' }).click()
    await rename(page, 'Another')
    expect(await keptAnywhere(page)).toEqual(nothing)
    await expect(page.getByRole('status').getByRole('button', { name: 'Save to a file' })).toBeVisible()

    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.evaluate(() => window.location.reload())
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await expect(title(page)).toHaveValue('Another')
    // What was left in this page is asked about too, until it is saved.
    await saveFile(page)
    await page.evaluate(() => window.location.reload())
    await expect.poll(() => asked).toHaveLength(2)
    await page.getByRole('button', { name: 'Start page' }).click()
    const left = page.getByRole('region', { name: 'Only in this page' })
    const { text } = await download(page, left.getByRole('button', { name: 'Save “Renamed” to a file' }))
    expect(JSON.parse(text).map.title).toBe('Renamed')
    await page.evaluate(() => window.location.reload())
    await expect(page.getByRole('heading', { name: 'Maps are not kept in this browser' })).toBeVisible()
    await expect(title(page)).toHaveCount(0)
    expect(asked).toHaveLength(2)
    expect(await keptAnywhere(page)).toEqual(nothing)
  })

  test('a map that is left stays in the page with its undo', async ({ page }) => {
    await page.goto(singleFileAddress)
    await page.getByRole('button', { name: 'New map' }).click()
    await rename(page, 'One')
    await rename(page, 'Two')
    await page.getByRole('button', { name: 'New map' }).click()
    await expect(page.getByText('“Two” stays open in this page', { exact: false }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Start page' }).click()
    await page.getByRole('button', { name: /^Two/ }).click()
    await expect(title(page)).toHaveValue('Two')
    await page.keyboard.press('Control+z')
    await expect(title(page)).toHaveValue('One')

    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('radio', { name: 'Versions' }).click()
    await page.getByRole('textbox', { name: 'Name of the version' }).fill('As agreed')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Version “As agreed” is here until this page is closed')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'As agreed' })).toBeVisible()
  })

  test('maps are kept once someone chose that, and the choice can be taken back with all that was kept', async ({
    page,
  }) => {
    await page.goto(singleFileAddress)
    await page.getByRole('button', { name: 'New map' }).click()
    await rename(page, 'Worth keeping')
    await keepButton(page).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('could then read all of them')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    expect(await keptAnywhere(page)).toEqual(nothing)
    await keepButton(page).click()
    await dialog.getByRole('button', { name: 'Keep maps in this browser' }).click()
    await expect(header(page)).toContainText(/Saved on this device/)
    await rename(page, 'Kept since')
    await expect(header(page)).toContainText(/Saved on this device/)
    await page.reload()
    await expect(title(page)).toHaveValue('Kept since')

    await page.getByRole('button', { name: 'Start page' }).click()
    await page.getByRole('button', { name: 'Stop keeping maps…' }).click()
    await dialog.getByRole('button', { name: 'Stop, and remove them' }).click()
    await expect(page.getByRole('heading', { name: 'Maps are not kept in this browser' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Put “Kept since” back' })).toBeVisible()
    await page.getByRole('button', { name: /^Carry on/ }).click()
    await expect(header(page)).toContainText('Not kept on this device')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Maps are not kept in this browser' })).toBeVisible()
    await expect(page.getByText('Kept since')).toHaveCount(0)
  })

  test('what an earlier version kept there is offered, and neither opened by itself nor changed', async ({
    page,
  }) => {
    await page.goto(singleFileAddress)
    await page.getByRole('button', { name: 'New map' }).click()
    await rename(page, 'From before')
    await keepButton(page).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Keep maps in this browser' }).click()
    await expect(header(page)).toContainText(/Saved on this device/)
    // As an earlier version left it: kept, and nothing chosen.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (/keepFromDisk/.test(key)) localStorage.removeItem(key)
      sessionStorage.clear()
    })
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Maps are not kept in this browser' })).toBeVisible()
    const before = await page.evaluate(() => indexedDB.databases())
    const list = page.getByRole('region', { name: 'Kept in this browser before' })
    await list.getByRole('button', { name: /^From before/ }).click()
    await expect(header(page)).toContainText('Not kept on this device')
    await rename(page, 'Changed now')
    await page.getByRole('button', { name: 'Start page' }).click()
    await expect(list.getByRole('button', { name: /^From before/ })).toBeVisible()
    await expect(page.getByText('Changed now', { exact: false }).first()).toBeVisible()
    expect(await page.evaluate(() => indexedDB.databases())).toEqual(before)
    await list.getByRole('button', { name: /^Remove “From before”/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('button', { name: 'Put “From before” back' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Maps are not kept in this browser' })).toBeVisible()
    await expect(page.getByText('From before')).toHaveCount(0)
  })
})

test.describe('a link', () => {
  const link = (name: string) => shareLink(emptyMap(name), './')
  const openLink = async (page: Page, name: string) => {
    await page.goto(link(name))
    await expect(title(page)).toHaveValue(name)
  }
  const documents = async (page: Page) => {
    const { databases } = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))
    if (!databases.includes('remitmap')) return []
    return page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('remitmap')
          opening.onsuccess = () => {
            const all = opening.result.transaction('documents').objectStore('documents').getAll()
            all.onsuccess = () => {
              opening.result.close()
              resolve(all.result.map(({ title: one }) => one))
            }
          }
        }),
    )
  }

  test('keeps nothing until something is changed, and then all of it', async ({ page }) => {
    await openLink(page, 'From a colleague')
    await expect(header(page)).toContainText('Not kept on this device yet: opened from a link')
    await page.getByRole('link', { name: 'Matrix' }).click()
    await page.getByRole('link', { name: 'Capture' }).click()
    expect(await documents(page)).toEqual([])
    await rename(page, 'Mine now')
    await expect(header(page)).toContainText(/Saved on this device/)
    expect(await documents(page)).toEqual(['Mine now'])
    await page.reload()
    await expect(title(page)).toHaveValue('Mine now')
    await page.keyboard.press('Control+z')
    await expect(title(page)).toHaveValue('From a colleague')
  })

  test('is kept when someone asks for it, and a reload without that brings back the map before', async ({
    page,
  }) => {
    await page.goto('./')
    await keepMap(page, 'My own')
    await openLink(page, 'Only looked at')
    await saveByDownload(page)
    await page.reload()
    await expect(title(page)).toHaveValue('My own')
    await page.goto('about:blank')
    await openLink(page, 'To be kept')
    await page.getByRole('button', { name: 'Keep on this device' }).click()
    await expect(header(page)).toContainText(/Saved on this device/)
    expect((await documents(page)).sort()).toEqual(['My own', 'To be kept'])
    await page.reload()
    await expect(title(page)).toHaveValue('To be kept')
  })

  test('left unchanged can be gone back to in this page, and saving it to a file keeps nothing', async ({
    page,
  }) => {
    await saveByDownload(page)
    await openLink(page, 'Only looked at')
    await saveFile(page)
    await expect(header(page)).toContainText('opened from a link · download started')
    expect(await documents(page)).toEqual([])
    await keepMap(page, 'Begun meanwhile')
    await page.getByRole('button', { name: 'Start page' }).click()
    await page
      .getByRole('region', { name: 'Only in this page' })
      .getByRole('button', { name: /^Only looked at/ })
      .click()
    await expect(header(page)).toContainText('opened from a link · download started')
    expect(await documents(page)).toEqual(['Begun meanwhile'])
  })
})

test.describe('the kept maps', () => {
  async function keepMany(page: Page, number: number): Promise<void> {
    await page.goto('./')
    for (let one = 1; one <= number; one++) await keepMap(page, `Map ${one}`)
    await page.getByRole('button', { name: 'Start page' }).click()
    await expect(kept(page)).toBeVisible()
  }

  test('are all listed, and each can be saved and removed by keyboard without being opened', async ({
    page,
  }) => {
    await saveByDownload(page)
    await keepMany(page, 11)
    await kept(page).getByRole('button', { name: 'Show all 11' }).click()
    const rows = kept(page).getByRole('listitem')
    await expect(rows).toHaveCount(11)
    await expect(rows.first()).toContainText(/Map 11\s*last kept .* · open now · not in a file/)
    await expectAccessible(page)
    const { name, text } = await download(
      page,
      kept(page).getByRole('button', { name: /^Save “Map 3” to a file/ }),
    )
    expect(name).toBe('Map 3.remitmap.json')
    expect(JSON.parse(text).map.title).toBe('Map 3')
    await expect(
      kept(page).getByRole('button', { name: /^Map 3\s*last kept.* · in a file as it is/ }),
    ).toBeVisible()

    const remove = kept(page).getByRole('button', { name: /^Remove “Map 2”/ })
    await remove.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog', { name: 'Remove “Map 2”?' })
    await expect(dialog).toContainText('It is not in a file')
    await page.keyboard.press('Escape')
    await expect(remove).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Put “Map 2” back' })).toBeFocused()
    expect(await recordsOf(page)).not.toContain('Map 2')
  })

  test('one that is removed is put back as it was, with its history and named versions', async ({ page }) => {
    await page.goto('./')
    await keepMap(page, 'To and fro')
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('radio', { name: 'Versions' }).click()
    await page.getByRole('textbox', { name: 'Name of the version' }).fill('As agreed')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Version “As agreed” is kept.').first()).toBeVisible()
    await keepMap(page, 'Another')
    await page.getByRole('button', { name: 'Start page' }).click()
    const before = await recordsOf(page)
    await kept(page)
      .getByRole('button', { name: /^Remove “To and fro”/ })
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    const back = page.getByRole('button', { name: 'Put “To and fro” back' })
    await expect(back).toBeFocused()
    expect(await recordsOf(page)).not.toMatch(/To and fro|As agreed/)
    await back.click()
    await expect(kept(page).getByRole('button', { name: /^To and fro/ })).toBeFocused()
    // Each write has a token of its own.
    const asKept = (records: string) => records.replace(/"token":"[^"]*"/g, '')
    expect(asKept(await recordsOf(page))).toBe(asKept(before))
    await kept(page)
      .getByRole('button', { name: /^To and fro/ })
      .click()
    // Opening takes a moment: what is pressed before is not this map's.
    await expect(title(page)).toHaveValue('To and fro')
    await page.keyboard.press('Control+z')
    await expect(title(page)).toHaveValue('Untitled map')
  })

  test('the open one can be removed too, and one that another tab has open can’t', async ({
    context,
    page,
  }) => {
    await keepMany(page, 2)
    await kept(page)
      .getByRole('button', { name: /^Remove “Map 2”/ })
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('button', { name: 'Put “Map 2” back' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Carry on/ })).toHaveCount(0)

    const other = await context.newPage()
    await other.goto('./')
    await expect(title(other)).toHaveValue('Map 1')
    await expect(header(other)).toContainText(/Saved on this device/)
    await kept(page)
      .getByRole('button', { name: /^Remove “Map 1”/ })
      .click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('“Map 1” is open in another tab', { exact: false }).first()).toBeVisible()
    await expect(kept(page).getByRole('button', { name: /^Map 1/ })).toBeVisible()
    await rename(other, 'Still written')
    await expect(header(other)).toContainText(/Saved on this device/)
  })
})
