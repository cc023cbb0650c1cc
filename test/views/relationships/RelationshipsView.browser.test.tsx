import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RelationshipsView } from '../../../src/views/relationships/RelationshipsView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { tiedMap } from '../../support/tiedMap.ts'

/** A column of the page, as in the frame. */
const view = (
  <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
    <RelationshipsView />
  </div>
)

describe('Relationships', () => {
  it('says a relationship with both ways in words', async () => {
    const { screen, app } = await renderWithApp(view, tiedMap())
    const row = screen.getByRole('button', {
      name: /County Council and Avon Trust: embedded\. County Council trusts Avon Trust 4 of 5; Avon Trust trusts County Council 2 of 5/,
    })
    await row.click()
    expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 't1' })
  })

  it('enters ties by keys in the grid, each key one step of undo, the two ways apart', async () => {
    const { screen, map, app } = await renderWithApp(view, tiedMap())
    app.view.set({ relationshipsMode: 'grid' })
    const cell = screen.getByRole('gridcell', { name: /^Bath Trust of County Council: nothing recorded/ })
    await expect.element(cell).toBeVisible()
    ;(cell.element() as HTMLElement).focus()
    await userEvent.keyboard('t3ii')
    const made = () => map().ties.filter(({ from }) => from === 'trust-b')
    expect(made()).toMatchObject([{ to: 'council', mode: 'transactional', trust: 3, influence: 2 }])
    await expect
      .element(
        screen.getByRole('gridcell', {
          name: 'Bath Trust of County Council: transactional, trust 3 of 5, influence 2 of 3',
        }),
      )
      .toHaveFocus()
    app.actions.undo()
    expect(made()).toMatchObject([{ mode: 'transactional', trust: 3, influence: 1 }])
    await userEvent.keyboard('{Delete}')
    expect(made()).toEqual([])
    expect(map().ties).toHaveLength(2)
  })

  it('goes on with the pair that has the focus, though its first tie would move it up', async () => {
    const { screen, map, app } = await renderWithApp(view, tiedMap())
    app.view.set({ relationshipsMode: 'grid' })
    const rows = () =>
      screen
        .getByRole('rowheader')
        .elements()
        .map(({ textContent }) => textContent)
    const cell = screen.getByRole('gridcell', { name: /^The Regulator of Jo Smith: nothing recorded/ })
    await expect.element(cell).toBeVisible()
    const before = rows()
    ;(cell.element() as HTMLElement).focus()
    await userEvent.keyboard('t3')
    expect(map().ties.slice(2)).toMatchObject([
      { from: 'regulator', to: 'director', mode: 'transactional', trust: 3 },
    ])
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}e')
    await userEvent.keyboard('4')
    expect(map().ties.slice(3)).toMatchObject([
      { from: 'regulator', to: 'trust-b', mode: 'embedded', trust: 4 },
    ])
    expect(rows()).toEqual(before)
    app.actions.undo()
    app.actions.undo()
    app.actions.undo()
    await userEvent.keyboard('{Delete}')
    expect(rows()).toEqual(before)
    await expect.element(screen.getByRole('gridcell', { name: /^The Regulator of Bath Trust/ })).toHaveFocus()
  })

  it('keeps two parties apart that come to say the same while the grid is open', async () => {
    const { screen, map, app } = await renderWithApp(view, tiedMap())
    app.view.set({ relationshipsMode: 'grid' })
    const press = async (name: RegExp, keys: string) => {
      const cell = screen.getByRole('gridcell', { name })
      await expect.element(cell).toBeVisible()
      ;(cell.element() as HTMLElement).focus()
      await userEvent.keyboard(keys)
    }
    await press(/^Bath Trust of County Council/, 'e2')
    await press(/^County Council of Bath Trust/, 'e4')
    await press(/^Bath Trust of County Council/, '5')
    expect(map().ties.filter(({ trust }) => trust === 5)).toMatchObject([{ from: 'trust-b' }])
    expect(map().ties.find(({ id }) => id === 't2')).toMatchObject({ trust: 2 })
  })

  it('sets a cell of alike parties for all of them in one step', async () => {
    const alike = {
      ...tiedMap(),
      ties: [
        { id: 't1', from: 'trust-a', to: 'council', trust: 2 },
        { id: 't2', from: 'trust-b', to: 'council', trust: 2 },
      ],
    }
    const { screen, map, commands, app } = await renderWithApp(view, alike)
    app.view.set({ relationshipsMode: 'grid' })
    const cell = screen.getByRole('gridcell', { name: /^2 trusts of County Council/ })
    await expect.element(cell).toBeVisible()
    ;(cell.element() as HTMLElement).focus()
    await userEvent.keyboard('5')
    expect(map().ties.map(({ trust }) => trust)).toEqual([5, 5])
    expect(commands).toHaveLength(1)
  })

  it('says what a party controls, can influence and why, and neither', async () => {
    const { screen, app } = await renderWithApp(view, tiedMap())
    app.view.set({ relationshipsMode: 'influence', selection: { type: 'entity', id: 'council' } })
    const list = (name: string) => screen.getByRole('region', { name })
    await expect.element(list('Controls')).toHaveTextContent(/Hospital discharge.*Leads, as recorded/)
    await expect
      .element(list('Can influence'))
      .toHaveTextContent(
        'Patient transportAvon Trust leads it: an embedded tie, trust in County Council 2 of 5.',
      )
    await expect.element(list('Neither')).toHaveTextContent('Nothing.')
  })

  it('offers who to begin with where influence has no one yet, and keeps the keys there', async () => {
    const { screen, app } = await renderWithApp(view, tiedMap())
    app.view.set({ relationshipsMode: 'influence' })
    const holders = screen.getByRole('region', { name: 'Those with most remits' })
    await expect.element(holders).toHaveTextContent(/Avon Trust2 remits.*Bath Trust1 remit/)
    await expect.element(screen.getByRole('button', { name: /^Jo Smith/ })).toBeVisible()
    ;(holders.getByRole('button', { name: /^Avon Trust/ }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect
      .element(screen.getByRole('region', { name: 'Controls' }))
      .toHaveTextContent(/Patient transport/)
    await expect.element(screen.getByRole('region', { name: 'Influence', exact: true })).toHaveFocus()
    expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'trust-a' })
  })

  it('shows a list in place of the grid where that has no room', async () => {
    const { screen, app } = await renderWithApp(view, tiedMap())
    app.view.set({ relationshipsMode: 'grid' })
    await expect.element(screen.getByRole('grid')).toBeVisible()
    await page.viewport(320, 640)
    await expect.element(screen.getByText(/The grid needs a wider screen/)).toBeVisible()
    await expect.element(screen.getByRole('grid')).not.toBeInTheDocument()
    await expect
      .element(screen.getByRole('button', { name: /^County Council and Avon Trust: embedded/ }))
      .toBeInTheDocument()
  })

  it('finds those who carry messages by their names', async () => {
    const between = {
      ...tiedMap(),
      ties: [
        { id: 't1', from: 'trust-a', to: 'council', mode: 'embedded' as const },
        { id: 't2', from: 'council', to: 'regulator', mode: 'embedded' as const },
      ],
      organisations: tiedMap().organisations.map((one) =>
        one.id === 'regulator' ? { ...one, kind: 'regulator' } : one,
      ),
    }
    const { screen, app } = await renderWithApp(view, between)
    app.view.set({ relationshipsMode: 'across' })
    const line = screen.getByText(/^County Council carries messages from Avon Trust to The Regulator/)
    await expect.element(line).toBeVisible()
    const search = screen.getByRole('searchbox', { name: 'Search those who carry messages' })
    await search.fill('nobody of this name')
    await expect.element(screen.getByText('No line matches.')).toBeVisible()
    await search.fill('council')
    await expect.element(line).toBeVisible()
  })
})
