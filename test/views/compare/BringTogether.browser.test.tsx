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

const called = (name: string): RemitMap => ({
  ...handedOut,
  organisations: handedOut.organisations.map((one) => (one.id === 'NHSU' ? { ...one, name } : one)),
})

const chooseFile = (ours: RemitMap, file: RemitMap, kept: readonly RemitMap[] = []) =>
  chooseFiles(ours, { 'table.json': file }, kept)

async function chooseFiles(
  ours: RemitMap,
  given: Readonly<Record<string, RemitMap>>,
  kept: readonly RemitMap[] = [],
) {
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
      files.map(({ name }) => ({ ok: true, name, map: given[name] ?? ours, versions })),
  })
  const names = Object.keys(given)
  await page.getByLabelText(en.compare.mapFiles).upload(names.map((name) => new File(['{}'], name)))
  const card = rendered.screen.getByRole('region', { name: names[0] ?? '' })
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
  const { screen } = await chooseFile(called('NHS University'), called('The NHSU'))
  await expect.element(screen.getByText('1 question is still open')).toBeVisible()
  await expect.element(screen.getByText('Nothing but what you choose above.')).toBeVisible()
  await screen.getByRole('radio', { name: /^This map/ }).click()
  await expect.element(screen.getByText('Nothing on this map changes.')).toBeVisible()
})

test('two files that differ: the question between them stays open, says whose value stands, and which choice counts', async () => {
  const { screen, apply, map } = await chooseFiles(called('NHS University'), {
    'a.json': called('The NHSU'),
    'b.json': called('University of Health'),
  })
  const heading = (name: string) => screen.getByRole('heading', { name, exact: true })
  const about = (file: string) =>
    screen.getByRole('group').filter({ has: page.getByText(`The file (${file})`, { exact: true }) })
  await expect.element(heading('2 questions to decide')).toBeVisible()
  await expect.element(screen.getByText('Where two files differ, choose one by one.')).toBeVisible()
  await screen.getByRole('button', { name: 'The file for 1 of 2 open ones', exact: true }).click()
  await expect.element(heading('1 of 2 questions to decide')).toBeVisible()
  const second = about('b.json')
  await expect
    .element(second.getByRole('radio', { name: /^This map, after “a.json”.*The NHSU/ }))
    .not.toBeChecked()
  await expect.element(second).toHaveTextContent('“a.json” says something here already.')
  await second.getByRole('radio', { name: /University of Health/ }).click()
  await expect.element(heading('2 questions, both decided')).toBeVisible()
  await expect
    .element(about('a.json'))
    .toHaveTextContent('Below, at “b.json”, you chose something else, and that comes.')
  await second.getByRole('radio', { name: /^This map/ }).click()
  await expect.element(about('a.json')).not.toHaveTextContent('Below')
  await apply()
  await expect.poll(() => map().organisations[0]?.name).toBe('The NHSU')
})

test('the fields of a card stand on one line where there is room, and below each other where there is none', async () => {
  const { card, beginning, screen } = await chooseFile(now, handedOut)
  const box = screen.container.firstElementChild as HTMLElement
  box.style.flexDirection = 'column'
  const how = card.getByRole('button', { name: new RegExp(en.compare.how) })
  const at = (locator: typeof how) => locator.element().getBoundingClientRect()
  const label = (text: string) => at(card.getByText(text, { exact: true }) as typeof how)
  expect(at(how).top).toBeCloseTo(at(beginning).top, 0)
  expect(label(en.compare.how).top).toBeCloseTo(label(en.compare.base).top, 0)
  await page.viewport(390, 800)
  box.style.width = '390px'
  await expect.poll(() => at(beginning).top).toBeGreaterThan(at(how).bottom)
  expect(at(beginning).left).toBeCloseTo(at(how).left, 0)
  expect(at(card as typeof how).right).toBeLessThanOrEqual(390)
})
