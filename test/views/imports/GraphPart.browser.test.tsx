/** The mapping step for another tool's graph: a row a type, and each choice is what is imported. */
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import blueprint from '../../../fixtures/exchange/kumu/blueprint.json?raw'
import { draftOfGraph, type GraphChoices, summariseGraph } from '../../../src/exchange/graphs/draftOfGraph.ts'
import type { GraphReading } from '../../../src/exchange/graphs/graphReading.ts'
import { readKumu } from '../../../src/exchange/graphs/readKumu.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { GraphPart } from '../../../src/views/imports/GraphPart.tsx'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

async function renderMapping(called: (type: string) => string = (type) => type) {
  const read = readKumu(blueprint)
  if (!read.ok) throw new Error(read.error.message)
  const edges = read.value.edges.map((edge) => ({ ...edge, type: called(edge.type) }))
  const graph = { ...read.value, edges }
  const reading: GraphReading = { kind: 'graph', format: 'kumu-json', graph }
  const summary = summariseGraph(reading, presetScheme('Remit'))
  let chosen: GraphChoices = summary.choices
  function Mapping() {
    const [choices, setChoices] = useState(summary.choices)
    chosen = choices
    return <GraphPart summary={summary} choices={choices} onChoose={setChoices} />
  }
  const { screen } = await renderWithApp(<Mapping />, smallMap())
  return { screen, summary, draft: () => draftOfGraph(reading, chosen) }
}

test('each type of thing and connection has a row: how many, which, and what is guessed', async () => {
  const { screen, summary } = await renderMapping()
  const [things, connections] = screen.getByRole('table').elements()
  expect(things?.querySelectorAll('tbody tr')).toHaveLength(summary.nodeTypes.length)
  expect(connections?.querySelectorAll('tbody tr')).toHaveLength(summary.connectionTypes.length)
  const said = [...(things?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].slice(0, 3).map(({ textContent }) => textContent),
  )
  expect(said).toEqual(
    summary.nodeTypes.map(({ type, count, examples }) => [
      type || 'no type',
      String(count),
      examples.join(' · '),
    ]),
  )
  const person = screen.getByRole('combobox', { name: 'What Person becomes' })
  await expect.element(person).toHaveDisplayValue('Person or post')
})

test('what is chosen is what comes in: a type left out, a connection as another involvement', async () => {
  const { screen, draft } = await renderMapping()
  expect(draft().content.people.map(({ name }) => name)).toContain('Ann Porter')
  await screen.getByRole('combobox', { name: 'What Person becomes' }).selectOptions('Leave out')
  await screen
    .getByRole('combobox', { name: 'What supports, Organization → Activity becomes' })
    .selectOptions('Funds')
  const { content, dropped } = draft()
  expect(content.people).toEqual([])
  expect(dropped.map(({ why }) => why)).toContain('You chose to leave these out.')
  expect(content.remits.map(({ involvement }) => involvement)).toContain('funds')
})

test('what is not said how is open', async () => {
  const { screen, draft } = await renderMapping((type) =>
    type === 'leads' || type === 'supports' ? `${type} if asked` : type,
  )
  expect(draft().awaiting).toBe(2)
  const leads = screen.getByRole('combobox', { name: 'What leads if asked, Organization → Activity becomes' })
  await expect.element(leads).toHaveDisplayValue('Remit: not said how')
  await leads.selectOptions('Funds')
  expect(draft().awaiting).toBe(1)
})

test('several that are not said can be chosen for all at once, and what is said stays', async () => {
  const { screen, draft } = await renderMapping((type) =>
    type === 'leads' || type === 'supports' ? `${type} if asked` : type,
  )
  await screen.getByRole('button', { name: /All that are not said/ }).click()
  const all = page.getByRole('listbox', { name: 'All that are not said' })
  await all.getByRole('option', { name: 'Oversees' }).click()
  expect(draft().awaiting).toBe(0)
  expect(
    draft()
      .content.remits.map(({ involvement }) => involvement)
      .sort(),
  ).toEqual(['informed', 'oversees', 'oversees'])
})

test('on 320 px every choice is within the screen', async () => {
  const { screen } = await renderMapping()
  await page.viewport(320, 640)
  const wrapper = screen.container.firstElementChild as HTMLElement
  wrapper.style.width = '320px'
  for (const select of screen.container.querySelectorAll('select')) {
    expect(select.getBoundingClientRect().right).toBeLessThanOrEqual(320)
  }
})
