/** What the journal reads. Each sees one moment of the database, never half of a write. */
import type { DocumentRecord, EntryRecord, FileNote, SnapshotRecord } from './journalDatabase.ts'
import type { ReadTransaction } from './oneTransaction.ts'

export interface KeptDocument {
  readonly documentId: string
  readonly title: string
  readonly revision: number
  /** ISO 8601, to be shown; documents are not ordered by it. */
  readonly savedAt: string
  /** The file it was last saved to or opened from; undefined = none. */
  readonly file: FileNote | undefined
  /** Ids of the named versions that go into its file; undefined = never noted. */
  readonly versionsInFile: readonly string[] | undefined
}

export interface RestoredDocument extends KeptDocument {
  readonly snapshot: { readonly revision: number; readonly text: string }
  /** The commands since the snapshot, in order, without a gap. */
  readonly entries: readonly { readonly revision: number; readonly text: string }[]
  /** False when the database itself has lost entries: these end before `revision`. */
  readonly whole: boolean
}

export interface KeptSnapshot {
  readonly revision: number
  readonly savedAt: string
}

/** The very records that are kept of a document. */
export interface WholeDocument {
  readonly document: DocumentRecord
  readonly snapshots: readonly SnapshotRecord[]
  readonly entries: readonly EntryRecord[]
}

const kept = (record: DocumentRecord): KeptDocument => ({
  documentId: record.id,
  title: record.title,
  revision: record.revision,
  savedAt: record.savedAt,
  file: fileOf(record),
  versionsInFile: record.versionsInFile,
})

/** What a record says of its file. The first edition only noted a revision: every one since is taken for a change. */
export function fileOf({ file, fileSavedRevision, revision }: DocumentRecord): FileNote | undefined {
  if (file || fileSavedRevision === undefined) return file
  const added = Math.max(0, revision - fileSavedRevision)
  return { how: 'saved', revision: fileSavedRevision, since: { added, undone: 0, lost: 0 } }
}

const allOf = (documentId: string, above = Number.NEGATIVE_INFINITY) =>
  IDBKeyRange.bound([documentId, above], [documentId, Number.POSITIVE_INFINITY], true)

/** The document of that id, or the one last worked on; undefined when there is none. */
export async function readDocument(
  transaction: ReadTransaction,
  documentId?: string,
): Promise<RestoredDocument | undefined> {
  const documents = transaction.objectStore('documents')
  const document =
    documentId === undefined
      ? (await documents.index('turn').openCursor(null, 'prev'))?.value
      : await documents.get(documentId)
  if (!document) return undefined
  const last = await transaction.objectStore('snapshots').openCursor(allOf(document.id), 'prev')
  const snapshot: SnapshotRecord | undefined = last?.value
  if (!snapshot) return undefined
  const found = await transaction.objectStore('entries').getAll(allOf(document.id, snapshot.revision))
  const entries = withoutGap(found, snapshot.revision)
  return {
    ...kept(document),
    snapshot: { revision: snapshot.revision, text: snapshot.text },
    entries: entries.map(({ revision, text }) => ({ revision, text })),
    whole: snapshot.revision + entries.length === document.revision,
  }
}

/** Every record of a document; undefined when there is none. */
export async function readWholeDocument(
  transaction: ReadTransaction,
  documentId: string,
): Promise<WholeDocument | undefined> {
  const document = await transaction.objectStore('documents').get(documentId)
  if (!document) return undefined
  const snapshots = await transaction.objectStore('snapshots').getAll(allOf(documentId))
  const entries = await transaction.objectStore('entries').getAll(allOf(documentId))
  return { document, snapshots, entries }
}

function withoutGap(entries: readonly EntryRecord[], after: number): readonly EntryRecord[] {
  const gap = entries.findIndex(({ revision }, place) => revision !== after + 1 + place)
  return gap === -1 ? entries : entries.slice(0, gap)
}

/** All documents, the one last worked on first. */
export async function readDocuments(transaction: ReadTransaction): Promise<KeptDocument[]> {
  const documents = await transaction.objectStore('documents').index('turn').getAll()
  return documents.map(kept).reverse()
}

/** The snapshots of a document, the newest first. */
export async function readHistory(transaction: ReadTransaction, documentId: string): Promise<KeptSnapshot[]> {
  const range = IDBKeyRange.bound([documentId], [documentId, []])
  const found: KeptSnapshot[] = []
  let cursor = await transaction.objectStore('snapshots').index('history').openKeyCursor(range, 'prev')
  while (cursor) {
    found.push({ revision: cursor.key[1], savedAt: cursor.key[2] })
    cursor = await cursor.continue()
  }
  return found
}

/** The text of one snapshot; undefined when it is not kept. */
export async function readSnapshotText(
  transaction: ReadTransaction,
  documentId: string,
  revision: number,
): Promise<string | undefined> {
  return (await transaction.objectStore('snapshots').get([documentId, revision]))?.text
}

export async function countDocuments(transaction: ReadTransaction): Promise<number> {
  return transaction.objectStore('documents').count()
}
