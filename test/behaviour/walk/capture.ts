/** Remits typed in the line of Capture: names kept, new, nearly known, wrong; details; undo and redo. */
import { chapter, click, command, fill, focus, gesture, press, save } from '../gestures.ts'

/** Fields of the line, from the one that has the focus on, and Enter. */
const line = (...fields: readonly string[]) =>
  gesture(`add the line ${fields.join(' | ')}`, async ({ page }) => {
    for (const [at, field] of fields.entries()) {
      if (at > 0) await page.keyboard.press('Tab')
      await page.keyboard.press('Control+a')
      await page.keyboard.type(field)
    }
    await page.keyboard.press('Enter')
  })

export const capture = chapter('Capture', '', [
  click('button', 'New map'),
  focus('combobox', 'Organisation'),
  line('City council', 'Housing advice', 'L'),
  line('Street outreach', 'LP @City centre +Rough sleepers 2004-04..2006 #Circular 12 !duty'),
  focus('combobox', 'Organisation'),
  line('Harbour House', 'Street outreach', 'L @City centre'),
  focus('combobox', 'Organisation'),
  line('City counci', 'Street outreach', 'S'),
  press('ArrowDown'),
  focus('combobox', 'Function'),
  line('Debt advice', 'is consulted'),
  press('Control+a'),
  line('N'),
  focus('combobox', 'Function'),
  line('Debt advice', 'P 2004..wrong'),
  press('Escape'),
  press('Control+z'),
  press('Control+z'),
  press('Control+y'),
  click('button', 'How this line works'),
  press('Escape'),
  click('button', 'Keep the function'),
  command('outline by function', /Outline: By function/),
  command('outline by organisation', /Outline: By organisation/),
  click('radio', 'Ledger'),
  click('radio', 'Functions'),
  fill('combobox', 'Name', 'Tenancy support'),
  press('Enter'),
  click('button', 'Other lists'),
  click('menuitemradio', /^Places/),
  save,
])
