/**
 * The journal keeps maps on this device: of each document a snapshot of its text and, after it, one entry a command.
 * Both are only text here; the app turns them into a map and back. Its promises:
 *
 * - A command is one IndexedDB transaction. `append` answers `ok` only after that transaction is complete on disk.
 * - An append says which revision it was made on. When the document is at another one, the answer is `conflict` and
 *   nothing is written; so it stays for this journal until the document is restored anew.
 * - Nothing throws and nothing waits for ever. When the storage gives no sign of life for `patience`, that is said: a
 *   write answers `blocked`, and so does `state()`; a read is waited for a little longer, since a cold disk is slow.
 * - A write that failed for another reason stays in line, and everything after it, until `retry`, the next write or a
 *   few seconds bring it home. The app goes on in memory and need not repeat anything; `subscribe` tells of it.
 * - Times are for people to read. Nothing is ordered by a clock.
 *
 * Use: `begin` a document for every new or opened map; for its n-th command `append(id, n - 1, text)`, without waiting
 * for the one before; `snapshot(id, n, text)` when an answer's `sinceSnapshot` has grown large; `restore` at the start.
 */
import { type AutosaveState, createAutosaveStatus } from './autosaveStatus.ts'
import { connectJournal, databaseName, type FileNote } from './journalDatabase.ts'
import {
  countDocuments,
  type KeptDocument,
  type KeptSnapshot,
  type RestoredDocument,
  readDocument,
  readDocuments,
  readHistory,
  readSnapshotText,
  readWholeDocument,
  type WholeDocument,
} from './journalReads.ts'
import {
  appendEntry,
  beginDocument,
  noteFileSaved,
  noteVersionsInFile,
  putDocumentBack,
  putSnapshot,
  removeDocument,
} from './journalWrites.ts'
import { readKeptMark, setKeptMark } from './keptMark.ts'
import { type ReadTransaction, readInOneTransaction } from './oneTransaction.ts'
import type { StorageResult } from './storageResult.ts'
import { createWriteQueue, type WriteResult } from './writeQueue.ts'

export interface Journal {
  /** Starts a document of its own at revision 0. Earlier documents stay. */
  begin(documentId: string, title: string, snapshotText: string): Promise<WriteResult>
  /**
   * Keeps one command made on `expectedRevision`; the answer's `revision` is one more. `title` when it has changed;
   * `file` says which file the document is in and how far from it this command leads. Answers after the first try; a
   * write that failed other than by conflict stays in line.
   */
  append(
    documentId: string,
    expectedRevision: number,
    entryText: string,
    title?: string,
    file?: FileNote,
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
  /** Everything that is kept of a document, so that it can be put back; undefined = there is none. */
  readWhole(documentId: string): Promise<StorageResult<{ whole: WholeDocument | undefined }>>
  /** Takes a document away for good. */
  remove(documentId: string): Promise<WriteResult>
  /** Keeps one that was taken away as it was, to the last record. A conflict when there is one of that id. */
  putBack(whole: WholeDocument): Promise<WriteResult>
  /**
   * Notes the file that holds `file.revision` of the document, as known at `atRevision` of it. A mark for an earlier
   * state than the one noted changes nothing.
   */
  markSavedToFile(documentId: string, file: FileNote, atRevision: number): Promise<WriteResult>
  /** Notes which named versions, by id, go into the document's file. */
  noteVersionsInFile(documentId: string, ids: readonly string[]): Promise<WriteResult>
  /** Tries again now what has failed. `ok` when everything is kept. */
  retry(): Promise<StorageResult<object>>
  /** Resolves once everything handed over so far has been tried; before the lock is handed over, for one. */
  settle(): Promise<void>
  state(): AutosaveState
  /** Tells of `state()` as it is now and of every change. Returns how to stop it. */
  subscribe(listener: (state: AutosaveState) => void): () => void
  close(): void
}

export interface JournalOptions {
  readonly name?: string
  /** Milliseconds without any sign of life that count as failed. */
  readonly patience?: number
  /** Milliseconds after which a read that goes on giving no sign of life is answered with `blocked`. */
  readonly readLimit?: number
  /** Milliseconds after a failure until it is tried again by itself. */
  readonly retryAfter?: number
  /** The time to write down, ISO 8601. */
  readonly now?: () => string
}

/** Opens the journal. Always gives one; `state()` is `failed` when there is no storage behind it (yet). */
export async function openJournal({
  name = databaseName,
  patience = 800,
  readLimit = 10_000,
  retryAfter = 5000,
  now = () => new Date().toISOString(),
}: JournalOptions = {}): Promise<Journal> {
  const autosave = createAutosaveStatus()
  let marked = false
  const connection = connectJournal(name, () => autosave.change({ state: 'failed', reason: 'upgraded' }))
  const queue = createWriteQueue(
    connection,
    {
      onSaving() {
        if (autosave.state().state !== 'failed') autosave.change({ state: 'saving' })
      },
      onSaved(documentId, revision) {
        const at = now()
        if (!marked) setKeptMark(at)
        marked = true
        autosave.change({ state: 'saved', documentId, revision, at })
      },
      onFailed: (documentId, { reason }) => autosave.change({ state: 'failed', documentId, reason }),
    },
    { patience, retryAfter },
  )

  // Random per journal, so that no two tabs ever make the same token.
  const writer = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
  let writes = 0
  const named = (documentId: string) => ({ documentId, token: `${writer}:${++writes}`, at: now() })

  async function read<T extends object>(
    work: (transaction: ReadTransaction) => Promise<T>,
    limit = readLimit,
  ): Promise<StorageResult<T>> {
    await queue.tried()
    const onSlow = () => autosave.change({ state: 'failed', reason: 'blocked' })
    const result = await readInOneTransaction(connection.database(), { patience, limit, onSlow }, work)
    if (result.ok && autosave.state().reason === 'blocked' && queue.isEmpty()) autosave.recover()
    return result
  }

  /** Opens the database, or says why that can't be done. */
  async function reach(limit?: number): Promise<StorageResult<object>> {
    const reached = await read(async () => ({}), limit)
    const { state, reason } = autosave.state()
    if (!reached.ok) autosave.change({ state: 'failed', reason: reached.reason })
    else if (state === 'failed' && reason !== 'conflict') autosave.recover()
    return reached
  }

  async function retry(): Promise<StorageResult<object>> {
    const pending = queue.retry()
    if (pending) return pending
    const { state, reason } = autosave.state()
    if (state === 'failed' && reason === 'conflict') return { ok: false, reason }
    // An opening that is stuck is begun anew.
    if (state === 'failed') connection.drop()
    return reach()
  }

  // An opening that only comes later is a recovery too.
  if (!(await reach(patience)).ok)
    connection.database().then(
      () => reach(),
      () => {},
    )
  return {
    begin: (documentId, title, text) => queue.add(beginDocument({ ...named(documentId), title, text })),
    append: (documentId, expectedRevision, text, title, file) =>
      queue.add(appendEntry({ ...named(documentId), expectedRevision, text, title, file })),
    snapshot: (documentId, expectedRevision, text) =>
      queue.add(putSnapshot({ ...named(documentId), expectedRevision, text })),
    markSavedToFile: (documentId, file, atRevision) =>
      queue.add(noteFileSaved({ ...named(documentId), file, atRevision })),
    noteVersionsInFile: (documentId, ids) => queue.add(noteVersionsInFile({ ...named(documentId), ids })),
    readWhole: (documentId) =>
      read(async (transaction) => ({ whole: await readWholeDocument(transaction, documentId) })),
    putBack: (whole) => queue.add(putDocumentBack({ ...named(whole.document.id), whole })),
    async remove(documentId) {
      const result = await queue.add(removeDocument(named(documentId)))
      const left = result.ok
        ? await read(async (transaction) => ({ count: await countDocuments(transaction) }))
        : result
      if (left.ok && left.count === 0) {
        setKeptMark(undefined)
        marked = false
      }
      return result
    },
    async restore(documentId) {
      const result = await read(async (transaction) => ({
        document: await readDocument(transaction, documentId),
      }))
      if (!result.ok) return result
      if (result.document) queue.forgetConflict(result.document.documentId)
      return { ...result, gone: result.document ? undefined : readKeptMark() }
    },
    list: () => read(async (transaction) => ({ documents: await readDocuments(transaction) })),
    history: (documentId) =>
      read(async (transaction) => ({ snapshots: await readHistory(transaction, documentId) })),
    readSnapshot: (documentId, revision) =>
      read(async (transaction) => ({ text: await readSnapshotText(transaction, documentId, revision) })),
    retry,
    settle: queue.tried,
    state: autosave.state,
    subscribe: autosave.subscribe,
    close() {
      queue.stop()
      connection.drop()
    },
  }
}
