/**
 * The maps of the start page: those that are kept on this device and those that were left in this page. Each can be
 * saved to a file and removed without being opened, and what was removed can be put back as long as the page is open.
 */
import type { StoreApi } from 'zustand/vanilla'
import { serialiseMap } from '../format/serialiseMap.ts'
import { asInFile, countChanges } from '../state/changesSinceFile.ts'
import type { SaveState } from '../state/saveStore.ts'
import { downloadFile } from '../storage/downloadFile.ts'
import { fileNameFor, mapFileExtension } from '../storage/fileName.ts'
import type { Journal } from '../storage/journal.ts'
import type { RestoredDocument, WholeDocument } from '../storage/journalReads.ts'
import type { StartMarks } from '../storage/startMarks.ts'
import { whileWriter } from '../storage/tabLock.ts'
import type { VersionRecord, VersionStore } from '../storage/versionStore.ts'
import type { KeptMap, ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import { findKept, isWhole, textsIn } from './findKept.ts'
import type { LeftMap, LeftMaps } from './leftMaps.ts'
import type { OpenMap } from './openMap.ts'

export interface KeptMaps {
  list(): Promise<void>
  /** Hands the map to the browser's downloads; one that can't be read whole as the text that is left of it. */
  saveToFile(id: string): Promise<void>
  /** Takes it away with its history and named versions. False, and says why, when that can't be done. */
  remove(id: string): Promise<boolean>
  putBack(id: string): Promise<boolean>
}

interface KeptMapsMeans {
  readonly save: StoreApi<SaveState>
  readonly shell: StoreApi<ShellState>
  readonly announcer: Announcer
  readonly left: LeftMaps
  readonly starts: StartMarks
  readonly versions: VersionStore
  /** Keeps versions whether or not anything else may be kept: they were here. */
  readonly keepVersions: VersionStore['keep']
  readonly opening: Promise<Journal>
  /** Opens the journal where nothing may be kept, if there is one. */
  readonly openIfThere?: () => Promise<boolean>
  readonly openMap: () => OpenMap
  /** Takes the open map off the screen; false when another tab writes it. */
  readonly clearOpen: () => Promise<boolean>
}

/** What was removed, to be put back. */
type Removed =
  | { readonly kind: 'page'; readonly left: LeftMap }
  | { readonly kind: 'device'; readonly whole: WholeDocument; readonly versions: readonly VersionRecord[] }

export function createKeptMaps({
  save,
  shell,
  announcer,
  left,
  starts,
  versions,
  keepVersions,
  opening,
  openIfThere = async () => true,
  openMap,
  clearOpen,
}: KeptMapsMeans): KeptMaps {
  const removed = new Map<string, { readonly entry: KeptMap; readonly what: Removed }>()
  const find = (id: string) => shell.getState().kept.find((one) => one.id === id)
  const setEntry = (id: string, entry: KeptMap) =>
    shell.setState({ kept: shell.getState().kept.map((one) => (one.id === id ? entry : one)) })
  const tellProblem = (text: string) => announcer.notify({ text, tone: 'problem' })

  async function onDevice(): Promise<readonly KeptMap[]> {
    if (save.getState().keeping === 'off' && !(await openIfThere())) return []
    const listed = await (await opening).list()
    if (!listed.ok) return []
    starts.dropOutdated(listed.documents)
    const failed = await starts.allFailed()
    return listed.documents.map(({ documentId: id, title, savedAt, file }) => ({
      id,
      title,
      savedAt,
      state: id === openMap().id ? 'open' : failed.has(id) ? 'unfinished' : 'kept',
      changesSinceFile: file && countChanges(file.since),
    }))
  }

  const inPage = (): readonly KeptMap[] =>
    left.list().map(({ open, map }) => ({
      id: open.id,
      title: map.title,
      savedAt: undefined,
      state: 'page',
      changesSinceFile: open.file && countChanges(open.since),
    }))

  async function list(): Promise<void> {
    const kept = [...inPage(), ...(await onDevice())]
    const ids = new Set(kept.map(({ id }) => id))
    const gone = [...removed.values()].flatMap(({ entry }) => (ids.has(entry.id) ? [] : [entry]))
    shell.setState({ kept: [...kept, ...gone] })
  }

  function download(title: string, text: string, extension = mapFileExtension): string {
    const isMap = extension === mapFileExtension
    const name = fileNameFor(title).slice(0, -mapFileExtension.length) + extension
    downloadFile(name, text, isMap ? 'application/json' : 'text/plain')
    return name
  }

  async function saveLeft({ open, map }: LeftMap): Promise<void> {
    const name = download(map.title, serialiseMap(map))
    open.file = { name, at: new Date().toISOString(), how: 'download', revision: open.revision }
    open.since = asInFile
    const named = open.versionsInFile === 'every' ? 0 : open.versionsInFile.size
    announcer.notify({ text: words.kept.savedKept(name, named, 'page'), tone: 'plain' })
    await list()
  }

  /** What did not get on screen may be what hangs while it is read: then its text is saved as it stands. */
  async function saveKept(id: string, title: string): Promise<void> {
    const stage = (await starts.allFailed()).get(id)
    let unread: RestoredDocument | undefined
    const journal = await opening
    if (stage === 'reading') {
      const restored = await journal.restore(id)
      unread = restored.ok ? restored.document : undefined
    } else {
      const found = await findKept(journal, id)
      if (found.kind === 'found' && isWhole(found)) {
        const { document, replayed } = found
        const name = download(document.title, serialiseMap(replayed.map))
        const file = {
          name,
          at: new Date().toISOString(),
          how: 'download',
          revision: document.revision,
        } as const
        await journal.markSavedToFile(
          id,
          { ...(document.file?.versions ? { versions: true } : {}), ...file, since: asInFile },
          document.revision,
        )
        const named = await versions.list(replayed.map.id)
        const count = named.ok ? named.versions.length : 0
        announcer.notify({ text: words.kept.savedKept(name, count, 'device'), tone: 'plain' })
        await list()
        return
      }
      unread = found.kind === 'found' || found.kind === 'damaged' ? found.document : undefined
    }
    if (!unread) return tellProblem(words.kept.notSaved(title))
    const isOneText = stage === 'reading' && unread.entries.length === 0 && unread.whole
    const name = download(unread.title, textsIn(unread), isOneText ? mapFileExtension : '.txt')
    if (isOneText) announcer.notify({ text: words.kept.savedUnread(name), tone: 'plain' })
    else tellProblem(words.kept.savedAsText(title, name))
  }

  /** Named versions that belong to this map and to no other document that is kept. */
  async function versionsOf(journal: Journal, whole: WholeDocument): Promise<readonly VersionRecord[]> {
    const mapId = mapIdIn(whole)
    const listed = mapId === undefined ? undefined : await versions.list(mapId)
    if (!listed?.ok || listed.versions.length === 0) return []
    const documents = await journal.list()
    for (const { documentId } of documents.ok ? documents.documents : []) {
      if (documentId === whole.document.id) continue
      const other = await journal.readWhole(documentId)
      if (!other.ok || (other.whole && mapIdIn(other.whole) === mapId)) return []
    }
    const records: VersionRecord[] = []
    for (const entry of listed.versions.toReversed()) {
      const found = await versions.read(entry.id)
      if (found.ok && found.text !== undefined) records.push({ ...entry, text: found.text })
    }
    return records
  }

  /** Undefined when it can't be taken away just now. */
  async function takeFromDevice(id: string): Promise<Removed | undefined> {
    const journal = await opening
    const read = await journal.readWhole(id)
    if (!read.ok || !read.whole) return undefined
    const named = await versionsOf(journal, read.whole)
    const result = await journal.remove(id)
    // One that failed for another reason is still in line.
    if (!result.ok && result.reason === 'conflict') return undefined
    for (const version of named) await versions.remove(version.id)
    starts.forget(id)
    return { kind: 'device', whole: read.whole, versions: named }
  }

  return {
    list,
    async saveToFile(id) {
      const inThisPage = left.find(id)
      const entry = find(id)
      if (inThisPage) await saveLeft(inThisPage)
      else if (entry) await saveKept(id, entry.title)
    },
    async remove(id) {
      const entry = find(id)
      if (!entry) return false
      const inThisPage = left.forget(id)
      let what: Removed | 'failed' | undefined
      if (inThisPage) what = { kind: 'page', left: inThisPage }
      else {
        const isFree = id !== openMap().id || (await clearOpen())
        what = isFree
          ? await whileWriter(id, async () => (await takeFromDevice(id)) ?? ('failed' as const))
          : undefined
      }
      if (what === undefined || what === 'failed') {
        tellProblem(what ? words.kept.notRemoved(entry.title) : words.kept.openElsewhere(entry.title))
        return false
      }
      const gone = { ...entry, state: 'removed' } as const
      removed.set(id, { entry: gone, what })
      setEntry(id, gone)
      announcer.announce(words.kept.removed(entry.title))
      return true
    },
    async putBack(id) {
      const taken = removed.get(id)
      if (!taken) return false
      const { entry, what } = taken
      if (what.kind === 'page') left.putBack(what.left)
      else {
        const back = await (await opening).putBack(what.whole)
        if (!back.ok && back.reason === 'conflict') {
          tellProblem(words.kept.notPutBack(entry.title))
          return false
        }
        await keepVersions(what.versions)
      }
      removed.delete(id)
      setEntry(id, { ...entry, state: what.kind === 'page' ? 'page' : 'kept' })
      announcer.announce(words.kept.putBackDone(entry.title))
      return true
    },
  }
}

/** The id of the map, read from its text as the JSON it is and nothing more; undefined when that is damaged. */
function mapIdIn({ snapshots }: WholeDocument): string | undefined {
  try {
    const id: unknown = JSON.parse(snapshots.at(-1)?.text ?? '').map.id
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}
