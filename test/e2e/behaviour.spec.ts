// The record of the app's behaviour: the same build behaves the same twice, and what a changed build does otherwise is told.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from '../../scripts/staticServer.mjs'
import { compareRecords } from '../behaviour/compareRecords.ts'
import { chapter, click, fill, press, save, tabThrough } from '../behaviour/gestures.ts'
import { recordBehaviour } from '../behaviour/recordBehaviour.ts'
import { expect, test } from './support/guardedTest.ts'

const dist = join(import.meta.dirname, '../../dist')

const firstRemit = chapter('First remit', '', [
  tabThrough,
  fill('textbox', 'Organisation', 'City council'),
  fill('textbox', 'Function', 'Housing advice'),
  click('button', /^Add the first remit|^Begin/),
  press('Control+z'),
  press('Control+y'),
  save,
])
const impossible = chapter('Impossible', '', [click('button', 'A button that is not there')])

/** The built app with one word on a button changed. */
async function buildWithAnotherWord(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'remitmap-other-word-'))
  await cp(dist, folder, { recursive: true })
  for (const name of await readdir(join(folder, 'assets'))) {
    const file = join(folder, 'assets', name)
    if (!name.endsWith('.js')) continue
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('Add the first remit', 'Begin'))
  }
  return folder
}

test('a walk is recorded the same twice, and another build’s differences are told', async ({
  browser,
  baseURL,
}) => {
  const record = (address: string) => recordBehaviour(browser, address, [firstRemit])
  const first = await record(baseURL ?? '')
  const second = await record(baseURL ?? '')
  expect(compareRecords(first.pages, second.pages)).toMatchObject({
    differences: [],
    onlyBefore: [],
    onlyAfter: [],
  })

  const texts = [...first.pages]
  const [, stops = ''] = texts.find(([path]) => path.includes('tab through')) ?? []
  expect(stops).toMatch(/textbox "Organisation"[\s\S]*textbox "Function"[\s\S]*button "Add the first remit"/)
  const [, undone = ''] = texts.find(([path]) => path.includes('Control+z')) ?? []
  expect(undone).toContain('polite: Undone')
  const [, file = ''] = texts.find(([path]) => path.endsWith('.remitmap.json')) ?? []
  expect(JSON.parse(file).map.organisations).toMatchObject([{ name: 'City council' }])

  const changed = await buildWithAnotherWord()
  const server = await serveFolder(changed)
  try {
    const other = await record(server.address)
    expect(other.notDone).toEqual([])
    const { notDone } = await recordBehaviour(browser, server.address, [impossible], { patience: 5000 })
    expect(notDone).toEqual([expect.stringContaining('A button that is not there')])
    const { differences } = compareRecords(first.pages, other.pages)
    expect(new Set(differences.flatMap(({ lines }) => lines))).toEqual(
      new Set(['- button "Add the first remit"', '+ button "Begin"']),
    )
  } finally {
    await server.close()
    await rm(changed, { recursive: true })
  }
})
