import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Journal, type JournalOptions, openJournal } from '../../src/storage/journal.ts'
import type { FileNote } from '../../src/storage/journalDatabase.ts'
import { deleteDatabase } from './deleteDatabase.ts'

const name = 'remitmap-journal-test'
const opened: Journal[] = []

async function open(options: JournalOptions = {}): Promise<Journal> {
  const journal = await openJournal({ name, ...options })
  opened.push(journal)
  return journal
}

beforeEach(() => deleteDatabase(name))
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close()
})

/** The texts that a newly opened journal finds, as the app would after a reload. */
async function textsFound(documentId?: string): Promise<string[]> {
  const journal = await open()
  const result = await journal.restore(documentId)
  if (!result.ok || !result.document) throw new Error(`nothing restored: ${JSON.stringify(result)}`)
  expect(result.document.whole).toBe(true)
  return [result.document.snapshot.text, ...result.document.entries.map(({ text }) => text)]
}

describe('keeping and restoring', () => {
  test('what was appended comes back after a restart, equal and in order', async () => {
    const journal = await open()
    const texts = ['', '{"a":1}', 'æ — 地図 🗺', '\u0000\ud800 half a pair', 'x'.repeat(100_000)]
    await journal.begin('one', 'A map', 'snapshot')
    const results = await Promise.all(texts.map((text, place) => journal.append('one', place, text)))
    expect(results).toEqual(
      texts.map((_, place) => ({ ok: true, revision: place + 1, sinceSnapshot: place + 1 })),
    )
    journal.close()
    expect(await textsFound()).toEqual(['snapshot', ...texts])
  })

  test('a snapshot takes the place of the entries before it and stays at its revision', async () => {
    const journal = await open()
    await journal.begin('one', 'A map', 'at 0')
    await journal.append('one', 0, 'a')
    await journal.append('one', 1, 'b')
    expect(await journal.snapshot('one', 2, 'at 2')).toEqual({ ok: true, revision: 2, sinceSnapshot: 0 })
    expect(await journal.append('one', 2, 'c')).toEqual({ ok: true, revision: 3, sinceSnapshot: 1 })
    expect(await textsFound('one')).toEqual(['at 2', 'c'])
  })

  test('a snapshot of another revision than the one kept is refused', async () => {
    const journal = await open()
    await journal.begin('one', 'A map', 'at 0')
    await journal.append('one', 0, 'a')
    expect(await journal.snapshot('one', 0, 'late')).toMatchObject({ ok: false, reason: 'conflict' })
    expect(await textsFound('one')).toEqual(['at 0', 'a'])
  })

  test('opening another map leaves the earlier one as it was, and the one last worked on comes back', async () => {
    const journal = await open()
    await journal.begin('first', 'First', 'first text')
    await journal.append('first', 0, 'first a')
    await journal.begin('second', 'Second', 'second text')
    expect(await textsFound()).toEqual(['second text'])
    await journal.append('first', 1, 'first b', 'First, renamed')
    expect(await textsFound()).toEqual(['first text', 'first a', 'first b'])
    expect(await textsFound('second')).toEqual(['second text'])
    const listed = await journal.list()
    expect(listed.ok && listed.documents.map(({ title }) => title)).toEqual(['First, renamed', 'Second'])
  })

  test('"last worked on" asks no clock', async () => {
    const tomorrow = await open({ now: () => '2099-01-02T00:00:00.000Z' })
    await tomorrow.begin('fast clock', 'Fast', 'fast')
    const today = await open({ now: () => '2001-01-01T00:00:00.000Z' })
    await today.begin('slow clock', 'Slow', 'slow')
    expect(await textsFound()).toEqual(['slow'])
  })

  test('a document that exists is never begun over', async () => {
    const journal = await open()
    await journal.begin('one', 'A map', 'precious')
    expect(await journal.begin('one', 'Another', 'other')).toMatchObject({ ok: false, reason: 'conflict' })
    expect(await textsFound('one')).toEqual(['precious'])
  })

  test('old snapshots are thinned out, and those kept can be read', async () => {
    let day = 1
    const journal = await open({ now: () => new Date(Date.UTC(2024, 0, day, 12)).toISOString() })
    await journal.begin('one', 'A map', 'at 0')
    for (let revision = 1; revision <= 90; revision++) {
      day = Math.ceil(revision / 2)
      await journal.append('one', revision - 1, `command ${revision}`)
      await journal.snapshot('one', revision, `at ${revision}`)
    }
    const history = await journal.history('one')
    const revisions = history.ok ? history.snapshots.map(({ revision }) => revision) : []
    const last20 = Array.from({ length: 20 }, (_, place) => 90 - place)
    const oneADay = Array.from({ length: 30 }, (_, place) => 90 - 2 * place)
    expect(revisions).toEqual([...new Set([...last20, ...oneADay])].toSorted((one, other) => other - one))
    expect(await journal.readSnapshot('one', 40)).toEqual({ ok: true, text: 'at 40' })
  })

  test('maps that were only looked at are kept 20 back, changed ones always', async () => {
    const journal = await open()
    await journal.begin('changed', 'Changed', 'text')
    await journal.append('changed', 0, 'a')
    for (let place = 0; place < 30; place++) await journal.begin(`looked at ${place}`, 'Sample', 'text')
    const listed = await journal.list()
    const ids = listed.ok ? listed.documents.map(({ documentId }) => documentId) : []
    expect(ids).toEqual([...Array.from({ length: 20 }, (_, place) => `looked at ${29 - place}`), 'changed'])
    expect(await textsFound('looked at 10')).toEqual(['text'])
  })

  test('removing takes a document and all of its history, and no other', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    await journal.append('one', 0, 'a')
    await journal.begin('two', 'Two', 'two')
    expect(await journal.remove('one')).toMatchObject({ ok: true })
    expect(await journal.restore('one')).toMatchObject({ ok: true, document: undefined })
    expect(await journal.history('one')).toEqual({ ok: true, snapshots: [] })
    expect(await textsFound()).toEqual(['two'])
  })
})

const noSteps = { added: 0, undone: 0, lost: 0 }

/** The file as it was saved at that revision. */
const savedAt = (revision: number, since = noSteps): FileNote => ({
  name: `at ${revision}.remitmap.json`,
  at: '2026-11-23T14:02:00.000Z',
  how: 'saved',
  revision,
  since,
})

describe('the file of a document', () => {
  async function fileFound(): Promise<FileNote | undefined> {
    const result = await (await open()).restore('one')
    return result.ok ? result.document?.file : undefined
  }

  test('is none until it is noted, and comes back after a restart with the steps since', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    await journal.append('one', 0, 'a')
    expect(await fileFound()).toBeUndefined()
    await journal.markSavedToFile('one', { ...savedAt(1), versions: true }, 1)
    expect(await fileFound()).toEqual({ ...savedAt(1), versions: true })
    await journal.append('one', 1, 'b', undefined, savedAt(1, { added: 1, undone: 0, lost: 0 }))
    await journal.append('one', 2, 'undone', undefined, savedAt(1))
    await journal.append('one', 3, 'undone', undefined, savedAt(1, { added: 0, undone: 1, lost: 0 }))
    expect(await fileFound()).toEqual(savedAt(1, { added: 0, undone: 1, lost: 0 }))
  })

  test('never goes back: a mark for an earlier state that comes late is no news', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    await journal.append('one', 0, 'a')
    await journal.markSavedToFile('one', savedAt(1), 1)
    await journal.markSavedToFile('one', savedAt(0, { added: 1, undone: 0, lost: 0 }), 1)
    expect(await fileFound()).toEqual(savedAt(1))
  })

  test('of two that hold one state is the one saved last', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    await journal.markSavedToFile('one', savedAt(0), 0)
    await journal.markSavedToFile('one', { ...savedAt(0), name: 'another.remitmap.json' }, 0)
    expect(await fileFound()).toMatchObject({ name: 'another.remitmap.json' })
  })

  test('a mark made before steps that are on the device already counts them', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    for (const revision of [0, 1, 2]) await journal.append('one', revision, 'step')
    await journal.markSavedToFile('one', savedAt(1), 1)
    expect(await fileFound()).toEqual(savedAt(1, { added: 2, undone: 0, lost: 0 }))
  })

  test('noted by a tab that reads along is not forgotten by the one that writes', async () => {
    const [writer, reader] = [await open(), await open()]
    await writer.begin('one', 'One', 'one')
    await writer.append('one', 0, 'a', undefined, savedAt(0, { added: 1, undone: 0, lost: 0 }))
    await reader.markSavedToFile('one', savedAt(1), 1)
    await writer.append('one', 1, 'b', undefined, savedAt(0, { added: 2, undone: 0, lost: 0 }))
    expect(await fileFound()).toEqual(savedAt(1, { added: 1, undone: 0, lost: 0 }))
    await writer.append('one', 2, 'c')
    expect(await fileFound()).toEqual(savedAt(1, { added: 2, undone: 0, lost: 0 }))
    await writer.markSavedToFile('one', savedAt(3), 3)
    expect(await fileFound()).toEqual(savedAt(3))
  })

  test.each([
    [17, 5, 12],
    [4, 4, 0],
    [1, 0, 1],
  ])(
    'at revision %i, of which the first edition noted only %i, has no name and %i changes since',
    async (revision, fileSavedRevision, added) => {
      const journal = await open()
      await journal.begin('one', 'One', 'one')
      for (let at = 0; at < revision; at++) await journal.append('one', at, 'step')
      await noteAsTheFirstEdition({ fileSavedRevision })
      const noted = {
        how: 'saved',
        revision: fileSavedRevision,
        since: { added, undone: 0, lost: 0 },
      } as const
      expect(await fileFound()).toEqual(noted)
      await journal.markSavedToFile('one', savedAt(fileSavedRevision - 1), revision)
      expect(await fileFound()).toEqual(noted)
      await journal.append('one', revision, 'b', undefined, {
        ...noted,
        since: { ...noted.since, added: added + 1 },
      })
      expect(await fileFound()).toEqual({ ...noted, since: { ...noted.since, added: added + 1 } })
      await journal.markSavedToFile('one', savedAt(revision + 1), revision + 1)
      expect(await fileFound()).toEqual(savedAt(revision + 1))
    },
  )

  async function noteAsTheFirstEdition(change: object): Promise<void> {
    const request = indexedDB.open(name)
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const database = request.result
    const transaction = database.transaction('documents', 'readwrite')
    const documents = transaction.objectStore('documents')
    const found = documents.get('one')
    found.onsuccess = () => documents.put({ ...found.result, ...change })
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  }
})

describe('what it says of itself', () => {
  test('saving, then saved with the revision that is on the device', async () => {
    const journal = await open({ now: () => '2004-11-30T14:02:00.000Z' })
    const told: unknown[] = []
    journal.subscribe(({ state, revision }) => told.push([state, revision]))
    await journal.begin('one', 'One', 'one')
    await journal.append('one', 0, 'a')
    expect(told).toEqual([
      ['idle', undefined],
      ['saving', undefined],
      ['saved', 0],
      ['saving', 0],
      ['saved', 1],
    ])
    expect(journal.state()).toEqual({
      state: 'saved',
      documentId: 'one',
      revision: 1,
      at: '2004-11-30T14:02:00.000Z',
      reason: undefined,
    })
  })

  test('"there was a map here and it is gone" is told from a first visit and from a removal', async () => {
    localStorage.clear()
    const first = await open({ now: () => '2004-11-30T14:02:00.000Z' })
    expect(await first.restore()).toEqual({ ok: true, document: undefined, gone: undefined })
    await first.begin('one', 'A secret title', 'A secret map')
    await first.append('one', 0, 'A secret command')
    expect(JSON.stringify({ ...localStorage })).not.toContain('ecret')
    first.close()
    await deleteDatabase(name)
    const second = await open()
    expect(await second.restore()).toEqual({
      ok: true,
      document: undefined,
      gone: '2004-11-30T14:02:00.000Z',
    })
    await second.begin('two', 'Two', 'two')
    await second.remove('two')
    expect(await second.restore()).toEqual({ ok: true, document: undefined, gone: undefined })
  })

  test('without IndexedDB every answer is "unavailable", at once, and nothing throws', async () => {
    const factory = Object.getOwnPropertyDescriptor(window, 'indexedDB')
    Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })
    try {
      const journal = await open()
      expect(journal.state()).toMatchObject({ state: 'failed', reason: 'unavailable' })
      expect(await journal.begin('one', 'One', 'one')).toMatchObject({ ok: false, reason: 'unavailable' })
      expect(await journal.append('one', 0, 'a')).toMatchObject({ ok: false, reason: 'unavailable' })
      expect(await journal.restore()).toMatchObject({ ok: false, reason: 'unavailable' })
      expect(await journal.retry()).toMatchObject({ ok: false, reason: 'unavailable' })
      if (factory) Object.defineProperty(window, 'indexedDB', factory)
      expect(await journal.retry()).toMatchObject({ ok: true, revision: 1 })
      expect(journal.state()).toMatchObject({ state: 'saved', revision: 1 })
    } finally {
      if (factory) Object.defineProperty(window, 'indexedDB', factory)
    }
    expect(await textsFound()).toEqual(['one', 'a'])
  })

  test('a newer app gets the database at once, and the old tab stops writing and says why', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 2)
      request.onsuccess = () => resolve(request.result)
      request.onblocked = () => reject(new Error('the old tab stands in the way'))
    })
    expect(journal.state()).toMatchObject({ state: 'failed', reason: 'upgraded' })
    expect(await journal.append('one', 0, 'a')).toMatchObject({ ok: false, reason: 'upgraded' })
    const entries = newer.transaction('entries').objectStore('entries').count()
    await new Promise((resolve) => {
      entries.onsuccess = resolve
    })
    expect(entries.result).toBe(0)
    newer.close()
    // Nor does a tab of the old app that is opened only now.
    expect((await open()).state()).toMatchObject({ state: 'failed', reason: 'upgraded' })
  })

  test('cleared site data is a conflict without a revision, and a new document can be begun', async () => {
    const journal = await open()
    await journal.begin('one', 'One', 'one')
    await deleteDatabase(name)
    expect(await journal.append('one', 0, 'a')).toMatchObject({
      ok: false,
      reason: 'conflict',
      actualRevision: undefined,
    })
    expect(await journal.begin('copy', 'One', 'one and a')).toMatchObject({ ok: true })
    expect(await textsFound()).toEqual(['one and a'])
  })
})
