/**
 * What the journal writes, each in one transaction. The revision check stands inside the same transaction as the
 * write, so no two writers can both pass it.
 */
import type { DocumentRecord, FileNote } from './journalDatabase.ts'
import { fileOf, type WholeDocument } from './journalReads.ts'
import { inOneTransaction, type WriteTransaction } from './oneTransaction.ts'
import { snapshotsToDrop } from './snapshotsToDrop.ts'
import type { StorageFailure } from './storageResult.ts'
import type { Write, WriteResult } from './writeQueue.ts'

/** Documents that were opened and never changed are only kept so many back; a changed one is never dropped. */
export const unchangedDocumentsKept = 20

interface Named {
  readonly documentId: string
  /** Unique to this write, the same when it is tried again. */
  readonly token: string
  /** ISO 8601. */
  readonly at: string
}

const done = (document: DocumentRecord): WriteResult => ({
  ok: true,
  revision: document.revision,
  sinceSnapshot: document.revision - document.snapshotRevision,
})

const conflict = (document: DocumentRecord | undefined): StorageFailure => ({
  ok: false,
  reason: 'conflict',
  actualRevision: document?.revision,
})

/** The turn to give to a document so that it is the one last worked on. */
async function nextTurn(transaction: WriteTransaction, documentId: string): Promise<number> {
  const last = await transaction.objectStore('documents').index('turn').openKeyCursor(null, 'prev')
  if (!last) return 1
  return last.primaryKey === documentId ? last.key : last.key + 1
}

const everythingOf = (documentId: string, upTo = Number.POSITIVE_INFINITY) =>
  IDBKeyRange.bound([documentId, Number.NEGATIVE_INFINITY], [documentId, upTo])

function requestRemoval(transaction: WriteTransaction, documentId: string): (() => Promise<unknown>)[] {
  return [
    () => transaction.objectStore('documents').delete(documentId),
    () => transaction.objectStore('snapshots').delete(everythingOf(documentId)),
    () => transaction.objectStore('entries').delete(everythingOf(documentId)),
  ]
}

/** A new document, at revision 0, with its first snapshot. A conflict when there is one of that id. */
export function beginDocument(write: Named & { readonly title: string; readonly text: string }): Write {
  const { documentId, token, at, title, text } = write
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const documents = transaction.objectStore('documents')
        const there = await documents.get(documentId)
        const turn = await nextTurn(transaction, documentId)
        const all = await documents.index('turn').getAll()
        if (there) return { result: there.token === token ? done(there) : conflict(there), requests: [] }
        const document = { id: documentId, title, revision: 0, snapshotRevision: 0, token, turn, savedAt: at }
        const unchanged = all.filter(({ revision }) => revision === 0)
        return {
          result: done(document),
          requests: [
            () => documents.add(document),
            () => transaction.objectStore('snapshots').add({ documentId, revision: 0, savedAt: at, text }),
            ...unchanged
              .slice(0, Math.max(0, unchanged.length + 1 - unchangedDocumentsKept))
              .flatMap(({ id }) => requestRemoval(transaction, id)),
          ],
        }
      }),
  }
}

/** The record with what is known of its file, in the form that is written today. */
function withFile({ fileSavedRevision: _, ...record }: DocumentRecord, file: FileNote | undefined) {
  return file ? { ...record, file } : record
}

/**
 * The file of a document after one more step: as the writer tells it, unless a later state was noted by someone it has
 * not heard of, such as a tab that only reads. From there every step counts as a change.
 */
function fileAfterStep(there: DocumentRecord, told: FileNote | undefined): FileNote | undefined {
  const noted = fileOf(there)
  if (!noted || (told && told.revision >= noted.revision)) return told
  return { ...noted, since: { ...noted.since, added: noted.since.added + 1 } }
}

/** One command, if the document still is at the revision it was made on. */
export function appendEntry(
  write: Named & {
    readonly expectedRevision: number
    readonly text: string
    readonly title?: string
    /** The file and how far from it this command leads. */
    readonly file?: FileNote
  },
): Write {
  const { documentId, token, at, expectedRevision, text, title, file } = write
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const documents = transaction.objectStore('documents')
        const [there, turn] = await Promise.all([
          documents.get(documentId),
          nextTurn(transaction, documentId),
        ])
        if (there?.token === token) return { result: done(there), requests: [] }
        if (there?.revision !== expectedRevision) return { result: conflict(there), requests: [] }
        const revision = expectedRevision + 1
        const changed = { ...there, title: title ?? there.title, revision, token, turn, savedAt: at }
        const document = withFile(changed, fileAfterStep(there, file))
        return {
          result: done(document),
          requests: [
            () => transaction.objectStore('entries').add({ documentId, revision, text }),
            () => documents.put(document),
          ],
        }
      }),
  }
}

/** The whole text at the document's revision, in place of the entries up to it. Thins out old snapshots. */
export function putSnapshot(
  write: Named & { readonly expectedRevision: number; readonly text: string },
): Write {
  const { documentId, at, expectedRevision, text } = write
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const documents = transaction.objectStore('documents')
        const snapshots = transaction.objectStore('snapshots')
        const [there, kept] = await Promise.all([
          documents.get(documentId),
          snapshotTimes(transaction, documentId),
        ])
        if (there?.revision !== expectedRevision) return { result: conflict(there), requests: [] }
        const revision = expectedRevision
        const document = { ...there, snapshotRevision: revision }
        const others = kept.filter((snapshot) => snapshot.revision !== revision)
        const dropped = snapshotsToDrop([...others, { revision, savedAt: at }])
        return {
          result: done(document),
          requests: [
            () => snapshots.put({ documentId, revision, savedAt: at, text }),
            () => documents.put(document),
            () => transaction.objectStore('entries').delete(everythingOf(documentId, revision)),
            ...dropped.map((old) => () => snapshots.delete([documentId, old])),
          ],
        }
      }),
  }
}

/** When each snapshot was made, without reading its text. */
async function snapshotTimes(
  transaction: WriteTransaction,
  documentId: string,
): Promise<{ revision: number; savedAt: string }[]> {
  const range = IDBKeyRange.bound([documentId], [documentId, []])
  const found: { revision: number; savedAt: string }[] = []
  let cursor = await transaction.objectStore('snapshots').index('history').openKeyCursor(range)
  while (cursor) {
    found.push({ revision: cursor.key[1], savedAt: cursor.key[2] })
    cursor = await cursor.continue()
  }
  return found
}

/**
 * Notes the file that the document was saved to; `file.since` leads to `atRevision` of it. Never goes back: when a
 * later state is known to be in a file, this one is no news.
 */
export function noteFileSaved(
  write: Named & { readonly file: FileNote; readonly atRevision: number },
): Write {
  const { documentId, file, atRevision } = write
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const documents = transaction.objectStore('documents')
        const there = await documents.get(documentId)
        // It was taken away while its file was being written: that is no one's conflict.
        if (!there) return { result: { ok: true, revision: 0, sinceSnapshot: 0 }, requests: [] }
        const noted = fileOf(there)
        if (noted && noted.revision > file.revision) return { result: done(there), requests: [] }
        // Steps that whoever saved has not heard of.
        const added = file.since.added + Math.max(0, there.revision - atRevision)
        const marked = withFile(there, { ...file, since: { ...file.since, added } })
        return { result: done(there), requests: [() => documents.put(marked)] }
      }),
  }
}

/** Notes which named versions go into the document's file. */
export function noteVersionsInFile(write: Named & { readonly ids: readonly string[] }): Write {
  const { documentId, ids } = write
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const documents = transaction.objectStore('documents')
        const there = await documents.get(documentId)
        if (!there) return { result: { ok: true, revision: 0, sinceSnapshot: 0 }, requests: [] }
        return { result: done(there), requests: [() => documents.put({ ...there, versionsInFile: ids })] }
      }),
  }
}

/** Takes a document away with all its history. */
export function removeDocument({ documentId }: Named): Write {
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => ({
        result: { ok: true, revision: 0, sinceSnapshot: 0 },
        requests: requestRemoval(transaction, documentId),
      })),
  }
}

/** Keeps a document that was taken away as it was. A conflict when there is one of that id. */
export function putDocumentBack(write: Named & { readonly whole: WholeDocument }): Write {
  const { documentId, token, whole } = write
  const document = { ...whole.document, token }
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const there = await transaction.objectStore('documents').get(documentId)
        if (there) return { result: there.token === token ? done(there) : conflict(there), requests: [] }
        return {
          result: done(document),
          requests: [
            () => transaction.objectStore('documents').add(document),
            ...whole.snapshots.map((one) => () => transaction.objectStore('snapshots').add(one)),
            ...whole.entries.map((one) => () => transaction.objectStore('entries').add(one)),
          ],
        }
      }),
  }
}
