/** Walks through a built app, chapter by chapter, and writes down after every gesture what the app is then. */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, CDPSession, Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readFocus, readTabOrder, readTree } from './readScreen.ts'
import type { Chapter, Gesture, Pages, Walker } from './record.ts'
import {
  comeToRest,
  endGesture,
  makeStill,
  passMoment,
  stopClock,
  takeAnnouncements,
  watchRequests,
} from './stillPage.ts'

const textFormats = /\.(json|csv|html|svg|md|mmd|gexf|graphml|xml|jsonld|txt)$/

export interface Recorded {
  readonly pages: Pages
  readonly gestures: number
  /** Gestures that could not be made, with the reason. */
  readonly notDone: readonly string[]
}

interface RecordOptions {
  readonly onChapter?: (name: string) => void
  /** Milliseconds for one step of a gesture; what can't be found by then isn't there. */
  readonly patience?: number
}

export async function recordBehaviour(
  browser: Browser,
  address: string,
  chapters: readonly Chapter[],
  { onChapter = () => {}, patience = 15_000 }: RecordOptions = {},
): Promise<Recorded> {
  const pages = new Map<string, string>()
  const notDone: string[] = []
  let gestures = 0
  for (const [at, chapter] of chapters.entries()) {
    const folder = `${number(at + 1)} ${chapter.name}`
    onChapter(folder)
    const context = await browser.newContext({
      baseURL: address,
      viewport: chapter.size ?? { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    try {
      const walk = await beginChapter(context, patience)
      for (const [step, gesture] of [opening(chapter), ...chapter.gestures].entries()) {
        gestures += 1
        const path = `${folder}/${number(step)} ${fileName(gesture.what)}`
        const { text, files, problem } = await walk.make(gesture)
        if (problem) notDone.push(`${path}: ${problem}`)
        pages.set(`${path}.txt`, text)
        for (const [name, content] of files) pages.set(`${path}, ${fileName(name)}`, content)
      }
    } finally {
      await context.close()
    }
  }
  return { pages, gestures, notDone }
}

const number = (value: number) => String(value).padStart(2, '0')

/** A name that every file system takes. */
const fileName = (text: string) =>
  text
    .replace(/[^\w ,.+'()-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)

const opening = ({ address }: Chapter): Gesture => ({
  what: 'open',
  act: async ({ page }) => {
    await page.goto(address)
  },
})

async function beginChapter(context: BrowserContext, patience: number) {
  await makeStill(context)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await stopClock(page)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  const requestsUnderWay = watchRequests(page)
  const session = await context.newCDPSession(page)
  return {
    async make(gesture: Gesture) {
      const files: [name: string, content: string][] = []
      let spent = 0
      const walker: Walker = {
        page,
        async settle() {
          spent += await comeToRest(page, requestsUnderWay)
        },
        async keep(act) {
          const [download] = await Promise.all([page.waitForEvent('download'), act()])
          files.push([download.suggestedFilename(), await contentOf(download)])
          return download
        },
        tabOrder: () =>
          readTabOrder(page, session, async () => {
            spent += await passMoment(page)
          }),
      }
      let problem: string | undefined
      let notes: readonly string[] = []
      try {
        const noted = await gesture.act(walker)
        if (noted) notes = noted
        await walker.settle()
      } catch (error) {
        problem = firstLines(error)
      }
      const text = await describePage(page, session, {
        gesture,
        problem,
        notes,
        troubles: troubles.splice(0),
      })
      await endGesture(page, spent)
      return { text, files, problem }
    },
  }
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text
    .replace(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')
    .split('\n')
    .slice(0, 2)
    .join(' ')
}

async function contentOf(download: Download): Promise<string> {
  const bytes = await readFile(await download.path())
  const name = download.suggestedFilename()
  if (textFormats.test(name)) return bytes.toString('utf8')
  if (!name.endsWith('.xlsx')) return `${bytes.length} bytes`
  return Object.entries(unzipSync(bytes))
    .map(([entry, content]) => `${entry}\n${strFromU8(content).replaceAll('><', '>\n<')}\n`)
    .join('\n')
}

interface Made {
  readonly gesture: Gesture
  readonly problem: string | undefined
  readonly notes: readonly string[]
  readonly troubles: readonly string[]
}

async function describePage(
  page: Page,
  session: CDPSession,
  { gesture, problem, notes, troubles }: Made,
): Promise<string> {
  const { search, hash } = new URL(page.url())
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]
  return [
    gesture.what,
    ...section('Could not be done', problem ? [problem] : []),
    ...section('Trouble', troubles),
    ...section('Address', [`${search}${hash}` || 'the start']),
    ...section('Title', [await page.title()]),
    ...section('Focus', [await readFocus(page, session)]),
    ...section('Announced', await takeAnnouncements(page)),
    ...section('Noted', notes),
    ...section('Screen', await readTree(session)),
    '',
  ].join('\n')
}
