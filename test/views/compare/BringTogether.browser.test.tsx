/** A table's file back in: what is chosen beforehand, what the card says of it, and what would go by name. */
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { MapVersion, RemitMap } from '../../../src/model/remitMap.ts'
import { BringTogether } from '../../../src/views/compare/BringTogether.tsx'
import type { KeptVersion, ReadMapFile } from '../../../src/views/shared/appContext.ts'
import { en } from '../../../src/views/words/en.ts'
import { mapOf, things } from '../../support/mapOf.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

const leads = (id: string, organisation: string, held: string) => ({
  id,
  organisation,
  function: held,
  involvement: 'leads',
})
const handedOut = mapOf({
  organisations: things('NHSU', 'SHA'),
  functions: things('Induction', 'Planning'),
  remits: [leads('1', 'NHSU', 'Induction')],
})
const now = { ...handedOut, remits: [...handedOut.remits, leads('2', 'SHA', 'Planning')] }
const at = '2026-11-21T09:00:00Z'

async function chooseFile(ours: RemitMap, file: RemitMap, kept: readonly RemitMap[] = []) {
  const states: KeptVersion[] = kept.map((_, index) => ({
    id: `${index}`,
    name: en.compare.keptByItself,
    at,
    isAutomatic: true,
  }))
  const rendered = await renderWithApp(
    <BringTogether states={{ versions: states, listAnew: async () => {} }} />,
    ours,
  )
  const versions: MapVersion[] = []
  Object.assign(rendered.app.versions, {
    read: async (id: string) => kept[Number(id)],
    readFiles: async (files: File[]): Promise<ReadMapFile[]> =>
      files.map(({ name }) => ({ ok: true, name, map: file, versions })),
  })
  await page.getByLabelText(en.compare.mapFiles).upload(new File(['{}'], 'table.json'))
  const card = rendered.screen.getByRole('region', { name: 'table.json' })
  await expect.element(card).toBeVisible()
  const beginning = card.getByRole('button', { name: new RegExp(en.compare.base) })
  const choose = async (option: string | RegExp) => {
    await beginning.click()
    await page.getByRole('option', { name: option }).click()
  }
  const apply = () => rendered.screen.getByRole('button', { name: en.compare.apply, exact: true }).click()
  const remits = () => rendered.map().remits.map(({ id }) => id)
  return { ...rendered, card, beginning, choose, apply, remits }
}

test('what was entered since a file was handed out stays, with what is chosen beforehand', async () => {
  const file = { ...handedOut, remits: [...handedOut.remits, leads('theirs', 'NHSU', 'Planning')] }
  const { card, beginning, apply, remits } = await chooseFile(now, file)
  await expect.element(beginning).toHaveTextContent(en.compare.noBase)
  await expect.element(card).toHaveTextContent('Not in this file, and kept: “SHA · Leads · Planning”.')
  await apply()
  expect(remits().sort()).toEqual(['1', '2', 'theirs'])
})

test('a state that the file lacks nothing of is chosen beforehand, and the count is true for it', async () => {
  const file = { ...handedOut, remits: [...handedOut.remits, leads('theirs', 'NHSU', 'Planning')] }
  const { card, beginning, choose } = await chooseFile(now, file, [handedOut])
  await expect.element(beginning).toHaveTextContent(en.compare.keptByItself)
  await expect.element(card).toHaveTextContent('2 remits · 1 added since then')
  await choose(en.compare.asItIsNow)
  await expect.element(card).toHaveTextContent('2 remits · 1 added, 1 taken out since then')
  await expect.element(card).toHaveTextContent('Taken out of this map: “SHA · Leads · Planning”.')
})

test('a beginning chosen by hand says by name what would go, a few and how many more, before it goes', async () => {
  const many = { ...now, functions: [...now.functions, ...things('a', 'b', 'c', 'd', 'e', 'f')] }
  const file = { ...handedOut, organisations: things('SHA'), remits: [] }
  const { card, choose, apply, remits, screen } = await chooseFile(many, file)
  await choose(en.compare.asItIsNow)
  const told = 'Taken out of this map: “NHSU”, with 1 remit; “a”; “b”; “c”; “d”; and 3 more.'
  await expect.element(card).toHaveTextContent(told)
  expect(screen.getByText(told).elements()).toHaveLength(2)
  await apply()
  expect(remits()).toEqual([])
})

test('as a view of its own nothing goes, whatever the beginning, and the view disclaims what its group deleted', async () => {
  const file = { ...handedOut, organisations: things('SHA'), remits: [] }
  const { card, choose, apply, map } = await chooseFile(now, file)
  await choose(en.compare.asItIsNow)
  await card.getByRole('button', { name: new RegExp(en.compare.how) }).click()
  await page.getByRole('option', { name: en.compare.hows.perspective }).click()
  await expect.element(card).toHaveTextContent(en.compare.viewOnlyAdds(true))
  await expect.element(card).not.toHaveTextContent('Taken out of this map')
  await apply()
  expect(map().organisations).toEqual(now.organisations)
  expect(map().remits.map(({ organisation, stance }) => [organisation, stance])).toEqual([
    ['NHSU', undefined],
    ['SHA', undefined],
    ['NHSU', 'disclaims'],
    ['SHA', 'disclaims'],
  ])
})

test('while questions are open nothing is said to be the same, and to keep all of this map changes nothing', async () => {
  const called = (name: string): RemitMap => ({
    ...handedOut,
    organisations: handedOut.organisations.map((one) => (one.id === 'NHSU' ? { ...one, name } : one)),
  })
  const { screen } = await chooseFile(called('NHS University'), called('The NHSU'))
  await expect.element(screen.getByText('1 question is still open')).toBeVisible()
  await expect.element(screen.getByText('Nothing but what you choose above.')).toBeVisible()
  await screen.getByRole('radio', { name: /^This map/ }).click()
  await expect.element(screen.getByText('Nothing on this map changes.')).toBeVisible()
})
