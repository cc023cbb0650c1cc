/**
 * The journal keeps maps on this device: of each document a snapshot of its text and, after it, one entry a command.
 * Both are only text here; the app turns them into a map and back. Its promises:
 *
 * - A command is one IndexedDB transaction. `append` answers `ok` only after that transaction is complete on disk.
 * - An append says which revision it was made on. When the document is at another one, the answer is `conflict` and
 *   nothing is written; so it stays for this journal until the document is restored anew.
 * - Nothing throws and nothing waits for ever: every answer comes within `patience` of the last sign of life.
 * - A write that failed for another reason stays in line, and everything after it, until `retry`, the next write or a
 *   few seconds bring it home. The app goes on in memory and need not repeat anything; `subscribe` tells of it.
 * - Times are for people to read. Nothing is ordered by a clock.
 *
 * Use: `begin` a document for every new or opened map; for its n-th command `append(id, n - 1, text)`, without waiting
 * for the one before; `snapshot(id, n, text)` when an answer's `sinceSnapshot` has grown large; `restore` at the start.
 */
import { connectJournal, databaseName, type JournalDatabase } from './journalDatabase.ts'
import {
  type KeptDocument,
  type KeptSnapshot,
  type RestoredDocument,
  readDocument,
  readDocuments,
  readHistory,
  readSnapshotText,
} from './journalReads.ts'
import { appendEntry, beginDocument, noteFileSaved, putSnapshot, removeDocument } from './journalWrites.ts'
import { readKeptMark, setKeptMark } from './keptMark.ts'
import {
  type StorageFailure,
  type StorageFailureReason,
  type StorageResult,
  storageFailure,
} from './storageResult.ts'
import { createWriteQueue, type Write, type WriteResult } from './writeQueue.ts'

/** How the keeping stands, for the words beside the title. `saved` = everything handed over so far is on the device. */
export interface AutosaveState {
  /** `idle` = nothing handed over yet. A failure stays `failed` until everything is saved. */
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly documentId: string | undefined
  /** The last revision known to be on the device. */
  readonly revision: number | undefined
  /** When it came there, ISO 8601. */
  readonly at: string | undefined
  /** Why it failed; only with `failed`. */
  readonly reason: StorageFailureReason | undefined
}

export interface Journal {
  /** Starts a document of its own at revision 0. Earlier documents stay. */
  begin(documentId: string, title: string, snapshotText: string): Promise<WriteResult>
  /**
   * Keeps one command made on `expectedRevision`; the answer's `revision` is one more. `title` when it has changed.
   * Answers after the first try; a write that failed other than by conflict stays in line.
   */
  append(
    documentId: string,
    expectedRevision: number,
    entryText: string,
    title?: string,
  ): Promise<WriteResult>
  /** Keeps the whole text at `expectedRevision` (which stays) and lets go of the entries before. */
  snapshot(documentId: string, expectedRevision: number, text: string): Promise<WriteResult>
  /**
   * A document, or the one last worked on. Nothing there is `document: undefined`; `gone` is then the time (ISO 8601)
   * when a map was known to be here, if the browser has lost it since.
   */
  restore(
    documentId?: string,
  ): Promise<StorageResult<{ document: RestoredDocument | undefined; gone: string | undefined }>>
  /** All documents, the one last worked on first. */
  list(): Promise<StorageResult<{ documents: readonly KeptDocument[] }>>
  /** A document's snapshots, the newest first. */
  history(documentId: string): Promise<StorageResult<{ snapshots: readonly KeptSnapshot[] }>>
  /** The text of a snapshot of the history. */
  readSnapshot(documentId: string, revision: number): Promise<StorageResult<{ text: string | undefined }>>
  /** Takes a document away for good. */
  remove(documentId: string): Promise<WriteResult>
  /** Notes that this revision is in a file. */
  markSavedToFile(documentId: string, revision: number): Promise<WriteResult>
  /** Tries again now what has failed. `ok` when everything is kept. */
  retry(): Promise<StorageResult<object>>
  state(): AutosaveState
  /** Tells of every change of `state()`. Returns how to stop it. */
  subscribe(listener: (state: AutosaveState) => void): () => void
  close(): void
}

export interface JournalOptions {
  readonly name?: string
  /** Milliseconds without any sign of life that count as failed. */
  readonly patience?: number
  /** Milliseconds after a failure until it is tried again by itself. */
  readonly retryAfter?: number
  /** The time to write down, ISO 8601. */
  readonly now?: () => string
}

/** Opens the journal. Always gives one; `state()` is `failed` when there is no storage behind it (yet). */
export async function openJournal({
  name = databaseName,
  patience = 800,
  retryAfter = 5000,
  now = () => new Date().toISOString(),
}: JournalOptions = {}): Promise<Journal> {
  const listeners = new Set<(state: AutosaveState) => void>()
  let current: AutosaveState = {
    state: 'idle',
    documentId: undefined,
    revision: undefined,
    at: undefined,
    reason: undefined,
  }
  function change(next: Partial<AutosaveState>): void {
    current = { ...current, reason: undefined, ...next }
    for (const listener of listeners) listener(current)
  }
  function failed(failure: StorageFailure, documentId = current.documentId): void {
    change({ state: 'failed', reason: failure.reason, documentId })
  }

  const connection = connectJournal(name, () => failed({ ok: false, reason: 'upgraded' }))
  const queue = createWriteQueue(
    connection,
    {
      onSaving() {
        if (current.state !== 'failed' && current.state !== 'saving') change({ state: 'saving' })
      },
      onSaved: (documentId, revision) => change({ state: 'saved', documentId, revision, at: now() }),
      onFailed: (documentId, failure) => failed(failure, documentId),
    },
    { patience, retryAfter },
  )

  // Random per journal, so that no two tabs ever make the same token.
  const writer = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
  let writes = 0
  const named = (documentId: string) => ({ documentId, token: `${writer}:${++writes}`, at: now() })

  async function write(change: Write): Promise<WriteResult> {
    const result = await queue.add(change)
    if (result.ok) setKeptMark(now())
    return result
  }

  async function read<T extends object>(
    work: (database: JournalDatabase) => Promise<T>,
  ): Promise<StorageResult<T>> {
    await queue.tried()
    try {
      return { ok: true, ...(await inTime(connection.database().then(work), patience)) }
    } catch (error) {
      return storageFailure(error)
    }
  }

  async function reach(): Promise<StorageResult<object>> {
    const reached = await read(async () => ({}))
    if (!reached.ok) failed(reached)
    else if (current.state === 'failed' && current.reason !== 'conflict') change({ state: 'idle' })
    return reached
  }

  await reach()
  return {
    begin: (documentId, title, text) => write(beginDocument({ ...named(documentId), title, text })),
    append: (documentId, expectedRevision, text, title) =>
      write(appendEntry({ ...named(documentId), expectedRevision, text, title })),
    snapshot: (documentId, expectedRevision, text) =>
      write(putSnapshot({ ...named(documentId), expectedRevision, text })),
    markSavedToFile: (documentId, revision) => write(noteFileSaved({ ...named(documentId), revision })),
    async remove(documentId) {
      const result = await write(removeDocument(named(documentId)))
      const left = result.ok
        ? await read(async (database) => ({ count: await database.count('documents') }))
        : result
      if (left.ok && left.count === 0) setKeptMark(undefined)
      return result
    },
    async restore(documentId) {
      const result = await read(async (database) => ({ document: await readDocument(database, documentId) }))
      if (!result.ok) return result
      if (result.document) queue.forgetConflict(result.document.documentId)
      return { ...result, gone: result.document ? undefined : readKeptMark() }
    },
    list: () => read(async (database) => ({ documents: await readDocuments(database) })),
    history: (documentId) =>
      read(async (database) => ({ snapshots: await readHistory(database, documentId) })),
    readSnapshot: (documentId, revision) =>
      read(async (database) => ({ text: await readSnapshotText(database, documentId, revision) })),
    retry: () => queue.retry() ?? reach(),
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      queue.stop()
      connection.drop()
    },
  }
}

/** The promise's outcome, or a TimeoutError after `limit` milliseconds. */
async function inTime<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('nothing heard from the storage', 'TimeoutError')),
      limit,
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
