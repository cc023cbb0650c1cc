import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import { collections } from '../../../src/model/entities.ts'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { RemitList } from '../../../src/views/findings/RemitList.tsx'
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
  await expect.element(screen.getByRole('heading', { name: 'NHSU', exact: true })).toBeVisible()
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
  const overlaps = () => analyse(map()).filter(({ rule }) => rule === 'contested').length
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
  await expect.element(screen.getByText('Name cannot be left empty.')).toBeVisible()
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

test('a period that ends before it begins is not taken, until its other end makes it right', async () => {
  const { screen, map, commands } = await show('nhsu', true)
  const from = screen.getByRole('textbox', { name: 'From' })
  const until = screen.getByRole('textbox', { name: 'Until' })
  await until.fill('2002')
  await userEvent.keyboard('{Tab}')
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('This ends before it begins (December 2003).')
  await expect.element(until).toHaveValue('2002')
  await expect.element(until).toHaveAttribute('aria-invalid', 'true')
  expect(commands).toEqual([])
  await from.fill('August 2005')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('This begins after it ends (July 2005).')).toBeVisible()
  expect(commands).toEqual([])

  await from.fill('2001')
  await userEvent.keyboard('{Tab}')
  await expect.poll(() => map().organisations[0]).toMatchObject({ from: '2001', until: '2002' })
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
})

test('Done and Escape keep a form open whose text would be lost, and go to it', async () => {
  const { screen, map, app } = await show('nhsu', true)
  const until = screen.getByRole('textbox', { name: 'Until' })
  await until.fill('soon')
  await screen.getByRole('button', { name: 'Done' }).click()
  await expect.element(until).toHaveFocus()
  await expect.element(until).toHaveValue('soon')
  expect(app.view.store.getState().editing).toBe(true)
  await screen.getByRole('textbox', { name: 'Note' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(until).toHaveFocus()
  await until.fill('August 2005')
  await screen.getByRole('button', { name: 'Done' }).click()
  await expect.element(screen.getByRole('button', { name: 'Edit', exact: true })).toHaveFocus()
  expect(map().organisations[0]?.until).toBe('2005-08')
})

test('Escape closes the form once no field has a use for it; a refused choice does not keep it open', async () => {
  const { screen, app } = await show('north', true)
  await screen.getByRole('combobox', { name: 'Add to Lies within' }).click()
  await userEvent.keyboard('lee{Escape}')
  await userEvent.keyboard('{Escape}')
  expect(app.view.store.getState().editing).toBe(true)
  await userEvent.keyboard('leeds{Enter}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('would lie within itself')
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('button', { name: 'Edit', exact: true })).toHaveFocus()
})

test('deleting from the panel goes on in the ledger; its dialog starts on Cancel and says what stays', async () => {
  const { screen, map, app } = await renderWithApp(
    <>
      <main id="main" tabIndex={-1} style={{ display: 'flex', flex: 1 }}>
        <CaptureView />
      </main>
      <aside style={{ width: 392, display: 'flex', flexDirection: 'column' }}>
        <Panel />
      </aside>
    </>,
    smallMap(),
  )
  await screen.getByRole('gridcell', { name: 'Local workforce planning' }).first().click()
  await screen.getByRole('button', { name: 'Delete…' }).click()
  await expect.poll(() => map().remits.map(({ id }) => id)).toEqual(['r2', 'r3', 'r4'])
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('gridcell')

  app.view.select({ type: 'entity', id: 'nhsu' })
  await screen.getByRole('button', { name: 'Delete…' }).click()
  await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  const dialog = screen.getByRole('alertdialog')
  await expect.element(dialog).toHaveTextContent('This cannot stand without it and goes too:1 remit1 tie')
  await expect.element(dialog).toHaveTextContent('What stays, but no longer names it: 1 decision.')
  await screen.getByRole('button', { name: 'Delete all 3' }).click()
  await expect.poll(() => map().organisations.length).toBe(2)
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('gridcell')
})

test('a kind can be shown one by one on the map, and together again', async () => {
  const { screen, app } = await show('nhsu')
  app.view.select({ type: 'kind', kind: 'authority' })
  await screen.getByRole('button', { name: 'Show one by one on the map' }).click()
  expect(app.view.store.getState()).toMatchObject({ view: 'map', expandedKinds: ['authority'] })
  await screen.getByRole('button', { name: 'Show together' }).click()
  expect(app.view.store.getState().expandedKinds).toEqual([])
})

test('a name of 120 letters without a space stays within the panel, the evidence and the narrow ledger', async () => {
  const long = 'x'.repeat(120)
  const { screen, app } = await renderWithApp(
    <>
      <div id="evidence" style={{ width: 360, overflow: 'auto' }}>
        <RemitList ids={['r1', 'r2']} overlap />
      </div>
      <main style={{ width: 360, display: 'flex' }}>
        <CaptureView />
      </main>
      <aside style={{ width: 360, display: 'flex', flexDirection: 'column' }}>
        <Panel />
      </aside>
    </>,
    {
      ...smallMap(),
      organisations: smallMap().organisations.map((one) =>
        one.id === 'nhsu' ? { ...one, name: long } : one,
      ),
    },
  )
  const isCut = (selector: string) => {
    const box = document.querySelector(selector)
    return box === null || box.scrollWidth > box.clientWidth
  }
  await expect.element(screen.getByText(long).first()).toBeVisible()
  expect(isCut('#evidence')).toBe(false)
  for (const cell of document.querySelectorAll('[role="gridcell"]')) {
    expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth)
  }
  for (const id of ['nhsu', 'planning', 'r1']) {
    app.view.select({ type: 'entity', id })
    await expect.element(screen.getByRole('heading', { level: 2 })).toBeVisible()
    expect(isCut('aside [role="group"]')).toBe(false)
  }
})

test('a function is only a heading by one tick, which the panel then tells and undo takes back', async () => {
  const { screen, map, app, commands } = await show('planning', true)
  const heading = screen.getByRole('checkbox', { name: 'Only a heading' })
  await expect.element(heading).not.toBeChecked()
  await expect.element(heading).toHaveAccessibleDescription(/only groups other functions/)
  await heading.click()
  await expect.element(heading).toBeChecked()
  expect(commands).toEqual([{ type: 'updateFunction', id: 'planning', changes: { headingOnly: true } }])
  app.view.set({ editing: false })
  await expect.element(screen.getByText('Only a heading')).toBeVisible()
  app.view.set({ editing: true })
  await heading.click()
  await expect.poll(() => map().functions.some((one) => 'headingOnly' in one)).toBe(false)
  app.actions.undo()
  expect(map().functions.find(({ id }) => id === 'planning')).toHaveProperty('headingOnly', true)
})
