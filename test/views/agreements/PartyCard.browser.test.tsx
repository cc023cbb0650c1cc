// The card on people and relationships: nothing is held there that could be divided, shared or moved.
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import { FindingsView } from '../../../src/views/findings/FindingsView.tsx'
import { SidePanel } from '../../../src/views/shell/SidePanel.tsx'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

const leftOut = mapOf({
  organisations: things('Council', 'Inspectorate', 'Schools'),
  functions: things('Teaching and Visits'),
  remits: [
    remit('Inspectorate', 'oversees', 'Teaching and Visits'),
    remit('Schools', 'provides', 'Teaching and Visits'),
  ],
  decisions: [
    {
      id: 'd',
      title: 'Timetable',
      functions: ['Teaching and Visits'],
      participants: [{ party: 'Council', part: 'decides' }],
    },
  ],
})

test('a decision without some is accepted with a reason, and nothing else is put into the file', async () => {
  const { screen, app, map } = await renderWithApp(
    <>
      <main style={{ flex: 1, display: 'flex', flexDirection: 'column' }}>
        <FindingsView />
      </main>
      <aside style={{ width: 392, display: 'flex', flexDirection: 'column' }}>
        <SidePanel />
      </aside>
    </>,
    leftOut,
  )
  const found = () => analyse(map()).find(({ rule }) => rule === 'left-out')
  app.view.select({ type: 'finding', id: found()?.id ?? '' })
  await screen.getByRole('button', { name: 'Agree a boundary' }).click()
  const accepted = screen.getByRole('radio', { name: /^Accepted/ })
  await expect.element(accepted).toBeChecked()
  expect(
    screen.getByRole('radiogroup', { name: 'Outcome' }).element().querySelectorAll('input'),
  ).toHaveLength(1)
  for (const label of ['Supports', 'Consults', 'Not for'])
    expect(screen.getByLabelText(label, { exact: true }).elements()).toHaveLength(0)
  const statement = 'What was found about Inspectorate and Schools is accepted as it is.'
  await expect.element(screen.getByLabelText('What is recorded')).toHaveTextContent(statement)
  await screen.getByLabelText('Reason', { exact: true }).fill('They are asked in June')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => map().agreements[0])
    .toMatchObject({
      about: ['left-out'],
      outcome: 'accepted',
      organisations: ['Inspectorate', 'Schools'],
      statement,
      reason: 'They are asked in June',
    })
  expect(map().remits).toEqual(leftOut.remits)
  expect(found()?.status).toBe('agreed')
})
