/** The first minutes: the start page, the first remit, a file that is refused, maps kept on the device. */
import {
  chapter,
  chooseFiles,
  click,
  download,
  fill,
  gesture,
  press,
  save,
  tabThrough,
  type,
} from '../gestures.ts'

export const start = chapter('First minutes', '', [
  tabThrough,
  click('button', 'Add the first remit'),
  fill('textbox', 'Organisation', 'City council'),
  fill('textbox', 'Function', 'Housing advice'),
  click('button', 'Add the first remit'),
  save,
  click('button', 'Start page'),
  click('button', /^NHS learning and workforce/),
  click('button', 'Start page'),
  click('button', /^Carry on/),
  click('button', 'Start page'),
  click('button', /^Untitled map last kept/),
  gesture('rename the map', async ({ page }) => {
    await page.getByLabel('Title of the map').fill('Housing in the city')
    await page.keyboard.press('Enter')
  }),
  click('button', 'New map'),
  chooseFiles('a damaged map', {
    name: 'cut.remitmap.json',
    text: '{ "format": "remitmap", "version": 1, "map": {',
  }),
  click('button', 'Close'),
  chooseFiles('a map of a newer version', {
    name: 'newer.remitmap.json',
    text: '{ "format": "remitmap", "version": 2, "map": {} }',
  }),
  press('Escape'),
  press('Control+k'),
  type('dark'),
  press('ArrowDown', 'Enter'),
  click('button', 'More'),
  press('Escape'),
])

/** A kept map is saved and removed without being opened, and put back. */
export const keptMaps = chapter('Kept maps', '', [
  click('button', 'New map'),
  gesture('call it One', async ({ page }) => {
    await page.getByLabel('Title of the map').fill('One')
    await page.keyboard.press('Enter')
  }),
  click('button', 'New map'),
  click('button', 'Start page'),
  tabThrough,
  download('button', /^Save “One” to a file/),
  click('button', /^Remove “One”/),
  click('button', 'Remove'),
  click('button', 'Put “One” back'),
])
