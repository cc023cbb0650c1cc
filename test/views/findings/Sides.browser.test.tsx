// An overlap of any number of sides: in its evidence, in the panel, and as time.
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { analyse } from '../../../src/analysis/analyse.ts'
import { type Finding, isOverlap } from '../../../src/analysis/finding.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { Evidence } from '../../../src/views/findings/Evidence.tsx'
import { FindingPanel } from '../../../src/views/findings/FindingPanel.tsx'
import {
  mapOfLeaders,
  mapOfLoose,
  mapOfStar,
  mapOfSuccessors,
  mapOfWhole,
} from '../../support/crowdedOverlap.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

function overlapIn(map: RemitMap): Finding {
  const [finding] = analyse(map).filter(isOverlap)
  if (!finding) throw new Error('the map has no overlap')
  return finding
}

async function showEvidence(map: RemitMap) {
  return renderWithApp(
    <div style={{ flex: 1, minWidth: 0, overflow: 'auto' }}>
      <Evidence finding={overlapIn(map)} />
    </div>,
    map,
  )
}

async function showPanel(map: RemitMap) {
  return renderWithApp(
    <div style={{ width: 380, display: 'flex', flexDirection: 'column' }}>
      <FindingPanel id={overlapIn(map).id} />
    </div>,
    map,
  )
}

/** Cells of the table of sides, row by row; a head that spans several rows stands in the first. */
function cells(table: Element): string[][] {
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  )
}

it('lays out all three sides, each with what it holds', async () => {
  const { screen } = await showEvidence(mapOfStar())
  const table = screen.getByRole('table', { name: 'Who holds what' })
  await expect.element(table).toBeVisible()
  expect(cells(table.element())).toEqual([
    ['Academy', 'PTraining', 'North', '2001 to 2003', 'not recorded', 'not recorded'],
    ['Centre', 'PTraining', 'South', 'from 2005', 'not recorded', 'not recorded'],
    ['University', 'PTraining', 'North, South', 'from 2002', 'not recorded', 'not recorded'],
  ])
})

it('has who held it before as rows of their own, after the comparison of two', async () => {
  const { screen } = await showEvidence(mapOfSuccessors())
  await expect.element(screen.getByRole('columnheader', { name: 'Only Boards (5)' })).toBeVisible()
  const before = screen.getByRole('table', { name: 'Who holds what' })
  expect(cells(before.element())).toEqual([
    ['Who held it before'],
    ['Confederations (4)', 'LPlanning', '2001 to 2003', 'not recorded', 'not recorded'],
  ])
})

it('tells who holds all of it from who holds a part', async () => {
  const { screen } = await showEvidence(mapOfWhole())
  const table = screen.getByRole('table', { name: 'Who holds what' })
  await expect.element(table).toBeVisible()
  expect(cells(table.element()).map((row) => row.slice(0, 2).join(' '))).toEqual([
    'All of it',
    'Department LHealth',
    'A part of it',
    'Agency LCare',
    'Board LCure',
    'Council LCalm',
  ])
})

it('does not say of those who may not meet what both have', async () => {
  const { screen } = await showEvidence(mapOfLoose())
  const table = screen.getByRole('table', { name: 'Who holds what' })
  await expect.element(table).toBeVisible()
  expect(cells(table.element()).map(([who, , where]) => [who, where])).toEqual([
    ['Agency', 'North'],
    ['Service', 'not recorded'],
  ])
  await expect.element(screen.getByRole('columnheader', { name: 'Both' })).not.toBeInTheDocument()
})

it('shows eight of sixty, and all of them by keyboard, within the page', async () => {
  const { screen, app } = await showEvidence(mapOfLeaders(60))
  const table = screen.getByRole('table', { name: 'Who holds what' })
  await expect.element(table).toBeVisible()
  const names = () => table.element().querySelectorAll('tbody th')
  expect(names()).toHaveLength(8)
  const more = screen.getByRole('button', { name: '52 more' }).first()
  ;(more.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names().length).toBe(60)
  // The button is still there and has the focus, so that one can go back from it.
  await expect.element(screen.getByRole('button', { name: 'Show fewer' })).toHaveFocus()
  const frame = table.element().parentElement as HTMLElement
  expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth)
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
  expect(app.view.store.getState().selection).toEqual({ type: 'entity', id: 'Body 9' })
})

it('draws a bar for each side and for who came before, and colours only what is shared', async () => {
  const { screen } = await showEvidence(mapOfStar())
  await expect.element(screen.getByRole('table', { name: 'Who holds what' })).toBeVisible()
  const tracks = [...document.querySelectorAll('[class*="track"]')]
  expect(tracks).toHaveLength(3)
  const stretches = tracks.map((track) => track.querySelectorAll('[class*="shared"]').length)
  // The University meets the Academy until 2003 and the Centre from 2005; in 2004 no one.
  expect(stretches).toEqual([1, 1, 2])
})

it('shows in the panel what the finding rests on, a card for each side, and who held it before', async () => {
  const { screen } = await showPanel(mapOfSuccessors())
  await expect.element(screen.getByText('Before them, 4 confederations.')).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Both at once, from 2004' })).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Who held it before' })).toBeVisible()
  const cards = [...document.querySelectorAll('h4 button')].map(({ textContent }) => textContent)
  expect(cards).toEqual(['Boards (5)', 'University', 'Confederations (4)'])
  expect(document.querySelectorAll('[class*="track"]')).toHaveLength(3)
})

it('says in the panel that two or more hold it at once, at times, and not that both do', async () => {
  const { screen } = await showPanel(mapOfStar())
  await expect
    .element(screen.getByRole('heading', { name: /^Two or more at once, at times, from 2002$/ }))
    .toBeVisible()
})

it('does not say in the panel that those hold it at once who may not meet', async () => {
  const { screen } = await showPanel(mapOfLoose())
  await expect.element(screen.getByRole('heading', { name: 'When each of them holds it' })).toBeVisible()
  await expect.element(screen.getByText('No place is recorded for Service.')).toBeVisible()
})
