import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumLaunchOptions } from '../../../scripts/chromium.mjs'
import { saveByDownload } from './mapFiles.ts'

/** What is killed: all of the browser, as when the power goes, or only what runs the page, as when a tab crashes. */
export type Victim = 'browser' | 'renderer'

export interface KillableBrowser {
  /** Kills without a warning. */
  kill(victim: Victim): Promise<void>
  /** Opens the address anew: in the same browser if that still lives, else in a new one with the same profile. */
  open(address: string): Promise<Page>
  close(): Promise<void>
}

/** A browser on a profile of its own, which outlives it. */
export async function openKillableBrowser(profile: string, baseURL: string): Promise<KillableBrowser> {
  let context: BrowserContext | undefined

  async function launch(): Promise<BrowserContext> {
    return chromium.launchPersistentContext(profile, { ...chromiumLaunchOptions(), baseURL })
  }

  return {
    async kill(victim) {
      const page = context?.pages()[0]
      const browser = context?.browser()
      if (!context || !page || !browser) throw new Error('There is nothing to kill.')
      const doomed = victim === 'browser' ? await processesOf(browser) : [await rendererOf(browser, page)]
      const ended = victim === 'browser' ? context.waitForEvent('close') : page.waitForEvent('crash')
      for (const id of doomed) killProcess(id)
      await ended
      if (victim === 'browser') context = undefined
    },
    async open(address) {
      context ??= await launch()
      for (const old of context.pages()) await old.close()
      const page = await context.newPage()
      await saveByDownload(page)
      await page.goto(address)
      return page
    },
    async close() {
      await context?.close()
    },
  }
}

/** Itself before the others, so that it can't tidy up after them. */
async function processesOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.map(({ id }) => id)
}

/** The one that runs the page and no other: a browser without its spare ones may never open a page again. */
async function rendererOf(browser: Browser, page: Page): Promise<number> {
  // A trace begins with the pages there are and the processes that run them; nothing else says so.
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; args: { data?: { frames?: { processId: number }[] } } }[]
  }
  const start = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser')
  const id = start?.args.data?.frames?.[0]?.processId
  if (id === undefined) throw new Error('The trace does not name the process of the page.')
  return id
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
