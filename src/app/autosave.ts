/**
 * Keeps the open map on this device: every step goes into the journal, and what was kept comes back after a reload or
 * a crash. One tab writes a map; another that opens it reads along and can take over.
 */
import type { StoreApi } from 'zustand/vanilla'
import { serialiseMap } from '../format/serialiseMap.ts'
import { newId } from '../model/ids.ts'
import type { DocumentStep, DocumentStore } from '../state/documentStore.ts'
import { entryText, replay } from '../state/journalEntries.ts'
import type { SaveState } from '../state/saveStore.ts'
import type { ViewStore } from '../state/viewStore.ts'
import type { AutosaveState } from '../storage/autosaveStatus.ts'
import { openJournal } from '../storage/journal.ts'
import { openMapChannel } from '../storage/mapChannel.ts'
import { askToPersist } from '../storage/persistence.ts'
import { acquireWriter, type WriterLock } from '../storage/tabLock.ts'
import type { ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import { documentOfThisTab, rememberDocumentOfThisTab } from './tabMemory.ts'

/** Entries after which the whole map is written once more, so that coming back stays quick. */
const entriesPerSnapshot = 200

/** Kept maps that the start page offers; more would be a list to search. */
const mostListed = 8

export interface Autosave {
  /** Brings back the map this tab had, or the one last worked on; does nothing when there is none. */
  restore(): Promise<void>
  /** Lists the other maps kept on this device, for the start page. */
  listKept(): Promise<void>
  /** Goes on with one of them; the open one stays as it is. */
  openKept(id: string): Promise<void>
  /** The states of the open map that the journal still has, the newest first. */
  snapshots(): Promise<readonly { readonly revision: number; readonly savedAt: string }[]>
  /** The text of one of them. */
  readSnapshot(revision: number): Promise<string | undefined>
  /** Tries again what failed; after a conflict, keeps this tab's map as a copy of its own. */
  retry(): void
  /** Makes this tab the one that writes. */
  takeOver(): void
  /**
   * To be called when the bytes of a file are made; what it gives is to be called once they are in the file. Steps
   * made in between are not in it.
   */
  prepareFileSave(): (file: NonNullable<SaveState['file']>) => void
}

interface Means {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly save: StoreApi<SaveState>
  readonly shell: StoreApi<ShellState>
  readonly announcer: Announcer
}

export function createAutosave({ document, view, save, shell, announcer }: Means): Autosave {
  const opening = openJournal()
  const channel = openMapChannel()
  let documentId: string | undefined
  let revision = 0
  let lock: WriterLock | undefined
  let isAdopting = false
  let isCompacting = false
  let askedToPersist = false

  const isReading = () => save.getState().device.kind === 'reading'
  const title = () => document.store.getState().map.title

  void opening.then((journal) => journal.subscribe(showState))
  channel.subscribe((changed) => {
    if (changed === documentId && isReading()) void adopt(changed)
  })
  document.onStep((step) => {
    if (step.kind === 'opened') {
      if (!isAdopting) void begin(newId())
    } else if (!isReading()) {
      void keep(step)
    }
  })

  function showState({ state, at, reason, revision: kept }: AutosaveState): void {
    if (isReading()) return
    if (state === 'failed' && reason) save.setState({ device: { kind: 'failed', reason } })
    else if (state === 'saving') save.setState({ device: { kind: 'saving' } })
    else if (state === 'saved' && at) {
      save.setState({ device: { kind: 'saved', at } })
      if (documentId !== undefined && kept !== undefined) channel.announceChange(documentId, kept)
    } else if (state === 'idle' && save.getState().device.kind === 'failed') {
      save.setState({ device: { kind: 'nothing' } })
    }
  }

  /** The open map becomes a document of its own; the one before stays as it is. */
  async function begin(id: string): Promise<void> {
    const { map } = document.store.getState()
    documentId = id
    revision = 0
    rememberDocumentOfThisTab(id)
    save.setState({ device: { kind: 'saving' }, file: undefined, unsavedSteps: 0 })
    const text = serialiseMap(map)
    const journal = await opening
    void journal.begin(id, map.title, text)
    await hold(id)
  }

  async function hold(id: string): Promise<void> {
    lock?.release()
    lock = await acquireWriter(id, { onLost })
    if (!lock.writer && documentId === id) save.setState({ device: { kind: 'reading' } })
  }

  /** The lock goes over only once the last steps have been tried. */
  async function onLost(): Promise<void> {
    save.setState({ device: { kind: 'reading' } })
    announcer.notify({ text: words.saving.lostToOther, tone: 'problem' })
    await (await opening).settle()
  }

  async function keep(step: Exclude<DocumentStep, { kind: 'opened' }>): Promise<void> {
    if (documentId === undefined) return
    save.setState({ unsavedSteps: save.getState().unsavedSteps + 1 })
    const id = documentId
    const expected = revision++
    const text = entryText(step)
    const journal = await opening
    const kept = await journal.append(id, expected, text, step.map.title)
    if (!askedToPersist) {
      askedToPersist = true
      void askToPersist().then((persistent) => save.setState({ persistent }))
    }
    if (!kept.ok || documentId !== id || isCompacting || kept.sinceSnapshot < entriesPerSnapshot) return
    isCompacting = true
    await journal.snapshot(id, revision, serialiseMap(document.store.getState().map))
    isCompacting = false
  }

  /** Shows what the journal has, without writing anything. Gives whether there was something. */
  async function adopt(id: string | undefined, wasBusy: () => boolean = () => false): Promise<boolean> {
    const journal = await opening
    const restored = await journal.restore(id)
    if (!restored.ok) {
      announcer.notify({ text: words.saving.notReadBack, tone: 'problem' })
      return false
    }
    // The storage may have been slow and the person quick: what they have begun meanwhile is theirs.
    if (wasBusy()) return false
    const found = restored.document
    if (!found) {
      if (id !== undefined) return adopt(undefined, wasBusy)
      shell.setState({ gone: restored.gone !== undefined })
      return false
    }
    const replayed = replay(found.snapshot.text, found.entries)
    if (!replayed) return false
    documentId = found.documentId
    revision = found.revision
    rememberDocumentOfThisTab(found.documentId)
    isAdopting = true
    document.open(replayed.map, replayed.history)
    isAdopting = false
    if (!found.whole || replayed.followed < found.entries.length) {
      // What is left is whole; it goes on as a document of its own, and the damaged one stays for rescue.
      announcer.notify({ text: words.saving.partlyLost, tone: 'problem' })
      await begin(newId())
    } else if (!isReading()) {
      save.setState({ device: { kind: 'saved', at: found.savedAt }, file: undefined, unsavedSteps: 0 })
    }
    return true
  }

  return {
    async restore() {
      if (!(await adopt(documentOfThisTab(), () => view.store.getState().started))) {
        await this.listKept()
        return
      }
      view.set({ started: true })
      if (documentId !== undefined) await hold(documentId)
    },
    async listKept() {
      const listed = await (await opening).list()
      const kept = listed.ok ? listed.documents.filter(({ documentId: id }) => id !== documentId) : []
      shell.setState({
        kept: kept
          .slice(0, mostListed)
          .map(({ documentId: id, title: name, savedAt }) => ({ id, title: name, savedAt })),
      })
    },
    async snapshots() {
      if (documentId === undefined) return []
      const history = await (await opening).history(documentId)
      return history.ok ? history.snapshots : []
    },
    async readSnapshot(wanted) {
      if (documentId === undefined) return undefined
      const found = await (await opening).readSnapshot(documentId, wanted)
      return found.ok ? found.text : undefined
    },
    async openKept(id) {
      lock?.release()
      save.setState({ device: { kind: 'nothing' } })
      view.reset()
      if (!(await adopt(id))) return
      view.set({ started: true })
      await hold(id)
      announcer.announce(words.announce.opened(title()))
    },
    retry() {
      const { device } = save.getState()
      if (device.kind === 'failed' && device.reason === 'conflict') void begin(newId())
      else void opening.then((journal) => journal.retry())
    },
    takeOver() {
      void (async () => {
        await lock?.takeOver()
        if (!lock?.writer) return
        save.setState({ device: { kind: 'saving' } })
        await adopt(documentId)
        announcer.announce(words.announce.opened(title()))
      })()
    },
    prepareFileSave() {
      const id = documentId
      const saved = revision
      const stepsThen = save.getState().unsavedSteps
      return (file) => {
        save.setState({ file, unsavedSteps: save.getState().unsavedSteps - stepsThen })
        if (id !== undefined) void opening.then((journal) => journal.markSavedToFile(id, saved))
      }
    },
  }
}
