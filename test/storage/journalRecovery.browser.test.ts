/** A storage that fails says so, editing goes on, and nothing needs a reload once it is there again. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { type Journal, type JournalOptions, openJournal } from '../../src/storage/journal.ts'
import { deleteDatabase } from './deleteDatabase.ts'
import { breakStorage } from './faultyStorage.ts'

const name = 'remitmap-recovery-test'
const opened: Journal[] = []

async function open(options: JournalOptions = {}): Promise<Journal> {
  const journal = await openJournal({ name, retryAfter: 60_000, ...options })
  opened.push(journal)
  return journal
}

beforeEach(() => deleteDatabase(name))
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close()
})

async function textsFound(): Promise<string[]> {
  const result = await (await open()).restore('one')
  if (!result.ok || !result.document) throw new Error('nothing restored')
  return result.document.entries.map(({ text }) => text)
}

/** Another tab that keeps the whole database locked until told to let go. */
async function lockDatabase(): Promise<() => Promise<void>> {
  const request = indexedDB.open(name)
  await new Promise((resolve) => {
    request.onsuccess = resolve
  })
  const database = request.result
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
  const store = transaction.objectStore('documents')
  let isHeld = true
  const hold = () => {
    if (isHeld) store.get('nothing').onsuccess = hold
  }
  await new Promise((resolve) => {
    store.get('nothing').onsuccess = resolve
    hold()
  })
  return () =>
    new Promise((resolve) => {
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
      isHeld = false
    })
}

test('a storage that gives no answer is said to be blocked, and its late success is noticed without a retry', async () => {
  const journal = await open({ patience: 100 })
  await journal.begin('one', 'One', '')
  const letGo = await lockDatabase()
  expect(await journal.append('one', 0, 'a')).toMatchObject({ ok: false, reason: 'blocked' })
  expect(journal.state()).toMatchObject({ state: 'failed', reason: 'blocked', revision: 0 })
  expect(await journal.append('one', 1, 'b')).toMatchObject({ ok: false, reason: 'blocked' })
  await letGo()
  await expect.poll(() => journal.state()).toMatchObject({ state: 'saved', revision: 2, reason: undefined })
  expect(await textsFound()).toEqual(['a', 'b'])
})

test('a read that gives no answer is said to be blocked, and still comes when it can', async () => {
  const journal = await open({ patience: 100 })
  await journal.begin('one', 'One', 'text')
  const letGo = await lockDatabase()
  const restoring = journal.restore('one')
  await expect.poll(() => journal.state()).toMatchObject({ state: 'failed', reason: 'blocked' })
  await letGo()
  expect(await restoring).toMatchObject({ ok: true, document: { snapshot: { text: 'text' } } })
  expect(journal.state()).toMatchObject({ state: 'saved', revision: 0 })
})

test('what failed once is tried again by itself, with all that followed', async () => {
  const journal = await open({ retryAfter: 20 })
  await journal.begin('one', 'One', '')
  const states: string[] = []
  journal.subscribe(({ state }) => states.push(state))
  const storage = breakStorage('error', 1)
  const answers = await Promise.all([journal.append('one', 0, 'a'), journal.append('one', 1, 'b')])
  storage.mend()
  expect(answers).toMatchObject([
    { ok: false, reason: 'full' },
    { ok: false, reason: 'full' },
  ])
  await expect.poll(() => journal.state()).toMatchObject({ state: 'saved', revision: 2 })
  // No flicker: a failure stays one until everything is kept.
  expect(states).toEqual(['saved', 'saving', 'failed', 'saved'])
  expect(await textsFound()).toEqual(['a', 'b'])
})

test('the next edit brings home the one that failed', async () => {
  const journal = await open()
  await journal.begin('one', 'One', '')
  const storage = breakStorage('abort', 1)
  expect(await journal.append('one', 0, 'a')).toMatchObject({ ok: false, reason: 'aborted' })
  storage.mend()
  expect(await journal.append('one', 1, 'b')).toMatchObject({ ok: true, revision: 2 })
  expect(await textsFound()).toEqual(['a', 'b'])
})

test('a quota that is really used up is "full"; with room again a retry keeps everything', async () => {
  const origin = location.origin
  const leave = await enterNewBucket()
  await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
  try {
    const journal = await open()
    await journal.begin('one', 'One', '')
    await journal.append('one', 0, 'small')
    const large = 'x'.repeat(2_000_000)
    expect(await journal.append('one', 1, large)).toMatchObject({ ok: false, reason: 'full' })
    expect(journal.state()).toMatchObject({ state: 'failed', reason: 'full', revision: 1 })
    expect(await journal.append('one', 2, 'small again')).toMatchObject({ ok: false, reason: 'full' })
    expect(await textsFound()).toEqual(['small'])
    await cdp().send('Storage.overrideQuotaForOrigin', { origin })
    expect(await journal.retry()).toMatchObject({ ok: true, revision: 3 })
    expect(await textsFound()).toEqual(['small', large, 'small again'])
  } finally {
    await cdp().send('Storage.overrideQuotaForOrigin', { origin })
    await leave()
  }
})

/**
 * Puts a storage bucket that was never written to in the place of the page's own: of a bucket in use, Chromium
 * remembers for half a minute how much room it had.
 */
async function enterNewBucket(): Promise<() => Promise<void>> {
  const { storageBuckets } = navigator as Navigator & {
    storageBuckets: {
      open(name: string): Promise<{ indexedDB: IDBFactory }>
      delete(name: string): Promise<void>
    }
  }
  const { indexedDB: factory } = await storageBuckets.open('quota-test')
  const own = Object.getOwnPropertyDescriptor(window, 'indexedDB')
  Object.defineProperty(window, 'indexedDB', { value: factory, configurable: true })
  return async () => {
    if (own) Object.defineProperty(window, 'indexedDB', own)
    await storageBuckets.delete('quota-test')
  }
}

test('"saved" waits for the transaction, not for its requests', async () => {
  const journal = await open()
  await journal.begin('one', 'One', '')
  const { commit } = IDBTransaction.prototype
  // Every request has succeeded by then, and still nothing is kept.
  IDBTransaction.prototype.commit = function () {
    this.objectStore('documents').count().onsuccess = () => this.abort()
  }
  try {
    expect(await journal.append('one', 0, 'a')).toMatchObject({ ok: false, reason: 'aborted' })
    expect(journal.state()).toMatchObject({ state: 'failed', revision: 0 })
  } finally {
    IDBTransaction.prototype.commit = commit
  }
  expect(await textsFound()).toEqual([])
})

test('each command is one strictly durable transaction that is committed at once', async () => {
  const journal = await open()
  await journal.begin('one', 'One', '')
  const { transaction } = IDBDatabase.prototype
  const { commit } = IDBTransaction.prototype
  const begun: unknown[] = []
  let committed = 0
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    begun.push([mode, options?.durability])
    return transaction.call(this, stores, mode, options)
  }
  IDBTransaction.prototype.commit = function () {
    committed++
    commit.call(this)
  }
  try {
    await Promise.all([0, 1, 2].map((revision) => journal.append('one', revision, 'text')))
  } finally {
    IDBDatabase.prototype.transaction = transaction
    IDBTransaction.prototype.commit = commit
  }
  expect(begun).toEqual(Array.from({ length: 3 }, () => ['readwrite', 'strict']))
  expect(committed).toBe(3)
})
