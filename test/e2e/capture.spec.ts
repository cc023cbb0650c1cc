// Capture by keyboard alone: thirty remits at the speed of talk, found again in the palette and the outline, on a phone.
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/expectAccessible.ts'
import { expect, test } from './support/guardedTest.ts'
import { tabTo } from './support/keyboard.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'

/** Presses keys one by one and counts them; a name such as `Tab` is one key, any other text one for each letter. */
function countingKeys(page: Page) {
  let presses = 0
  return {
    count: () => presses,
    press: async (...keys: string[]) => {
      for (const key of keys) {
        presses += 1
        await page.keyboard.press(key)
      }
    },
  }
}

/** Fails the test when a pointer was used after all. */
async function forbidPointers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counter = { pointers: 0 }
    Object.assign(window, { counter })
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(type, () => counter.pointers++, true)
  })
  return () => page.evaluate(() => (window as unknown as { counter: { pointers: number } }).counter.pointers)
}

async function startEmptyMap(page: Page): Promise<void> {
  await page.goto('./')
  await tabTo(page, page.getByRole('button', { name: 'New map' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('add a remit')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Organisation' })).toBeFocused()
}

const organisations = ['NHSU', 'SHAs', 'DfES', 'QAA', 'LSC']
/** Each function, the few letters by which it is found again, and how it is held. */
const functions = [
  ['Audit', 'au', 'r'],
  ['Exams', 'ex', 'p'],
  ['Fees', 'fe', 'f'],
  ['Grants', 'gr', 'c'],
  ['Pay', 'pa', 's'],
  ['Plans', 'pl', 'l'],
] as const

async function captureThirty(page: Page): Promise<number> {
  const { press, count } = countingKeys(page)
  for (const [index, organisation] of organisations.entries()) {
    // What the field holds is selected when one comes to it by a key, so that typing replaces it.
    if (index > 0) await press('Shift+Tab')
    await press(...organisation, 'Tab')
    for (const [name, few, letter] of functions) {
      if (index === 0) await press(...name, 'Tab')
      else await press(...few, 'ArrowDown', 'Tab')
      await press(letter, 'Enter')
    }
  }
  return count()
}

test('thirty remits from an empty map, with no pointer and at most eight keys each', async ({ page }) => {
  await saveByDownload(page)
  const pointersUsed = await forbidPointers(page)
  await startEmptyMap(page)
  expect(await captureThirty(page)).toBeLessThanOrEqual(240)
  await expect(page.getByText('30 remits', { exact: true })).toBeVisible()

  const { map } = JSON.parse((await saveFile(page)).text)
  const nameOf = (list: { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name
  expect(map.functions.map(({ name }: { name: string }) => name)).toEqual(functions.map(([name]) => name))
  expect(
    map.remits.map((remit: Record<'organisation' | 'function' | 'involvement', string>) => [
      nameOf(map.organisations, remit.organisation),
      nameOf(map.functions, remit.function),
      map.scheme.involvements
        .find(({ id }: { id: string }) => id === remit.involvement)
        ?.letter.toLowerCase(),
    ]),
  ).toEqual(organisations.flatMap((one) => functions.map(([name, , letter]) => [one, name, letter])))

  // Undo with nothing typed takes back one line at a time.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('29 remits', { exact: true })).toBeVisible()
  expect(await pointersUsed()).toBe(0)
})

test('on a phone: a near-duplicate is asked about, and the outline holds everything and fits', async ({
  page,
}) => {
  const pointersUsed = await forbidPointers(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await startEmptyMap(page)
  const line = async (...fields: string[]) => {
    for (const [index, field] of fields.entries()) {
      if (index > 0) await page.keyboard.press('Tab')
      await page.keyboard.type(field)
    }
    await page.keyboard.press('Enter')
  }
  await line('NHSU', 'Local workforce planning', 'l')
  await line('Local worforce planning', 'p @Leeds 2004..')
  await expect(page.getByRole('alert')).toContainText('Did you mean “Local workforce planning”?')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('2 remits', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('outline by function')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Local workforce planning' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'NHSU leads it', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'NHSU provides it in Leeds, from 2004' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectAccessible(page)
  expect(await pointersUsed()).toBe(0)
})

test('the list of shortcuts and the scheme are reached by keyboard, accessible, and give the focus back', async ({
  page,
}) => {
  await startEmptyMap(page)
  const { press } = countingKeys(page)
  await press(...'NHSU', 'Tab', ...'Fees', 'Tab', 'l', 'Enter')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('change the letters')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Involvements of this map' })
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: 'RACI', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: 'What the remits become' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
})
