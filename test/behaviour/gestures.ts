/** The small language in which walks are written. */
import type { Locator, Page } from '@playwright/test'
import type { Chapter, Gesture, Walker } from './record.ts'

type Role = Parameters<Page['getByRole']>[0]

/** A name as people read it, whole; a pattern where the whole is long or has figures in it. */
export type Name = string | RegExp

const byName = (name: Name) => (typeof name === 'string' ? { name, exact: true } : { name })

export const byRole = (page: Page, role: Role, name: Name): Locator =>
  page.getByRole(role, byName(name)).first()

export const chapter = (
  name: string,
  address: string,
  gestures: readonly Gesture[],
  size?: Chapter['size'],
): Chapter => ({ name, address, gestures, size })

export function gesture(what: string, act: (walker: Walker) => Promise<unknown>): Gesture {
  return {
    what,
    act: async (walker) => {
      await act(walker)
    },
  }
}

/** Keys one after the other, as Playwright names them. */
export const press = (...keys: readonly string[]): Gesture =>
  gesture(`press ${keys.join(' ')}`, async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key)
  })

export const type = (text: string): Gesture => gesture(`type ${text}`, ({ page }) => page.keyboard.type(text))

export const click = (role: Role, name: Name): Gesture =>
  gesture(`click the ${role} ${String(name)}`, ({ page }) => byRole(page, role, name).click())

export const focus = (role: Role, name: Name): Gesture =>
  gesture(`focus the ${role} ${String(name)}`, ({ page }) => byRole(page, role, name).focus())

export const fill = (role: Role, name: Name, text: string): Gesture =>
  gesture(`fill the ${role} ${String(name)} with ${text}`, ({ page }) => byRole(page, role, name).fill(text))

/** A command of the palette, by the words that find it; `option` when the first found is not the one that is meant. */
export const command = (words: string, option: Name = new RegExp(words, 'i')): Gesture =>
  gesture(`command ${words}`, async ({ page, settle }) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await settle()
    await byRole(page, 'option', option).click()
  })

/** Hands files to the app as a person does who chooses them. */
export const chooseFiles = (what: string, ...files: readonly { name: string; text: string }[]): Gesture =>
  gesture(`choose ${what}`, ({ page }) =>
    page
      .getByLabel('Map file', { exact: true })
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
      ),
  )

/** Cells pasted from a spreadsheet, or any other text. */
export const paste = (what: string, text: string): Gesture =>
  gesture(`paste ${what}`, ({ page }) =>
    page.evaluate((content) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', content)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text),
  )

/** Saves the map; the file goes into the record. */
export const save: Gesture = gesture('save', ({ page, keep }) => keep(() => page.keyboard.press('Control+s')))

/** Something that makes a file, which goes into the record. */
export const download = (role: Role, name: Name): Gesture =>
  gesture(`download by the ${role} ${String(name)}`, ({ page, keep }) =>
    keep(() => byRole(page, role, name).click()),
  )

/** Goes through the page with Tab and notes each stop. */
export const tabThrough: Gesture = { what: 'tab through', act: ({ tabOrder }) => tabOrder() }
