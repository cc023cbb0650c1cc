/**
 * The database "remitmap" and the one connection this tab has to it. The connection is opened when it is first needed
 * and again after it was lost; it closes by itself when a newer app wants to change the database, so that an old tab
 * never stands in its way nor writes into what it no longer understands.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

export interface DocumentRecord {
  readonly id: string
  readonly title: string
  /** How many commands this document has had. What the revision check compares. */
  readonly revision: number
  readonly snapshotRevision: number
  /** Names the write that made this revision, so that a writer who never heard of its success can recognise it. */
  readonly token: string
  /** Grows with every change of the document last worked on; says which one that is without asking a clock. */
  readonly turn: number
  /** ISO 8601, for people; nothing is ordered by it. */
  readonly savedAt: string
  /** The revision that is known to be in a file; undefined = none. */
  readonly fileSavedRevision?: number
}

export interface SnapshotRecord {
  readonly documentId: string
  readonly revision: number
  readonly savedAt: string
  readonly text: string
}

export interface EntryRecord {
  readonly documentId: string
  readonly revision: number
  readonly text: string
}

export interface JournalSchema extends DBSchema {
  documents: { key: string; value: DocumentRecord; indexes: { turn: number } }
  snapshots: { key: [string, number]; value: SnapshotRecord; indexes: { history: [string, number, string] } }
  entries: { key: [string, number]; value: EntryRecord }
}

export type JournalDatabase = IDBPDatabase<JournalSchema>

export const databaseName = 'remitmap'
export const databaseVersion = 1

export interface JournalConnection {
  /** The open database. Rejects with the browser's error when there is none to be had. */
  database(): Promise<JournalDatabase>
  /** Closes and forgets it; an opening under way is closed as soon as it is done. */
  drop(): void
}

/** `onUpgraded` is called once, when a newer app has asked for the database; from then on `database()` rejects. */
export function connectJournal(name: string, onUpgraded: () => void): JournalConnection {
  let opening: Promise<JournalDatabase> | undefined
  let upgraded = false

  function drop(): void {
    const old = opening
    opening = undefined
    old?.then(
      (database) => database.close(),
      () => {},
    )
  }

  async function open(): Promise<JournalDatabase> {
    const database = await openDB<JournalSchema>(name, databaseVersion, {
      upgrade(fresh) {
        fresh.createObjectStore('documents', { keyPath: 'id' }).createIndex('turn', 'turn')
        fresh
          .createObjectStore('snapshots', { keyPath: ['documentId', 'revision'] })
          .createIndex('history', ['documentId', 'revision', 'savedAt'])
        fresh.createObjectStore('entries', { keyPath: ['documentId', 'revision'] })
      },
      blocking(_current, wanted) {
        drop()
        // A deletion (site data cleared) wants no version; what follows may open it anew.
        if (wanted === null) return
        upgraded = true
        onUpgraded()
      },
      terminated: drop,
    })
    return database
  }

  return {
    database() {
      if (upgraded) return Promise.reject(new DOMException('a newer app has it', 'VersionError'))
      if (!opening) {
        const started = open()
        opening = started
        // A failed opening is not kept: the next call tries again.
        started.catch(() => {
          if (opening === started) opening = undefined
        })
      }
      return opening
    },
    drop,
  }
}
