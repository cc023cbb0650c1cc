/**
 * Earlier states of the open map: those that people named, and those that the journal kept by itself.
 *
 * Named ones are kept on this device and, besides, remembered here: those that a file brought and those named since.
 * So what a file carried goes back into it, whatever the device's storage does.
 */
import { parseMapFile } from '../format/parseMapFile.ts'
import { readMapBytes } from '../format/readMapBytes.ts'
import { serialiseMap } from '../format/serialiseMap.ts'
import { newId } from '../model/ids.ts'
import type { MapVersion, RemitMap } from '../model/remitMap.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import { readFile } from '../storage/openFile.ts'
import { createVersionStore, type VersionEntry, type VersionStore } from '../storage/versionStore.ts'
import type { KeptVersion, ReadMapFile } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Autosave } from './autosave.ts'

export interface Versions {
  /** Named ones first, each kind with the newest first. */
  list(): Promise<readonly KeptVersion[]>
  /** Remembers the open map as it is now. False when the device could not keep it: it lasts as long as the page then. */
  keep(name: string): Promise<boolean>
  read(id: string): Promise<RemitMap | undefined>
  /** False when the device could not take it away; it is still there then. */
  remove(id: string): Promise<boolean>
  /**
   * Named versions with their maps, the oldest first, as a file carries them. `isAll` is false when this device may have
   * more that could not be read just now: an earlier file may be the only place that has them.
   */
  forFile(): Promise<{ readonly versions: readonly MapVersion[]; readonly isAll: boolean }>
  /** Keeps those that a file brought along. */
  takeFromFile(mapId: string, versions: readonly MapVersion[]): Promise<void>
  /** Keeps on the device what is only remembered, where that was not to be done before. */
  keepRemembered(): Promise<void>
  readFiles(files: readonly File[]): Promise<readonly ReadMapFile[]>
}

/** A version that is known without the device's storage. */
interface Remembered {
  readonly mapId: string
  readonly version: MapVersion
  /** Whether it is in the storage too. */
  isKept: boolean
}

const automaticPrefix = 'kept:'

export function createVersions(
  document: DocumentStore,
  autosave: Pick<Autosave, 'openMap' | 'snapshots' | 'readSnapshot'>,
  store: VersionStore = createVersionStore(),
): Versions {
  /** In the order in which they were brought or named. */
  let remembered: readonly Remembered[] = []
  const openMap = () => document.store.getState().map
  const rememberedOf = (mapId: string) => remembered.filter((one) => one.mapId === mapId)

  document.onStep((step) => {
    if (step.kind !== 'opened') return
    // Of a map that was left, only what the device does not have: it may be come back to.
    remembered = remembered.filter(({ mapId, isKept }) => mapId === step.map.id || !isKept)
  })

  function remember(mapId: string, versions: readonly MapVersion[]): readonly Remembered[] {
    const known = new Set(rememberedOf(mapId).map(({ version }) => version.id))
    const added = versions
      .filter(({ id }) => !known.has(id))
      .map((version) => ({ mapId, version, isKept: false }))
    remembered = [...remembered, ...added]
    return added
  }

  async function keepOnDevice(added: readonly Remembered[]): Promise<boolean> {
    const kept = await store.keep(
      added.map(({ mapId, version: { map, ...rest } }) => ({ ...rest, mapId, text: serialiseMap(map) })),
    )
    for (const one of added) one.isKept = kept.ok
    return kept.ok
  }

  /** The named versions of a map, the oldest first: what the device has and, after it, what only is remembered. */
  async function named(mapId: string): Promise<{ entries: readonly VersionEntry[]; isRead: boolean }> {
    const known = rememberedOf(mapId)
    const listed = await store.list(mapId)
    const onDevice = listed.ok ? listed.versions.toReversed() : []
    const there = new Set(onDevice.map(({ id }) => id))
    const only = known.filter(({ version }) => !there.has(version.id))
    return {
      entries: [...onDevice, ...only.map(({ version: { id, name, at } }) => ({ id, name, at, mapId }))],
      isRead: listed.ok,
    }
  }

  async function readNamed(id: string): Promise<RemitMap | undefined> {
    const known = remembered.find(({ version }) => version.id === id)
    if (known) return known.version.map
    const found = await store.read(id)
    return found.ok ? readText(found.text) : undefined
  }

  return {
    async list() {
      const [{ entries }, snapshots] = await Promise.all([named(openMap().id), autosave.snapshots()])
      const automatic = snapshots.map(({ revision, savedAt }) => ({
        id: `${automaticPrefix}${revision}`,
        name: words.compare.keptByItself,
        at: savedAt,
        isAutomatic: true,
      }))
      const own = entries.toReversed().map(({ id, name, at }) => ({ id, name, at, isAutomatic: false }))
      return [...own, ...automatic]
    },
    keep(name) {
      const map = openMap()
      return keepOnDevice(remember(map.id, [{ id: newId(), name, at: new Date().toISOString(), map }]))
    },
    async read(id) {
      if (!id.startsWith(automaticPrefix)) return readNamed(id)
      return readText(await autosave.readSnapshot(Number(id.slice(automaticPrefix.length))))
    },
    async remove(id) {
      const removed = await store.remove(id)
      const known = remembered.find(({ version }) => version.id === id)
      if (!removed.ok && (!known || known.isKept)) return false
      remembered = remembered.filter((one) => one !== known)
      return true
    },
    async forFile() {
      // As it is now, whatever is named or opened while the storage answers.
      const { origin } = autosave.openMap()
      const { id: mapId } = openMap()
      const known = rememberedOf(mapId)
      const { entries, isRead } = await named(mapId)
      const versions: MapVersion[] = []
      // What is remembered of a map that was opened here is all that its file carried.
      let isAll = isRead || origin === 'here'
      for (const { id, name, at } of entries) {
        const own = known.find(({ version }) => version.id === id)
        if (own) versions.push(own.version)
        else {
          const map = await readNamed(id)
          if (map) versions.push({ id, name, at, map })
          else isAll = false
        }
      }
      return { versions, isAll }
    },
    async takeFromFile(mapId, versions) {
      await keepOnDevice(remember(mapId, versions))
    },
    async keepRemembered() {
      await keepOnDevice(remembered.filter(({ isKept }) => !isKept))
    },
    readFiles: (files) => Promise.all(files.map(readMapFile)),
  }
}

function readText(text: string | undefined): RemitMap | undefined {
  const parsed = text === undefined ? undefined : parseMapFile(text)
  return parsed?.ok ? parsed.map : undefined
}

async function readMapFile(file: File): Promise<ReadMapFile> {
  const opened = await readFile(file)
  if (!opened.ok) return { ok: false, name: file.name, problem: words.errors.unreadable }
  const parsed = readMapBytes(opened.file.bytes)
  if (!parsed.ok) return { ok: false, name: file.name, problem: parsed.error.message }
  return { ok: true, name: file.name, map: parsed.map, versions: parsed.versions }
}
