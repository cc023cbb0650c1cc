/** Views: entering as one, letters that are theirs or not, and two beside each other. */
import { chapter, click, command, gesture, press, save, tabThrough, type } from '../gestures.ts'

export const views = chapter('Views', '?sample=flood-risk-england#/capture', [
  command('Compare views', /Compare views/),
  type('Table 1'),
  press('Enter'),
  type('Table 2'),
  press('Enter'),
  tabThrough,
  press('Escape'),
  command('Enter as Table 1', /Enter as Table 1/),
  click('link', 'Matrix'),
  gesture('focus the cell 2:0', ({ page }) => page.locator('[role=grid] [data-cell="2:0"]').focus()),
  type('l'),
  press('ArrowRight'),
  type('s'),
  press('Enter'),
  gesture('focus a cell that holds what others say', ({ page }) =>
    page.locator('[role=grid] [data-cell="0:0"]').focus(),
  ),
  press('Delete'),
  press('Control+z'),
  click('button', 'Stop entering as Table 1'),
  command('As seen by Table 1', /As seen by Table 1/),
  click('link', 'Findings'),
  click('link', 'Compare'),
  click('radio', 'Views'),
  save,
])
