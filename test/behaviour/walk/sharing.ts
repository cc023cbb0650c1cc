/** Everything that leaves: the report and its page, each format of the share dialog, a redacted copy, the link. */
import { chapter, click, download, gesture, press, tabThrough } from '../gestures.ts'
import type { Gesture } from '../record.ts'

const nextFormat: Gesture = gesture('choose the next format', async ({ page }) => {
  const chosen = page.getByRole('dialog').getByRole('radio', { checked: true })
  await chosen.focus()
  await chosen.press('ArrowDown')
})

const formats = 13

/** A copy through the lens, and the texts that are left in it. */
export const sharingInPart = chapter('Share in part', '?sample=flood-risk-england#/map', [
  click('button', 'any date'),
  gesture('set the date', async ({ page }) => {
    await page.getByRole('dialog').getByRole('textbox').fill('2005')
    await page.keyboard.press('Enter')
  }),
  click('button', 'Share'),
  click('radio', /2005/),
  download('button', 'Save file'),
  click('checkbox', /^Names of people/),
  gesture('open the texts that remain', ({ page }) => page.locator('summary').last().click()),
  press('Escape'),
])

export const sharing = chapter('Report and share', '?sample=nhs-learning-2004#/report', [
  click('button', /parts$/),
  press('Escape'),
  click('radio', 'A3'),
  download('button', 'Save as a page'),
  click('button', 'Share'),
  tabThrough,
  download('button', 'Save file'),
  ...Array.from({ length: formats }, () => [nextFormat, download('button', 'Save file')]).flat(),
  click('checkbox', /^Trust/),
  click('checkbox', /^Names of people/),
  click('checkbox', /^Notes/),
  gesture('choose the first format', async ({ page }) => {
    // By its name: the button itself is drawn over, and may lie beyond what the dialog shows.
    await page
      .getByRole('dialog')
      .getByRole('radio')
      .first()
      .evaluate((radio: HTMLElement) => radio.closest('label')?.click())
  }),
  download('button', 'Save file'),
  press('Escape'),
])
