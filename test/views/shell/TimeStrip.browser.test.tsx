import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { TimeStrip } from '../../../src/views/shell/TimeStrip.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

it('steps through the days of the map, says what changes on each, and lets go of the date at its start', async () => {
  const { screen, app, said } = await renderWithApp(<TimeStrip />, smallMap())
  const date = () => app.view.store.getState().lens.at
  await expect.element(screen.getByRole('slider')).not.toBeInTheDocument()
  app.view.set({ timeStrip: true })
  const slider = screen.getByRole('slider', { name: 'Date' })
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'any date')
  ;(slider.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  const second = date()
  expect(second).toBe('2003-12-01')
  expect(said.at(-1)).toMatch(/NHSU/)
  await expect
    .element(screen.getByRole('region', { name: 'Through time' }))
    .toHaveTextContent(/The lens hides 1 of 4 remits\./)
  await screen.getByRole('button', { name: 'Later' }).click()
  expect(date()).toBe('2004-04-01')
  await screen.getByRole('button', { name: 'Earlier' }).click()
  await userEvent.keyboard('{Enter}{Enter}')
  expect(date()).toBeUndefined()
  // It can't be pressed any more, and still has the focus.
  await expect
    .element(screen.getByRole('button', { name: 'Earlier' }))
    .toHaveAttribute('aria-disabled', 'true')
  await expect.element(screen.getByRole('button', { name: 'Earlier' })).toHaveFocus()
  await screen.getByRole('button', { name: 'Close the time line' }).click()
  await expect.element(screen.getByRole('slider')).not.toBeInTheDocument()
})
