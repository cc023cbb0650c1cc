/** Relationships as list, grid, influence, and who carries messages. */
import { chapter, click, fill, gesture, press, save, tabThrough, type } from '../gestures.ts'

export const relationships = chapter('Relationships', '?sample=nhs-learning-2004#/relationships', [
  click('button', /^Department of Health and NHSU: embedded/),
  fill('searchbox', 'Search the relationships', 'quality'),
  fill('searchbox', 'Search the relationships', ''),
  gesture('choose the fragile', ({ page }) =>
    page.getByRole('combobox', { name: 'Which relationships' }).selectOption('Fragile'),
  ),
  click('button', 'New relationship'),
  tabThrough,
  press('Escape'),
  click('radio', 'Grid'),
  gesture('focus the cell 0:1', ({ page }) => page.locator('[role=grid] [data-cell="0:1"]').focus()),
  type('e4'),
  press('ArrowRight'),
  type('t2i'),
  press('Shift+ArrowDown'),
  press('Delete'),
  press('Control+z'),
  press('Enter'),
  click('radio', 'Influence'),
  fill('combobox', 'Organisation or person', 'Skills for Health'),
  press('Enter'),
  tabThrough,
  click('radio', 'Across'),
  save,
])
