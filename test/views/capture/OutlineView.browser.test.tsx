import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CaptureView } from '../../../src/views/capture/CaptureView.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

async function renderOutline() {
  const rendered = await renderWithApp(<CaptureView />, smallMap())
  await rendered.screen.getByRole('radio', { name: 'Outline' }).click()
  return rendered
}

test('headings and lists by organisation and by function, each entry opening in the panel', async () => {
  const { screen, app } = await renderOutline()
  await expect.element(screen.getByRole('heading', { name: 'NHSU' })).toBeVisible()
  await screen.getByRole('button', { name: /^leads Local workforce planning, from December 2003/ }).click()
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'r1' })
  await screen.getByRole('radio', { name: 'By function' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Held by no one here' })).toBeVisible()
  await userEvent.tab()
  await screen.getByRole('button', { name: 'Local learning brokerage' }).click()
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'brokerage' })
})

test('the filter and the lens of the ledger hold here too', async () => {
  const { screen, app } = await renderOutline()
  app.view.set({ lens: { at: '2003' } })
  await expect
    .element(screen.getByRole('button', { name: /^leads Local workforce planning, April 2004/ }))
    .not.toBeInTheDocument()
  app.view.set({
    lens: {},
    mapFilter: { ...app.view.store.getState().mapFilter, involvements: ['provides'] },
  })
  await expect
    .element(screen.getByRole('button', { name: /^provides Induction for new staff in Leeds/ }))
    .toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^leads/ })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('heading', { name: 'Without a remit here' })).toBeVisible()
})

test('what is copied through the lens says of how many remits it is', async () => {
  const { screen, app, map } = await renderOutline()
  const written: string[] = []
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text)
  })
  const copy = screen.getByRole('button', { name: 'Copy as text' })
  await copy.click()
  app.view.set({ lens: { at: '2003' } })
  await expect
    .element(screen.getByRole('button', { name: /^leads Local workforce planning, April 2004/ }))
    .not.toBeInTheDocument()
  await copy.click()
  await expect.poll(() => written.length).toBe(2)
  expect(written[0]).not.toContain('the lens')
  const items = (written[1] ?? '').split('Without a remit here')[0]?.match(/^- /gm)?.length
  expect(written[1]?.split('\n\n')[1]).toBe(
    `${items} of ${map().remits.length} remits: those shown through the filter and the lens.`,
  )
  write.mockRestore()
})

test('at 320 px nothing runs out of sight sideways, and the line above still adds', async () => {
  const { screen, map, app } = await renderOutline()
  await page.viewport(320, 640)
  const frame = screen.container.querySelector<HTMLElement>('div')
  if (frame) frame.style.width = '320px'
  await screen.getByRole('combobox', { name: 'Organisation' }).click()
  await userEvent.keyboard('NHSU{Tab}Night schools{Tab}p{Enter}')
  await expect.poll(() => map().remits.length).toBe(5)
  await expect.element(screen.getByRole('button', { name: 'provides Night schools' })).toBeVisible()
  expect(app.view.store.getState().captureOutline).toBe('byOrganisation')
  const wide = [...(frame?.querySelectorAll('*') ?? [])].filter(
    (element) => element.getBoundingClientRect().right > 321 && !element.closest('.visually-hidden'),
  )
  expect(wide.map((element) => element.className)).toEqual([])
})

test('a map about a date says so above its outline and in what is copied', async () => {
  const { screen, app } = await renderOutline()
  const written: string[] = []
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text)
  })
  await expect.element(screen.getByText(/as of/)).not.toBeInTheDocument()
  app.actions.run({ type: 'updateMap', changes: { title: 'Learning', asOf: '2004' } })
  await expect.element(screen.getByText('Learning, as of 2004')).toBeVisible()
  await screen.getByRole('button', { name: 'Copy as text' }).click()
  await expect.poll(() => written[0]?.split('\n')[0]).toBe('Learning, as of 2004')
  write.mockRestore()
})
