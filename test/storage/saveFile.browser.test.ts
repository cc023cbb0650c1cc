import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileHandle, FileWriter } from '../../src/storage/fileHandle.ts'
import { readFile } from '../../src/storage/openFile.ts'
import { type SaveFileResult, type SaveTarget, saveFile } from '../../src/storage/saveFile.ts'

const name = 'Who leads what.remitmap.json'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const mustNotPick = () => Promise.reject(new Error('asked for another file'))

async function textIn(handle: FileHandle): Promise<string> {
  return (await handle.getFile()).text()
}

function savedTarget(result: SaveFileResult): SaveTarget {
  if (!result.ok || result.how !== 'saved') throw new Error(`not saved: ${JSON.stringify(result)}`)
  return result.target
}

describe('to a real file (of the private file system)', () => {
  let directory: FileSystemDirectoryHandle
  let handle: FileHandle
  beforeEach(async () => {
    directory = await navigator.storage.getDirectory()
    handle = await directory.getFileHandle(name, { create: true })
  })
  afterEach(() => directory.removeEntry(name).catch(() => {}))

  async function changeOutside(text: string): Promise<void> {
    const other = await directory.getFileHandle(name, { create: true })
    const writer = await other.createWritable()
    await writer.write(text)
    await writer.close()
  }

  test('the bytes are in the chosen file, and saving again goes there without asking', async () => {
    const first = await saveFile(bytesOf('first, longer'), { name, pick: async () => handle })
    expect(first).toMatchObject({ ok: true, how: 'saved', name })
    expect(await textIn(handle)).toBe('first, longer')
    const second = await saveFile(bytesOf('second'), { name, target: savedTarget(first), pick: mustNotPick })
    expect(second).toMatchObject({ ok: true, how: 'saved' })
    expect(await textIn(handle)).toBe('second')
  })

  test('a large map comes back whole', async () => {
    const bytes = new Uint8Array(8 * 1024 * 1024).map((_, place) => place % 251)
    savedTarget(await saveFile(bytes, { name, pick: async () => handle }))
    const found = new Uint8Array(await (await handle.getFile()).arrayBuffer())
    expect(found.length).toBe(bytes.length)
    expect(found.findIndex((byte, place) => byte !== bytes[place])).toBe(-1)
  })

  test('what someone else has written since is left alone until the user agrees to lose it', async () => {
    const target = savedTarget(await saveFile(bytesOf('mine'), { name, pick: async () => handle }))
    await changeOutside('a colleague’s longer text')
    expect(await saveFile(bytesOf('mine again'), { name, target, pick: mustNotPick })).toEqual({
      ok: false,
      reason: 'changed-outside',
      name,
    })
    expect(await textIn(handle)).toBe('a colleague’s longer text')
    savedTarget(await saveFile(bytesOf('mine again'), { name, target, overwrite: true }))
    expect(await textIn(handle)).toBe('mine again')
  })

  test('a change that leaves the size the same is noticed', async () => {
    const target = savedTarget(await saveFile(bytesOf('leads'), { name, pick: async () => handle }))
    await changeOutside('funds')
    expect(await saveFile(bytesOf('mine'), { name, target })).toMatchObject({ reason: 'changed-outside' })
    expect(await textIn(handle)).toBe('funds')
  })

  test('a new date alone is no change', async () => {
    const target = savedTarget(await saveFile(bytesOf('mine'), { name, pick: async () => handle }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await changeOutside('mine')
    expect(await saveFile(bytesOf('mine again'), { name, target })).toMatchObject({ ok: true, how: 'saved' })
  })

  test('a file that was opened is compared with how it was opened', async () => {
    await changeOutside('as opened')
    const opened = await readFile(await handle.getFile(), { handle })
    if (!opened.ok || !opened.file.target) throw new Error('not opened')
    await changeOutside('changed!!')
    expect(await saveFile(bytesOf('mine'), { name, target: opened.file.target })).toMatchObject({
      reason: 'changed-outside',
    })
  })

  test('a file that is gone is said to be, and none is made in its place', async () => {
    const target = savedTarget(await saveFile(bytesOf('mine'), { name, pick: async () => handle }))
    await directory.removeEntry(name)
    expect(await saveFile(bytesOf('again'), { name, target, pick: mustNotPick })).toMatchObject({
      ok: false,
      reason: 'file-missing',
    })
    await expect(directory.getFileHandle(name)).rejects.toThrow()
  })
})

/** A file in memory. Its n-th call fails with the given error; `spoil` changes what is read back after a write. */
class StandInHandle implements FileHandle {
  readonly name = name
  content = 'as it was'
  calls = 0
  failAt = 0
  error = new DOMException('as the test wants it', 'UnknownError')
  permission: PermissionState = 'granted'
  answer: PermissionState = 'granted'
  spoil = (text: string) => text

  private async call(): Promise<void> {
    this.calls++
    if (this.calls === this.failAt) throw this.error
  }

  async queryPermission(): Promise<PermissionState> {
    await this.call()
    return this.permission
  }

  async requestPermission(): Promise<PermissionState> {
    await this.call()
    this.permission = this.answer
    return this.answer
  }

  async getFile(): Promise<File> {
    await this.call()
    const file = new File([this.content], name, { lastModified: 1 })
    Object.defineProperty(file, 'arrayBuffer', {
      value: async () => {
        await this.call()
        return bytesOf(this.content).buffer
      },
    })
    return file
  }

  async createWritable(): Promise<FileWriter> {
    await this.call()
    let pending = ''
    return {
      write: async (bytes) => {
        await this.call()
        pending += new TextDecoder().decode(bytes)
      },
      close: async () => {
        await this.call()
        this.content = this.spoil(pending)
      },
      abort: async () => {
        await this.call()
      },
    }
  }
}

describe('when a call fails', () => {
  const errors = [
    ['UnknownError', 'failed'],
    ['AbortError', 'failed'],
    ['InvalidStateError', 'failed'],
    ['NotAllowedError', 'permission-lost'],
    ['NotFoundError', 'file-missing'],
    ['QuotaExceededError', 'full'],
  ] as const

  test.each(errors)(
    '%s at any call: said, never "saved", and the file is the old or the new one',
    async (error, reason) => {
      let failAt = 1
      for (; ; failAt++) {
        const handle = new StandInHandle()
        const opened = await readFile(await handle.getFile(), { handle })
        if (!opened.ok) throw new Error('not opened')
        handle.calls = 0
        handle.failAt = failAt
        handle.error = new DOMException('as the test wants it', error)
        const options = { name, target: opened.file.target, pick: mustNotPick }
        const result = await saveFile(bytesOf('as it is now'), options)
        if (handle.calls < failAt) {
          expect(result).toMatchObject({ ok: true, how: 'saved' })
          break
        }
        expect(result).toMatchObject({ ok: false, reason, name })
        expect(['as it was', 'as it is now']).toContain(handle.content)
        handle.failAt = 0
        expect(await saveFile(bytesOf('as it is now'), { ...options, overwrite: true })).toMatchObject({
          ok: true,
          how: 'saved',
        })
        expect(handle.content).toBe('as it is now')
      }
      expect(failAt).toBe(9)
    },
  )

  test.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['with one byte changed', (text: string) => text.replace('n', 'm')],
    ['empty', () => ''],
  ])('a file that reads back %s is not called saved', async (_, spoil) => {
    const handle = new StandInHandle()
    handle.spoil = spoil
    const result = await saveFile(bytesOf('as it is now'), { name, pick: async () => handle })
    expect(result).toEqual({ ok: false, reason: 'not-verified', name })
  })
})

describe('permission', () => {
  test.each(['granted', 'denied'] as const)('is asked for again, and %s', async (answer) => {
    const handle = new StandInHandle()
    const target = savedTarget(await saveFile(bytesOf('first'), { name, pick: async () => handle }))
    handle.permission = 'prompt'
    handle.answer = answer
    const result = await saveFile(bytesOf('second'), { name, target, pick: mustNotPick })
    expect(result).toMatchObject(
      answer === 'granted' ? { ok: true, how: 'saved' } : { ok: false, reason: 'permission-lost' },
    )
    expect(handle.content).toBe(answer === 'granted' ? 'second' : 'first')
  })
})

describe('choosing where', () => {
  test('a closed picker changes nothing and is no failure to report', async () => {
    const pick = () => Promise.reject(new DOMException('closed', 'AbortError'))
    expect(await saveFile(bytesOf('mine'), { name, pick })).toEqual({ ok: false, reason: 'cancelled', name })
  })

  test('a browser without the API downloads the same bytes, and only says that it has started', async () => {
    const started: { name: string; bytes: Promise<ArrayBuffer> }[] = []
    const { click } = HTMLAnchorElement.prototype
    HTMLAnchorElement.prototype.click = function () {
      started.push({
        name: this.download,
        bytes: fetch(this.href).then((response) => response.arrayBuffer()),
      })
    }
    const picker = Object.getOwnPropertyDescriptor(window, 'showSaveFilePicker')
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true })
    try {
      const result = await saveFile(bytesOf('mine'), { name })
      expect(result).toEqual({ ok: true, how: 'download-started', name })
    } finally {
      HTMLAnchorElement.prototype.click = click
      if (picker) Object.defineProperty(window, 'showSaveFilePicker', picker)
    }
    expect(started.map((download) => download.name)).toEqual([name])
    expect(new Uint8Array((await started[0]?.bytes) ?? new ArrayBuffer())).toEqual(bytesOf('mine'))
  })
})
