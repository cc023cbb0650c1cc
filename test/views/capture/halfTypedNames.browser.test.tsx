/** "City hou" with "City housing" there: asked about before it becomes anything, wherever a name is typed and made. */
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { emptyMap, type RemitMap } from '../../../src/model/remitMap.ts'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { AddLines } from '../../../src/views/matrix/AddLines.tsx'
import { pressKey } from '../../support/pressKey.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

function city(): RemitMap {
  return {
    ...emptyMap('City'),
    organisations: [
      { id: 'housing', name: 'City housing', shortName: 'Homes team', kind: 'department' },
      { id: 'kent', name: 'Kent and Medway' },
    ],
    functions: [{ id: 'repairs', name: 'Repairs to homes' }],
    people: [{ id: 'jo', name: 'Jo Smith' }],
  }
}
const capture = (
  <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
    <CaptureView />
  </div>
)
const names = (map: RemitMap) => map.organisations.map(({ name }) => name)

describe('the line of quick-add', () => {
  it.each(['City hou', 'city  HOU', 'Homes t', 'hou', 'Kent'])('asks what “%s” means', async (typed) => {
    const { screen, map } = await renderWithApp(capture, city())
    await screen.getByRole('combobox', { name: 'Organisation' }).click()
    await userEvent.keyboard(`${typed}{Tab}Repairs to homes{Tab}L{Enter}`)
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(/^Did you mean “(City housing|Kent and Medway)”\?/)
    expect(names(map())).toHaveLength(2)
    expect(map().remits).toEqual([])
    // A key held down is no answer.
    pressKey(document.activeElement as Element, 'Enter', { code: 'Enter', repeat: true })
    expect(map().remits).toEqual([])
    await userEvent.keyboard('{ArrowDown}')
    expect(names(map())).toHaveLength(2)
    expect(map().remits).toMatchObject([{ organisation: typed === 'Kent' ? 'kent' : 'housing' }])
  })

  it('makes it new when that is said, and remembers that for no other name', async () => {
    const { screen, map } = await renderWithApp(capture, city())
    const organisation = screen.getByRole('combobox', { name: 'Organisation' })
    await organisation.click()
    await userEvent.keyboard('City{Tab}Repairs to homes{Tab}L{Enter}{Enter}')
    expect(names(map())).toEqual(['City housing', 'Kent and Medway', 'City'])
    expect(map().remits).toHaveLength(1)
    await userEvent.fill(organisation, 'City hous')
    await userEvent.click(screen.getByRole('combobox', { name: 'Function' }))
    await userEvent.keyboard('Repairs to homes{Tab}L{Enter}')
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^Did you mean “City housing”\?/)
    expect(map().remits).toHaveLength(1)
  })
})

describe('the line of the other lists', () => {
  it('asks, takes the one that is there by arrow down, lets go by Escape, and makes it new by Enter', async () => {
    const { screen, app, map } = await renderWithApp(capture, city())
    app.view.set({ captureList: 'organisations' })
    const field = screen.getByRole('group', { name: /^Add/ }).getByRole('combobox')
    await field.click()
    await userEvent.keyboard('City hou{Enter}')
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^Did you mean “City housing”\?/)
    expect(names(map())).toHaveLength(2)
    await userEvent.keyboard('{ArrowDown}')
    expect(names(map())).toHaveLength(2)
    expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'housing' })
    await expect.element(field).toHaveValue('')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('Kent{Enter}{Escape}')
    await expect.element(field).toHaveValue('Kent')
    expect(names(map())).toHaveLength(2)
    await userEvent.keyboard('{Enter}{Enter}')
    expect(names(map())).toEqual(['City housing', 'Kent and Medway', 'Kent'])
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(names(map())).toHaveLength(2)
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(names(map())).toHaveLength(3)
  })

  it('takes two people of almost one name for two, but asks about half a name', async () => {
    const { screen, app, map } = await renderWithApp(capture, city())
    app.view.set({ captureList: 'people' })
    await screen.getByRole('group', { name: /^Add/ }).getByRole('combobox').click()
    await userEvent.keyboard('Jo Smyth{Enter}')
    expect(map().people).toHaveLength(2)
    await userEvent.keyboard('Jo Smi{Enter}')
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^Did you mean “Jo Smith”\?/)
    expect(map().people).toHaveLength(2)
  })
})

describe('the matrix', () => {
  it('asks about a name and about each of a pasted list, and adds what needs no question', async () => {
    const added: string[] = []
    const { screen, map } = await renderWithApp(
      <AddLines
        adding="organisations"
        onAdding={() => {}}
        onAdded={(id) => added.push(id)}
        onDone={() => {}}
        width={300}
      />,
      city(),
    )
    const field = screen.getByRole('textbox')
    await field.click()
    await userEvent.keyboard('City hou{Enter}')
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^Did you mean “City housing”\?/)
    expect(names(map())).toHaveLength(2)
    await userEvent.keyboard('{ArrowDown}')
    expect(added).toEqual(['housing'])
    await expect.element(field).toHaveValue('')
    const pasted = new DataTransfer()
    pasted.setData('text/plain', 'Police\nKent\nCity hous\nFire service')
    field
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }))
    await expect.poll(() => names(map()).slice(2)).toEqual(['Police', 'Fire service'])
    await expect.element(field).toHaveValue('Kent')
    await userEvent.keyboard('{Enter}')
    expect(names(map()).slice(2)).toEqual(['Police', 'Fire service', 'Kent'])
    await expect.element(field).toHaveValue('City hous')
    await userEvent.keyboard('{ArrowDown}')
    expect(names(map())).toHaveLength(5)
    await expect.element(field).toHaveValue('')
  })
})
