/**
 * Stands in for the browser's picker of a file to save to, which no test can click: each time it is asked it gives
 * another file, "file-1.remitmap.json" and so on, that is kept in the page. The app writes and reads them as any other.
 */
import type { Page } from '@playwright/test'

export interface PickedFiles {
  /** How often a file was asked for. */
  asked(): Promise<number>
  /** What is in the file that was picked as the n-th, from 1. */
  text(number: number): Promise<string>
  /** From now on whatever is read and written stays on its way, until it is let go or fails. */
  hold(): Promise<void>
  letGo(): Promise<void>
  fail(): Promise<void>
  /** How much is on its way. */
  onTheirWay(): Promise<number>
  /** Someone else writes to the file. */
  changeOutside(number: number, text: string): Promise<void>
}

interface Disk {
  readonly texts: string[]
  readonly waiting: { readonly resolve: () => void; readonly reject: (error: DOMException) => void }[]
  isHeld: boolean
}

export async function saveByPicker(page: Page): Promise<PickedFiles> {
  await page.addInitScript(() => {
    const disk: Disk = { texts: [], waiting: [], isHeld: false }
    async function onceLetGo(): Promise<void> {
      if (!disk.isHeld) return
      await new Promise<void>((resolve, reject) => disk.waiting.push({ resolve, reject }))
    }
    function handleOf(place: number) {
      const name = `file-${place + 1}.remitmap.json`
      return {
        name,
        async getFile() {
          await onceLetGo()
          return new File([disk.texts[place] ?? ''], name)
        },
        async createWritable() {
          let text = ''
          return {
            async write(bytes: Uint8Array<ArrayBuffer>) {
              text += new TextDecoder().decode(bytes)
            },
            async close() {
              await onceLetGo()
              disk.texts[place] = text
            },
            async abort() {},
          }
        },
      }
    }
    Object.assign(window, { disk, showSaveFilePicker: async () => handleOf(disk.texts.push('') - 1) })
  })
  const disk = () => page.evaluateHandle(() => (window as unknown as { disk: Disk }).disk)
  return {
    asked: async () => (await disk()).evaluate(({ texts }) => texts.length),
    text: async (number) => (await disk()).evaluate(({ texts }, n) => texts[n - 1] ?? '', number),
    onTheirWay: async () => (await disk()).evaluate(({ waiting }) => waiting.length),
    async hold() {
      await (await disk()).evaluate((held) => {
        held.isHeld = true
      })
    },
    async letGo() {
      await (await disk()).evaluate((held) => {
        held.isHeld = false
        for (const { resolve } of held.waiting.splice(0)) resolve()
      })
    },
    async fail() {
      await (await disk()).evaluate((held) => {
        held.isHeld = false
        for (const { reject } of held.waiting.splice(0))
          reject(new DOMException('no room', 'QuotaExceededError'))
      })
    },
    async changeOutside(number, text) {
      await (await disk()).evaluate(
        ({ texts }, [n, changed]) => {
          texts[n - 1] = changed
        },
        [number, text] as const,
      )
    },
  }
}
