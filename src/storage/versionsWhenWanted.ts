/** The named versions, of a device that may keep nothing as long as no one wants it to: looking leaves no database behind. */
import type { StorageFailure } from './storageResult.ts'
import { type VersionStore, versionDatabaseName } from './versionStore.ts'

const refusal: StorageFailure = { ok: false, reason: 'unavailable' }

export function versionsWhenWanted(store: VersionStore, mayKeep: () => boolean): VersionStore {
  const isThere = async () => mayKeep() || (await isKeptHere())
  return {
    list: async (mapId) => ((await isThere()) ? store.list(mapId) : { ok: true, versions: [] }),
    keep: async (records) => (mayKeep() ? store.keep(records) : refusal),
    read: async (id) => ((await isThere()) ? store.read(id) : { ok: true, text: undefined }),
    remove: async (id) => ((await isThere()) ? store.remove(id) : { ok: true }),
  }
}

async function isKeptHere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === versionDatabaseName)
  } catch {
    return false
  }
}
