/** What comes in: pasted cells, a chart, a graph of another tool, and what is refused. */
import { readFileSync } from 'node:fs'
import { chapter, chooseFiles, click, command, gesture, paste, press, save, tabThrough } from '../gestures.ts'

const cells = [
  ['Organisation', 'Function', 'Role', 'Where', 'From', 'Note'],
  ['City council', 'Housing advice', 'Leads', 'City', '2004-04', ''],
  ['City counncil', 'Street outreach', 'Provides', 'City centre', 'April 2005', 'since the merger'],
  ['Harbour House', 'Street outreach', 'Rules', '', '', ''],
  ['Harbour House', 'Debt advice', 'Funds', '', 'soon', ''],
]
  .map((row) => row.join('\t'))
  .join('\n')

const chart = 'Task,Ward,Trust\nAudit,R,A\nRota,"A/R",C\nStock,Q,\n'

export const imports = chapter('Imports', '', [
  click('button', 'New map'),
  paste('cells of a ledger', cells),
  tabThrough,
  click('button', 'All are the same'),
  click('button', /^Add \d+ remit/),
  press('Control+z'),
  press('Control+y'),
  chooseFiles('a RACI chart', { name: 'chart.csv', text: chart }),
  press('Escape'),
  chooseFiles('a RACI chart', { name: 'chart.csv', text: chart }),
  click('button', /^Add \d+/),
  chooseFiles('a Kumu blueprint', {
    name: 'blueprint.json',
    text: readFileSync('fixtures/exchange/kumu/blueprint.json', 'utf8'),
  }),
  gesture('let Person be left out', ({ page }) =>
    page.getByRole('combobox', { name: 'What Person becomes' }).selectOption({ label: 'Leave out' }),
  ),
  click('button', /^Add \d+/),
  chooseFiles('a text', { name: 'minutes.txt', text: 'The meeting began at ten. All were there.' }),
  press('Escape'),
  command('paste', /Paste from a spreadsheet/),
  press('Escape'),
  save,
])

/** What a table does not say, or says against itself, is asked or left in the note. */
export const openImports = chapter('Imports that ask', '', [
  click('button', 'New map'),
  paste('rows without an involvement', 'Body\tTask\nWard\tAudit\nTrust\tRota\n'),
  tabThrough,
  press('Escape'),
  paste(
    'dates that contradict each other',
    'Body\tTask\tRole\tFrom\tUntil\nWard\tAudit\tLeads\t25/04/2024\t04/25/2025\nTrust\tRota\tFunds\t05/06/2024\t\n',
  ),
  press('Escape'),
  paste('words that are not known', 'Body\tTask\tRole\nWard\tAudit\tinterim\nTrust\tRota\tLeads\n'),
  gesture('say what the word stands for', ({ page }) =>
    page
      .getByRole('dialog')
      .getByRole('combobox', { name: /interim/ })
      .selectOption({ label: 'L Leads' }),
  ),
  click('button', /^Add \d+/),
  save,
])
