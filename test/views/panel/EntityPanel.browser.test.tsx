import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { collections } from '../../../src/model/entities.ts'
import { findings } from '../../../src/state/derived.ts'
import { EntityPanel } from '../../../src/views/panel/EntityPanel.tsx'
import { KindPanel } from '../../../src/views/panel/KindPanel.tsx'
import { useView } from '../../../src/views/shared/appContext.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

/** As the side panel: what is selected. */
function Panel() {
  const selection = useView((state) => state.selection)
  if (selection?.type === 'kind') return <KindPanel kind={selection.kind} />
  return selection?.type === 'entity' ? <EntityPanel id={selection.id} /> : <p>nothing</p>
}

async function show(id: string, editing = false) {
  const rendered = await renderWithApp(
    <aside style={{ width: 392, display: 'flex', flexDirection: 'column' }}>
      <Panel />
    </aside>,
    smallMap(),
  )
  rendered.app.view.select({ type: 'entity', id })
  rendered.app.view.set({ editing })
  return rendered
}

test('an organisation: who it is, what it holds, what was found, each a way on', async () => {
  const { screen, app } = await show('nhsu')
  await expect.element(screen.getByRole('heading', { name: 'NHSU' })).toBeVisible()
  await expect.element(screen.getByText('Special health authority, also “NHS University”')).toBeVisible()
  await expect.element(screen.getByText('December 2003 to July 2005')).toBeVisible()
  await screen.getByRole('button', { name: /both lead Local workforce planning/ }).click()
  expect(app.view.store.getState().selection?.type).toBe('finding')
  app.view.select({ type: 'entity', id: 'nhsu' })
  await screen.getByRole('button', { name: 'Open the remit NHSU · Leads · Local workforce planning' }).click()
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'r1' })
  await screen.getByRole('button', { name: 'Local workforce planning' }).first().click()
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'planning' })
})

test('a wrong date says so and keeps the text; a right one is one command, and the overlap is gone', async () => {
  const { screen, map, commands } = await show('r1', true)
  const overlaps = () => findings(map(), {}).filter(({ rule }) => rule === 'contested').length
  expect(overlaps()).toBe(1)
  const until = screen.getByRole('textbox', { name: 'Until' })
  await until.fill('31 June 2004')
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('There is no such day as 31 June 2004.')
  await expect.element(until).toHaveValue('31 June 2004')
  expect(commands).toEqual([])

  await until.fill('soon')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“soon” is not a date.')
  await until.fill('31 Mar 2004')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => commands)
    .toEqual([{ type: 'updateRemit', id: 'r1', changes: { until: '2004-03-31' } }])
  await expect.element(until).toHaveValue('31 March 2004')
  expect(overlaps()).toBe(0)
  await until.fill('')
  await userEvent.keyboard('{Tab}')
  await expect.poll(() => map().remits[0]?.until).toBeUndefined()
  expect(overlaps()).toBe(1)
})

test('Escape in a field goes back to what was, and the panel stays', async () => {
  const { screen, commands } = await show('r2', true)
  const until = screen.getByRole('textbox', { name: 'Until' })
  await until.fill('2010')
  await userEvent.keyboard('{Escape}')
  await expect.element(until).toHaveValue('June 2006')
  expect(commands).toEqual([])
})

test('references: choose by a few letters, take out, make a new one in the same step', async () => {
  const { screen, map, app } = await show('r3', true)
  await screen.getByRole('combobox', { name: 'Add to Where' }).click()
  await userEvent.keyboard('nor{ArrowDown}{Enter}')
  await expect.poll(() => map().remits[2]?.places).toEqual(['leeds', 'north'])
  await screen.getByRole('button', { name: 'Remove Leeds' }).click()
  await expect.poll(() => map().remits[2]?.places).toEqual(['north'])

  await screen.getByRole('combobox', { name: 'Add to Sources' }).click()
  await userEvent.keyboard('Interview with the dean{ArrowUp}{Enter}')
  await expect.poll(() => map().sources.length).toBe(2)
  const made = map().sources[1]
  expect(made?.title).toBe('Interview with the dean')
  expect(map().remits[2]?.sources).toEqual([made?.id])
  app.actions.undo()
  expect(map().sources).toHaveLength(1)
  expect(map().remits[2]?.sources).toBeUndefined()

  const organisation = screen.getByRole('combobox', { name: 'Organisation' })
  await organisation.fill('nobody')
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('“nobody” is not on this map')
  await expect.element(organisation).toHaveValue('nobody')
  expect(map().remits[2]?.organisation).toBe('uni')
})

test('a refused change says why at the field', async () => {
  const { screen, map } = await show('north', true)
  await screen.getByRole('combobox', { name: 'Add to Lies within' }).click()
  await userEvent.keyboard('leeds{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('would lie within itself')
  expect(map().places[0]?.broader).toBeUndefined()
  await screen.getByRole('textbox', { name: 'Name' }).fill('')
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByText('Name can not be left empty.')).toBeVisible()
  expect(map().places[0]?.name).toBe('The North')
})

test('participants of a decision: add a party, change its part, take it out', async () => {
  const { screen, map } = await show('d1', true)
  await screen.getByRole('combobox', { name: 'Add a party' }).click()
  await userEvent.keyboard('SHA{ArrowDown}{Enter}')
  await expect.poll(() => map().decisions[0]?.participants.length).toBe(2)
  await screen.getByRole('combobox', { name: 'Part: SHA workforce directorate' }).selectOptions('consulted')
  await expect.poll(() => map().decisions[0]?.participants[1]?.part).toBe('consulted')
  await screen.getByRole('button', { name: 'Remove NHSU' }).click()
  await expect.poll(() => map().decisions[0]?.participants).toEqual([{ party: 'sha', part: 'consulted' }])
})

test('Edit, Done and Delete keep the focus; deletion can be undone', async () => {
  const { screen, map, app } = await show('t1')
  await screen.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect.element(screen.getByRole('combobox', { name: 'From', exact: true })).toHaveFocus()
  await screen.getByRole('button', { name: 'Done' }).click()
  await expect.element(screen.getByRole('button', { name: 'Edit', exact: true })).toHaveFocus()
  await screen.getByRole('button', { name: 'Delete…' }).click()
  expect(map().ties).toHaveLength(0)
  expect(app.view.store.getState().selection).toBeUndefined()
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(map().ties).toHaveLength(1)
})

test('a kind: its members, and what they hold between them', async () => {
  const { screen, app } = await show('nhsu')
  app.view.select({ type: 'kind', kind: 'authority' })
  await expect.element(screen.getByRole('heading', { name: 'Authorities (1)' })).toBeVisible()
  await expect.element(screen.getByText('1 of 1 member · 1 remit')).toBeVisible()
  await screen.getByRole('button', { name: 'SHA workforce directorate', exact: true }).click()
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'sha' })
})

test('each of the eleven kinds can be read and edited', async () => {
  const { app, screen } = await show('nhsu')
  const map = {
    ...smallMap(),
    people: [{ id: 'p1', name: 'Ann', organisation: 'sha', post: 'Director' }],
    perspectives: [{ id: 'v1', name: 'SHA directors', party: 'p1' }],
    agreements: [
      {
        id: 'a1',
        title: 'Who plans',
        functions: ['planning'],
        organisations: ['nhsu', 'sha'],
        outcome: 'divided' as const,
        status: 'agreed' as const,
        lead: 'sha',
        agreedBy: ['The board, jointly'],
      },
    ],
  }
  app.document.open(map)
  for (const collection of collections) {
    const id = map[collection][0]?.id ?? ''
    app.view.select({ type: 'entity', id })
    await expect.element(screen.getByRole('heading', { level: 2 })).toBeVisible()
    app.view.set({ editing: true })
    await expect.element(screen.getByRole('form')).toBeVisible()
    await expect.element(screen.getByRole('textbox', { name: 'Note' })).toBeVisible()
  }
})
