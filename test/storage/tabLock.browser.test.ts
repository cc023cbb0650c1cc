import { afterEach, expect, test } from 'vitest'
import { openMapChannel } from '../../src/storage/mapChannel.ts'
import { acquireWriter, type WriterLock, type WriterOptions } from '../../src/storage/tabLock.ts'

const locks: WriterLock[] = []
let documents = 0
let documentId = ''

async function openTab(onLost: WriterOptions['onLost'] = () => {}, patience = 1000): Promise<WriterLock> {
  const lock = await acquireWriter(documentId, { onLost, patience, grace: 100 })
  locks.push(lock)
  return lock
}

afterEach(() => {
  for (const lock of locks.splice(0)) lock.release()
})

function newDocument(): void {
  documentId = `map ${++documents}`
}

test('the first tab writes, the second reads, and another map has a writer of its own', async () => {
  newDocument()
  const first = await openTab()
  const second = await openTab()
  newDocument()
  const elsewhere = await openTab()
  expect([first.writer, second.writer, elsewhere.writer]).toEqual([true, false, true])
})

test('when the writer lets go, the next to ask is the writer', async () => {
  newDocument()
  const first = await openTab()
  first.release()
  expect(first.writer).toBe(false)
  expect((await openTab()).writer).toBe(true)
})

test('a reload is not mistaken for a second tab', async () => {
  newDocument()
  const before = await openTab()
  const after = openTab()
  before.release()
  expect((await after).writer).toBe(true)
})

test('a tab that reads becomes the writer once the one that wrote is gone, and not while it is loaded anew', async () => {
  newDocument()
  let timesFree = 0
  const options = {
    onLost() {},
    onFree: () => {
      timesFree += 1
    },
    patience: 1000,
    grace: 100,
    lookEvery: 60,
  }
  const first = await openTab()
  const reader = await acquireWriter(documentId, options)
  locks.push(reader)
  expect(reader.writer).toBe(false)
  // Let go and taken again, as by a page that is loaded anew.
  first.release()
  const again = await openTab()
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect([again.writer, reader.writer, timesFree]).toEqual([true, false, 0])
  again.release()
  await expect.poll(() => reader.writer).toBe(true)
  expect(timesFree).toBe(1)
})

test('a tab that was asked to hand over gets the map back when the other one is gone', async () => {
  newDocument()
  let timesFree = 0
  const options = {
    onLost() {},
    onFree: () => {
      timesFree += 1
    },
    patience: 1000,
    grace: 100,
    lookEvery: 60,
  }
  const first = await acquireWriter(documentId, options)
  locks.push(first)
  const second = await openTab()
  await second.takeOver()
  expect([first.writer, second.writer]).toEqual([false, true])
  second.release()
  await expect.poll(() => first.writer).toBe(true)
  expect(timesFree).toBe(1)
})

test('one that was let go looks for no lock any more', async () => {
  newDocument()
  let timesFree = 0
  const first = await openTab()
  const reader = await acquireWriter(documentId, {
    onLost() {},
    onFree: () => {
      timesFree += 1
    },
    grace: 100,
    lookEvery: 40,
  })
  reader.release()
  first.release()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([reader.writer, timesFree]).toEqual([false, 0])
})

test('taking over waits until the first tab has kept its last edits', async () => {
  newDocument()
  const order: string[] = []
  const first = await openTab(async () => {
    order.push('first is told')
    await new Promise((resolve) => setTimeout(resolve, 30))
    order.push('first has kept its edits')
  })
  const second = await openTab()
  await second.takeOver()
  order.push('second writes')
  expect(order).toEqual(['first is told', 'first has kept its edits', 'second writes'])
  expect([first.writer, second.writer]).toEqual([false, true])
})

test('a tab that does not answer is not waited for, and is told once', async () => {
  newDocument()
  let told = 0
  const first = await openTab(() => {
    told++
    return new Promise(() => {})
  })
  const second = await openTab(undefined, 50)
  await second.takeOver()
  expect([first.writer, second.writer, told]).toEqual([false, true, 1])
})

test('a tab that is frozen loses the lock and is told of it', async () => {
  newDocument()
  const lost = new Promise<string>((resolve) => {
    // As a tab of which the page is frozen holds it: no one there hears the request.
    navigator.locks
      .request(`remitmap.writer.${documentId}`, () => new Promise(() => {}))
      .catch((error: DOMException) => resolve(error.name))
  })
  const second = await openTab(undefined, 50)
  expect(second.writer).toBe(false)
  await second.takeOver()
  expect(second.writer).toBe(true)
  expect(await lost).toBe('AbortError')
})

test('a lock that is stolen outright is told too, and can be taken back', async () => {
  newDocument()
  let told = 0
  const first = await openTab(() => {
    told++
  })
  let free: () => void = () => {}
  await new Promise<void>((granted) => {
    void navigator.locks.request(`remitmap.writer.${documentId}`, { steal: true }, () => {
      granted()
      return new Promise<void>((resolve) => {
        free = resolve
      })
    })
  })
  await expect.poll(() => told).toBe(1)
  expect(first.writer).toBe(false)
  free()
  await first.takeOver()
  expect([first.writer, told]).toEqual([true, 1])
})

test('a take-over that was still being waited for when it was let go holds nothing', async () => {
  for (const answer of [() => {}, () => new Promise<void>((resolve) => setTimeout(resolve, 30))]) {
    newDocument()
    const first = await openTab(answer)
    const second = await openTab(undefined, 200)
    const taking = second.takeOver()
    second.release()
    await taking
    await second.takeOver()
    expect(second.writer).toBe(false)
    first.release()
    expect((await openTab()).writer).toBe(true)
  }
})

test('where locks are missing or barred every tab may write; the revision check still stands', async () => {
  newDocument()
  const { locks: real } = navigator
  const barred = {
    request: () => Promise.reject(new DOMException('not here', 'SecurityError')),
  }
  for (const stand of [barred, undefined]) {
    Object.defineProperty(navigator, 'locks', { value: stand, configurable: true })
    try {
      expect((await openTab()).writer).toBe(true)
      expect((await openTab()).writer).toBe(true)
    } finally {
      Object.defineProperty(navigator, 'locks', { value: real, configurable: true })
    }
  }
})

test('a lock that is free but slow to come makes no reader', async () => {
  const real = navigator.locks
  let asked = 0
  const slow = {
    query: () => real.query(),
    request(name: string, options: LockOptions, work: (lock: Lock | null) => Promise<void>) {
      asked += 1
      if (asked > 1) return real.request(name, options, work)
      // Handed out only after the asker has given up.
      return new Promise((_resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason))
      })
    },
  }
  Object.defineProperty(navigator, 'locks', { value: slow, configurable: true })
  try {
    const lock = await acquireWriter('a slow lock', { onLost() {}, grace: 50 })
    expect(lock.writer).toBe(true)
    lock.release()
  } finally {
    Object.defineProperty(navigator, 'locks', { value: real, configurable: true })
  }
})

test('a reader hears of each change of the map, and of nothing that is not one', async () => {
  const [writer, reader] = [openMapChannel(), openMapChannel()]
  const heard: unknown[] = []
  const own: unknown[] = []
  reader.subscribe((id, revision) => heard.push([id, revision]))
  writer.subscribe((id) => own.push(id))
  const stranger = new BroadcastChannel('remitmap.changes')
  for (const nonsense of [null, 'text', { documentId: 'map' }, [1, 'map'], ['map', '3']]) {
    stranger.postMessage(nonsense)
  }
  writer.announceChange('map', 3)
  writer.announceChange('map', 4)
  await expect.poll(() => heard.length).toBe(2)
  expect(heard).toEqual([
    ['map', 3],
    ['map', 4],
  ])
  expect(own).toEqual([])
  for (const channel of [writer, reader, stranger]) channel.close()
})
