/** Versions kept and compared, and the files of two tables brought together. */
import { readFileSync } from 'node:fs'
import { chapter, click, fill, gesture, press, save, tabThrough } from '../gestures.ts'

interface Sample {
  readonly map: {
    readonly organisations: { id: string; name: string }[]
    readonly remits: Record<string, unknown>[]
  }
}

/** The file of a table: it renamed a body, added a remit and took another out. */
function tableFile(number: number): { name: string; mimeType: string; buffer: Buffer } {
  const file: Sample = JSON.parse(readFileSync('public/samples/flood-risk-england.remitmap.json', 'utf8'))
  const { organisations, remits } = file.map
  const [first] = organisations
  if (first) first.name = `${first.name} (table ${number})`
  remits.push({ ...remits[number], id: `table-${number}`, involvement: 'supports' })
  if (number === 2) remits.splice(0, 1)
  return {
    name: `table-${number}.remitmap.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  }
}

export const compare = chapter('Compare', '?sample=flood-risk-england#/compare', [
  click('radio', 'Versions'),
  fill('textbox', 'Name of the version', 'Before the workshop'),
  click('button', 'Keep this version'),
  gesture('rename the map', async ({ page }) => {
    await page.getByLabel('Title of the map').fill('Flood risk after the workshop')
    await page.keyboard.press('Enter')
  }),
  click('button', /^Compare with Before the workshop/),
  click('button', 'Swap sides'),
  click('button', 'Show on the matrix'),
  press('F8'),
  click('link', 'Compare'),
  click('radio', 'Bring together'),
  gesture('choose the files of two tables', ({ page }) =>
    page.getByLabel('Map files', { exact: true }).setInputFiles([tableFile(1), tableFile(2)]),
  ),
  tabThrough,
  ...[1, 2].map((number) =>
    gesture(`say what table ${number} started from`, async ({ page }) => {
      const card = page.getByRole('region', { name: `table-${number}.remitmap.json` })
      await card.getByRole('button', { name: /It started from/ }).click()
      await page.getByRole('option', { name: 'This map as it is now' }).click()
    }),
  ),
  click('radio', /\(table 2\)/),
  click('button', 'Bring together'),
  press('Control+z'),
  press('Control+y'),
  save,
])
