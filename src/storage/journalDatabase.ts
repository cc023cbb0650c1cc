/**
 * The database "remitmap" and the one connection this tab has to it. The connection is opened when it is first needed
 * and again after it was lost; it closes by itself when a newer app wants to change the database, so that an old tab
 * never stands in its way nor writes into what it no longer understands.
 */
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'

/** The file that a document was last saved to or opened from. */
export interface FileNote {
  /** Not known of a file noted by the first edition, and so is `at`. */
  readonly name?: string
  /** ISO 8601, for people. */
  readonly at?: string
  /** `download`: it was handed to the browser's downloads; whether it arrived isn't known. */
  readonly how: 'saved' | 'download'
  /** The revision of the document that is in the file. */
  readonly revision: number
  /** How many steps of its history the document is away from that (see state/changesSinceFile.ts). */
  readonly since: { readonly added: number; readonly undone: number; readonly lost: number }
  /** Whether all named versions went into the file. Read of older notes, and written no more: see `DocumentRecord`. */
  readonly versions?: boolean
}

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
  /** Missing = it has never been in a file, as far as is known. */
  readonly file?: FileNote
  /** Ids of the named versions that go into its file. */
  readonly versionsInFile?: readonly string[]
  /** All that the first edition noted of a file: the revision in it. Read, and written no more. */
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

  /** Lets go of one connection, but not of a newer one that has taken its place. */
  function close(old: Promise<JournalDatabase>): void {
    if (opening === old) opening = undefined
    old.then(
      (database) => database.close(),
      () => {},
    )
  }

  function open(): Promise<JournalDatabase> {
    const opened = openDatabase({
      blocking(_current, wanted) {
        close(opened)
        // A deletion (site data cleared) wants no version; the next write may open it anew.
        if (wanted === null || upgraded) return
        upgraded = true
        onUpgraded()
      },
      terminated: () => close(opened),
    })
    return opened
  }

  // Asynchronous, so that a browser without IndexedDB rejects rather than throws.
  async function openDatabase(
    callbacks: Pick<OpenDBCallbacks<JournalSchema>, 'blocking' | 'terminated'>,
  ): Promise<JournalDatabase> {
    return openDB<JournalSchema>(name, databaseVersion, { ...callbacks, upgrade: createStores })
  }

  return {
    database() {
      if (upgraded) return Promise.reject(new DOMException('a newer app has it', 'VersionError'))
      if (!opening) {
        const started = open()
        opening = started
        // A failed opening is not kept: the next call tries again.
        started.catch(() => close(started))
      }
      return opening
    },
    drop() {
      if (opening) close(opening)
    },
  }
}

function createStores(database: JournalDatabase): void {
  database.createObjectStore('documents', { keyPath: 'id' }).createIndex('turn', 'turn')
  database
    .createObjectStore('snapshots', { keyPath: ['documentId', 'revision'] })
    .createIndex('history', ['documentId', 'revision', 'savedAt'])
  database.createObjectStore('entries', { keyPath: ['documentId', 'revision'] })
}
