import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** Where the browser has no picker for saving, as Firefox and Safari, a file is downloaded; so tests can read it. */
export async function saveByDownload(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })
}

/** Saves with Ctrl+S and gives the bytes and the name of the file. */
export async function saveFile(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Drops a file on the page as a file manager would. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], fileName, { type: 'application/json' }))
      return data
    },
    [name, text] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('#main', type, { dataTransfer: transfer })
  }
}
