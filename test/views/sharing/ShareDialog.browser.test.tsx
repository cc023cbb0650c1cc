/** Sharing: each way says what it leaves out, a copy has nothing of what was ticked, and the map itself stays as it is. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { lossesOf } from '../../../src/exchange/exportFormat.ts'
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
  const { dialog, exported, map, app } = await renderShare()
  const { formats, losses } = en.sharing
  await expect.element(dialog).not.toHaveTextContent(losses['no-date'])
  app.actions.run({ type: 'updateMap', changes: { asOf: '2004' } })
  await expect.element(dialog).toHaveTextContent(losses['no-date'])
  for (const { id, losses: its } of exportFormats) {
    await expect.element(dialog).toHaveTextContent(
      formats[id] +
        lossesOf(its, map())
          .map((loss) => losses[loss])
          .join(' '),
    )
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
  await expect.element(dialog.getByRole('status').first()).toHaveTextContent(en.sharing.whole)
  const people = dialog.getByRole('checkbox', { name: en.sharing.redactions.people })
  await expect.element(people).toHaveAccessibleDescription(/^\d+ in this map.*A\. Director/)
  const meta = dialog.getByRole('checkbox', { name: en.sharing.redactions.meta })
  await expect.element(meta).toHaveAccessibleDescription(en.sharing.noneFound)
  await people.click()
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.trust }).click()
  await expect
    .element(dialog.getByRole('status').first())
    .toHaveTextContent(
      'A copy is shared, without: trust; and names of people, the posts recorded for them, and who agreed or was absent.',
    )
  await expect.element(dialog).toHaveTextContent(en.sharing.namesInText)
  await people.click()
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.influence }).click()
  await expect
    .element(dialog.getByRole('status').first())
    .toHaveTextContent('A copy is shared, without: trust and influence.')
  await people.click()
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

/** A map that two views speak of, one of them after 2004. */
function viewedMap(): RemitMap {
  const map = exampleMap()
  return {
    ...map,
    perspectives: [{ id: 'vexillum', name: 'Vexillum Caucus' }],
    remits: map.remits.map((one, at) =>
      at === 1
        ? { ...one, perspective: 'vexillum' }
        : { ...one, perspective: undefined, from: at === 0 ? '2004' : '2010' },
    ),
  }
}

test('a page of a redacted copy, its picture too, is made through the copy’s own lens and names no view', async () => {
  const { dialog, exported, app } = await renderShare(viewedMap())
  app.view.set({ lens: { at: '2005', perspective: 'vexillum' } })
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.perspectives }).click()
  await dialog.getByText('As the lens shows it, on 2005, as seen by Perspective 1: 2 of 3 remits').click()
  for (const format of ['page', 'ledger-csv', 'markdown', 'mermaid'] as const) {
    const before = exported.length
    await dialog.getByText(en.sharing.formats[format]).click()
    await dialog.getByRole('button', { name: en.sharing.save }).click()
    await expect.poll(() => exported).toHaveLength(before + 1)
    const { content = '', title } = exported.at(-1) ?? {}
    expect(`${title} ${content}`).not.toMatch(/vexillum|caucus/i)
    // What the view says is there: the lens has not lost it on the way.
    expect(String(content)).toContain('Trust')
    if (format !== 'ledger-csv') expect(String(content)).toContain('as seen by Perspective 1')
    expect(title).toBe('Example (shared copy), on 2005, as seen by Perspective 1')
  }
})

test('what is shared is the whole map unless the lens is asked for, and each file says which', async () => {
  const { dialog, exported, app } = await renderShare(viewedMap())
  app.view.set({ lens: { at: '2005' } })
  const save = async () => {
    const before = exported.length
    await dialog.getByRole('button', { name: en.sharing.save }).click()
    await expect.poll(() => exported).toHaveLength(before + 1)
    return String(exported.at(-1)?.content)
  }
  await dialog.getByText(en.sharing.formats['ledger-csv']).click()
  await expect.element(dialog).toHaveTextContent('Made from the whole map: 3 of 3 remits.')
  expect((await save()).trim().split('\n')).toHaveLength(1 + 3)
  await dialog.getByRole('radio', { name: /^As the lens shows it, on 2005: 2 of 3 remits/ }).click()
  await expect.element(dialog).toHaveTextContent('Cut by the lens: on 2005, 2 of 3 remits.')
  expect((await save()).trim().split('\n')).toHaveLength(1 + 2)
  expect(exported.at(-1)?.title).toBe('Example, on 2005')
  await dialog.getByText(en.sharing.formats.page).click()
  await expect.element(dialog).toHaveTextContent('2 of 3 remits. The map inside the page is whole.')
  const page = await save()
  expect(page).toContain('This is the picture on 2005: 2 of 3 remits.')
  expect(page).toContain(en.report.page.wholeInside)
  for (const format of ['remitmap', 'kumu'] as const) {
    await dialog.getByText(en.sharing.formats[format], { exact: true }).click()
    await expect.element(dialog).toHaveTextContent('Made from the whole map: 3 of 3 remits.')
    await save()
    expect(exported.at(-1)?.title).toBe('Example')
  }
})

test('the texts that a copy still has can be read before it is handed on', async () => {
  const map = exampleMap()
  const said = 'Big Al would rather not.'
  const { dialog } = await renderShare({
    ...map,
    agreements: map.agreements.map((one) => ({ ...one, statement: said, reason: 'Because of Big Al.' })),
  })
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.notes }).click()
  await expect.element(dialog).toHaveTextContent(en.sharing.readThem)
  await dialog.getByText(/^\d+ texts remain$/).click()
  await expect.element(dialog.getByText(said)).toBeVisible()
  // Titles are read by those who get the copy, too.
  for (const { title } of [...map.decisions, ...map.agreements])
    await expect.element(dialog.getByRole('listitem').filter({ hasText: title }).first()).toBeVisible()
})

test.each([390, 1920])('a list of texts that goes on is seen to go on, at %i px', async (width) => {
  const map = exampleMap()
  const { dialog } = await renderShare({
    ...map,
    functions: Array.from({ length: 30 }, (_, at) => ({ id: `f${at}`, name: `F${at}`, note: `Said ${at}.` })),
    remits: [],
  })
  await page.viewport(width, 900)
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.trust }).click()
  await dialog.getByText(/^\d+ texts remain$/).click()
  const list = dialog.getByText('Said 0.', { exact: true }).element().closest('ul') as HTMLElement
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight)
  expect(Number.parseFloat(getComputedStyle(list).borderBottomWidth)).toBeGreaterThan(0)
  // The edge goes through the middle of a line.
  const { bottom } = list.getBoundingClientRect()
  const cut = [...list.children].flatMap((one) => {
    const { top, height } = one.getBoundingClientRect()
    return top < bottom && top + height > bottom ? [(bottom - top) / height] : []
  })
  expect(cut).toHaveLength(1)
  expect(cut[0]).toBeGreaterThan(0.3)
  expect(cut[0]).toBeLessThan(0.75)
})

test('the rules say what they do and what they don’t', async () => {
  const { dialog } = await renderShare()
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.people }).click()
  await expect
    .element(dialog)
    .toHaveTextContent(
      'An ordinary or very short word, and one that is by itself a name that stays, is left where it stands alone. In a longer name that stays only whole names are replaced.',
    )
  for (const unfound of [/initials alone/, /endings of another language/, /posts named in a sentence/])
    await expect.element(dialog).toHaveTextContent(unfound)
})

test('names that the rules leave are named beside the rules, the first few, and only once names are to go', async () => {
  const map = exampleMap()
  const { dialog } = await renderShare({
    ...map,
    people: ['Jane Zyxwabc', 'Ann Porter', 'Bo Field', 'Cy Page', 'Di Rock', 'Ed Snow'].map((name, at) => ({
      id: at === 0 ? 'director' : `p${at}`,
      name,
    })),
    organisations: [...map.organisations, { id: 'porter', name: 'Porter' }],
    places: [...map.places, { id: 'park', name: 'Zyxwabc Park' }],
    description: 'Porter, Field, Page, Rock and Snow said so, and Zyxwabc.',
  })
  await expect.element(dialog).not.toHaveTextContent('stays where it stands alone')
  await dialog.getByRole('checkbox', { name: en.sharing.redactions.people }).click()
  await expect
    .element(dialog)
    .toHaveTextContent(
      '“Porter” stays where it stands alone: it is also the name of an organisation. “Field” stays where it stands alone: it is an ordinary word. “Page” stays where it stands alone: it is an ordinary word.',
    )
  // The rest is a key away.
  const rest = dialog.getByText('“Snow” stays where it stands alone: it is an ordinary word.')
  await expect.element(rest).not.toBeVisible()
  const more = dialog.getByText('and 2 more', { exact: true }).element() as HTMLElement
  more.focus()
  expect(document.activeElement).toBe(more)
  await userEvent.keyboard('{Enter}')
  await expect.element(rest).toBeVisible()
  await expect.element(dialog.getByText(/^“Rock” stays/)).toBeVisible()
  expect(more.closest('[aria-live], [role="status"]')).toBeNull()
  await expect.element(dialog).toHaveTextContent('“Zyxwabc Park” keeps the name of a person.')
  await expect.element(dialog.getByRole('status').first()).not.toHaveTextContent('Porter')
})
