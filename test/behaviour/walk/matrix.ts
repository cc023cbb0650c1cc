/** The matrix: letters typed, blocks cut and pasted, lines added, moved, folded and grouped. */
import { chapter, click, command, gesture, press, save, type } from '../gestures.ts'

const toCell = (cell: string) =>
  gesture(`focus the cell ${cell}`, ({ page }) => page.locator(`[role=grid] [data-cell="${cell}"]`).focus())

export const matrix = chapter('Matrix', '?sample=nhs-learning-2004#/matrix', [
  toCell('1:0'),
  press('ArrowDown', 'ArrowRight', 'ArrowRight'),
  type('p'),
  type('x'),
  press('Enter'),
  press('Escape'),
  toCell('1:0'),
  press('F2'),
  press('Space'),
  press('Enter'),
  press('Control+z'),
  toCell('1:0'),
  press('Shift+ArrowDown', 'Shift+ArrowRight'),
  press('Control+c'),
  press('Control+x'),
  press('Control+v'),
  press('Control+z'),
  press('Control+z'),
  press('Delete'),
  press('Control+z'),
  press('Shift+F10'),
  press('Escape'),
  click('button', 'Add a function'),
  type('Return to practice'),
  press('Enter'),
  press('Escape'),
  click('button', 'Collapse all'),
  click('button', 'Expand all'),
  click('button', 'Swap sides'),
  click('button', 'Swap sides'),
  command('group similar', /Group similar/),
  click('button', 'Keep this order'),
  click('button', 'More for this view'),
  press('Escape'),
  save,
])
