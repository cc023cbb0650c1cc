/** Records of how the app behaves: made of a built copy, kept as folders of text, and compared. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { serveFolder } from '../../scripts/staticServer.mjs'
import { compareRecords, describeComparison } from './compareRecords.ts'
import type { Pages } from './record.ts'
import { recordBehaviour } from './recordBehaviour.ts'
import { walk } from './walk/walk.ts'

/**
 * Walks through the app built in `build`, or through the chapters with `only` in their name, and writes the record into
 * `folder`, in place of what was there. `say` is told how far it is and what could not be done.
 */
export async function writeRecord(
  build: string,
  folder: string,
  say: (line: string) => void,
  only = '',
): Promise<void> {
  const chapters = walk.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))
  if (chapters.length === 0) throw new Error(`No chapter of the walk has “${only}” in its name.`)
  const server = await serveFolder(build)
  const browser = await chromium.launch(chromiumLaunchOptions())
  try {
    const { pages, gestures, notDone } = await recordBehaviour(browser, server.address, chapters, {
      onChapter: (name) => say(`  ${name}`),
    })
    await rm(folder, { recursive: true, force: true })
    for (const [path, text] of pages) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    say(`${gestures} gestures, ${pages.size} pages`)
    if (notDone.length > 0) say(`${notDone.length} could not be done:\n  ${notDone.join('\n  ')}`)
  } finally {
    await browser.close()
    await server.close()
  }
}

/** The pages of a record by their path, with `/` on every system. */
export async function readRecord(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  if (files.length === 0) throw new Error(`There is no record in ${folder}.`)
  const pages = await Promise.all(
    files.sort().map(async (file) => {
      const path = file.slice(folder.length + 1).replaceAll('\\', '/')
      return [path, await readFile(file, 'utf8')] as const
    }),
  )
  return new Map(pages)
}

/** Says what two records tell differently; gives whether they tell the same. */
export async function compareFolders(
  before: string,
  after: string,
  say: (text: string) => void,
): Promise<boolean> {
  const comparison = compareRecords(await readRecord(before), await readRecord(after))
  say(describeComparison(comparison))
  return comparison.onlyBefore.length + comparison.onlyAfter.length + comparison.differences.length === 0
}
