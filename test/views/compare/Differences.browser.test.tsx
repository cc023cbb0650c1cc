/** What is compared leads to the matrix and the map, and is still there when one comes back. */
import { expect, it } from 'vitest'
import { Differences } from '../../../src/views/compare/Differences.tsx'
import { useEarlierStates } from '../../../src/views/compare/useEarlierStates.ts'
import { useView } from '../../../src/views/shared/appContext.ts'
import { en } from '../../../src/views/words/en.ts'
import { mapOf } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

const now = mapOf({
  organisations: [{ id: 'nhsu', name: 'NHSU' }],
  functions: [{ id: 'induction', name: 'Induction' }],
  remits: [{ id: 'r', organisation: 'nhsu', function: 'induction', involvement: 'leads' }],
})

/** As in the frame: the view is taken off the page when another one is gone to. */
function OnlyInItsView() {
  const view = useView((state) => state.view)
  const states = useEarlierStates()
  return view === 'compare' ? <Differences states={states} chosen={undefined} onChoose={() => {}} /> : null
}

it('leads to the map, and coming back finds what was compared', async () => {
  const { app, screen } = await renderWithApp(<OnlyInItsView />, now)
  app.view.set({ view: 'compare' })
  await expect.element(screen.getByText(en.compare.noVersions)).toBeVisible()

  app.view.set({ view: 'matrix' })
  await expect.element(screen.getByText(en.compare.noVersions)).not.toBeInTheDocument()
  app.view.set({ shownDifference: { other: { ...now, remits: [] }, name: 'before.json', otherIs: 'before' } })
  app.view.set({ view: 'compare' })
  await expect.element(screen.getByText('NHSU now leads Induction.')).toBeVisible()
  await screen.getByRole('button', { name: en.compare.showOn.map }).click()
  expect(app.view.store.getState().view).toBe('map')

  app.view.set({ view: 'compare' })
  await expect.element(screen.getByText('NHSU now leads Induction.')).toBeVisible()
})
