import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { WorkshopScreen } from '../../../src/views/workshop/WorkshopScreen.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

it('goes from the agenda through a finding to the read-back without a pointer', async () => {
  const { screen, map, app } = await renderWithApp(<WorkshopScreen />, smallMap())
  app.view.set({ presenting: true })
  await expect.element(screen.getByRole('heading', { name: 'What shall we talk about?' })).toBeVisible()
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('heading', { name: /NHSU and SHA workforce directorate both lead/ }))
    .toBeVisible()
  await userEvent.keyboard('4')
  await expect.element(screen.getByRole('radio', { name: /Accepted/ })).toBeChecked()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => map().agreements.map(({ outcome, status }) => [outcome, status]))
    .toEqual([['accepted', 'agreed']])
  expect(map().agreements[0]?.settled).toContain('overlap/planning/org=nhsu/leads')
  await expect.element(screen.getByText('This is accepted as it is', { exact: false }).first()).toBeVisible()
  // The page has its keys back once its first button has the focus.
  await expect.poll(() => document.activeElement?.hasAttribute('data-first')).toBe(true)
  await userEvent.keyboard('{ArrowRight}p')
  await expect.poll(() => map().agreements.at(-1)?.status).toBe('parked')
  await userEvent.keyboard('r')
  await expect.element(screen.getByRole('heading', { name: 'What we agreed' })).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Parked' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(app.view.store.getState().presenting).toBe(false)
})

it('shows the whole sentence of names with full stops, colons and commas of their own', async () => {
  const small = smallMap()
  const names: Readonly<Record<string, string>> = {
    nhsu: 'Dr. Foster Intelligence',
    sha: 'No. 10: Policy Unit, e.g. St. Helens',
  }
  const { screen, app } = await renderWithApp(<WorkshopScreen />, {
    ...small,
    organisations: small.organisations.map((one) => ({ ...one, name: names[one.id] ?? one.name })),
  })
  app.view.set({ presenting: true })
  await expect.element(screen.getByRole('checkbox').first()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(
      screen.getByRole('heading', {
        name: /^Dr\. Foster Intelligence and No\. 10: Policy Unit, e\.g\. St\. Helens both lead Local workforce planning/,
      }),
    )
    .toBeVisible()
})
