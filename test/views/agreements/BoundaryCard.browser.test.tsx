// A boundary is agreed without a pointer: what the card previews is what is stored, and the findings follow.
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import { parseMapFile } from '../../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { FindingsView } from '../../../src/views/findings/FindingsView.tsx'
import { SidePanel } from '../../../src/views/shell/SidePanel.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

const { keyboard } = userEvent

async function showRegister() {
  const map: RemitMap = { ...smallMap(), places: [...smallMap().places, { id: 'south', name: 'The South' }] }
  const rendered = await renderWithApp(
    <>
      <main style={{ flex: 1, display: 'flex', flexDirection: 'column' }}>
        <FindingsView />
      </main>
      <aside style={{ width: 392, display: 'flex', flexDirection: 'column' }}>
        <SidePanel />
      </aside>
    </>,
    map,
  )
  const contested = () => analyse(rendered.map()).find(({ rule }) => rule === 'contested')
  const finding = contested()
  if (!finding) throw new Error('nobody leads together here')
  rendered.app.view.select({ type: 'finding', id: finding.id })
  return { ...rendered, contested, finding }
}

test('divided by place, by keyboard alone: the preview is what is stored, applied in one step, undone in one', async () => {
  const { screen, map, contested, app } = await showRegister()
  ;(screen.getByRole('button', { name: 'Agree a boundary' }).element() as HTMLElement).focus()
  await keyboard('{Enter}')
  await expect.element(screen.getByRole('radio', { name: /^Divided/ })).toHaveFocus()
  // Divided by: place. Both sides are there to be given their places.
  await keyboard('{Tab}{ArrowRight} ')
  await expect.element(screen.getByRole('radio', { name: 'Place' })).toHaveAttribute('aria-checked', 'true')
  ;(screen.getByLabelText('NHSU', { exact: true }).element() as HTMLElement).focus()
  await keyboard('the nor{Enter}')
  ;(screen.getByLabelText('SHA workforce directorate', { exact: true }).element() as HTMLElement).focus()
  await keyboard('the sou{Enter}')
  ;(screen.getByLabelText('Agreed by', { exact: true }).element() as HTMLElement).focus()
  await keyboard('A. Director{Enter}B. Other{Tab}')
  const says =
    'NHSU leads Local workforce planning in The North; SHA workforce directorate leads it in The South.'
  await expect.element(screen.getByLabelText('What is recorded')).toHaveTextContent(says)
  await keyboard('{Control>}{Enter}{/Control}')

  await expect.poll(() => map().agreements.length).toBe(1)
  const [agreement] = map().agreements
  expect(agreement).toMatchObject({
    title: 'Local workforce planning: NHSU and SHA workforce directorate',
    statement: says,
    status: 'agreed',
    outcome: 'divided',
    organisations: ['nhsu', 'sha'],
    agreedBy: ['A. Director', 'B. Other'],
    remits: ['r1', 'r2'],
  })
  expect(contested()?.status).toBe('agreed')
  const text = serialiseMap(map())
  const again = parseMapFile(text)
  expect(again.ok && serialiseMap(again.map)).toBe(text)

  const apply = screen.getByRole('button', { name: 'Apply to the remits…' })
  await expect.element(apply).toBeVisible()
  ;(apply.element() as HTMLElement).focus()
  await keyboard('{Enter}')
  const dialog = screen.getByRole('dialog')
  await expect
    .element(dialog.getByText('NHSU leads Local workforce planning only in The North.'))
    .toBeVisible()
  await keyboard('{Enter}')
  await expect.poll(() => map().remits[0]?.places).toEqual(['north'])
  expect(map().remits[1]?.places).toEqual(['south'])
  expect(contested()).toBeUndefined()
  app.actions.undo()
  expect(map().remits[0]?.places).toBeUndefined()
  expect(map().agreements).toHaveLength(1)
})

test('shared asks for a reason and says so at the field; then it is recorded', async () => {
  const { screen, map } = await showRegister()
  await screen.getByRole('button', { name: 'Agree a boundary' }).click()
  await keyboard('{ArrowRight}')
  await expect.element(screen.getByRole('radio', { name: /^Shared/ })).toBeChecked()
  await keyboard('{Control>}{Enter}{/Control}')
  await expect.element(screen.getByRole('alert')).toHaveTextContent('What is shared needs a reason')
  await expect.element(screen.getByLabelText('Reason', { exact: true })).toHaveFocus()
  expect(map().agreements).toEqual([])
  await keyboard('Both know the ground.{Control>}{Enter}{/Control}')
  await expect.poll(() => map().agreements[0]?.reason).toBe('Both know the ground.')
  expect(map().agreements[0]?.statement).toBe(
    'NHSU and SHA workforce directorate lead Local workforce planning together.',
  )
})

test('a card that was closed goes on where it was; Escape never loses the place', async () => {
  const { screen, app, finding } = await showRegister()
  await screen.getByRole('button', { name: 'Agree a boundary' }).click()
  ;(screen.getByLabelText('Reason', { exact: true }).element() as HTMLElement).focus()
  await keyboard('Half a thought{Escape}')
  await expect.element(screen.getByRole('button', { name: 'Agree a boundary' })).toBeVisible()
  expect(app.view.store.getState().selection).toEqual({ type: 'finding', id: finding.id })
  await screen.getByRole('button', { name: 'Agree a boundary' }).click()
  await expect.element(screen.getByLabelText('Reason', { exact: true })).toHaveValue('Half a thought')
})

test('P parks in the register and takes up again; the list of agreements opens what it names', async () => {
  const { screen, map, contested, app } = await showRegister()
  ;(screen.getByRole('region', { name: 'Findings by rule' }).element() as HTMLElement).focus()
  await keyboard('p')
  await expect.poll(() => contested()?.status).toBe('parked')
  await keyboard('p')
  await expect.poll(() => contested()?.status).toBe('open')
  await keyboard('p')
  await expect.poll(() => map().agreements.length).toBe(1)
  await screen.getByRole('radio', { name: 'Agreements' }).click()
  await screen.getByRole('button', { name: /^Local workforce planning: NHSU.*Parked$/ }).click()
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: map().agreements[0]?.id })
  // Taken up from there: the card of the parked one becomes an agreement.
  ;(screen.getByRole('button', { name: 'Change on the card' }).element() as HTMLElement).focus()
  await keyboard('{Enter}')
  await expect.element(screen.getByRole('radio', { name: /^Accepted/ })).toHaveFocus()
  await keyboard('{ArrowRight}')
  await expect.element(screen.getByRole('radio', { name: /^Divided/ })).toBeChecked()
  ;(screen.getByLabelText('Leads', { exact: true }).element() as HTMLElement).focus()
  await keyboard('{ArrowDown}{Enter}{Control>}{Enter}{/Control}')
  await expect.poll(() => map().agreements[0]?.status).toBe('agreed')
  expect(map().agreements[0]?.lead).toBe('nhsu')
})
