/** The grid of decisions, and one planned. */
import { chapter, click, fill, gesture, press, save, tabThrough, type } from '../gestures.ts'

export const decisions = chapter('Decisions', '?sample=nhs-learning-2004#/decisions', [
  gesture('focus the cell 0:1', ({ page }) => page.locator('[role=grid] [data-cell="0:1"]').focus()),
  press('ArrowDown', 'ArrowRight'),
  type('c'),
  press('Control+z'),
  press('Enter'),
  press('Escape'),
  click('button', 'Swap sides'),
  click('button', 'New decision'),
  tabThrough,
  fill('textbox', 'What is decided', 'Who brokers learning locally'),
  fill('combobox', 'Functions it is about', 'Local learning brokerage'),
  press('Enter'),
  click('checkbox', /28 strategic health authorities/),
  click('button', 'Save the decision'),
  click('button', 'Who brokers learning locally'),
  save,
])
