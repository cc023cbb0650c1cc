// The import dialog with the real worker: what is decided in it, and that nothing changes before it is confirmed.
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import elements from '../../../fixtures/exchange/archi-csv/model-elements.csv?raw'
import properties from '../../../fixtures/exchange/archi-csv/model-properties.csv?raw'
import relations from '../../../fixtures/exchange/archi-csv/model-relations.csv?raw'
import longForm from '../../../fixtures/exchange/rows/long.csv?raw'
import raci from '../../../fixtures/exchange/rows/raci.csv?raw'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import { ImportDialog } from '../../../src/views/imports/ImportDialog.tsx'
import type { ImportSource } from '../../../src/views/imports/importSession.ts'
import { WordsContext } from '../../../src/views/words/words.tsx'
import { closeMark, openMark, pseudoWords } from '../../support/pseudoWords.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'
import { smallMap } from '../../support/smallMap.ts'

const files = (...given: readonly (readonly [name: string, text: string])[]): ImportSource => ({
  kind: 'files',
  files: given.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
})

async function open(source: ImportSource) {
  localStorage.removeItem('remitmap.imports')
  const rendered = await renderWithApp(<ImportDialog />, smallMap())
  rendered.app.actions.importFrom(source)
  const dialog = rendered.screen.getByRole('dialog')
  return { ...rendered, dialog }
}

const text = (cells: string): ImportSource => ({ kind: 'text', text: cells })

test('Archi’s three files come in as one model, in one step that undo takes back', async () => {
  const { dialog, map, app, screen } = await open(
    files(['relations.csv', relations], ['elements.csv', elements], ['properties.csv', properties]),
  )
  await expect.element(screen.getByRole('dialog', { name: 'Import 3 files' })).toBeVisible()
  await expect.element(dialog.getByRole('heading', { name: 'Read together' })).toBeVisible()
  // An assignment does not say how it is held, so it is asked, and nothing comes in before.
  await expect
    .element(dialog.getByRole('status'))
    .toHaveTextContent('It doesn’t say how one function is held.')
  await expect.element(dialog.getByRole('button', { name: 'First say how it is held' })).toBeDisabled()
  const becomes = dialog.getByRole('combobox', {
    name: 'What Assignment, BusinessActor → BusinessFunction becomes',
  })
  await expect.element(becomes).toHaveDisplayValue('Remit: not said how')
  await userEvent.selectOptions(becomes, 'Provides')
  await expect.element(dialog.getByText('New: 1 remit, 1 organisation and 1 function.')).toBeVisible()
  expect(map()).toEqual(smallMap())
  await dialog.getByRole('button', { name: 'Add 1 remit' }).click()
  await expect
    .poll(() => map().organisations.at(-1))
    .toMatchObject({ name: 'Health board', tier: 'Regional' })
  app.actions.undo()
  expect(serialiseMap({ ...map(), modified: smallMap().modified })).toBe(serialiseMap(smallMap()))
})

test('files that do not belong together are named; one that lacks the others says so and can be completed', async () => {
  const { dialog, app, map } = await open(files(['elements.csv', elements], ['ledger.csv', longForm]))
  await expect.element(dialog).toHaveTextContent('“elements.csv” (Archi CSV), “ledger.csv” (CSV or cells')
  await expect.element(dialog).toHaveTextContent('The map on screen is as it was.')
  app.actions.importFrom(files(['relations.csv', relations]))
  await expect.element(dialog.getByRole('button', { name: 'Add a file…' })).toBeVisible()
  expect(map()).toEqual(smallMap())
})

test('letters that the scheme lacks get a meaning or are left out, and it is remembered for the next such chart', async () => {
  const chart = text(
    'Task\tWard\tTrust\nAudit\tR\tA\nRota\tX\tR\nPlan\tR\tA\nBudget\tR\tQ\nCall\tA\tR\nVisit\tR\tX\nLog\tR\tC\n',
  )
  const { dialog, map, app } = await open(chart)
  await expect.element(dialog.getByRole('heading', { name: '2 letters are not in RACI' })).toBeVisible()
  await expect.element(dialog.getByText('The letters fit RACI better than Remit')).toBeVisible()
  await expect.element(dialog.getByRole('heading', { name: '3 rows can’t be read' })).toBeVisible()
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'What X stands for' }), 'I Informed')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'What Q stands for' }), 'Leave out')
  await expect.element(dialog.getByText(/^New: 13 remits/)).toBeVisible()
  await expect.element(dialog).not.toHaveTextContent('can’t be read')
  await expect.element(dialog.getByText('It was left out by choice.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add 13 remits' }).click()
  await expect.poll(() => map().remits.length, { timeout: 20_000 }).toBe(smallMap().remits.length + 13)
  app.actions.importFrom({ ...chart })
  await expect.element(dialog.getByRole('combobox', { name: 'What X stands for' })).toHaveValue('informed')
})

test('a table that does not say how each holds it asks, by keyboard, and says that it does', async () => {
  const { dialog, map } = await open(
    text('Department\tResponsibilities\nWorkforce\tPlan training\nFinance\tBudget\n'),
  )
  const sentence = 'This table doesn’t say how each holds it. Choose one for all rows.'
  await expect.element(dialog.getByRole('status')).toHaveTextContent(sentence)
  await expect.element(dialog.getByRole('button', { name: 'First say how it is held' })).toBeDisabled()
  const question = dialog.getByRole('button', { name: /How do they hold it\?/ })
  await expect.element(question).toHaveTextContent('Not chosen yet')
  await expect.element(question).toHaveAccessibleDescription(sentence)
  ;(question.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelectorAll('[role="option"][aria-selected="true"]').length).toBe(0)
  await userEvent.keyboard('f{Enter}')
  await expect.element(question).toHaveTextContent('Funds')
  await expect
    .element(dialog.getByRole('status'))
    .toHaveTextContent('New: 2 remits, 2 organisations and 2 functions.')
  await dialog.getByRole('button', { name: 'Add 2 remits' }).click()
  await expect.poll(() => map().remits.length, { timeout: 20_000 }).toBe(smallMap().remits.length + 2)
  const added = map().remits.slice(smallMap().remits.length)
  expect(added.map(({ involvement }) => involvement)).toEqual(['funds', 'funds'])
  expect(JSON.stringify(map())).not.toMatch(/Department|Responsibilities/)
})

test('a field that can’t be read costs the field, and a phrase is asked once', async () => {
  const { dialog, map } = await open(
    text(
      'Body\tActivity\tRole\tStart\nWard\tAudit\tis consulted\tsoon\nTrust\tAudit\tholds to account\tApr-04\nBoard\tRota\tlead for\t2004\n',
    ),
  )
  await expect.element(dialog.getByRole('heading', { name: 'One word is not in Remit' })).toBeVisible()
  await expect.element(dialog).toHaveTextContent('Row 2: From “soon”. It is no date that can be read')
  await userEvent.selectOptions(
    dialog.getByRole('combobox', { name: 'What holds to account stands for' }),
    'O Oversees',
  )
  await dialog.getByRole('button', { name: 'Add 3 remits' }).click()
  await expect.poll(() => map().remits.length, { timeout: 20_000 }).toBe(smallMap().remits.length + 3)
  expect(map().remits.slice(smallMap().remits.length)).toMatchObject([
    { involvement: 'consulted', note: 'From: soon' },
    { involvement: 'oversees', from: '2004-04' },
    { involvement: 'leads', from: '2004' },
  ])
})

test('headings that are known by their look alone can be told to be content', async () => {
  const { dialog } = await open(text('Kreis\tAufgabe\nNord\tPlanen\nSüd\tBauen\n'))
  const help = dialog.getByText(/^Taken for headings by its look/)
  await expect.element(help).toBeVisible()
  await dialog.getByRole('button', { name: /Headings are in/ }).click()
  await page.getByRole('option', { name: 'No row' }).click()
  await expect.element(help).not.toBeInTheDocument()
  await dialog.getByRole('button', { name: /How do they hold it\?/ }).click()
  await page.getByRole('option', { name: 'Leads' }).click()
  await expect.element(dialog.getByText('New: 3 remits, 3 organisations and 3 functions.')).toBeVisible()
})

test('a column gets another meaning, and closing changes nothing', async () => {
  const { dialog, map, app } = await open(
    text(
      'Body\tActivity\tRole\tExtra\nNHSUU trust\tAudit\tLeads\tSpring\nNHSU trust\tAudits of wards\tLeads\tSummer\n',
    ),
  )
  await expect.element(dialog.getByText('New: 2 remits, 2 organisations and 2 functions.')).toBeVisible()
  const extra = dialog.getByRole('combobox', { name: 'Meaning of Extra' })
  await userEvent.selectOptions(extra, 'Where')
  await expect.element(dialog.getByText(/^New: 2 remits, .*2 places/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => app.shell.getState().importing).toBeUndefined()
  expect(map()).toEqual(smallMap())
})

test('names that are almost known: all the same, then one told apart', async () => {
  const { dialog } = await open(
    text(
      'Body\tActivity\tRole\nHarbour council\tAudit\tLeads\nHarbour counncil\tRota\tLeads\nForest counncil\tRota\tLeads\nForest council\tAudit\tLeads\n',
    ),
  )
  await expect
    .element(dialog.getByRole('heading', { name: '2 names are almost ones that are known' }))
    .toBeVisible()
  await dialog.getByRole('button', { name: 'All are the same' }).click()
  await expect.element(dialog.getByText('New: 4 remits, 2 organisations and 2 functions.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Different' }).first().click()
  await expect.element(dialog.getByText('New: 4 remits, 3 organisations and 2 functions.')).toBeVisible()
})

test('a row of which nothing can be read is said not to come in, one that is read in part to come in so far', async () => {
  const { dialog, app } = await open(
    text('Body\tActivity\tRole\nWard\tAudit\tLeads\nTrust\tRota\tleads (interim)\nWard\tPlan\tLeads\n'),
  )
  await expect
    .element(dialog.getByRole('heading', { name: 'One row can’t be read', exact: true }))
    .toBeVisible()
  await expect.element(dialog).toHaveTextContent('It isn’t brought in. Keep it in a file to put it right.')
  await expect.element(dialog).not.toHaveTextContent('What can be read is brought in')
  app.actions.importFrom(text('Task\tWard\tTrust\nAudit\tR\tA\nRota\tA\tR\nPlan\tR\tQ\n\tR\tA\n'))
  await expect.element(dialog.getByRole('heading', { name: '2 rows can’t be read in full' })).toBeVisible()
  await expect
    .element(dialog)
    .toHaveTextContent('What can be read is brought in; of one row that is nothing. Keep these rows')
})

test('where only words are in the way, the dialog says so, and blames no column', async () => {
  const { dialog } = await open(text('Body\tActivity\tRole\nWard\tAudit\tinterim\nTrust\tRota\tinterim\n'))
  await expect
    .element(dialog)
    .toHaveTextContent('Nothing in it can be read yet. Say below what its words and letters stand for')
  await expect.element(dialog).not.toHaveTextContent('what the columns mean')
})

test('rows that can’t be read are kept in a file with the reason', async () => {
  const { dialog, app } = await open(
    text('Body\tActivity\tRole\nWard\tAudit\tLeads\n\tRota\tLeads\nWard\tPlan\tLeads\nWard\tCall\tLeads\n'),
  )
  const download = vi.fn()
  app.actions.download = download
  await dialog.getByRole('button', { name: 'Keep these rows as CSV' }).click()
  await expect.poll(() => download.mock.calls, { timeout: 20_000 }).toHaveLength(1)
  expect(download.mock.calls[0]?.[1]).toContain(',Rota,Leads,3,It names no organisation.')
})

test.each([
  ['a chart', files(['raci.csv', raci])],
  ['another tool’s graph', files(['elements.csv', elements], ['relations.csv', relations])],
])('%s fits 320 pixels, without scrolling sideways', async (_, source) => {
  const { dialog, app } = await open(source)
  await expect.element(dialog.getByText(/^New: |^It doesn’t say how/)).toBeVisible()
  await page.viewport(320, 640)
  const element = dialog.element()
  for (const one of [element, ...element.querySelectorAll<HTMLElement>('section')]) {
    expect(one.getBoundingClientRect().right).toBeLessThanOrEqual(320)
    expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth + 1)
  }
  app.shell.setState({ importing: undefined })
})

test('every word comes from the catalogue', async () => {
  const rendered = await renderWithApp(
    <WordsContext value={pseudoWords}>
      <ImportDialog />
    </WordsContext>,
    smallMap(),
  )
  const dialog = rendered.screen.getByRole('dialog')
  const bare = () =>
    [...dialog.element().querySelectorAll('h2, h3, button, label, th, option, p')]
      .map((one) => one.textContent ?? '')
      .filter(
        (said) => /\p{Letter}{2,}/u.test(said) && !(said.includes(openMark) && said.includes(closeMark)),
      )
  rendered.app.actions.importFrom('ask')
  await expect.poll(() => dialog.element().querySelectorAll('button').length).toBeGreaterThan(1)
  expect(bare()).toEqual([])
  rendered.app.actions.importFrom(files(['a.csv', elements], ['b.csv', relations]))
  await expect
    .poll(() => dialog.element().querySelector('h3')?.textContent ?? '', { timeout: 20_000 })
    .toContain(openMark)
  const own = ['Health board', 'Screening', 'Public health']
  const involvements = smallMap().scheme.involvements.map(({ label }) => label)
  const isTheirs = (said: string) =>
    [...own, ...involvements].includes(said.trim()) || /^Business|Assignment/.test(said)
  expect(bare().filter((said) => !isTheirs(said))).toEqual([])
})
