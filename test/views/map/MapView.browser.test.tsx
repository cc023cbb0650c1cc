import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { MapView } from '../../../src/views/map/MapView.tsx'
import { RelationshipDialog } from '../../../src/views/relationships/RelationshipDialog.tsx'
import { useView } from '../../../src/views/shared/appContext.ts'
import { cytoscapeIn } from '../../support/cytoscapeIn.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

/** In a column, as the frame has it: in a row the width of letters would decide how much of the view is left to see. */
function MapInFrame() {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 }}>
      <MapView />
    </div>
  )
}

/** Two tables: they agree on one thing, differ on another, and one alone speaks of a third. */
function twoTables(): RemitMap {
  const map = smallMap()
  const said = (perspective: string, organisation: string, held: string, involvement: string) => ({
    id: `${perspective}-${organisation}-${held}`,
    organisation,
    function: held,
    involvement,
    perspective,
  })
  return {
    ...map,
    perspectives: [
      { id: 'one', name: 'Table 1' },
      { id: 'two', name: 'Table 2' },
    ],
    remits: [
      ...map.remits,
      said('one', 'nhsu', 'planning', 'leads'),
      said('two', 'nhsu', 'planning', 'supports'),
      said('one', 'sha', 'planning', 'leads'),
      said('two', 'sha', 'planning', 'leads'),
      said('two', 'uni', 'brokerage', 'provides'),
    ],
  }
}

it('shows where two views differ, in words too, and goes from one difference to the next', async () => {
  const { app, said, screen } = await renderWithApp(<MapInFrame />, twoTables())
  app.view.set({ comparedViews: ['one', 'two'] })
  await expect.element(screen.getByText('1 agrees, 1 differs, 1 claimed by one side only')).toBeVisible()
  await expect.element(screen.getByText('2 of 2 differences drawn')).toBeVisible()
  await expect.element(screen.getByRole('option', { name: 'NHSU: views differ 1.' })).toBeInTheDocument()
  await screen.getByRole('button', { name: 'Next' }).click()
  expect(said.at(-1)).toBe('1 of 2. NHSU, Local workforce planning: Table 1: leads; Table 2: supports.')
  expect(app.view.store.getState().selection).toEqual({
    type: 'cell',
    functions: ['planning'],
    organisations: ['nhsu'],
  })
  await screen.getByRole('button', { name: 'As text' }).click()
  await expect
    .element(screen.getByText('Local learning brokerage: Table 1: does not mention it; Table 2: provides'))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Stop comparing' }).click()
  await expect.element(screen.getByText('leads: Local workforce planning').first()).toBeVisible()
})

it('shows what came, went and changed between two states of the map, what is gone at its old place too', async () => {
  const map = smallMap()
  const before: RemitMap = {
    ...map,
    organisations: [...map.organisations, { id: 'board', name: 'Workforce Board' }],
    remits: [
      ...map.remits
        .filter(({ id }) => id !== 'r3')
        .map((remit) => (remit.id === 'r1' ? { ...remit, involvement: 'supports' } : remit)),
      { id: 'old', organisation: 'board', function: 'planning', involvement: 'oversees' },
    ],
  }
  const { app, screen } = await renderWithApp(<MapInFrame />, map)
  app.view.set({ shownDifference: { other: before, name: 'Monday', otherIs: 'before' } })
  await expect.element(screen.getByText(/From “Monday” to this map/)).toBeVisible()
  await expect.element(screen.getByText('3 of 3 differences drawn')).toBeVisible()
  await expect
    .element(screen.getByRole('option', { name: 'Workforce Board: removed 1, no longer there.' }))
    .toBeInTheDocument()
  await screen.getByRole('button', { name: 'As text' }).click()
  for (const text of [
    'Local workforce planning: was supports, now leads',
    'Local workforce planning: no longer: oversees',
    'Induction for new staff: added: provides',
  ])
    await expect.element(screen.getByText(text)).toBeVisible()
  await screen.getByRole('button', { name: 'Stop showing differences' }).click()
  expect(app.view.store.getState().shownDifference).toBeUndefined()
})

it('a line drawn to another organisation opens the form of a tie with both filled in; to a function, the cell of a remit', async () => {
  const { app, commands, screen } = await renderWithApp(<MapAndForm />, smallMap())
  app.view.select({ type: 'entity', id: 'nhsu' })
  const picture = screen.getByRole('listbox').element()
  await expect.poll(() => picture.querySelector('[data-connect]')?.checkVisibility()).toBe(true)
  const drawTo = async (id: string) => {
    const handle = picture.querySelector('[data-connect]')
    const { x, y } = cytoscapeIn(picture).getElementById(id).renderedPosition()
    if (handle) await userEvent.dragAndDrop(handle, picture, { targetPosition: { x, y } })
  }
  await drawTo('uni')
  await screen.getByRole('button', { name: 'Add the relationship' }).click()
  expect(commands).toMatchObject([{ type: 'addTie', tie: { from: 'nhsu', to: 'uni' } }])
  app.view.select({ type: 'entity', id: 'nhsu' })
  await drawTo('brokerage')
  await expect
    .poll(() => app.view.store.getState().selection)
    .toEqual({ type: 'cell', functions: ['brokerage'], organisations: ['nhsu'] })
})

/** The frame shows the form over any view. */
function MapAndForm() {
  const isRelating = useView((state) => state.dialog === 'relationship')
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: 1 }}>
      <MapView />
      {isRelating && <RelationshipDialog />}
    </div>
  )
}

it('takes back a drag in two columns, and nothing that was done before it', async () => {
  const { app, map, screen } = await renderWithApp(<MapInFrame />, smallMap())
  app.view.set({ mapScope: 'all' })
  app.actions.run({ type: 'updateMap', changes: { title: 'Earlier work' } })
  await expect.element(screen.getByRole('option', { name: /^NHSU/ })).toBeInTheDocument()
  const drawn = () => cytoscapeIn(document.body)
  const order = () =>
    drawn()
      .nodes('[id = "nhsu"], [id = "sha"], [id = "uni"]')
      .toArray()
      .sort((a, b) => a.position('y') - b.position('y'))
      .map((node) => node.id())
  await expect.poll(() => order().length).toBe(3)
  const before = order()
  const [first = ''] = before
  const work = map()
  const drag = (id: string, y: number) => {
    drawn().getElementById(id).position('y', y)
    drawn().getElementById(id).emit('dragfree')
  }
  drag(first, 5000)
  await expect.poll(order).toEqual([...before.slice(1), first])
  app.actions.undo()
  await expect.poll(order).toEqual(before)
  expect(map()).toBe(work)
  app.actions.redo()
  await expect.poll(order).toEqual([...before.slice(1), first])
  expect(map()).toBe(work)
  app.actions.undo()
  app.actions.undo()
  expect(map().title).toBe('Small')
})
