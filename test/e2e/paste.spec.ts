// Two hundred rows pasted from a spreadsheet, by keyboard alone: twelve names that are almost known, five rows that
// can't be read. The map is then exactly what they say, and one undo gives the earlier bytes.
import type { Page } from '@playwright/test'
import { expect, test } from './support/guardedTest.ts'
import { tabTo } from './support/keyboard.ts'
import { saveByDownload, saveFile } from './support/mapFiles.ts'
import { singleFileAddress } from './support/singleFileAddress.ts'

const headings = ['Body', 'Activity', 'Role', 'Start']
const trades = [
  'Archive',
  'Bridge',
  'Canal',
  'Dental',
  'Engine',
  'Forest',
  'Garden',
  'Harbour',
  'Island',
  'Justice',
  'Kitchen',
  'Library',
]

/** 183 plain rows, 12 with a slip of the pen in a name that stands above, 5 that can't be read. */
function rows(): string[][] {
  const plain = Array.from({ length: 183 }, (_, at) => [
    `${trades[at % 12]} council`,
    `${trades[Math.floor(at / 12) % 12]} inspection of ${['roads', 'homes'][Math.floor(at / 144)]}`,
    at % 3 === 0 ? 'Leads' : 'P',
    '2004-04',
  ])
  const slips = trades.map((trade) => [`${trade} counncil`, 'Audit', 'Provides', 'April 2005'])
  const wrong = [
    ['', 'Audit', 'Leads', ''],
    ['Archive council', '', 'Leads', ''],
    ['Archive council', 'Audit', 'Rules', ''],
    ['', '', 'Leads', '2004-13'],
    ['Archive council', 'Audit', '', ''],
  ]
  return [...plain, ...slips, ...wrong]
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', cells)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const asText = (cells: readonly string[][]) => cells.map((row) => row.join('\t')).join('\r\n')

interface SavedMap {
  readonly organisations: { id: string; name: string }[]
  readonly functions: { id: string; name: string }[]
  readonly remits: { organisation: string; function: string; involvement: string; from?: string }[]
}

/** A map as short lines, sorted. */
function linesOf(text: string): string[] {
  const map: SavedMap = JSON.parse(text).map
  const names = new Map([...map.organisations, ...map.functions].map(({ id, name }) => [id, name]))
  return map.remits
    .map((one) =>
      [names.get(one.organisation), names.get(one.function), one.involvement, one.from].join(' | '),
    )
    .sort()
}

/** What the rows say, worked out from them here and not by the app. */
function expectedLines(): string[] {
  const dates: Record<string, string> = { '2004-04': '2004-04', 'April 2005': '2005-04' }
  return rows()
    .slice(0, 195)
    .map(([body = '', activity, role, start = '']) =>
      [
        body.replace('counncil', 'council'),
        activity,
        role === 'Leads' ? 'leads' : 'provides',
        dates[start],
      ].join(' | '),
    )
    .sort()
}

/** The time of the last change is the one thing that undo does not give back to a saved file. */
const withoutTime = (text: string) => text.replace(/"modified": "[^"]*"/, '')

test('200 rows are pasted, decided about and taken back without a pointer', async ({ page }) => {
  await saveByDownload(page)
  await page.goto('./')
  await tabTo(page, page.getByRole('button', { name: 'New map' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Title of the map')).toHaveValue('Untitled map')
  const before = await saveFile(page)

  await paste(page, asText([headings, ...rows()]))
  const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' })
  await expect(dialog.getByText(/^New: 195 remits/)).toBeVisible()
  await expect(dialog.getByRole('heading', { name: '12 names are almost ones that are known' })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: '5 rows can’t be read' })).toBeVisible()
  await expect(dialog.getByText('“Rules” is no involvement of Remit.')).toBeVisible()

  await tabTo(page, dialog.getByRole('button', { name: 'All are the same' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/^New: 195 remits, 12 organisations and/)).toBeVisible()

  const keep = dialog.getByRole('button', { name: 'Keep these rows as CSV' })
  await tabTo(page, keep)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('rows not read.csv')

  await tabTo(page, dialog.getByRole('button', { name: 'Add 195 remits' }))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/Added 195 remits, 12 organisations and/).first()).toBeVisible()
  expect(linesOf((await saveFile(page)).text)).toEqual(expectedLines())

  const undo = page.getByRole('button', { name: 'Undo paste' })
  await tabTo(page, undo, 120)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Redo paste' })).toBeEnabled()
  expect(withoutTime((await saveFile(page)).text)).toBe(withoutTime(before.text))
})

test('in the single file a sheet is read by a worker too, and what is no sheet is refused by name', async ({
  page,
}) => {
  await page.goto(singleFileAddress)
  const input = page.getByLabel('Map file')
  const csv = 'Task,Ward,Trust\nAudit,R,A\nRota,A,R\n'
  await input.setInputFiles({ name: 'chart.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const dialog = page.getByRole('dialog', { name: 'Import chart.csv' })
  await expect(dialog.getByText('New: 4 remits, 2 organisations and 2 functions.')).toBeVisible()
  expect(page.workers()).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect.poll(() => page.workers().length).toBe(0)

  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])
  await input.setInputFiles({ name: 'old.xls', mimeType: 'application/vnd.ms-excel', buffer: old })
  await expect(page.getByText('This is a workbook of the old kind (.xls).')).toBeVisible()
})
