import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { PerspectivesDialog } from '../../../src/views/perspectives/PerspectivesDialog.tsx'
import { SayAsPerspective } from '../../../src/views/perspectives/SayAsPerspective.tsx'
import { useMap } from '../../../src/views/shared/appContext.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

const withViews = (): RemitMap => ({
  ...smallMap(),
  perspectives: [
    { id: 'table', name: 'Table 1' },
    { id: 'leader', name: 'The chief executive' },
  ],
})

/** What the panel of a remit shows while one enters as a view. */
function SayIt() {
  const remit = useMap().remits.find(({ id }) => id === 'r2')
  return remit ? <SayAsPerspective remit={remit} /> : null
}

const saidBy = (map: RemitMap, view: string) =>
  map.remits
    .filter(({ perspective }) => perspective === view)
    .map(({ organisation, function: about, involvement, stance = 'holds' }) =>
      [organisation, stance, involvement, about].join(' '),
    )

describe('Views', () => {
  it('adds one by keyboard and enters as it; the dialog closes', async () => {
    const { screen, map, app } = await renderWithApp(<PerspectivesDialog />, smallMap())
    app.view.set({ dialog: 'perspectives' })
    await expect.element(screen.getByRole('textbox', { name: 'Name of the new view' })).toHaveFocus()
    await userEvent.keyboard('Table 1{Enter}')
    await expect
      .element(screen.getByRole('list', { name: 'Views on this map' }))
      .toHaveTextContent(/Table 1.*0 statements/)
    await screen.getByRole('button', { name: 'Enter as Table 1' }).click()
    expect(app.view.store.getState()).toMatchObject({
      dialog: undefined,
      speakingAs: map().perspectives[0]?.id,
    })
  })

  it('shows two of them beside each other in the matrix, the one that says most first', async () => {
    const map = withViews()
    const said = { ...map.remits[1], id: 'said', perspective: 'leader' } as RemitMap['remits'][number]
    const { screen, app } = await renderWithApp(<PerspectivesDialog />, {
      ...map,
      remits: [...map.remits, said],
    })
    app.view.set({ dialog: 'perspectives' })
    await screen.getByRole('button', { name: 'Show in the matrix' }).click()
    expect(app.view.store.getState()).toMatchObject({
      view: 'matrix',
      comparedViews: ['leader', 'table'],
      dialog: undefined,
    })
  })
})

describe('saying something as a view', () => {
  it('asks nothing while one enters as no one', async () => {
    const { screen } = await renderWithApp(<SayIt />, withViews())
    await expect.element(screen.getByRole('group')).not.toBeInTheDocument()
  })

  it('confirms, says otherwise or takes it away; one saying replaces the one before, one step each', async () => {
    const { screen, map, app, said } = await renderWithApp(<SayIt />, withViews())
    app.view.set({ speakingAs: 'table' })
    await screen.getByRole('button', { name: 'Same' }).click()
    expect(saidBy(map(), 'table')).toEqual(['sha holds leads planning'])
    expect(said.at(-1)).toBe('Recorded as said by Table 1.')
    await screen.getByRole('button', { name: 'Not theirs' }).click()
    expect(saidBy(map(), 'table')).toEqual(['sha disclaims leads planning'])
    await screen.getByRole('button', { name: 'Different…' }).click()
    await screen.getByRole('menuitem', { name: /Supports/ }).click()
    expect(saidBy(map(), 'table')).toEqual(['sha holds supports planning'])
    // What the map states stays as it was said.
    expect(map().remits.find(({ id }) => id === 'r2')).toEqual(smallMap().remits[1])
    for (let step = 0; step < 3; step++) app.actions.undo()
    expect(map().remits).toEqual(smallMap().remits)
  })
})
