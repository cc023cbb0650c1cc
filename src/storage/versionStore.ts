/**
 * Named versions of maps, kept on this device as the text of a map file. They belong to the map itself (by its id), so
 * they are there again when the map is opened from its file. A database of their own: a version is written once and
 * never changed, and nothing here can get in the way of the journal.
 *
 * Nothing throws and nothing waits for ever: every answer is a result. A write answers `ok` only after its transaction
 * is complete; one that was not heard of in time may still succeed.
 */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import { nothingHeard, type StorageFailure, type StorageResult, storageFailure } from './storageResult.ts'
import { type SilenceWatch, watchSilence } from './watchSilence.ts'

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

/**
 * `patience`: milliseconds without an answer that count as failed. Shorter than a click lets a file be picked for; and a
 * storage that gave no answer the last time is waited for only a fifth as long, until it gives one.
 */
export function createVersionStore({
  name = versionDatabaseName,
  patience = 2500,
}: {
  readonly name?: string
  readonly patience?: number
} = {}): VersionStore {
  let opening: Promise<IDBPDatabase<VersionSchema>> | undefined
  let isSilent = false

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

  /** Runs the work in a transaction of its own. */
  async function attempt<T extends object, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    work: (versions: IDBPObjectStore<VersionSchema, ['versions'], 'versions', Mode>) => Promise<T>,
  ): Promise<StorageResult<T>> {
    let watch: SilenceWatch | undefined
    const silence = new Promise<StorageFailure>((resolve) => {
      watch = watchSilence(isSilent ? patience / 5 : patience, () => {
        isSilent = true
        resolve(nothingHeard())
      })
    })
    const heard = () => {
      isSilent = false
    }
    const answer = async (): Promise<StorageResult<T>> => {
      const transaction = (await database()).transaction('versions', mode, { durability: 'strict' })
      // Where a request fails, so does the transaction; the first to fail is reported.
      transaction.done.catch(() => {})
      const result = await work(transaction.store)
      await transaction.done
      return { ok: true, ...result }
    }
    const answered = answer().catch(storageFailure)
    void answered.then(heard)
    const result = await Promise.race([answered, silence])
    watch?.stop()
    if (!result.ok) forget()
    return result
  }

  return {
    list: (mapId) =>
      attempt('readonly', async (versions) => {
        const records = await versions.index('mapId').getAll(mapId)
        return { versions: records.reverse().map(({ text: _, ...entry }) => entry) }
      }),
    keep: (records) =>
      attempt('readwrite', async (versions) => {
        const ids = versions.index('id')
        for (const record of records) {
          if ((await ids.getKey(record.id)) === undefined) await versions.add(record)
        }
        return {}
      }),
    read: (id) =>
      attempt('readonly', async (versions) => ({ text: (await versions.index('id').get(id))?.text })),
    remove: (id) =>
      attempt('readwrite', async (versions) => {
        const key = await versions.index('id').getKey(id)
        if (key !== undefined) await versions.delete(key)
        return {}
      }),
  }
}
