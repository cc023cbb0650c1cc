/**
 * Keeps the open map on this device: every step goes into the journal, and what was kept comes back after a reload or
 * a crash. One tab writes a map; another that opens it reads along and can take over.
 */
import type { StoreApi } from 'zustand/vanilla'
import { serialiseMap } from '../format/serialiseMap.ts'
import { asInFile, countChanges } from '../state/changesSinceFile.ts'
import type { DocumentStep, DocumentStore } from '../state/documentStore.ts'
import { entryText } from '../state/journalEntries.ts'
import type { SaveState } from '../state/saveStore.ts'
import type { ViewStore } from '../state/viewStore.ts'
import type { AutosaveState } from '../storage/autosaveStatus.ts'
import { type Journal, openJournal } from '../storage/journal.ts'
import type { RestoredDocument } from '../storage/journalReads.ts'
import { openMapChannel } from '../storage/mapChannel.ts'
import { askToPersist } from '../storage/persistence.ts'
import { acquireWriter, type WriterLock } from '../storage/tabLock.ts'
import type { ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import { type Found, type FoundMap, findKept, isWhole, textsIn } from './findKept.ts'
import type { Openings } from './openings.ts'
import {
  createOpenMap,
  type FileKnown,
  fileNoteOf,
  followOneStep,
  type OpenMap,
  withUnknownSteps,
} from './openMap.ts'
import { documentOfThisTab, rememberDocumentOfThisTab } from './tabMemory.ts'

/** Entries after which the whole map is written once more, so that coming back stays quick. */
const entriesPerSnapshot = 200

/** Kept maps that the start page offers; more would be a list to search. */
const mostListed = 8

export interface Autosave {
  /** What belongs to the map that is open now; another object once another map is opened. */
  openMap(): OpenMap
  /**
   * Brings back the map this tab had, or the one last worked on; does nothing when there is none. Gives false when
   * something else was opened or asked for meanwhile.
   */
  restore(): Promise<boolean>
  /** Lists the other maps kept on this device, for the start page. */
  listKept(): Promise<void>
  /** Goes on with one of them; the open one stays as it is. One that can't be read changes nothing, and says so. */
  openKept(id: string): Promise<void>
  /** The states of the open map that the journal still has, the newest first. */
  snapshots(): Promise<readonly { readonly revision: number; readonly savedAt: string }[]>
  /** The text of one of them. */
  readSnapshot(revision: number): Promise<string | undefined>
  /** Tries again what failed; after a conflict, keeps this tab's map as a copy of its own. */
  retry(): void
  /** Makes this tab the one that writes. */
  takeOver(): void
  /** The open map was just opened from this file. */
  noteOpened(file: FileOfMap): void
  /** To be called when the bytes of a file are made: steps made after that are not in it. */
  prepareFileSave(): FileSave
  /** The page ends: another tab can be the writer at once. */
  close(): void
}

export type FileOfMap = Omit<FileKnown, 'revision'>

export interface FileSave {
  /** The bytes are in this file. */
  done(file: FileOfMap): void
  /** They came into none. */
  givenUp(): void
}

interface AutosaveMeans {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly save: StoreApi<SaveState>
  readonly shell: StoreApi<ShellState>
  readonly announcer: Announcer
  readonly openings: Openings
  readonly opening?: Promise<Journal>
}

export function createAutosave({
  document,
  view,
  save,
  shell,
  announcer,
  openings,
  opening = openJournal(),
}: AutosaveMeans): Autosave {
  const channel = openMapChannel()
  let open = createOpenMap({ unbegun: textOf(document) })
  /** Maps with a save that is under way or not noted yet, by document: opened again, they are the same. */
  const beingSaved = new Map<string, OpenMap>()
  let lock: WriterLock | undefined
  /** Settles when the lock of the map that is open is held, or is not to be had: one after another. */
  let locking: Promise<unknown> = Promise.resolve()
  let isAdopting = false
  let isClosed = false
  let isCompacting = false
  let askedToPersist = false

  const isReading = () => save.getState().device.kind === 'reading'
  const title = () => document.store.getState().map.title

  void opening.then((journal) => journal.subscribe(showState))
  channel.subscribe((changed) => {
    if (changed === open.id && isReading()) void follow()
  })
  document.onStep((step) => {
    if (step.kind === 'opened') {
      if (!isAdopting) begin(createOpenMap({ unbegun: textOf(document) }))
    } else if (!isReading()) {
      void keep(step)
    }
  })

  function showState({ state, at, reason, documentId, revision }: AutosaveState): void {
    if (isReading()) return
    if (state === 'failed' && reason) {
      // That of a map which was left is no one's business here: nothing of the open one is held up by it.
      if (reason === 'conflict' && documentId !== open.id) return
      save.setState({ device: { kind: 'failed', reason } })
    } else if (state === 'saving') save.setState({ device: { kind: 'saving' } })
    else if (state === 'saved' && at) {
      save.setState({ device: { kind: 'saved', at } })
      if (documentId !== undefined && revision !== undefined) channel.announceChange(documentId, revision)
    } else if (state === 'idle' && save.getState().device.kind === 'failed') {
      save.setState({ device: { kind: 'nothing' } })
    }
  }

  function showFile(): void {
    const { file, since } = open
    save.setState({
      file: file && { name: file.name, at: file.at, how: file.how },
      changesSinceFile: file ? countChanges(since) : 0,
    })
  }

  /** From now on `next` is what the open map belongs to; whatever was asked for before comes too late. */
  function setOpen(next: OpenMap): void {
    open = next
    openings.opened()
    showFile()
  }

  /** The open map becomes a document of its own; the one before stays as it is. */
  function begin(next: OpenMap): void {
    save.setState({ device: { kind: 'saving' } })
    setOpen(next)
    const begins = beginningOf(next)
    void opening.then(begins)
  }

  /**
   * Returns what writes down how the document began, if that hasn't been done. Whoever writes waits for the journal once
   * and no more, so that what is handed over first is written, and read back, first.
   */
  function beginningOf(begun: OpenMap): (journal: Journal) => void {
    const { unbegun } = begun
    if (!unbegun) return () => {}
    begun.unbegun = undefined
    if (begun === open) {
      rememberDocumentOfThisTab(begun.id)
      void hold(begun)
    }
    return (journal) => void journal.begin(begun.id, unbegun.title, unbegun.text)
  }

  /** Takes the lock of this map and lets go of the one before; one after the other, so that none is left behind. */
  function hold(wanted: OpenMap): Promise<unknown> {
    locking = locking.then(() => holdNow(wanted)).catch(() => {})
    return locking
  }

  async function holdNow(wanted: OpenMap): Promise<void> {
    lock?.release()
    lock = undefined
    if (open !== wanted || isClosed) return
    const got = await acquireWriter(wanted.id, {
      onLost: () => onLost(wanted),
      onFree: () => void goOn(wanted, words.saving.freeAgain),
    })
    if (open !== wanted || isClosed) {
      got.release()
      return
    }
    lock = got
    if (!got.writer) save.setState({ device: { kind: 'reading' } })
  }

  /** This tab read the map and has become its writer. */
  async function goOn(wanted: OpenMap, said: string): Promise<void> {
    if (open !== wanted || !lock?.writer) return
    // Still reading until then: what this tab last saw is not to be written over what the other one made of it.
    const found = await follow()
    if (open !== wanted) return
    if (found.kind === 'none') {
      keepAsCopy()
      announcer.notify({ text: words.saving.goneKeptAsCopy, tone: 'problem' })
    } else if (found.kind === 'found') {
      save.setState({ device: { kind: 'saved', at: found.document.savedAt } })
      announcer.announce(said)
    } else {
      announcer.notify({ text: words.saving.notReadBack, tone: 'problem' })
    }
  }

  /** The lock goes over only once the last steps have been tried. */
  async function onLost(lost: OpenMap): Promise<void> {
    if (open === lost) {
      save.setState({ device: { kind: 'reading' } })
      announcer.notify({ text: words.saving.lostToOther, tone: 'problem' })
    }
    await (await opening).settle()
  }

  async function keep(step: Exclude<DocumentStep, { kind: 'opened' }>): Promise<void> {
    const kept = open
    const expected = kept.revision
    followOneStep(kept, step.kind !== 'command' ? step.kind : step.continues ? 'continued' : 'added')
    showFile()
    const text = entryText(step)
    const file = fileNoteOf(kept)
    const begins = beginningOf(kept)
    const journal = await opening
    begins(journal)
    const answer = await journal.append(kept.id, expected, text, step.map.title, file)
    if (!askedToPersist) {
      askedToPersist = true
      void askToPersist().then((persistent) => save.setState({ persistent }))
    }
    if (!answer.ok || open !== kept || isCompacting || answer.sinceSnapshot < entriesPerSnapshot) return
    isCompacting = true
    await journal.snapshot(kept.id, kept.revision, serialiseMap(document.store.getState().map))
    isCompacting = false
  }

  /** Puts the map in place without writing anything; `adopted` is what it belongs to. */
  function show({ document: found, replayed }: FoundMap, adopted: OpenMap): void {
    isAdopting = true
    if (open !== adopted) setOpen(adopted)
    document.open(replayed.map, replayed.history)
    isAdopting = false
    rememberDocumentOfThisTab(found.documentId)
    if (!isReading()) save.setState({ device: { kind: 'saved', at: found.savedAt } })
    showFile()
  }

  /** Goes on with another map than the one that is open. */
  function adopt(found: FoundMap): void {
    const { document: kept, replayed } = found
    save.setState({ device: { kind: 'nothing' } })
    if (isWhole(found)) {
      const { documentId: id, revision } = kept
      const adopted = beingSaved.get(id) ?? createOpenMap({ id, revision })
      adopted.origin = 'device'
      takeFile(adopted, kept)
      show(found, adopted)
      view.set({ versionsInFile: kept.file?.versions === true })
    } else {
      // What is left is whole. It goes on as a document of its own, begun with the first step, so that looking at it
      // time and again makes no copies; the damaged one stays for rescue.
      const unbegun = { title: replayed.map.title, text: serialiseMap(replayed.map) }
      show(found, createOpenMap({ origin: 'device', unbegun }))
      announcer.notify({ text: words.saving.partlyLost, tone: 'problem' })
    }
    view.set({ started: true })
    void hold(open)
  }

  function takeFile(taking: OpenMap, { file, revision }: RestoredDocument): void {
    const steps = revision - taking.revision
    taking.revision = revision
    for (const under of taking.saving) under.since = withUnknownSteps(under.since, steps)
    if (taking.file && taking.file.revision > (file?.revision ?? -1)) {
      // Noted by this tab, just after what was read.
      taking.since = withUnknownSteps(taking.since, steps)
    } else {
      taking.since = file?.since ?? asInFile
      taking.file = file && withoutSince(file)
    }
  }

  /** Shows what the writer has made of the open map, if all of it can be read. Gives what was found of it. */
  async function follow(): Promise<Found> {
    const followed = open
    const found = await findKept(await opening, followed.id)
    if (open !== followed || found.kind !== 'found') return found
    if (!isWhole(found)) return { kind: 'damaged', document: found.document }
    takeFile(followed, found.document)
    show(found, followed)
    return found
  }

  /** What is on screen goes on as a document of its own, which is in no file. */
  function keepAsCopy(): void {
    begin(createOpenMap({ origin: open.origin, unbegun: textOf(document) }))
  }

  async function listKept(): Promise<void> {
    const listed = await (await opening).list()
    const kept = listed.ok ? listed.documents.filter(({ documentId: id }) => id !== open.id) : []
    shell.setState({
      kept: kept
        .slice(0, mostListed)
        .map(({ documentId: id, title: name, savedAt }) => ({ id, title: name, savedAt })),
    })
  }

  function tellNotOpened(found: Exclude<Found, FoundMap>, name: string): void {
    if (found.kind === 'unreadable') announcer.notify({ text: words.saving.notReadBack, tone: 'problem' })
    else if (found.kind === 'none') announcer.notify({ text: words.saving.keptGone(name), tone: 'problem' })
    else {
      const { title: called } = found.document
      shell.setState({
        openFailure: {
          name: called,
          message: words.saving.keptDamaged,
          advice: words.saving.keptDamagedAdvice,
          where: undefined,
          rescue: { title: called, text: textsIn(found.document) },
        },
      })
    }
  }

  return {
    openMap: () => open,
    async restore() {
      const isLatest = openings.begin()
      const own = documentOfThisTab()
      let found = await findKept(await opening, own)
      if (found.kind === 'none' && own !== undefined) found = await findKept(await opening)
      // The storage may have been slow and the person quick: what they have begun meanwhile is theirs.
      if (!isLatest() || view.store.getState().started) return false
      if (found.kind === 'found') {
        adopt(found)
        return true
      }
      if (found.kind === 'none') shell.setState({ gone: found.gone !== undefined })
      else tellNotOpened(found, '')
      await listKept()
      return isLatest()
    },
    listKept,
    async openKept(id) {
      const isLatest = openings.begin()
      if (id === open.id) {
        // What is on screen is ahead of what could be read back.
        view.set({ started: true })
        return
      }
      const name = shell.getState().kept.find((kept) => kept.id === id)?.title ?? ''
      const found = await findKept(await opening, id)
      if (!isLatest()) return
      if (found.kind !== 'found') {
        tellNotOpened(found, name)
        await listKept()
        return
      }
      view.reset()
      adopt(found)
      announcer.announce(words.announce.opened(title()))
    },
    async snapshots() {
      const journal = await opening
      // The named versions beside them are not to wait for it. They are listed anew once something can be kept.
      if (journal.state().reason === 'blocked') return []
      const history = await journal.history(open.id)
      return history.ok ? history.snapshots : []
    },
    async readSnapshot(wanted) {
      const found = await (await opening).readSnapshot(open.id, wanted)
      return found.ok ? found.text : undefined
    },
    retry() {
      const { device } = save.getState()
      if (device.kind === 'failed' && device.reason === 'conflict') keepAsCopy()
      else void opening.then((journal) => journal.retry())
    },
    takeOver() {
      const wanted = open
      const own = lock
      void (async () => {
        await own?.takeOver()
        if (lock === own) await goOn(wanted, words.announce.opened(title()))
      })()
    },
    noteOpened(file) {
      open.file = { ...file, revision: open.revision }
      open.since = asInFile
      showFile()
      void noteFile(open)
    },
    close() {
      isClosed = true
      lock?.release()
      lock = undefined
    },
    prepareFileSave() {
      // What is typed on from here is a step of its own, that leads away from the file.
      document.seal()
      const saved = open
      const { revision } = saved
      const under = { since: asInFile }
      saved.saving.add(under)
      beingSaved.set(saved.id, saved)
      const end = () => {
        if (saved.saving.size === 0) beingSaved.delete(saved.id)
      }
      return {
        givenUp() {
          saved.saving.delete(under)
          end()
        },
        done(file) {
          saved.saving.delete(under)
          // Another tab may have saved a later state meanwhile.
          if (saved.file && saved.file.revision > revision) return end()
          saved.file = { ...file, revision }
          saved.since = under.since
          showFile()
          void noteFile(saved).then(end)
        },
      }
    },
  }

  async function noteFile(noted: OpenMap): Promise<void> {
    const file = fileNoteOf(noted)
    const { revision } = noted
    const begins = beginningOf(noted)
    const journal = await opening
    begins(journal)
    if (file) await journal.markSavedToFile(noted.id, file, revision)
  }
}

function textOf(document: DocumentStore): { title: string; text: string } {
  const { map } = document.store.getState()
  return { title: map.title, text: serialiseMap(map) }
}

function withoutSince({ since: _, ...file }: NonNullable<RestoredDocument['file']>): FileKnown {
  return file
}
