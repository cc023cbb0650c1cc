import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { emptyMap } from '../../../src/model/remitMap.ts'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

test('a remit is added with keys alone, and the next one needs only function and letter', async () => {
  const { screen, map, commands, said, app } = await renderWithApp(<CaptureView />, emptyMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Virtual campus{Tab}l{Enter}')
  await expect.poll(() => map().remits.length).toBe(1)
  expect(commands).toHaveLength(1)
  expect(commands[0]).toMatchObject({ type: 'batch', name: 'quickAdd' })
  expect(map().organisations.map(({ name }) => name)).toEqual(['NHSU'])
  expect(map().functions.map(({ name }) => name)).toEqual(['Virtual campus'])
  expect(map().remits[0]?.involvement).toBe('leads')
  expect(said.at(-1)).toBe('Added NHSU · Leads · Virtual campus. 1 remit. New: NHSU, Virtual campus.')

  await userEvent.keyboard('Academic partner network{Tab}L,P{Enter}')
  await expect.poll(() => map().remits.length).toBe(3)
  expect(map().organisations).toHaveLength(1)
  await expect.element(screen.getByRole('combobox', { name: 'Organisation' })).toHaveValue('NHSU')
  await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveFocus()

  // One line is one step: both remits and the new function go together.
  app.actions.undo()
  expect(map().remits).toHaveLength(1)
  expect(map().functions).toHaveLength(1)
})

test('a name spelt a little wrong is suggested, and moving to it takes it', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('nhs university{Tab}')
  await userEvent.keyboard('local worforce pl')
  await expect
    .element(screen.getByRole('option', { name: 'Add “local worforce pl” as a new function' }))
    .toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Tab}')
  await expect
    .element(screen.getByRole('combobox', { name: 'Function' }))
    .toHaveValue('Local workforce planning')
  await expect.element(screen.getByRole('textbox', { name: 'Letter' })).toHaveFocus()
  await userEvent.keyboard('c{Enter}')
  await expect.poll(() => map().remits.length).toBe(5)
  expect(map().functions).toHaveLength(3)
  expect(map().remits.at(-1)).toMatchObject({
    organisation: 'nhsu',
    function: 'planning',
    involvement: 'commissions',
  })
})

test('what is typed counts as typed once that is said: the beginning of another name makes a new one', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHS{Tab}Induction{Tab}I{Enter}')
  // Of each it is asked first: "NHSU" and "Induction for new staff" begin so.
  await userEvent.keyboard('{Enter}')
  expect(map().remits).toHaveLength(4)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => map().remits.length).toBe(5)
  expect(map().organisations.at(-1)?.name).toBe('NHS')
  expect(map().functions.at(-1)?.name).toBe('Induction')
})

test('wrong input says what is wrong, keeps what was typed and puts the focus there', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Virtual campus{Tab}z{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“z” is no letter of this map')
  await expect.element(screen.getByRole('textbox', { name: 'Letter' })).toHaveFocus()
  await expect.element(screen.getByRole('textbox', { name: 'Letter' })).toHaveValue('z')
  await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveValue('Virtual campus')
  expect(map().remits).toHaveLength(4)

  await screen.getByRole('combobox', { name: 'Function' }).fill('')
  await screen.getByRole('button', { name: 'Add' }).click()
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Write which function it is.')
  await expect.element(screen.getByRole('combobox', { name: 'Function' })).toHaveFocus()
})

test('the very same remit again is not added in silence', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, {
    ...smallMap(),
    remits: [{ id: 'r1', organisation: 'nhsu', function: 'planning', involvement: 'leads' }],
  })
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Local workforce planning{Tab}L{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('that is already here')
  expect(map().remits).toHaveLength(1)
})

test('a name made on the way is marked as new in its row; one that was there is not', async () => {
  const { screen } = await renderWithApp(<CaptureView />, smallMap())
  const letter = screen.getByRole('textbox', { name: 'Letter' })
  await expect.element(letter).toHaveAttribute('placeholder', 'L,C')
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Night schools{Tab}P{Enter}')
  await expect.element(screen.getByRole('gridcell', { name: 'Night schools new' })).toBeVisible()
  expect(screen.getByRole('gridcell', { name: /NHSU.* new/ }).elements()).toHaveLength(0)
})

test('with details: the remit is added and its form opens', async () => {
  const { screen, map, app } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Local learning brokerage{Tab}P{Control>}{Enter}{/Control}')
  await expect.poll(() => map().remits.length).toBe(5)
  expect(app.view.store.getState()).toMatchObject({
    selection: { type: 'entity', id: map().remits.at(-1)?.id },
    editing: true,
  })
})

test('each of the other lists has a line of its own', async () => {
  const { screen, map, app } = await renderWithApp(<CaptureView />, smallMap())
  app.view.set({ captureList: 'places' })
  await screen
    .getByRole('textbox', { name: 'Name' })
    .or(screen.getByRole('combobox', { name: 'Name' }))
    .click()
  await userEvent.keyboard('Bradford{Enter}')
  await expect.poll(() => map().places.length).toBe(3)
  await userEvent.keyboard('Bradford{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“Bradford” is already on this list.')

  app.view.set({ captureList: 'ties' })
  await screen.getByRole('combobox', { name: 'From' }).click()
  await userEvent.keyboard('SHA{ArrowDown}{Enter}NHSU{Enter}')
  await expect.poll(() => map().ties.length).toBe(2)
  expect(map().ties.at(-1)).toMatchObject({ from: 'sha', to: 'nhsu' })
})

test('a name nearly like another is asked about: arrow down takes the one there is, and the line is added', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('sha wf{Tab}Virtual campus{Tab}l{Enter}')
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Did you mean “SHA workforce directorate”?')
  expect(map().remits).toHaveLength(4)
  await expect.element(screen.getByRole('textbox', { name: 'Letter' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => map().remits.length).toBe(5)
  expect(map().remits.at(-1)).toMatchObject({ organisation: 'sha', involvement: 'leads' })
  expect(map().organisations).toHaveLength(3)
  await expect
    .element(screen.getByRole('combobox', { name: 'Organisation' }))
    .toHaveValue('SHA workforce directorate')
})

test('Enter once more makes the name new after all; Escape only takes the question away', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Local worforce planning{Tab}l{Enter}')
  await expect.element(screen.getByRole('button', { name: 'Use “Local workforce planning”' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  await expect
    .element(screen.getByRole('combobox', { name: 'Function' }))
    .toHaveValue('Local worforce planning')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alert')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => map().functions.at(-1)?.name).toBe('Local worforce planning')
})

test('marks are completed and explained while one types, and what is wrong among them is selected', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  const details = screen.getByRole('combobox', { name: 'Details' })
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Virtual campus{Tab}l{Tab}@le')
  await expect.element(screen.getByRole('option', { name: 'Leeds' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(details).toHaveValue('@Leeds')
  await userEvent.keyboard(' 2004-13..{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('There is no such day in 2004-13...')
  await expect.element(details).toHaveFocus()
  await userEvent.keyboard('2004..')
  await expect
    .element(screen.getByText(/^NHSU leads/))
    .toHaveTextContent('NHSU leads Virtual campus new in Leeds, from 2004.')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => map().remits.at(-1)).toMatchObject({ places: ['leeds'], from: '2004' })
  await expect.element(details).toHaveValue('')
})

test('by choice the function stays, and the next organisation is typed over the last', async () => {
  const { screen, map } = await renderWithApp(<CaptureView />, smallMap())
  await screen.getByRole('button', { name: 'Keep the function' }).click()
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Virtual campus{Tab}l{Enter}')
  await expect.poll(() => map().remits.length).toBe(5)
  await userEvent.keyboard('QAA{Tab}{Tab}r{Enter}')
  await expect.poll(() => map().remits.length).toBe(6)
  expect(map().remits.at(-1)?.function).toBe(map().functions.at(-1)?.id)
  expect(map().organisations.at(-1)?.name).toBe('QAA')
  expect(map().functions).toHaveLength(4)
})
