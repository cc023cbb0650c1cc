/**
 * Takes chance and time out of a page, so that the same gestures make the same record: ids and chance come from a counter,
 * and the clock moves only when the walk moves it.
 */
import type { BrowserContext, Page, Request } from '@playwright/test'

/** When every walk begins. */
export const startOfWalk = new Date('2026-11-30T09:00:00Z')

/** Runs in the page and, put before their code, in its workers. Needs to stand on its own. */
function takeChanceAway(now: number): void {
  let state = 20041201
  const next = () => {
    // mulberry32: small, and the same everywhere.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  Math.random = () => next() / 2 ** 32
  const fill = <T extends ArrayBufferView | null>(list: T): T => {
    if (list === null) return list
    const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength)
    for (let at = 0; at < bytes.length; at++) bytes[at] = next() & 255
    return list
  }
  Crypto.prototype.getRandomValues = fill as Crypto['getRandomValues']
  Crypto.prototype.randomUUID = () => {
    const digits = Array.from({ length: 8 }, () => (next() & 0xffff).toString(16).padStart(4, '0'))
    const [a, b, c, d, e, ...rest] = digits
    return `${a}${b}-${c}-4${d?.slice(1)}-8${e?.slice(1)}-${rest.join('')}`
  }
  // In a page the clock is Playwright's; a worker's stands still.
  if (typeof document === 'undefined') Date.now = () => now
}

/**
 * Runs in the page: counts what changes and what the storage has been asked for, so that rest can be told, and notes what
 * is announced.
 */
function watchThePage(): void {
  const seen = { changes: 0, storing: 0, said: [] as string[], last: new WeakMap<Element, string>() }
  Object.assign(window, { behaviour: seen })
  // The app takes a storage that is silent for a second for a broken one, and here a second can pass in no time.
  const follow = (target: EventTarget, ends: readonly string[]) => {
    seen.storing += 1
    let isOver = false
    for (const end of ends) {
      target.addEventListener(end, () => {
        if (!isOver) seen.storing -= 1
        isOver = true
      })
    }
  }
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...asked: Parameters<typeof begin>) {
    const transaction = begin.apply(this, asked)
    follow(transaction, ['complete', 'abort'])
    return transaction
  }
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (...asked: Parameters<typeof open>) {
    const request = open.apply(this, asked)
    follow(request, ['success', 'error'])
    return request
  }
  const regions = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]'
  const note = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement
    const within = element?.closest(regions)
    const inside = node instanceof Element ? [...node.querySelectorAll(regions)] : []
    for (const region of within ? [within, ...inside] : inside) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim()
      if (text === seen.last.get(region)) continue
      seen.last.set(region, text)
      const urgency = region.getAttribute('aria-live') ?? (region.role === 'alert' ? 'assertive' : 'polite')
      if (text !== '') seen.said.push(`${urgency}: ${text}`)
    }
  }
  new MutationObserver((records) => {
    seen.changes += records.length
    for (const { target, addedNodes } of records) {
      note(target)
      for (const node of addedNodes) note(node)
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}

const workerScript = /worker[^/]*\.js$/i

/** To be called before the page of a chapter is opened. */
export async function makeStill(context: BrowserContext): Promise<void> {
  await context.addInitScript(takeChanceAway, startOfWalk.getTime())
  await context.addInitScript(watchThePage)
  // Downloads in place of pickers, which no script can answer.
  await context.addInitScript(() => {
    for (const picker of ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker']) {
      Reflect.deleteProperty(window, picker)
    }
  })
  await context.route(workerScript, async (route) => {
    const response = await route.fetch()
    const before = `(${takeChanceAway.toString()})(${startOfWalk.getTime()});\n`
    await route.fulfill({ response, body: before + (await response.text()) })
  })
}

/** Milliseconds of the page's time that go by with each gesture, whatever it took; twice as many for a very long one. */
const timeOfGesture = 4000

/** Runs in the page: whatever a gesture writes down, it was at the same moment. How far it is with its work is chance. */
function roundTimesDown(step: number): void {
  const Moving = Date
  const now = () => Math.floor(Moving.now() / step) * step
  window.Date = class extends Moving {
    constructor(...asked: [] | ConstructorParameters<typeof Date>) {
      if (asked.length === 0) super(now())
      else super(...asked)
    }
    static override now = now
  } as DateConstructor
}

export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: startOfWalk })
  await page.clock.pauseAt(startOfWalk.getTime() + 1000)
  await page.addInitScript(roundTimesDown, timeOfGesture)
}

/** Words by which the app says that it is not done yet. */
const unfinished = [
  'Saving on this device…',
  'Findings are being looked for…',
  'Reading…',
  'Going through the rows…',
  'Comparing the names with those on the map…',
  'Putting it together…',
]

interface Watched {
  readonly changes: number
  readonly storing: number
  readonly said: string[]
}

/** Counts what the page has asked for and not yet got. The script of a worker is left out: its end is never told. */
export function watchRequests(page: Page): () => number {
  const underWay = new Set<Request>()
  page.on('request', (request) => {
    if (!workerScript.test(request.url())) underWay.add(request)
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  return () => underWay.size
}

/** Where the page stands: how many changes it has had, and whether it has work under way. */
async function look(page: Page): Promise<{ changes: number; isStoring: boolean; isBusy: boolean }> {
  return page.evaluate((words) => {
    const { changes, storing } = (window as unknown as { behaviour: Watched }).behaviour
    const text = document.body?.textContent ?? ''
    const saysSo =
      words.some((one) => text.includes(one)) || document.querySelector('[aria-busy=true]') !== null
    // A view whose code is still being loaded.
    const main = document.querySelector('main')
    const isEmpty = main !== null && main.textContent === ''
    return { changes, isStoring: storing > 0, isBusy: storing > 0 || saysSo || isEmpty }
  }, unfinished)
}

/**
 * What has been announced since it was last asked for. That something is under way is left out: how often it is said
 * depends on how quick the machine is.
 */
export async function takeAnnouncements(page: Page): Promise<string[]> {
  const said = await page.evaluate(() =>
    (window as unknown as { behaviour: Watched }).behaviour.said.splice(0),
  )
  return said.filter((text) => !unfinished.some((one) => text.includes(one)))
}

const frame = 16
const step = 50
/** So many steps without a change are rest. React holds what was loaded late back for 300 milliseconds. */
const quietSteps = 8
/** Then steps get short, so that a slow machine doesn't reach the end of the gesture's time. */
const usualSteps = 40
const mostSteps = 1000
/** The rest of a gesture's time goes by in strides, shorter than the app's patience with a silent storage. */
const stride = 400

const realPause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Looks once the storage has done its work: the clock stands meanwhile, or the storage would seem to give no sign of life. */
async function lookWhenStored(page: Page) {
  for (let waits = 0; ; waits++) {
    const seen = await look(page)
    if (!seen.isStoring || waits > 500) return seen
    await realPause(10)
  }
}

/** Lets the page come to rest; gives how much of its time that took. Throws when it doesn't come to rest. */
export async function comeToRest(page: Page, requestsUnderWay: () => number): Promise<number> {
  let quiet = 0
  let before = -1
  let spent = 0
  for (let steps = 0; quiet < quietSteps; steps++) {
    if (steps > mostSteps) throw new Error('The page does not come to rest.')
    const length = steps < usualSteps ? step : 1
    await page.clock.runFor(length)
    spent += length
    await realPause(10)
    const { changes, isBusy } = await lookWhenStored(page)
    quiet = !isBusy && changes === before && requestsUnderWay() === 0 ? quiet + 1 : 0
    before = changes
  }
  return spent
}

/** Lets what one key sets off happen, such as the next rows of a long list. Gives how much of the page's time that took. */
export async function passMoment(page: Page): Promise<number> {
  let before = -1
  for (let spent = frame; ; spent += frame) {
    await page.clock.runFor(frame)
    await realPause(8)
    const { changes } = await look(page)
    if (changes === before || spent > 20 * frame) return spent
    before = changes
  }
}

/** Moves the page's clock on to where every gesture ends, `spent` milliseconds of it having gone by. */
export async function endGesture(page: Page, spent: number): Promise<void> {
  const whole = Math.ceil(spent / timeOfGesture) * timeOfGesture
  for (let left = whole - spent; left > 0; left -= stride) {
    await page.clock.runFor(Math.min(stride, left))
    await lookWhenStored(page)
  }
  await realPause(20)
}
