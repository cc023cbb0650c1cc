/**
 * Earlier states of the open map: those that people named, and those that the journal kept by itself.
 *
 * Named ones are kept on this device and, besides, remembered here: those that a file brought and those named since.
 * So what a file carried goes back into it, whatever the device's storage does.
 */
import { parseKeptMap } from '../format/parseMapFile.ts'
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
import type { OpenMap } from './openMap.ts'

export interface Versions {
  /** Named ones first, each kind with the newest first. */
  list(): Promise<readonly KeptVersion[]>
  /**
   * Remembers the open map as it is now, to go into its file unless that is said otherwise. False when the device could
   * not keep it: it lasts as long as the page then.
   */
  keep(name: string, goesInFile?: boolean): Promise<boolean>
  read(id: string): Promise<RemitMap | undefined>
  /** False when the device could not take it away; it is still there then. */
  remove(id: string): Promise<boolean>
  /**
   * The named versions that go into the file of the open map, with their maps, the oldest first: those that its file
   * brought, those named since, and those that were ticked, but none that this device only has under the same id, as
   * those of an original are when a copy of it is opened. `isAll` is false when one of them could not be read just now:
   * an earlier file may be the only place that has it.
   */
  forFile(): Promise<{ readonly versions: readonly MapVersion[]; readonly isAll: boolean }>
  /** Keeps those that the file of the open map brought along. */
  takeFromFile(mapId: string, versions: readonly MapVersion[]): Promise<void>
  /** Whether a version of the open map goes into its file. */
  setInFile(id: string, isIn: boolean): void
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
  autosave: Pick<Autosave, 'openMap' | 'putInFile' | 'snapshots' | 'readSnapshot'>,
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

  /** Which those are that an older edition put in the file: all that the device has, as soon as it can be read. */
  function lookedUp(open: OpenMap, all: ReadonlySet<string>): void {
    if (open.versionsInFile === 'every') autosave.putInFile(open, all)
  }

  function putInFile(ids: readonly string[]): void {
    const open = autosave.openMap()
    if (open.versionsInFile !== 'every' && ids.some((id) => !inFile(open, id)))
      autosave.putInFile(open, new Set([...open.versionsInFile, ...ids]))
  }

  function takeOutOfFile(id: string): void {
    const open = autosave.openMap()
    if (open.versionsInFile !== 'every' && inFile(open, id))
      autosave.putInFile(open, new Set([...open.versionsInFile].filter((one) => one !== id)))
  }

  async function readNamed(id: string): Promise<RemitMap | undefined> {
    const known = remembered.find(({ version }) => version.id === id)
    if (known) return known.version.map
    const found = await store.read(id)
    return found.ok ? readText(found.text) : undefined
  }

  return {
    async list() {
      const open = autosave.openMap()
      const [{ entries, isRead }, snapshots] = await Promise.all([named(openMap().id), autosave.snapshots()])
      if (isRead) lookedUp(open, new Set(entries.map(({ id }) => id)))
      const automatic = snapshots.map(({ revision, savedAt }) => ({
        id: `${automaticPrefix}${revision}`,
        name: words.compare.keptByItself,
        at: savedAt,
        isAutomatic: true,
      }))
      const own = entries.toReversed().map(({ id, name, at }) => ({ id, name, at, isAutomatic: false }))
      return [...own, ...automatic]
    },
    keep(name, goesInFile = true) {
      const map = openMap()
      const version = { id: newId(), name, at: new Date().toISOString(), map }
      const added = remember(map.id, [version])
      if (goesInFile) putInFile([version.id])
      return keepOnDevice(added)
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
      takeOutOfFile(id)
      return true
    },
    async forFile() {
      // As it is now, whatever is named, ticked or opened while the storage answers.
      const open = autosave.openMap()
      const { id: mapId } = openMap()
      const known = rememberedOf(mapId)
      const chosen = open.versionsInFile
      if (chosen !== 'every' && [...chosen].every((id) => known.some(({ version }) => version.id === id)))
        return {
          versions: known.map(({ version }) => version).filter(({ id }) => chosen.has(id)),
          isAll: true,
        }
      const { entries, isRead } = await named(mapId)
      const wanted = chosen === 'every' ? new Set(entries.map(({ id }) => id)) : chosen
      if (chosen === 'every' && isRead) lookedUp(open, wanted)
      const versions: MapVersion[] = []
      for (const { id, name, at } of entries) {
        if (!wanted.has(id)) continue
        const own = known.find(({ version }) => version.id === id)
        const map = own ? own.version.map : await readNamed(id)
        if (map) versions.push({ id, name, at, map })
      }
      return { versions, isAll: versions.length === wanted.size && (isRead || chosen !== 'every') }
    },
    async takeFromFile(mapId, versions) {
      putInFile(versions.map(({ id }) => id))
      await keepOnDevice(remember(mapId, versions))
    },
    setInFile(id, isIn) {
      if (isIn) putInFile([id])
      else takeOutOfFile(id)
    },
    async keepRemembered() {
      await keepOnDevice(remembered.filter(({ isKept }) => !isKept))
    },
    readFiles: (files) => Promise.all(files.map(readMapFile)),
  }
}

function inFile({ versionsInFile }: OpenMap, id: string): boolean {
  return versionsInFile === 'every' || versionsInFile.has(id)
}

function readText(text: string | undefined): RemitMap | undefined {
  const parsed = text === undefined ? undefined : parseKeptMap(text)
  return parsed?.ok ? parsed.map : undefined
}

async function readMapFile(file: File): Promise<ReadMapFile> {
  const opened = await readFile(file)
  if (!opened.ok) return { ok: false, name: file.name, problem: words.errors.unreadable }
  const parsed = readMapBytes(opened.file.bytes)
  if (!parsed.ok) return { ok: false, name: file.name, problem: parsed.error.message }
  return { ok: true, name: file.name, map: parsed.map, versions: parsed.versions }
}
