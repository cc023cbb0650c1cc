/** The register, its pairs and agreements, and boundaries agreed on the card. */
import { chapter, click, fill, focus, gesture, press, save, tabThrough, type } from '../gestures.ts'

const nth = (what: string, number: number) =>
  gesture(`focus the ${what} ${number}`, ({ page }) =>
    page.getByRole('main').getByRole('article').nth(number).getByRole('button').first().focus(),
  )

export const findings = chapter('Findings', '?sample=nhs-learning-2004#/findings', [
  nth('finding', 0),
  press('j'),
  press('k'),
  press('Enter'),
  tabThrough,
  press('Escape'),
  nth('finding', 2),
  press('p'),
  click('radio', /^Parked/),
  click('radio', /^All/),
  gesture('choose the kind No lead', ({ page }) =>
    page.getByRole('combobox', { name: 'Kind of finding' }).selectOption('No lead'),
  ),
  gesture('choose every kind', ({ page }) =>
    page.getByRole('combobox', { name: 'Kind of finding' }).selectOption('Every kind'),
  ),
  gesture('put together by function', ({ page }) =>
    page.getByRole('combobox', { name: 'Put together by' }).selectOption('By function'),
  ),
  fill('searchbox', 'Search the findings', 'brokerage'),
  fill('searchbox', 'Search the findings', ''),
  gesture('put together by kind', ({ page }) =>
    page.getByRole('combobox', { name: 'Put together by' }).selectOption('By kind'),
  ),
  nth('finding', 0),
  press('Enter'),
  click('button', 'Agree a boundary'),
  tabThrough,
  focus('radio', /^Divided/),
  press('ArrowRight'),
  fill('textbox', 'Reason', 'Both are needed until the next plan'),
  press('Control+Enter'),
  click('radio', /^Agreed/),
  click('button', 'Agree a boundary'),
  fill('combobox', 'Leads', 'SHA workforce directorates'),
  press('Enter'),
  press('Control+Enter'),
  press('Control+z'),
  click('radio', /^All/),
  click('radio', 'Pairs'),
  press('Tab'),
  click('radio', 'Agreements'),
  type('x'),
  click('radio', 'List'),
  // What no one is recorded as doing.
  fill('searchbox', 'Search the findings', 'no one is recorded as leading'),
  nth('finding', 0),
  press('Enter'),
  click('button', 'Agree a boundary'),
  tabThrough,
  fill('textbox', 'Review', 'next spring'),
  press('Control+Enter'),
  fill('textbox', 'Review', ''),
  fill('combobox', 'Who', 'NHSU'),
  press('Enter'),
  press('Control+Enter'),
  click('button', 'Apply to the remits…'),
  press('Enter'),
  fill('searchbox', 'Search the findings', ''),
  focus('searchbox', 'Search the findings'),
  save,
])
