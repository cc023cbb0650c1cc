/**
 * Named versions of maps, kept on this device as the text of a map file. They belong to the map itself (by its id), so
 * they are there again when the map is opened from its file. A database of their own: a version is written once and
 * never changed, and nothing here can get in the way of the journal.
 *
 * Nothing throws: every answer is a result. A write answers `ok` only after its transaction is complete.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type StorageResult, storageFailure } from './storageResult.ts'

export interface VersionRecord {
  readonly id: string
  readonly mapId: string
  readonly name: string
  /** ISO 8601, to be shown; the order is that in which they were kept. */
  readonly at: string
  readonly text: string
}

export type VersionEntry = Omit<VersionRecord, 'text'>

export interface VersionStore {
  /** The versions of a map, the newest first. */
  list(mapId: string): Promise<StorageResult<{ versions: readonly VersionEntry[] }>>
  /** Keeps versions; one whose id is there already stays as it is. */
  keep(records: readonly VersionRecord[]): Promise<StorageResult<object>>
  read(id: string): Promise<StorageResult<{ text: string | undefined }>>
  remove(id: string): Promise<StorageResult<object>>
}

interface VersionSchema extends DBSchema {
  versions: {
    key: number
    value: VersionRecord
    indexes: { id: string; mapId: string }
  }
}

export const versionDatabaseName = 'remitmap-versions'

export function createVersionStore(name = versionDatabaseName): VersionStore {
  let opening: Promise<IDBPDatabase<VersionSchema>> | undefined

  const database = () => {
    opening ??= openDB<VersionSchema>(name, 1, {
      upgrade(made) {
        // The key only ever grows, so it says in which order versions were kept, whatever the clock said.
        const versions = made.createObjectStore('versions', { autoIncrement: true })
        versions.createIndex('id', 'id', { unique: true })
        versions.createIndex('mapId', 'mapId')
      },
      blocking: forget,
      terminated: forget,
    })
    return opening
  }
  function forget(): void {
    void opening?.then(
      (opened) => opened.close(),
      () => {},
    )
    opening = undefined
  }

  async function attempt<T extends object>(
    work: (opened: IDBPDatabase<VersionSchema>) => Promise<T>,
  ): Promise<StorageResult<T>> {
    try {
      return { ok: true, ...(await work(await database())) }
    } catch (error) {
      forget()
      return storageFailure(error)
    }
  }

  return {
    list: (mapId) =>
      attempt(async (opened) => {
        const records = await opened.getAllFromIndex('versions', 'mapId', mapId)
        return { versions: records.reverse().map(({ text: _, ...entry }) => entry) }
      }),
    keep: (records) =>
      attempt(async (opened) => {
        const transaction = opened.transaction('versions', 'readwrite', { durability: 'strict' })
        const ids = transaction.store.index('id')
        for (const record of records) {
          if ((await ids.getKey(record.id)) === undefined) await transaction.store.add(record)
        }
        await transaction.done
        return {}
      }),
    read: (id) =>
      attempt(async (opened) => ({ text: (await opened.getFromIndex('versions', 'id', id))?.text })),
    remove: (id) =>
      attempt(async (opened) => {
        const transaction = opened.transaction('versions', 'readwrite', { durability: 'strict' })
        const key = await transaction.store.index('id').getKey(id)
        if (key !== undefined) await transaction.store.delete(key)
        await transaction.done
        return {}
      }),
  }
}
