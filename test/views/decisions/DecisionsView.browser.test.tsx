import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { DecisionsView } from '../../../src/views/decisions/DecisionsView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { tiedMap } from '../../support/tiedMap.ts'

/** A column of the page, as in the frame. */
const view = (
  <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
    <DecisionsView />
  </div>
)

/** The regulator only supports what the decision is about: then it need not be there, and is easily forgotten. */
function withSupport(map: RemitMap): RemitMap {
  const remits = map.remits.map((one) => (one.id === 'r4' ? { ...one, involvement: 'supports' } : one))
  return { ...map, remits }
}

describe('Decisions', () => {
  it('sets parts by letters in the grid, one step each, and takes them out again', async () => {
    const { screen, map, app } = await renderWithApp(view, tiedMap())
    const cell = screen.getByRole('gridcell', { name: 'The Regulator, Choice of wards: excluded' })
    await expect.element(cell).toBeVisible()
    ;(cell.element() as HTMLElement).focus()
    await userEvent.keyboard('c')
    expect(map().decisions[0]?.participants).toEqual([
      { party: 'council', part: 'decides' },
      { party: 'regulator', part: 'consulted' },
    ])
    await userEvent.keyboard('{Home}{Delete}')
    expect(map().decisions[0]?.participants).toEqual([{ party: 'regulator', part: 'consulted' }])
    app.actions.undo()
    app.actions.undo()
    expect(map().decisions).toEqual(tiedMap().decisions)
  })

  it('plans a decision: proposes who must be there and who is forgotten, with the reasons', async () => {
    const { screen, map, app } = await renderWithApp(view, withSupport(tiedMap()))
    app.view.set({ planningDecision: true })
    await screen.getByRole('textbox', { name: 'What is decided' }).fill('Who arranges discharge')
    const functions = screen.getByRole('combobox', { name: 'Functions it is about' })
    await functions.fill('Hospital discharge')
    await userEvent.keyboard('{Enter}')
    const must = screen.getByRole('region', { name: 'Must be there' })
    await expect.element(must).toHaveTextContent(/County Council.*Leads Hospital discharge\./)
    await expect.element(must).toHaveTextContent(/2 trusts.*Provides Hospital discharge\./)
    const forgotten = screen.getByRole('region', { name: 'Often forgotten' })
    await expect
      .element(forgotten)
      .toHaveTextContent(/The Regulator.*Supports Hospital discharge\.Was excluded from “Choice of wards”\./)
    await screen.getByRole('checkbox', { name: 'The Regulator takes part' }).click()
    await screen.getByRole('button', { name: 'Save the decision' }).click()
    expect(map().decisions.at(-1)).toMatchObject({
      title: 'Who arranges discharge',
      functions: ['discharge'],
      participants: [
        { party: 'council', part: 'decides' },
        { party: 'trust-a', part: 'consulted' },
        { party: 'trust-b', part: 'consulted' },
        { party: 'regulator', part: 'consulted' },
      ],
    })
    await expect.element(screen.getByRole('button', { name: 'New decision' })).toHaveFocus()
  })

  it('says of those who lead, by name, that they have to agree; never of who only provides', async () => {
    const map = tiedMap()
    const leads = { id: 'r6', organisation: 'regulator', function: 'discharge', involvement: 'leads' }
    const { screen, app } = await renderWithApp(view, { ...map, remits: [...map.remits, leads] })
    app.view.set({ planningDecision: true })
    await screen.getByRole('combobox', { name: 'Functions it is about' }).fill('Hospital discharge')
    await userEvent.keyboard('{Enter}')
    const must = screen.getByRole('region', { name: 'Must be there' })
    await expect.element(must).toHaveTextContent(/2 trusts.*Provides Hospital discharge\./)
    await expect
      .element(must)
      .toHaveTextContent(
        'County Council and The Regulator would have to agree: settle first which of them decides.',
      )
    await expect.element(must).not.toHaveTextContent(/They all/)
  })

  it('lists each decision with its parties and their parts above the grid where that shows little at once', async () => {
    const { screen, app } = await renderWithApp(view, tiedMap())
    await page.viewport(320, 640)
    const list = screen.getByRole('list', { name: 'Each decision and who took part' })
    await expect
      .element(list)
      .toHaveTextContent(/Choice of wards.*County Councildecides.*The Regulatorexcluded/)
    await expect
      .element(screen.getByRole('grid', { name: 'Decisions and who took part' }))
      .toBeInTheDocument()
    const decision = screen.getByRole('button', { name: /^Choice of wards [A-Z]/ })
    ;(decision.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'd1' })
  })
})
