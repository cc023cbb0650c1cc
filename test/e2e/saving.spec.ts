// Saving: a file belongs to the map it was saved from, and what the header says of it is true.
import type { Page } from '@playwright/test'
import { serialiseMap, serialiseMapFile } from '../../src/format/serialiseMap.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'
import { expect, test } from './support/guardedTest.ts'
import { dropFile, saveByDownload, saveFile } from './support/mapFiles.ts'
import { type PickedFiles, saveByPicker } from './support/pickedFiles.ts'

// What is kept and saved doesn’t depend on how things move.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

// In Capture, which is on screen soonest: what is saved doesn’t depend on the view.
const flood = './?sample=flood-risk-england#/capture'
const title = (page: Page) => page.getByLabel('Title of the map')
const header = (page: Page) => page.getByRole('banner')

async function rename(page: Page, name: string): Promise<void> {
  await title(page).fill(name)
  await title(page).press('Enter')
}

async function openFlood(page: Page): Promise<void> {
  await page.goto(flood)
  await expect(title(page)).toHaveValue(/Flood risk/)
  await expect(header(page)).toContainText(/Saved on this device/)
}

const titleIn = (text: string): string => JSON.parse(text).map.title

test.describe('a save that takes long', () => {
  /** Ways to have another map on screen by the time it ends. */
  const ways: readonly { name: string; shown: RegExp; go(page: Page): Promise<void> }[] = [
    {
      name: 'a new map is begun',
      shown: /^Untitled map$/,
      go: (page) => page.getByRole('button', { name: 'New map' }).click(),
    },
    {
      name: 'a sample is opened',
      shown: /NHS learning/,
      async go(page) {
        await page.getByRole('button', { name: 'More', exact: true }).click()
        await page.getByRole('menuitem', { name: /NHS learning/ }).click()
      },
    },
    {
      name: 'a kept map is gone on with',
      shown: /^Kept before$/,
      async go(page) {
        await page.getByRole('button', { name: 'Start page' }).click()
        await page.getByRole('button', { name: /^Kept before/ }).click()
      },
    },
  ]

  for (const { name, shown, go } of ways) {
    test(`keeps its file to itself when meanwhile ${name}`, async ({ page }) => {
      const files = await saveByPicker(page)
      await page.goto('./')
      await page.getByRole('button', { name: 'New map' }).click()
      await rename(page, 'Kept before')
      await expect(header(page)).toContainText(/Saved on this device/)
      await openFlood(page)
      await saveSlowly(page, files)
      await go(page)
      await expect(title(page)).toHaveValue(shown)
      await expect(header(page)).toContainText('not yet in a file')
      await files.letGo()
      await expect(page.getByText('Saved to file-1.remitmap.json.').first()).toBeVisible()
      await expect(header(page)).toContainText('not yet in a file')

      await page.keyboard.press('Control+s')
      await expect(header(page)).toContainText(/in a file as of \d\d:\d\d/)
      expect(await files.asked()).toBe(2)
      expect(titleIn(await files.text(1))).toMatch(/Flood risk/)
      expect(titleIn(await files.text(2))).toMatch(shown)

      await rename(page, 'Saved once more')
      await expect(header(page)).toContainText('1 change since the file')
      await page.keyboard.press('Control+s')
      await expect(header(page)).toContainText(/in a file as of/)
      expect(await files.asked()).toBe(2)
      expect(titleIn(await files.text(1))).toMatch(/Flood risk/)
      expect(titleIn(await files.text(2))).toBe('Saved once more')
    })
  }

  test('is noted for the map it was begun for, which says so when it is opened again', async ({ page }) => {
    const files = await saveByPicker(page)
    await openFlood(page)
    await rename(page, 'The first map')
    await saveSlowly(page, files)
    await page.getByRole('button', { name: 'New map' }).click()
    await files.letGo()
    await expect(page.getByText('Saved to file-1.remitmap.json.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Start page' }).click()
    await page.getByRole('button', { name: /^The first map/ }).click()
    await expect(header(page)).toContainText(/in a file as of \d\d:\d\d/)
  })

  test('finds its map as it was when that was opened again meanwhile, which goes on in the same file', async ({
    page,
  }) => {
    const files = await saveByPicker(page)
    await openFlood(page)
    await rename(page, 'The first map')
    await saveSlowly(page, files)
    await page.getByRole('button', { name: 'New map' }).click()
    await page.getByRole('button', { name: 'Start page' }).click()
    await page.getByRole('button', { name: /^The first map/ }).click()
    await expect(title(page)).toHaveValue('The first map')
    await rename(page, 'Edited again')
    await page.keyboard.press('Control+s')
    await files.letGo()
    await expect(header(page)).toContainText(/in a file as of/)
    expect(await files.asked()).toBe(1)
    expect(titleIn(await files.text(1))).toBe('Edited again')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText('1 change since the file')
  })

  test('that finds its file changed, with another map on screen, says so in a sentence and asks nothing', async ({
    page,
  }) => {
    const files = await savedFlood(page)
    await rename(page, 'The first map')
    await files.changeOutside(1, 'by a colleague')
    await saveSlowly(page, files)
    await page.getByRole('button', { name: 'New map' }).click()
    await files.letGo()
    const sentence =
      '“The first map” was not saved: file-1.remitmap.json was changed by something else meanwhile. Open “The first map” again to save it.'
    await expect(page.getByText(sentence).first()).toBeVisible()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    expect(await files.text(1)).toBe('by a colleague')
    await expect(header(page)).toContainText('not yet in a file')
  })

  test('that fails, with another map on screen, names the map and its file', async ({ page }) => {
    const files = await savedFlood(page)
    await rename(page, 'The first map')
    await saveSlowly(page, files)
    await page.getByRole('button', { name: 'New map' }).click()
    await files.fail()
    const sentence =
      '“The first map” could not be saved to file-1.remitmap.json. Open “The first map” again and save it once more.'
    await expect(page.getByText(sentence).first()).toBeVisible()
    expect(titleIn(await files.text(1))).toMatch(/Flood risk/)
    await expect(header(page)).toContainText('not yet in a file')
    await page.getByRole('button', { name: 'Start page' }).click()
    await page.getByRole('button', { name: /^The first map/ }).click()
    await expect(header(page)).toContainText('1 change since the file')
  })

  test('is waited for by the next one, which goes to the same file as the map was then', async ({ page }) => {
    const files = await saveByPicker(page)
    await openFlood(page)
    await rename(page, 'One')
    await saveSlowly(page, files)
    await rename(page, 'Two')
    await page.keyboard.press('Control+s')
    await rename(page, 'Three')
    await files.letGo()
    await expect.poll(async () => titleIn((await files.text(1)) || '{"map":{}}')).toBe('Two')
    expect(await files.asked()).toBe(1)
    await expect(header(page)).toContainText('1 change since the file')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText(/in a file as of/)
  })

  test('a question about a file goes away with its map', async ({ page }) => {
    const files = await savedFlood(page)
    await files.changeOutside(1, 'by a colleague')
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('alertdialog')).toContainText('file-1.remitmap.json has changed')
    await dropFile(page, 'other.remitmap.json', otherMap)
    await expect(title(page)).toHaveValue('Other')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    expect(await files.text(1)).toBe('by a colleague')
  })

  async function savedFlood(page: Page): Promise<PickedFiles> {
    const files = await saveByPicker(page)
    await openFlood(page)
    await page.keyboard.press('Control+s')
    await expect(header(page)).toContainText(/in a file as of/)
    return files
  }

  async function saveSlowly(page: Page, files: PickedFiles): Promise<void> {
    await files.hold()
    await page.keyboard.press('Control+s')
    await expect.poll(files.onTheirWay).toBe(1)
  }
})

const other: RemitMap = { ...emptyMap('Other', '2026-11-21T09:00:00.000Z'), id: 'other' }
const otherMap = serialiseMap(other)

test.describe('the header', () => {
  test('says after a reload what it said before: in the file, or how many changes since', async ({
    page,
  }) => {
    await saveByPicker(page)
    await openFlood(page)
    await page.keyboard.press('Control+s')
    await expect(header(page)).toContainText(/Saved on this device.*in a file as of \d\d:\d\d/)
    await page.reload()
    await expect(title(page)).toHaveValue(/Flood risk/)
    await expect(header(page)).toContainText(/in a file as of \d\d:\d\d/)
    await rename(page, 'Renamed')
    await expect(header(page)).toContainText(/Saved on this device.*1 change since the file/)
    await page.reload()
    await expect(title(page)).toHaveValue('Renamed')
    await expect(header(page)).toContainText('1 change since the file')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText(/Saved on this device.*in a file as of \d\d:\d\d/)
    await page.reload()
    await expect(header(page)).toContainText(/in a file as of \d\d:\d\d/)
  })

  test('counts an undone change as none, and one undone since the file as one', async ({ page }) => {
    await saveByPicker(page)
    await openFlood(page)
    await page.keyboard.press('Control+s')
    await expect(header(page)).toContainText(/in a file as of/)
    await rename(page, 'One')
    await expect(header(page)).toContainText('1 change since the file')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText(/in a file as of/)
    await rename(page, 'Two')
    await rename(page, 'Three')
    await page.keyboard.press('Control+s')
    await expect(header(page)).toContainText(/in a file as of/)
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText('1 change since the file')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText(/Saved on this device.*2 changes since the file/)
    await page.reload()
    await expect(header(page)).toContainText('2 changes since the file')
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+y')
    await expect(header(page)).toContainText(/in a file as of/)
    await page.keyboard.press('Control+z')
    await rename(page, 'Another way')
    await page.keyboard.press('Control+z')
    await expect(header(page)).toContainText('1 change since the file')
  })

  test('knows the file a map was opened from, also after a reload, and that a download only started', async ({
    page,
  }) => {
    await saveByDownload(page)
    await page.goto('./')
    await dropFile(page, 'other.remitmap.json', otherMap)
    await expect(title(page)).toHaveValue('Other')
    await expect(header(page)).toContainText(/Saved on this device.*in a file as of \d\d:\d\d/)
    await page.reload()
    await expect(title(page)).toHaveValue('Other')
    await expect(header(page)).toContainText(/in a file as of \d\d:\d\d/)
    await rename(page, 'Renamed')
    await saveFile(page)
    await expect(header(page)).toContainText(/Saved on this device.*download started \d\d:\d\d/)
    await page.reload()
    await expect(header(page)).toContainText(/download started \d\d:\d\d/)
  })

  test('says on another day on which day the file was saved', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-22T14:02:00Z')
    await saveByPicker(page)
    await openFlood(page)
    await page.keyboard.press('Control+s')
    await expect(header(page)).toContainText(/Saved on this device.*in a file as of 14:02/)
    await page.clock.setFixedTime('2026-11-23T08:00:00Z')
    await page.reload()
    await expect(header(page)).toContainText('in a file as of 22 November, 14:02')
    await page.clock.setFixedTime('2027-01-04T08:00:00Z')
    await page.reload()
    await expect(header(page)).toContainText('in a file as of 22 November 2026, 14:02')
  })
})

test.describe('one opening at a time', () => {
  for (const sample of [/NHS learning and workforce, 2004/, /Flood risk/]) {
    test(`a double click on a sample makes one map and holds one lock: ${sample.source}`, async ({
      page,
    }) => {
      await page.goto('./')
      await page
        .getByRole('button', { name: sample })
        .evaluate((button: HTMLElement) => [button.click(), button.click()])
      await expect(title(page)).toHaveValue(sample)
      await expect(header(page)).toContainText(/Saved on this device/)
      await expect.poll(() => locksHeld(page)).toHaveLength(1)
      expect(await documentsKept(page)).toHaveLength(1)

      await page.getByRole('button', { name: 'New map' }).click()
      await expect(header(page)).toContainText(/Saved on this device/)
      await page.getByRole('button', { name: 'Start page' }).click()
      await page.getByRole('button', { name: new RegExp(`^${sample.source}.*last kept`) }).click()
      await expect(title(page)).toHaveValue(sample)
      await rename(page, 'Mine to edit')
      await expect(header(page)).toContainText(/Saved on this device/)
      await expect(page.getByText('read only here')).toHaveCount(0)
      await expect.poll(() => locksHeld(page)).toHaveLength(1)
    })
  }

  test('of two samples asked for, the one asked for last is opened, whichever comes first', async ({
    page,
  }) => {
    let letCome: () => void = () => {}
    const comes = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await page.route('**/nhs-learning-2004.remitmap.json', async (route) => {
      await comes
      await route.continue()
    })
    await page.goto('./')
    await page.getByRole('button', { name: /NHS learning and workforce, 2004/ }).click()
    await page.getByRole('button', { name: /Flood risk/ }).click()
    await expect(title(page)).toHaveValue(/Flood risk/)
    const answered = page.waitForResponse('**/nhs-learning-2004.remitmap.json')
    letCome()
    await (await answered).finished()
    await rename(page, 'Still flood risk')
    await expect(header(page)).toContainText(/Saved on this device/)
    expect(await documentsKept(page)).toEqual(['Still flood risk'])
  })
})

/** Those by which a map is written. */
const locksHeld = (page: Page) =>
  page.evaluate(async () =>
    ((await navigator.locks.query()).held ?? [])
      .map(({ name = '' }) => name)
      .filter((name) => name.startsWith('remitmap.writer.')),
  )

/** The titles of all maps on this device. */
function documentsKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('remitmap'))
    const found = await done(database.transaction('documents').objectStore('documents').getAll())
    database.close()
    return found.map((document: { title: string }) => document.title)
  })
}

test.describe('a kept map', () => {
  const spoils: readonly { name: string; spoil(page: Page): Promise<void>; says: RegExp }[] = [
    {
      name: 'that is gone',
      spoil: (page) => changeDocument(page, 'Left behind', 'remove'),
      says: /“Left behind” is no longer kept on this device/,
    },
    {
      name: 'that is damaged from its first text on',
      spoil: (page) => changeDocument(page, 'Left behind', 'spoil'),
      says: /damaged, and nothing of it can be shown/,
    },
  ]
  for (const { name, spoil, says } of spoils) {
    test(`${name} leaves the open one as it is, and says so`, async ({ page }) => {
      await page.goto('./')
      await page.getByRole('button', { name: 'New map' }).click()
      await rename(page, 'Left behind')
      await expect(header(page)).toContainText(/Saved on this device/)
      await page.getByRole('button', { name: 'New map' }).click()
      await rename(page, 'In work')
      await expect(header(page)).toContainText(/Saved on this device/)
      await page.getByRole('button', { name: 'Start page' }).click()
      const kept = page.getByRole('button', { name: /^Left behind/ })
      await expect(kept).toBeVisible()
      await spoil(page)
      await kept.click()
      await expect(page.getByText(says).first()).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Carry on/ }).click()
      await expect(title(page)).toHaveValue('In work')
      expect(await locksHeld(page)).toHaveLength(1)
      await rename(page, 'In work again')
      await expect(header(page)).toContainText(/Saved on this device/)
    })
  }

  test('that is damaged can be saved as the text that is left of it', async ({ page }) => {
    await saveByDownload(page)
    await page.goto('./')
    await page.getByRole('button', { name: 'New map' }).click()
    await rename(page, 'Left behind')
    await expect(header(page)).toContainText(/Saved on this device/)
    await changeDocument(page, 'Left behind', 'spoil')
    await page.reload()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('“Left behind” was not opened')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save what is left' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Left behind.txt')
  })

  /** Takes a document away, or its first text to pieces. */
  function changeDocument(page: Page, called: string, how: 'remove' | 'spoil'): Promise<void> {
    return page.evaluate(
      async ([wanted, manner]) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          })
        const database = await done(indexedDB.open('remitmap'))
        const transaction = database.transaction(['documents', 'snapshots'], 'readwrite')
        const documents = transaction.objectStore('documents')
        const { id } = (await done(documents.getAll())).find((one: { title: string }) => one.title === wanted)
        if (manner === 'remove') await done(documents.delete(id))
        else {
          const snapshots = transaction.objectStore('snapshots')
          const found = await done(snapshots.get([id, 0]))
          await done(snapshots.put({ ...found, text: found.text.slice(0, 40) }))
        }
        database.close()
      },
      [called, how] as const,
    )
  }
})

test.describe('named versions of a file', () => {
  const versions = ['First draft', 'Agreed in March'].map((name, place) => ({
    id: `version-${place}`,
    name,
    at: '2026-03-01T09:00:00.000Z',
    map: other,
  }))
  const withVersions = serialiseMapFile(other, versions)
  const namesIn = (text: string): string[] =>
    (JSON.parse(text).versions ?? []).map(({ name }: { name: string }) => name)

  const devices: readonly { name: string; refuse(page: Page): Promise<unknown> }[] = [
    {
      name: 'has no storage',
      refuse: (page) =>
        page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
    },
    {
      name: 'has no room left',
      refuse: (page) =>
        page.addInitScript(() => {
          IDBObjectStore.prototype.add = () => {
            throw new DOMException('no room', 'QuotaExceededError')
          }
        }),
    },
    {
      name: 'gives no answer',
      refuse: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () =>
            Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype)
        }),
    },
  ]
  for (const { name, refuse } of devices) {
    test(`go back into it when the device ${name}, with those named since`, async ({ page }) => {
      await saveByDownload(page)
      await refuse(page)
      await page.goto('./')
      await dropFile(page, 'other.remitmap.json', withVersions)
      await expect(title(page)).toHaveValue('Other')
      expect(namesIn((await saveFile(page)).text)).toEqual(['First draft', 'Agreed in March'])

      await page.getByRole('link', { name: 'Compare' }).click()
      await page.getByRole('radio', { name: 'Versions' }).click()
      const named = page.getByRole('region', { name: 'Named versions' }).getByRole('listitem')
      await expect(named).toContainText([/^Agreed in March/, /^First draft/])
      await page.getByLabel('Name of the version').fill('Of today')
      await page.getByRole('button', { name: 'Keep this version' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'could not keep “Of today”' })).toContainText(
        'it is here until this page is closed. Save the map to a file to keep it.',
      )
      await expect(named).toContainText([/^Of today/, /^Agreed in March/, /^First draft/])
      expect(namesIn((await saveFile(page)).text)).toEqual(['First draft', 'Agreed in March', 'Of today'])

      await page.getByRole('button', { name: 'Delete Of today' }).click()
      await expect(named).toHaveCount(2)
      expect(namesIn((await saveFile(page)).text)).toEqual(['First draft', 'Agreed in March'])
    })
  }

  test('are still to go into it after a reload', async ({ page }) => {
    await saveByDownload(page)
    await page.goto('./')
    await dropFile(page, 'other.remitmap.json', withVersions)
    await expect(title(page)).toHaveValue('Other')
    await expect(header(page)).toContainText(/Saved on this device/)
    await page.reload()
    await expect(title(page)).toHaveValue('Other')
    expect(namesIn((await saveFile(page)).text)).toEqual(['First draft', 'Agreed in March'])
  })

  test('are told by name when they are saved, and each can be left out by the keyboard', async ({ page }) => {
    await saveByDownload(page)
    await page.goto('./')
    await dropFile(page, 'other.remitmap.json', withVersions)
    await expect(title(page)).toHaveValue('Other')
    await saveFile(page)
    const messages = page.getByRole('region', { name: 'Messages' })
    await expect(messages).toContainText('started, with 2 versions: “First draft”, “Agreed in March”.')
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('radio', { name: 'Versions' }).click()
    const tick = page.getByRole('checkbox', { name: 'In the file: First draft' })
    await expect(tick).toBeChecked()
    await tick.focus()
    await page.keyboard.press('Space')
    await expect(tick).not.toBeChecked()
    await expect(page.getByText('“First draft” stays out of the file from the next Save on.')).toBeAttached()
    await page.reload()
    await expect(title(page)).toHaveValue('Other')
    expect(namesIn((await saveFile(page)).text)).toEqual(['Agreed in March'])
    await expect(messages).toContainText('started, with 1 version: “Agreed in March”.')
  })

  test('that only this device has, under the same id, go into no copy that was sent back', async ({
    page,
  }) => {
    await saveByDownload(page)
    await page.goto('./')
    await dropFile(page, 'own.remitmap.json', serialiseMapFile({ ...other, title: 'Our own' }, []))
    await expect(title(page)).toHaveValue('Our own')
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('radio', { name: 'Versions' }).click()
    await page.getByLabel('Name of the version').fill('Private')
    await page.getByRole('button', { name: 'Keep this version' }).click()
    await expect(page.getByRole('checkbox', { name: 'In the file: Private' })).toBeChecked()
    expect(namesIn((await saveFile(page)).text).at(-1)).toBe('Private')

    const asTheyGotIt = { id: 'theirs', name: 'As I got it', at: '2026-03-02T09:00:00.000Z', map: other }
    const sentBack = serialiseMapFile({ ...other, title: 'Sent back' }, [asTheyGotIt])
    await dropFile(page, 'sent-back.remitmap.json', sentBack)
    await expect(title(page)).toHaveValue('Sent back')
    await page.getByRole('radio', { name: 'Versions' }).click()
    await expect(page.getByRole('checkbox', { name: 'In the file: Private' })).not.toBeChecked()
    expect(namesIn((await saveFile(page)).text)).toEqual(namesIn(sentBack))
    await page.reload()
    await expect(title(page)).toHaveValue('Sent back')
    expect(namesIn((await saveFile(page)).text)).toEqual(namesIn(sentBack))
  })

  test('that can’t be read after a reload are not left out unasked', async ({ page }) => {
    await saveByDownload(page)
    await page.goto('./')
    await dropFile(page, 'other.remitmap.json', withVersions)
    await expect(title(page)).toHaveValue('Other')
    await expect(header(page)).toContainText(/Saved on this device/)
    await page.addInitScript(() => {
      const real = IDBFactory.prototype.open
      IDBFactory.prototype.open = function (name: string, version?: number) {
        if (name === 'remitmap-versions') throw new DOMException('not now', 'UnknownError')
        return real.call(this, name, version)
      }
    })
    await page.reload()
    await expect(title(page)).toHaveValue('Other')
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('alertdialog', { name: 'The named versions can’t be read' })
    await expect(dialog).toContainText('Saved now, other.remitmap.json would hold none of them')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toHaveCount(0)
    expect(downloads).toEqual([])

    await page.keyboard.press('Control+s')
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save without them' }).click()
    await download
    await expect(dialog).toHaveCount(0)
  })
})
