import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'

export interface Opened {
  readonly page: Page
  /** Everything but reading the file itself: requests, dialogs, windows, errors, refusals of a policy. */
  readonly happened: readonly string[]
  close(): Promise<void>
}

/** Opens a file as a double click does: a document of its own, without a network, in a browser that knows nothing of the app. */
export async function openFromDisk(browser: Browser, path: string): Promise<Opened> {
  const address = pathToFileURL(path).href
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const happened: string[] = []
  context.on('page', (other) => happened.push(`window: ${other.url()}`))
  context.on('request', (request) => {
    if (request.url() !== address) happened.push(`request: ${request.url()}`)
  })
  context.on('console', (message) => happened.push(`console: ${message.text()}`))
  context.on('weberror', (error) => happened.push(`error: ${error.error()}`))
  context.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  return { page, happened, close: () => context.close() }
}

/** Each text that stands in an element or an attribute of the document as the browser took it, and what it made to run. */
export async function textsOf(page: Page) {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')]
    const handlers = elements.flatMap((one) =>
      [...one.attributes].filter(
        ({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value) || name === 'autofocus',
      ),
    )
    return {
      texts: elements.flatMap((one) => [
        one.textContent ?? '',
        ...[...one.attributes].map(({ value }) => value),
      ]),
      foreign: elements.filter((one) => one.matches('iframe, img, object, embed, link, a')).length,
      scripts: elements.filter((one) => one.localName === 'script').length,
      handlers: handlers.map(({ name, value }) => `${name}=${value}`),
      hacked: 'hacked' in window,
    }
  })
}
