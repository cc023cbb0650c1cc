import { describe, expect, test } from 'vitest'
import {
  chooseFiles,
  fileSizeLimit,
  filesLimit,
  readDroppedFiles,
  readFile,
  readFiles,
} from '../../src/storage/openFile.ts'
import { askToPersist, estimateStorage } from '../../src/storage/persistence.ts'

const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x00, 0xff, 0x7d])
const file = () => new File([bytes], 'a map.remitmap.json')
const whole = { ok: true, file: { name: 'a map.remitmap.json', bytes, target: undefined } }

/** A file that says it is this large and that no one may read. */
function unread(size: number): File {
  const large = file()
  Object.defineProperty(large, 'size', { value: size })
  Object.defineProperty(large, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('it was read', 'NotReadableError')),
  })
  return large
}

test('the bytes come as they are in the file, whatever they are', async () => {
  expect(await readFile(file())).toEqual(whole)
})

test('a file above 64 MB is refused unread, with its size and the limit; one of 64 MB is read', async () => {
  expect(fileSizeLimit).toBe(64 * 1024 * 1024)
  expect(await readFile(unread(fileSizeLimit + 1))).toEqual({
    ok: false,
    reason: 'too-large',
    name: 'a map.remitmap.json',
    size: fileSizeLimit + 1,
    limit: fileSizeLimit,
  })
  expect(await readFile(unread(fileSizeLimit))).toMatchObject({ reason: 'unreadable' })
})

test('a file that has gone since it was chosen is an answer, not an exception', async () => {
  expect(await readFile(unread(7))).toEqual({
    ok: false,
    reason: 'unreadable',
    name: 'a map.remitmap.json',
    detail: 'NotReadableError: it was read',
  })
})

describe('the picker', () => {
  test('gives the file and where to save it again', async () => {
    const directory = await navigator.storage.getDirectory()
    const handle = await directory.getFileHandle('picked.remitmap.json', { create: true })
    const picked = Object.assign(await handle.getFile(), { handle })
    const result = await chooseFiles({ pick: async () => [picked] })
    expect(result).toMatchObject([
      { ok: true, file: { target: { handle: { name: 'picked.remitmap.json' } } } },
    ])
    await directory.removeEntry('picked.remitmap.json')
  })

  test('closed, or barred by the browser', async () => {
    const closed = () => Promise.reject(new DOMException('closed', 'AbortError'))
    expect(await chooseFiles({ pick: closed })).toEqual([])
    const barred = () => Promise.reject(new DOMException('not in this frame', 'SecurityError'))
    expect(await chooseFiles({ pick: barred })).toMatchObject([{ ok: false, reason: 'unreadable' }])
  })
})

describe('drag and drop', () => {
  test('the files of a drop are read, in their order', async () => {
    const dropped = new DataTransfer()
    dropped.items.add('https://example.org', 'text/uri-list')
    dropped.items.add(file())
    dropped.items.add(new File(['other'], 'other.json'))
    expect(await readDroppedFiles(dropped)).toMatchObject([whole, { ok: true, file: { name: 'other.json' } }])
  })

  test('a drop of text alone is no file', async () => {
    const dropped = new DataTransfer()
    dropped.items.add('some text', 'text/plain')
    expect(await readDroppedFiles(dropped)).toEqual([])
  })
})

test('more than a dozen files at once are refused unread', async () => {
  const files = Array.from({ length: filesLimit + 1 }, () => unread(7))
  const refused = [{ ok: false, reason: 'too-many', count: 13, limit: 12 }]
  expect(await readFiles(files)).toEqual(refused)
  expect(await readFiles(files.slice(1))).toMatchObject(files.slice(1).map(() => ({ reason: 'unreadable' })))
})

test('the browser’s answer about keeping the storage, and how much there is, are given', async () => {
  expect(typeof (await askToPersist())).toBe('boolean')
  const estimate = await estimateStorage()
  expect(estimate?.quota).toBeGreaterThan(0)
})
