/** Earlier states of the open map: those that people named, and those that the journal kept by itself. */
import { parseMapFile } from '../format/parseMapFile.ts'
import { readMapBytes } from '../format/readMapBytes.ts'
import { serialiseMap } from '../format/serialiseMap.ts'
import { newId } from '../model/ids.ts'
import type { MapVersion, RemitMap } from '../model/remitMap.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import { readFile } from '../storage/openFile.ts'
import { createVersionStore } from '../storage/versionStore.ts'
import type { KeptVersion, ReadMapFile } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Autosave } from './autosave.ts'

export interface Versions {
  /** Named ones first, each kind with the newest first. */
  list(): Promise<readonly KeptVersion[]>
  keep(name: string): Promise<boolean>
  read(id: string): Promise<RemitMap | undefined>
  remove(id: string): Promise<void>
  /** Named versions with their maps, the oldest first, as a file carries them. */
  forFile(): Promise<readonly MapVersion[]>
  /** Keeps those that a file brought along. */
  takeFromFile(mapId: string, versions: readonly MapVersion[]): Promise<void>
  readFiles(files: readonly File[]): Promise<readonly ReadMapFile[]>
}

const automaticPrefix = 'kept:'

export function createVersions(document: DocumentStore, autosave: Autosave): Versions {
  const store = createVersionStore()
  const openMap = () => document.store.getState().map

  async function named(): Promise<readonly KeptVersion[]> {
    const listed = await store.list(openMap().id)
    return listed.ok ? listed.versions.map(({ id, name, at }) => ({ id, name, at, isAutomatic: false })) : []
  }

  async function read(id: string): Promise<RemitMap | undefined> {
    const text = id.startsWith(automaticPrefix)
      ? await autosave.readSnapshot(Number(id.slice(automaticPrefix.length)))
      : await store.read(id).then((found) => (found.ok ? found.text : undefined))
    const parsed = text === undefined ? undefined : parseMapFile(text)
    return parsed?.ok ? parsed.map : undefined
  }

  return {
    async list() {
      const automatic = (await autosave.snapshots()).map(({ revision, savedAt }) => ({
        id: `${automaticPrefix}${revision}`,
        name: words.compare.keptByItself,
        at: savedAt,
        isAutomatic: true,
      }))
      return [...(await named()), ...automatic]
    },
    async keep(name) {
      const map = openMap()
      const at = new Date().toISOString()
      return (await store.keep([{ id: newId(), mapId: map.id, name, at, text: serialiseMap(map) }])).ok
    },
    read,
    async remove(id) {
      await store.remove(id)
    },
    async forFile() {
      const versions: MapVersion[] = []
      for (const { id, name, at } of (await named()).toReversed()) {
        const map = await read(id)
        if (map) versions.push({ id, name, at, map })
      }
      return versions
    },
    async takeFromFile(mapId, versions) {
      await store.keep(versions.map(({ map, ...rest }) => ({ ...rest, mapId, text: serialiseMap(map) })))
    },
    readFiles: (files) => Promise.all(files.map(readMapFile)),
  }
}

async function readMapFile(file: File): Promise<ReadMapFile> {
  const opened = await readFile(file)
  if (!opened.ok) return { ok: false, name: file.name, problem: words.errors.unreadable }
  const parsed = readMapBytes(opened.file.bytes)
  if (!parsed.ok) return { ok: false, name: file.name, problem: parsed.error.message }
  return { ok: true, name: file.name, map: parsed.map, versions: parsed.versions }
}
