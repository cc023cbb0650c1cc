/**
 * What the journal writes, each in one transaction. The revision check stands inside the same transaction as the
 * write, so no two writers can both pass it.
 */
import type { DocumentRecord } from './journalDatabase.ts'
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

/** One command, if the document still is at the revision it was made on. */
export function appendEntry(
  write: Named & { readonly expectedRevision: number; readonly text: string; readonly title?: string },
): Write {
  const { documentId, token, at, expectedRevision, text, title } = write
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
        const document = { ...there, title: title ?? there.title, revision, token, turn, savedAt: at }
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

/** Notes which revision is in a file; never goes back. */
export function noteFileSaved(write: Named & { readonly revision: number }): Write {
  const { documentId, revision } = write
  return {
    documentId,
    run: (database, attempt) =>
      inOneTransaction(database, attempt, async (transaction) => {
        const documents = transaction.objectStore('documents')
        const there = await documents.get(documentId)
        if (!there) return { result: conflict(there), requests: [] }
        const fileSavedRevision = Math.max(there.fileSavedRevision ?? revision, revision)
        return { result: done(there), requests: [() => documents.put({ ...there, fileSavedRevision })] }
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
