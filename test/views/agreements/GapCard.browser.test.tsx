// The card on a gap records what was missing, and no card loses what was typed on it.
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { FindingRule } from '../../../src/analysis/finding.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { FindingsView } from '../../../src/views/findings/FindingsView.tsx'
import { SidePanel } from '../../../src/views/shell/SidePanel.tsx'
import { WorkshopScreen } from '../../../src/views/workshop/WorkshopScreen.tsx'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

const { keyboard } = userEvent

const housing = mapOf({
  title: 'Housing',
  organisations: things('City', 'Harbour House', 'County'),
  functions: [{ id: 'Supported housing', name: 'Supported housing', expects: ['leads'] }],
  places: things('Dunshire', ['Larkford', 'Dunshire']),
  remits: [
    remit('City', 'commissions', 'Supported housing'),
    remit('Harbour House', 'provides', 'Supported housing'),
  ],
})

async function showCard(map: RemitMap, rule: FindingRule) {
  const rendered = await renderWithApp(
    <>
      <main id="main" tabIndex={-1} style={{ flex: 1, display: 'flex', flexDirection: 'column' }}>
        <FindingsView />
      </main>
      <aside style={{ width: 392, display: 'flex', flexDirection: 'column' }}>
        <SidePanel />
      </aside>
    </>,
    map,
  )
  const found = () => analyse(rendered.map()).find((one) => one.rule === rule)
  rendered.app.view.select({ type: 'finding', id: found()?.id ?? '' })
  await rendered.screen.getByRole('button', { name: 'Agree a boundary' }).click()
  return { ...rendered, found }
}

const recordNow = () => keyboard('{Control>}{Enter}{/Control}')

test('on a gap: who does it is named, and the lead is what is recorded and applied', async () => {
  const { screen, map, found } = await showCard(housing, 'no-lead')
  await expect.element(screen.getByRole('radio', { name: /^Name who does it/ })).toBeChecked()
  expect(screen.getByRole('radio', { name: /^Divided/ }).elements()).toHaveLength(0)
  await recordNow()
  await expect.element(screen.getByLabelText('Who', { exact: true })).toHaveFocus()
  await keyboard('City{Enter}')
  await expect
    .element(screen.getByLabelText('What is recorded'))
    .toHaveTextContent(/^City leads Supported housing\.$/)
  await recordNow()
  await expect
    .poll(() => map().agreements[0])
    .toMatchObject({
      title: 'Supported housing',
      about: ['no-lead'],
      involvements: ['leads'],
      organisations: ['City'],
      lead: 'City',
      outcome: 'moved',
      statement: 'City leads Supported housing.',
    })
  expect(found()?.status).toBe('agreed')
  await screen.getByRole('button', { name: 'Apply to the remits…' }).click()
  await expect
    .element(screen.getByRole('dialog').getByText('New: City leads Supported housing.'))
    .toBeVisible()
  await keyboard('{Enter}')
  await expect.poll(found).toBeUndefined()
  await expect.poll(() => document.activeElement?.closest('main')).toBeTruthy()
  expect(map().remits.slice(0, 2)).toEqual(housing.remits)
  expect(map().agreements[0]?.applied).toBe(true)
})

const bothLead = mapOf({
  ...housing,
  remits: [
    remit('City', 'leads', 'Supported housing', { places: ['Dunshire'] }),
    remit('County', 'leads', 'Supported housing', { places: ['Dunshire'] }),
  ],
})

test('a date that can’t be read is refused at its field, and stays as typed', async () => {
  const { screen, map } = await showCard(bothLead, 'contested')
  const review = screen.getByLabelText('Review', { exact: true })
  for (const typed of ['next spring', '31 February 2027', '13/13/2027']) {
    await review.fill(typed)
    ;(screen.getByLabelText('Reason', { exact: true }).element() as HTMLElement).focus()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(typed)
    for (const name of ['Record as agreed', 'Propose', 'Park']) {
      await screen.getByRole('button', { name, exact: true }).click()
      await expect.element(review).toHaveFocus()
    }
    expect(map().agreements).toEqual([])
    await expect.element(review).toHaveValue(typed)
  }
  // The card is closed and opened again: what was typed is still there, and still refused.
  await keyboard('{Escape}')
  await screen.getByRole('button', { name: 'Agree a boundary' }).click()
  await expect.element(review).toHaveValue('13/13/2027')
  await review.fill('1 Apr 2027')
  await screen.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect.poll(() => map().agreements[0]?.review).toBe('2027-04-01')
})

test('a date in full is seen to its end', async () => {
  const { screen } = await showCard(bothLead, 'contested')
  for (const label of ['Handover', 'Review']) {
    const field = screen.getByRole('textbox', { name: label, exact: true })
    await field.fill('2006-09-30')
    await keyboard('{Tab}')
    await expect.element(field).toHaveValue('30 September 2006')
    const { scrollWidth, clientWidth } = field.element()
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  }
})

test('a name that is on no list is refused at its field', async () => {
  const { screen, map } = await showCard(bothLead, 'contested')
  await screen.getByLabelText('Leads', { exact: true }).fill('Harbor')
  await screen.getByRole('button', { name: 'Record as agreed' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Harbor')
  await expect.element(screen.getByLabelText('Leads', { exact: true })).toHaveFocus()
  expect(map().agreements).toEqual([])
})

test('a place that lies nowhere takes no lead away: the dialog says what stays, and why', async () => {
  const { screen, map } = await showCard(bothLead, 'contested')
  await screen.getByRole('radio', { name: 'Place' }).click()
  await screen.getByLabelText('County', { exact: true }).fill('City centre')
  await screen.getByRole('option', { name: /Add.*City centre/ }).click()
  await screen.getByLabelText('City', { exact: true }).fill('Larkford')
  await keyboard('{Enter}')
  await recordNow()
  await screen.getByRole('button', { name: 'Apply to the remits…' }).click()
  await expect
    .element(screen.getByRole('dialog').getByText('New: County leads Supported housing in City centre.'))
    .toBeVisible()
  await keyboard('{Enter}')
  const cityCentre = map().places.find(({ name }) => name === 'City centre')?.id
  await expect
    .poll(() => map().remits.map(({ organisation, places }) => [organisation, places]))
    .toEqual([
      ['City', ['Larkford']],
      ['County', [cityCentre]],
    ])
})

test('where no place named is related to what is held, the dialog says what stays as recorded', async () => {
  const places = [...bothLead.places, { id: 'villages', name: 'Villages' }, { id: 'moors', name: 'Moors' }]
  const related = { ...bothLead, places }
  const { screen, map } = await showCard(related, 'contested')
  await screen.getByRole('radio', { name: 'Place' }).click()
  for (const [label, place] of [
    ['City', 'Villages'],
    ['County', 'Moors'],
  ] as const) {
    await screen.getByLabelText(label, { exact: true }).fill(place)
    await keyboard('{Enter}')
  }
  await recordNow()
  await screen.getByRole('button', { name: 'Apply to the remits…' }).click()
  const dialog = screen.getByRole('dialog')
  for (const [name, place] of [
    ['City', 'Villages'],
    ['County', 'Moors'],
  ] as const) {
    const stays = `“${name} leads Supported housing in Dunshire” stays as recorded: the map does not say how ${place} lies to Dunshire.`
    await expect.element(dialog.getByText(stays, { exact: false })).toBeVisible()
  }
  await keyboard('{Enter}')
  await expect.poll(() => map().remits.length).toBe(4)
  expect(map().remits.slice(0, 2)).toEqual(bothLead.remits)
})

test('the key that records does not press the button that has the focus', async () => {
  const { screen, map } = await showCard(housing, 'no-lead')
  await screen.getByLabelText('Who', { exact: true }).fill('City')
  await keyboard('{Enter}')
  ;(screen.getByRole('button', { name: 'Remove City' }).element() as HTMLElement).focus()
  await recordNow()
  await expect.poll(() => map().agreements[0]?.lead).toBe('City')
})

test('an agreement whose receiver is gone claims nothing of the remits', async () => {
  const { screen, app } = await showCard(bothLead, 'contested')
  await keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(screen.getByRole('radio', { name: /^Moved/ })).toBeChecked()
  await screen.getByLabelText('Moves to', { exact: true }).fill('Harbour')
  await keyboard('{Enter}')
  await screen.getByLabelText('Handover', { exact: true }).fill('2027')
  await recordNow()
  await expect.element(screen.getByText('The remits do not say so yet: 3 changes to make.')).toBeVisible()
  app.actions.run({ type: 'deleteOrganisation', id: 'Harbour House' })
  await expect
    .element(screen.getByText('Who was to hold it is no longer on the map. Change it on the card.'))
    .toBeVisible()
  expect(screen.getByText('The remits say what was agreed', { exact: false }).elements()).toHaveLength(0)
})

test('on the projector: what is agreed is said beside the sentence; going against it opens it', async () => {
  const { screen, map, app } = await renderWithApp(<WorkshopScreen />, bothLead)
  app.view.set({ presenting: true })
  await keyboard('{Enter}')
  const headline = /^City and County both lead Supported housing in Dunshire\.$/
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(headline)
  await keyboard('3')
  await screen.getByLabelText('Moves to', { exact: true }).fill('County')
  await keyboard('{Enter}')
  await screen.getByLabelText('Handover', { exact: true }).fill('2027')
  await recordNow()
  await expect.element(screen.getByText('An agreement is recorded.')).toBeVisible()
  // The page has its keys back once its first button has the focus.
  await expect.poll(() => document.activeElement?.hasAttribute('data-first')).toBe(true)
  await keyboard('a')
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  await keyboard('{Enter}')
  await expect.element(screen.getByText('The remits say what was agreed.')).toBeVisible()
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(headline)

  app.actions.run({
    type: 'addRemit',
    remit: { ...remit('City', 'leads', 'Supported housing'), id: 'again', from: '2028' },
  })
  await expect
    .element(screen.getByText('Reopened: City leads Supported housing, against what was agreed.'))
    .toBeVisible()
  expect(screen.getByText('The remits say what was agreed.').elements()).toHaveLength(0)
  expect(screen.getByText('An agreement is recorded.', { exact: true }).elements()).toHaveLength(0)
  expect(map().agreements).toHaveLength(1)
})
