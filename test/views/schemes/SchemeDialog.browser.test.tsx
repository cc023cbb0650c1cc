import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { SchemeDialog } from '../../../src/views/schemes/SchemeDialog.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

async function openDialog() {
  const rendered = await renderWithApp(
    <>
      <CaptureView />
      <SchemeDialog />
    </>,
    smallMap(),
  )
  rendered.app.view.set({ dialog: 'scheme' })
  await expect
    .element(rendered.screen.getByRole('dialog', { name: 'Involvements of this map' }))
    .toBeVisible()
  return rendered
}

test('another preset takes over with the mapping that is shown and can be changed; one step takes it back', async () => {
  const { screen, map, commands, app } = await openDialog()
  await screen.getByRole('button', { name: 'RACI' }).click()
  await expect.element(screen.getByText('4 of 4 remits will have another involvement.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /Accountable.*Leads becomes/ })).toBeVisible()
  await screen.getByRole('button', { name: /Responsible.*Provides becomes/ }).click()
  await screen.getByRole('option', { name: 'Consulted' }).click()
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect.poll(() => map().scheme.name).toBe('RACI')
  expect(map().remits.map(({ involvement }) => involvement)).toEqual([
    'accountable',
    'accountable',
    'consulted',
    'consulted',
  ])
  expect(commands).toHaveLength(1)
  // Quick-add speaks the new letters at once.
  await expect.element(screen.getByRole('list', { name: 'Letters' })).toHaveTextContent('A accountable')
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Night schools{Tab}a{Enter}')
  await expect.poll(() => map().remits.at(-1)?.involvement).toBe('accountable')
  app.actions.undo()
  app.actions.undo()
  expect(map()).toMatchObject({ scheme: smallMap().scheme, remits: smallMap().remits })
})

test('as a view, a scheme that would change what others say is refused where it is asked for', async () => {
  const { screen, map, app, commands } = await openDialog()
  app.actions.run({ type: 'addPerspective', perspective: { id: 'table', name: 'Table 1' } })
  app.view.set({ speakingAs: 'table' })
  const before = map()
  await screen.getByRole('button', { name: 'RACI' }).click()
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(/You are entering as Table 1\. This would change or take out "NHSU · Leads · Local/)
  expect(map()).toBe(before)
  expect(commands).toHaveLength(1)
  await screen.getByRole('button', { name: 'As it is now' }).click()
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test('an involvement in use is removed only once its remits have somewhere to go', async () => {
  const { screen, map } = await openDialog()
  await screen.getByRole('button', { name: 'Remove: Leads' }).click()
  await expect.element(screen.getByText('2 remits').first()).toBeVisible()
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Choose what the remits of each involvement become.')
  expect(map().scheme.involvements).toHaveLength(10)
  await screen.getByRole('button', { name: /Leads becomes/ }).click()
  await screen.getByRole('option', { name: 'Coordinates' }).click()
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect.poll(() => map().scheme.involvements.length).toBe(9)
  expect(map().remits[0]?.involvement).toBe('coordinates')
})

test('letters, names and separations are edited; what is wrong is marked, and Escape changes nothing', async () => {
  const { screen, map, commands } = await openDialog()
  await screen.getByRole('textbox', { name: 'Letter: Funds' }).fill('l')
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect.element(screen.getByText('Another involvement has this letter.')).toBeVisible()
  await screen.getByRole('textbox', { name: 'Letter: Funds' }).fill('Z')
  await screen.getByRole('textbox', { name: 'Name: Funds' }).fill('Pays for')
  await screen.getByRole('button', { name: 'Remove: not both oversees and provides' }).click()
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect.poll(() => map().scheme.involvements[2]).toMatchObject({ letter: 'Z', label: 'Pays for' })
  expect(map().scheme.separations).toHaveLength(2)
  expect(commands).toHaveLength(1)
})

test('whether an involvement answers for the function is shown as it counts, and is changed with the scheme', async () => {
  const { screen, map, app, commands } = await openDialog()
  const answers = (name: string) =>
    screen.getByRole('checkbox', { name: `Answers for the function: ${name}` })
  await expect.element(answers('Leads')).toBeChecked()
  await expect.element(answers('Commissions')).toBeChecked()
  await expect.element(answers('Oversees')).not.toBeChecked()
  await answers('Oversees').click()
  await answers('Commissions').click()
  // Its own word stands whatever becomes of the rest of the row.
  await screen.getByRole('textbox', { name: 'Name: Oversees' }).fill('Watches')
  await expect.element(answers('Watches')).toBeChecked()
  await screen.getByRole('button', { name: 'Remove: Informed' }).click()
  await screen.getByRole('button', { name: 'Use this scheme' }).click()
  await expect.poll(() => map().scheme.involvements.length).toBe(9)
  expect(map().scheme.involvements.filter(({ answers }) => answers !== undefined)).toMatchObject([
    { id: 'commissions', answers: false },
    { id: 'oversees', label: 'Watches', answers: true },
  ])
  expect(commands).toHaveLength(1)
  app.actions.undo()
  expect(map().scheme).toEqual(smallMap().scheme)
})
