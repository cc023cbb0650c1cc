// A finding that opens again under an agreement, in the register and in the overview beside it.
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Finding } from '../../../src/analysis/finding.ts'
import { settledFindings } from '../../../src/analysis/settledFindings.ts'
import type { Agreement, RemitMap } from '../../../src/model/remitMap.ts'
import { startBoundary, termsOf } from '../../../src/state/boundaryDraft.ts'
import { FindingsOverview } from '../../../src/views/findings/FindingsOverview.tsx'
import { FindingsView } from '../../../src/views/findings/FindingsView.tsx'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

/** The register as a column of the page, as in the frame, and what the panel shows beside it. */
const view = (
  <>
    <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <FindingsView />
    </div>
    <aside>
      <FindingsOverview />
    </aside>
  </>
)

function trustsAndCouncil(count: number): RemitMap {
  const trusts = organisationsOfKind('trust', 'Trust', count)
  return mapOf({
    organisations: [{ id: 'Council', name: 'Council' }, ...trusts],
    functions: things('Discharge', 'Transport'),
    remits: ['Council', ...trusts.map(({ id }) => id)].map((id) => remit(id, 'leads', 'Discharge')),
  })
}

/** Agreed when there were two trusts; then a third came. */
function reopenedMap(): RemitMap {
  const before = trustsAndCouncil(2)
  const finding = analyse(before).find(({ organisations }) => organisations.includes('Council')) as Finding
  const terms = termsOf({ ...startBoundary(finding), outcome: 'accepted' })
  const agreement: Agreement = { id: 'a', title: 'Discharge', ...terms, status: 'agreed' }
  const settled = settledFindings({ ...before, agreements: [agreement] }, 'a')
  return { ...trustsAndCouncil(3), agreements: [{ ...agreement, settled }] }
}

it('says in its row that a finding is open again, and why; the overview leads to it', async () => {
  const { screen, app } = await renderWithApp(view, reopenedMap())
  const row = screen
    .getByRole('button', { name: /Reopened: Trust 3 was added after it was agreed\./ })
    .first()
  await expect.element(row).toHaveTextContent(/Reopened$/)
  app.view.set({ findingRule: 'no-remit' })
  await expect.element(row).not.toBeInTheDocument()
  await screen.getByRole('button', { name: /findings? open again$/ }).click()
  expect(app.view.store.getState()).toMatchObject({ findingStatus: 'reopened', findingRule: 'all' })
  await expect.element(row).toBeVisible()
})

it('counts what is open by kind, and each count leads to its list', async () => {
  const { screen, app } = await renderWithApp(view, trustsAndCouncil(2))
  const open = analyse(trustsAndCouncil(2)).filter(({ status }) => status === 'open')
  const held = open.filter(({ rule }) => rule === 'unheld').length
  const kind = screen
    .getByRole('complementary')
    .getByRole('button', { name: new RegExp(`^Held by no one ?${held}$`) })
  await kind.click()
  expect(app.view.store.getState()).toMatchObject({ findingRule: 'unheld', findingStatus: 'open' })
  await expect.element(screen.getByRole('button', { name: /Transport/ })).toBeVisible()
})

it('goes by the row that has the focus, not by one that is open elsewhere', async () => {
  const { app, map } = await renderWithApp(view, {
    ...trustsAndCouncil(2),
    functions: things('Discharge', 'Transport', 'Night care', 'Day care', 'Home visits'),
  })
  app.view.set({ findingStatus: 'open' })
  const rows = () => [...document.querySelectorAll<HTMLButtonElement>('button[data-finding]')]
  await expect.poll(() => rows().length).toBeGreaterThan(3)
  const ids = rows().map(({ dataset }) => dataset.finding)
  const selected = () => {
    const { selection } = app.view.store.getState()
    return selection?.type === 'finding' ? selection.id : undefined
  }
  rows()[0]?.click()
  await expect.poll(selected).toBe(ids[0])
  rows()[2]?.focus()
  await userEvent.keyboard('p')
  await expect.poll(() => map().agreements.map(({ status }) => status)).toEqual(['parked'])
  await expect.poll(() => rows().some(({ dataset }) => dataset.finding === ids[2])).toBe(false)
  expect(rows().some(({ dataset }) => dataset.finding === ids[0])).toBe(true)
  // What was parked has left the list: the next one takes its place, and the focus.
  await expect.poll(() => (document.activeElement as HTMLElement).dataset.finding).toBe(ids[3])
  rows()[1]?.focus()
  await userEvent.keyboard('j')
  await expect.poll(selected).toBe(ids[3])
  rows()[1]?.focus()
  await userEvent.keyboard('k')
  await expect.poll(selected).toBe(ids[0])
  await userEvent.keyboard('{Escape}')
  expect(selected()).toBeUndefined()
})
