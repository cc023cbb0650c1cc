/** The map: a tab stop whose arrows follow lines, its scopes, layers, layouts, filter and pictures. */
import { chapter, click, command, download, focus, gesture, press, save, tabThrough } from '../gestures.ts'

export const map = chapter('Map', '?sample=nhs-learning-2004#/map', [
  focus('listbox', 'Map of organisations and functions'),
  press('ArrowDown'),
  press('ArrowRight'),
  press('Enter'),
  press('Shift+ArrowDown'),
  press('Escape'),
  press('Control+z'),
  click('button', 'As text'),
  tabThrough,
  click('button', 'As text'),
  click('radio', 'Everything'),
  click('radio', 'Free'),
  click('radio', 'Two columns'),
  click('button', 'Layers'),
  press('Enter'),
  press('Escape'),
  click('button', 'Filter'),
  press('Escape'),
  click('radio', 'Biggest'),
  click('button', 'Zoom in'),
  click('button', 'Show all of it'),
  command('both lead local workforce planning', /regional teams and 28/),
  click('button', 'Picture'),
  gesture('choose SVG', async ({ page, settle }) => {
    await page.getByRole('dialog').getByRole('button', { name: /As$/ }).click()
    await settle()
    await page.getByRole('option', { name: /SVG/ }).click()
  }),
  download('button', 'Save the picture'),
  press('Escape'),
  save,
])
