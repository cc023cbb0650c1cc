/** Sharing: each way says what it leaves out, a copy has nothing of what was ticked, and the map itself stays as it is. */
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { exportFormats } from '../../../src/exchange/exports.ts'
import { parseMapFile } from '../../../src/format/parseMapFile.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import type { AppActions } from '../../../src/views/shared/appContext.ts'
import { ShareDialog } from '../../../src/views/sharing/ShareDialog.tsx'
import { en } from '../../../src/views/words/en.ts'
import { exampleMap } from '../../support/exampleMap.ts'
import { renderWithApp } from '../../support/renderWithApp.tsx'

type Exported = Parameters<AppActions['exportFile']>[0]

async function renderShare(map: RemitMap = exampleMap()) {
  const rendered = await renderWithApp(<ShareDialog />, map)
  const exported: Exported[] = []
  Object.assign(rendered.app.actions, {
    exportFile: (file: Exported) => {
      exported.push(file)
    },
  })
  return { ...rendered, exported, dialog: rendered.screen.getByRole('dialog') }
}

function longMap(): RemitMap {
  const map = exampleMap()
  // Random, so that it does not pack into a few characters.
  const note = () => Array.from({ length: 200 }, () => crypto.randomUUID()).join(' ')
  return { ...map, functions: map.functions.map((one) => ({ ...one, note: note() })) }
}

test('every format says what it cannot carry, and is saved as what it is', async () => {
  const { dialog, exported } = await renderShare()
  const { formats, losses } = en.sharing
  for (const { id, losses: its } of exportFormats) {
    await expect.element(dialog).toHaveTextContent(formats[id] + its.map((loss) => losses[loss]).join(' '))
  }
  await dialog.getByText(formats.kumu).click()
  await expect.element(dialog.getByRole('radio', { name: formats.kumu })).toBeChecked()
  await dialog.getByRole('button', { name: en.sharing.save }).click()
  await expect.poll(() => exported).toHaveLength(1)
  const [kumu] = exported
  expect([kumu?.title, kumu?.extension, kumu?.mediaType]).toEqual(['Example', '.json', 'application/json'])
  expect(JSON.parse(String(kumu?.content)).elements.map(({ label }: { label: string }) => label)).toContain(
    'Directorate',
  )
  await dialog.getByText(formats.workbook).click()
  await expect.element(dialog.getByRole('button', { name: en.sharing.copy })).not.toBeInTheDocument()
  await dialog.getByRole('button', { name: en.sharing.save }).click()
  await expect.poll(() => exported[1]?.content).toBeInstanceOf(Uint8Array)
})

test('what will be taken out is shown first, is gone from link and file, and stays in the map', async () => {
  const { dialog, exported, map } = await renderShare()
  const link = dialog.getByRole('textbox', { name: en.sharing.linkField })
  const whole = (link.element() as HTMLInputElement).value
  await expect.element(dialog.getByRole('status')).toHaveTextContent(en.sharing.whole)
  const people = dialog.getByRole('checkbox', { name: en.sharing.redactions.people })
  await expect.element(people).toHaveAccessibleDescription(/^\d+ in this map.*A\. Director/)
  const meta = dialog.getByRole('checkbox', { name: en.sharing.redactions.meta })
  await expect.element(meta).toHaveAccessibleDescription(en.sharing.noneFound)
  await people.click()
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.trust }).click()
  await expect
    .element(dialog.getByRole('status'))
    .toHaveTextContent('A copy is shared, without: trust, names of people, and who agreed or was absent.')
  await expect.element(dialog).toHaveTextContent(en.sharing.namesInText)
  expect((link.element() as HTMLInputElement).value).not.toBe(whole)
  await dialog.getByRole('button', { name: en.sharing.save }).click()
  await expect.poll(() => exported).toHaveLength(1)
  const text = String(exported[0]?.content)
  expect(exported[0]?.title).toBe('Example (shared copy)')
  expect(text).not.toContain('Director"')
  const read = parseMapFile(text)
  expect(read.ok && [read.map.people.map(({ name }) => name), read.map.ties[0]?.trust]).toEqual([
    ['Person 1'],
    undefined,
  ])
  expect(map()).toEqual(exampleMap())
})

test('a link that mail would cut is not offered, and the dialog says why', async () => {
  const { dialog } = await renderShare(longMap())
  await expect.element(dialog).toHaveTextContent(/The link would have [\d,]+ characters\..* more than 8,000/)
  await expect.element(dialog.getByRole('textbox', { name: en.sharing.linkField })).not.toBeInTheDocument()
  await expect.element(dialog.getByRole('button', { name: en.sharing.copyLink })).not.toBeInTheDocument()
})

test('on 320 px everything is reached without scrolling sideways', async () => {
  const { dialog } = await renderShare()
  await page.viewport(320, 640)
  const element = dialog.element()
  await expect.poll(() => element.getBoundingClientRect().width).toBeLessThanOrEqual(320)
  const inside = [element, ...element.querySelectorAll('button, input, h2, h3, label')]
  for (const one of inside) {
    const { left, right } = one.getBoundingClientRect()
    expect([left >= 0, right <= 320], one.textContent ?? '').toEqual([true, true])
  }
})
