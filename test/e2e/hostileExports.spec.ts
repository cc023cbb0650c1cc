/**
 * Labels that want to run, to be formulas, or to turn the text around, through every file the app makes: each is opened
 * as whoever gets it would open it, nothing runs, and every label is there to the letter.
 */
import { copyFile, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Browser, Locator, Page, TestInfo } from '@playwright/test'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { openedText } from '../../src/exchange/rows/guardedText.ts'
import { en } from '../../src/views/words/en.ts'
import { randomNumbers } from '../support/randomNumbers.ts'
import { isSoak, runs, seed } from '../support/runs.ts'
import { expect, test } from './support/guardedTest.ts'
import { hostileLabels, hostileMap, randomLabels } from './support/hostileMap.ts'
import { dropFile, saveByDownload } from './support/mapFiles.ts'
import { openFromDisk, textsOf } from './support/openFromDisk.ts'

/** The labels of one map, and in `npm run soak` of many: 300 made at random, twenty at a time. */
const batches = isSoak
  ? Array.from({ length: runs(1, 15) }, (_, at) => randomLabels(randomNumbers(seed, at + 1)))
  : [hostileLabels]

async function openHostileMap(page: Page, labels: readonly string[]) {
  await saveByDownload(page)
  await page.goto('/')
  await dropFile(
    page,
    'hostile.remitmap.json',
    JSON.stringify({ format: 'remitmap', version: 1, map: hostileMap(labels) }),
  )
  // A field of one line leaves out the ends of lines.
  const title = (labels[0] ?? '').replaceAll(/[\r\n]/g, '')
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue(title)
}

async function saved(page: Page, info: TestInfo, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const path = info.outputPath(`saved-${info.attachments.length}-${download.suggestedFilename()}`)
  await download.saveAs(path)
  return path
}

/** Half of a pair is nothing that can be written; U+FFFD stands for it. */
const written = (label: string) => label.replaceAll(/\p{Surrogate}/gu, '\ufffd')

/** HTML knows one end of a line. */
const asDocument = (label: string) => written(label).replaceAll(/\r\n?/g, '\n')

/** Where a line has a meaning, a label stays on one. */
const onOneLine = (label: string) => written(label).replaceAll(/\s+/g, ' ').trim()

/** `scripts`: how many the file has of its own. */
async function expectDocument(browser: Browser, path: string, scripts: number, labels: readonly string[]) {
  const { page, happened, close } = await openFromDisk(browser, path)
  const { texts, ...rest } = await textsOf(page)
  expect(rest, path).toEqual({ foreign: 0, scripts, handlers: [], hacked: false })
  expect(happened, path).toEqual([])
  expectEachLabel(texts, path, labels.map(asDocument))
  await close()
}

function expectEachLabel(texts: readonly string[], path: string, labels: readonly string[]) {
  const missing = labels.filter((label) => !texts.some((text) => text.includes(label)))
  expect(missing, `not in ${path}`).toEqual([])
}

/** Chromium shows XML as a tree of its own making, so what is in it is asked of its parser. */
async function expectXml(browser: Browser, path: string, labels: readonly string[]) {
  const named = `${path}.xml`
  await copyFile(path, named)
  const { page, happened, close } = await openFromDisk(browser, named)
  const found = await page.evaluate(
    (source) => {
      const read = new DOMParser().parseFromString(source, 'application/xml')
      const elements = [...read.querySelectorAll('*')]
      return {
        texts: elements.flatMap((one) => [
          ...(one.children.length === 0 ? [one.textContent ?? ''] : []),
          ...[...one.attributes].map(({ value }) => value),
        ]),
        foreign: elements.filter((one) => one.matches('parsererror, script, iframe, img, svg')).length,
        hacked: 'hacked' in window,
      }
    },
    await readFile(path, 'utf8'),
  )
  expect({ foreign: found.foreign, hacked: found.hacked, happened }, path).toEqual({
    foreign: 0,
    hacked: false,
    happened: [],
  })
  expectEachLabel(found.texts, path, labels.map(written))
  await close()
}

const neverFirst = /^\s*[=+\-@\t\r]/

/** The kind of diagram, an organisation, a function, or a line between them; each label within quotes. */
const mermaidLine =
  /^(?:flowchart LR| {2}o\d+\["[^"]*"\]| {2}f\d+\{\{"[^"]*"\}\}| {2}o\d+ [-.=]+>\|"[^"]*"\| f\d+)$/

const inside: Record<string, (path: string) => Promise<readonly string[]>> = {
  async '.csv'(path) {
    const { data, errors } = Papa.parse<string[]>((await readFile(path, 'utf8')).replace(/^\ufeff/, ''))
    expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([])
    const cells = data.flat()
    for (const cell of cells) expect(cell).not.toMatch(neverFirst)
    return cells.map(openedText)
  },
  async '.xlsx'(path) {
    const entries = Object.entries(unzipSync(new Uint8Array(await readFile(path))))
    for (const [name, bytes] of entries) {
      if (!name.startsWith('xl/worksheets/')) continue
      const xml = new TextDecoder().decode(bytes)
      expect(xml).not.toMatch(/<f[\s>]/)
      expect(xml).not.toMatch(/<c (?![^>]*t="inlineStr")/)
    }
    const sheets = (await readXlsxFile(path)) as unknown as { data: unknown[][] }[]
    return sheets.flatMap(({ data }) => data.flat().map(String))
  },
  async '.md'(path) {
    const text = await readFile(path, 'utf8')
    expect(text).not.toMatch(/(?<!\\)(?:\\\\)*<(?!br>)/)
    expect(text).not.toMatch(/(?<!\\)(?:\\\\)*\]\(/)
    return [onOneLine(text.replaceAll(/\\(.)/g, '$1'))]
  },
  async '.mmd'(path) {
    const text = await readFile(path, 'utf8')
    expect(text).not.toMatch(/&(?!gt;)|<(?!-)/)
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(mermaidLine)
    return [text.replaceAll(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))]
  },
}

/**
 * What is rightly left of a label. JSON and workbooks have an escape for half of a pair; what reads the workbook here takes
 * the space around a cell away.
 */
const carried: Record<string, (label: string) => string> = {
  '.json': (label) => label,
  '.jsonld': (label) => label,
  '.xlsx': (label) => label.trim(),
  '.md': onOneLine,
  '.mmd': onOneLine,
}

async function jsonTexts(path: string): Promise<readonly string[]> {
  const texts: string[] = []
  JSON.parse(await readFile(path, 'utf8'), (_, value) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}

/** What of the app's own page no label may make, and whether the view shows any of them. */
async function whatStandsIn(page: Page, labels: readonly string[]) {
  const main = page.locator('#main')
  const alien = await main.evaluate((element) =>
    [...element.querySelectorAll('*')]
      .filter(
        (one) =>
          one.matches(
            'script, style, link, iframe, object, embed, img, foreignObject, [srcdoc], [autofocus]',
          ) ||
          [...one.attributes].some(({ name }) => /^(?:on.*|src|action|formaction|xlink:href)$/.test(name)),
      )
      .map((one) => one.outerHTML.slice(0, 200)),
  )
  const text = onOneLine((await main.textContent()) ?? '')
  return {
    alien,
    hacked: await page.evaluate(() => 'hacked' in window),
    shows: labels.filter((label) => text.includes(onOneLine(label))).length > 3,
  }
}

for (const [at, labels] of batches.entries()) {
  test.describe(`of map ${at + 1}`, () => {
    test('every file of the share dialog holds hostile labels as text', async ({ page, browser }, info) => {
      await openHostileMap(page, labels)
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      const dialog = page.getByRole('dialog')
      const formats = dialog.getByRole('radio')
      await expect(formats.first()).toBeVisible()
      const seen = new Set<string>()
      for (let at = 0; at < (await formats.count()); at++) {
        const chosen = dialog.getByRole('radio', { checked: true })
        await chosen.focus()
        if (at > 0) await chosen.press('ArrowDown')
        await expect(formats.nth(at)).toBeChecked()
        const path = await saved(page, info, dialog.getByRole('button', { name: 'Save file' }))
        const kind = extname(path)
        seen.add(kind)
        if (kind === '.html') await expectDocument(browser, path, 2, labels)
        else if (/xml|gexf|graphml/.test(kind)) await expectXml(browser, path, labels)
        else
          expectEachLabel(await (inside[kind] ?? jsonTexts)(path), path, labels.map(carried[kind] ?? written))
      }
      expect([...seen].sort()).toEqual(
        ['.csv', '.gexf', '.graphml', '.html', '.json', '.jsonld', '.md', '.mmd', '.xlsx', '.xml'].sort(),
      )
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    })

    test('every view shows hostile labels as text', async ({ page }) => {
      await openHostileMap(page, labels)
      for (const view of Object.values(en.frame.views)) {
        await page.getByRole('link', { name: view, exact: true }).click()
        // There is nothing to compare the map with.
        const shows = view !== en.frame.views.compare
        await expect.poll(() => whatStandsIn(page, labels), view).toEqual({ alien: [], hacked: false, shows })
      }
    })

    test('pictures of map and matrix hold hostile labels as text', async ({ page, browser }, info) => {
      await openHostileMap(page, labels)
      await page.getByRole('link', { name: 'Map', exact: true }).click()
      // On the map a mark that turns the direction would turn the words beside the name as well: it is left out there.
      const drawn = labels.map((label) => label.replaceAll(/[\u202e\u2066]/g, ''))
      for (const [what, expected] of [
        ['The whole map', drawn],
        ['The matrix', labels],
      ] as const) {
        await page.getByRole('button', { name: 'Picture' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('button', { name: /Picture of$/ }).click()
        await page.getByRole('option', { name: what }).click()
        await dialog.getByRole('button', { name: /As$/ }).click()
        await page.getByRole('option', { name: /SVG/ }).click()
        const path = await saved(page, info, dialog.getByRole('button', { name: 'Save the picture' }))
        await expectDocument(browser, path, 0, expected)
      }
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    })
  })
}
