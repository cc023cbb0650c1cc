/**
 * A session of the import dialog, in a worker of its own: closing it ends the worker whatever it is doing, and a call
 * that takes too long is given up. In the single file the worker is started from a blob, which its policy allows;
 * where a browser refuses even that, the same work is done on the page.
 */
import { type ReadResult, refuse } from '../../exchange/importDraft.ts'
import type { Collection } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { ImportProgress, ImportSession, TakenImport } from '../../views/imports/importSession.ts'
import { recall, remember } from './importMemory.ts'
import type { ImportAnswer, ImportCall } from './importMessages.ts'
import ImportWorker from './importWorker.ts?worker'

/** A call may take so long; the largest files that are read take a tenth of it. */
const timeLimit = 120_000

export function startImport(map: RemitMap): ImportSession {
  const waiting = new Map<number, (value: unknown) => void>()
  const parts = new Map<Collection, unknown[]>()
  let listener: (progress: ImportProgress) => void = () => {}
  let onPage: Promise<ImportSession> | undefined
  let isClosed = false
  let hasSpoken = false
  let last = 0

  function settleAll(value: unknown): void {
    for (const settle of waiting.values()) settle(value)
    waiting.clear()
  }

  /** Loaded only where there can be no worker: the readers are large. */
  async function startOnPage(): Promise<ImportSession> {
    const { startImportOnPage } = await import('./startImportOnPage.ts')
    const session = startImportOnPage(map)
    session.onProgress((progress) => listener(progress))
    return session
  }

  const worker = startWorker()
  if (!worker) onPage = startOnPage()
  worker?.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    hasSpoken = true
    if (data.kind === 'progress') listener(data.progress)
    else if (data.kind === 'part') {
      const list = parts.get(data.collection) ?? []
      parts.set(data.collection, list)
      for (const entity of data.entities) list.push(entity)
    } else {
      waiting.get(data.number)?.(data.kind === 'answer' ? data.value : broken(data.detail))
      waiting.delete(data.number)
    }
  })
  worker?.addEventListener('error', (event) => {
    event.preventDefault()
    // Refused before it could say anything: the work is done here instead.
    if (!hasSpoken) onPage ??= startOnPage()
    settleAll(hasSpoken ? broken(event.message) : elsewhere)
  })

  function ask(call: ImportCall): Promise<unknown> {
    if (isClosed) return Promise.resolve(closed())
    if (onPage || !worker) return Promise.resolve(elsewhere)
    const number = ++last
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        worker.terminate()
        isClosed = true
        settleAll(tookTooLong())
      }, timeLimit)
      waiting.set(number, (value) => {
        clearTimeout(timer)
        resolve(value)
      })
      worker.postMessage({ ...call, number })
    })
  }

  /** Asks the worker, or does it here when there is none. */
  async function either<T>(call: ImportCall, here: (session: ImportSession) => Promise<T>): Promise<T> {
    const value = await ask(call)
    return value === elsewhere && onPage ? here(await onPage) : (value as T)
  }

  void ask({ call: 'start', map })
  return {
    read: (source) => either({ call: 'read', source }, (session) => session.read(source)),
    preview: (request) => either({ call: 'preview', request }, (session) => session.preview(request)),
    async take(request) {
      parts.clear()
      const here = (session: ImportSession) => session.take(request)
      const taken = await either<ReadResult<TakenImport>>({ call: 'take', request }, here)
      if (!taken.ok || onPage) return taken
      const content = { ...taken.value.content, ...Object.fromEntries(parts) }
      return { ok: true, value: { ...taken.value, content } }
    },
    unreadRows: () => either({ call: 'unreadRows' }, (session) => session.unreadRows()),
    onProgress(one) {
      listener = one
    },
    close() {
      isClosed = true
      worker?.terminate()
      settleAll(closed())
    },
    recall,
    remember,
  }
}

function startWorker(): Worker | undefined {
  try {
    return new ImportWorker()
  } catch {
    return undefined
  }
}

const closed = () => refuse('The import was closed.', 'Start it again.')

const tookTooLong = () =>
  refuse('This took longer than two minutes and was given up.', 'Split the file and bring in its parts.')

const elsewhere = Symbol('done on the page')

function broken(detail: string) {
  return refuse(
    'Something went wrong while reading.',
    'The map on screen is as it was. Try a smaller part of it.',
    detail,
  )
}
