/**
 * Keeps the open map on this device: every step goes into the journal, and what was kept comes back after a reload or
 * a crash. One tab writes a map; another that opens it reads along and can take over.
 */
import type { StoreApi } from 'zustand/vanilla'
import { explainLongText } from '../format/explainShape.ts'
import { serialiseMap } from '../format/serialiseMap.ts'
import { emptyMap, type RemitMap } from '../model/remitMap.ts'
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
import { createStartMarks, type StartMarks } from '../storage/startMarks.ts'
import { acquireWriter, type WriterLock } from '../storage/tabLock.ts'
import type { ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import { type Found, type FoundMap, findKept, isWhole, textsIn } from './findKept.ts'
import { createLeftMaps, type LeftMap, type LeftMaps } from './leftMaps.ts'
import type { Openings } from './openings.ts'
import {
  createOpenMap,
  type FileKnown,
  fileNoteOf,
  followOneStep,
  type OpenMap,
  type VersionsInFile,
  withUnknownSteps,
} from './openMap.ts'
import { documentOfThisTab, rememberDocumentOfThisTab } from './tabMemory.ts'

/** Entries after which the whole map is written once more, so that coming back stays quick. */
const entriesPerSnapshot = 200

export interface Autosave {
  /** What belongs to the map that is open now; another object once another map is opened. */
  openMap(): OpenMap
  /**
   * Brings back the map this tab had, or the one last worked on; does nothing when there is none. Gives false when
   * something else was opened or asked for meanwhile.
   */
  restore(): Promise<boolean>
  /**
   * Goes on with a map that is kept on this device or was left in this page; the open one stays as it is. One that can't
   * be read changes nothing, and says so.
   */
  openKept(id: string): Promise<void>
  /** Puts a map in place that came by a link: it is kept once it is changed, or asked for. */
  openFromLink(map: RemitMap): void
  /** Puts a map in place that no file holds and nothing else. */
  openMade(map: RemitMap): void
  /** Keeps the open map from now on, if it came by a link and was not kept yet. */
  keepOpenMap(): void
  /** From now on what is opened is kept, and so is what is open or was left in this page. */
  startKeeping(): void
  /** From now on nothing is kept. What is on screen goes on there; what was kept of it stays as it is. */
  stopKeeping(): void
  /** Where a map that was left can be gone back to. */
  whereIs(open: OpenMap): 'device' | 'page' | 'nowhere'
  /** Whether the page has changes that are neither kept nor in a file. */
  isUnsaved(): boolean
  /** The states of the open map that the journal still has, the newest first. */
  snapshots(): Promise<readonly { readonly revision: number; readonly savedAt: string }[]>
  /** The text of one of them. */
  readSnapshot(revision: number): Promise<string | undefined>
  /** Tries again what failed; after a conflict, keeps this tab's map as a copy of its own. */
  retry(): void
  /** Puts an empty map in place of the open one, which is about to be taken away. Gives false when another tab writes it. */
  clear(): Promise<boolean>
  /** Makes this tab the one that writes. */
  takeOver(): void
  /** From now on these named versions go into the file of this map. */
  putInFile(map: OpenMap, versions: ReadonlySet<string>): void
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
  readonly left?: LeftMaps
  readonly starts?: StartMarks
  /** Lists the maps for the start page. */
  readonly listKept?: () => Promise<void>
  readonly opening?: Promise<Journal>
}

export function createAutosave({
  document,
  view,
  save,
  shell,
  announcer,
  openings,
  left = createLeftMaps(),
  starts = createStartMarks(),
  listKept = async () => {},
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
  /** Where a map that is being opened comes from, as far as that matters for keeping it. */
  let comesFrom: 'link' | 'nowhere' | undefined
  /** What was on screen before the last change of it. */
  let before = document.store.getState()
  let isClosed = false
  let isCompacting = false
  let askedToPersist = false

  const isReading = () => save.getState().device.kind === 'reading'
  const isOff = () => save.getState().keeping === 'off'
  const title = () => document.store.getState().map.title

  void opening.then((journal) => journal.subscribe(showState))
  channel.subscribe((changed) => {
    if (changed === open.id && isReading()) void follow()
  })
  document.store.subscribe((_, previous) => {
    before = previous
  })
  document.onStep((step) => {
    if (step.kind === 'opened') {
      if (isAdopting) return
      left.leave(open, before)
      const opened = createOpenMap({ unbegun: textOf(document), waits: comesFrom === 'link' })
      if (!isOff() && !opened.waits)
        starts.note({ documentId: opened.id, revision: opened.revision }, 'showing')
      begin(opened)
    } else {
      // Whoever changes it has it before them.
      starts.shown()
      if (!isReading()) void keep(step)
    }
  })

  function showState({ state, at, reason, documentId, revision }: AutosaveState): void {
    if (isReading() || save.getState().device.kind === 'not-kept') return
    if (state === 'failed' && reason) {
      // That of a map which was left is no one's business here: nothing of the open one is held up by it.
      if (reason === 'conflict' && documentId !== open.id) return
      save.setState({ device: { kind: 'failed', reason } })
    } else if (state === 'saving') save.setState({ device: { kind: 'saving' } })
    else if (state === 'saved' && at) {
      // What was written is of another map, as long as nothing of the open one is to be kept.
      if (!open.unbegun) save.setState({ device: { kind: 'saved', at } })
      if (documentId !== undefined && revision !== undefined) channel.announceChange(documentId, revision)
    } else if (state === 'idle' && save.getState().device.kind === 'failed') {
      save.setState({ device: { kind: 'nothing' } })
    }
  }

  function showFile(): void {
    const { file, since, versionsInFile } = open
    save.setState({
      file: file && { name: file.name, at: file.at, how: file.how },
      changesSinceFile: file ? countChanges(since) : 0,
      versionsInFile: versionsInFile === 'every' ? new Set() : versionsInFile,
      hasChanges: countChanges(since) > 0,
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
    setOpen(next)
    if (comesFrom === 'nowhere') next.since = { ...asInFile, lost: 1 }
    showFile()
    if (isOff() || next.waits) {
      showNotKept()
      void hold(next)
      return
    }
    const begins = beginningOf(next)
    void opening.then(begins)
  }

  function showNotKept(): void {
    save.setState({ device: { kind: 'not-kept', because: isOff() ? 'disk' : 'link' } })
  }

  /**
   * Returns what writes down how the document began, if that hasn't been done. Whoever writes waits for the journal once
   * and no more, so that what is handed over first is written, and read back, first.
   */
  function beginningOf(begun: OpenMap): (journal: Journal) => void {
    const { unbegun } = begun
    if (!unbegun) return () => {}
    begun.unbegun = undefined
    begun.waits = false
    if (begun === open) {
      save.setState({ device: { kind: 'saving' } })
      rememberDocumentOfThisTab(begun.id)
      void hold(begun)
    }
    return (journal) => {
      void journal.begin(begun.id, unbegun.title, unbegun.text)
      void noteVersions(begun, journal)
    }
  }

  async function noteVersions({ id, versionsInFile }: OpenMap, journal: Journal): Promise<void> {
    if (versionsInFile !== 'every' && versionsInFile.size > 0)
      await journal.noteVersionsInFile(id, [...versionsInFile])
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
    followOneStep(
      kept,
      step.kind !== 'command' ? step.kind : step.continues ? 'continued' : 'added',
      !isOff(),
    )
    showFile()
    if (isOff()) return
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
    if (open !== adopted) {
      left.leave(open, document.store.getState())
      setOpen(adopted)
    }
    document.open(replayed.map, replayed.history)
    isAdopting = false
    if (!isOff()) rememberDocumentOfThisTab(found.documentId)
    if (isOff()) showNotKept()
    else if (!isReading()) save.setState({ device: { kind: 'saved', at: found.savedAt } })
    showFile()
  }

  /** Goes on with another map than the one that is open. */
  function adopt(found: FoundMap): void {
    const { document: kept, replayed } = found
    if (!isOff()) starts.note(kept, 'showing')
    save.setState({ device: { kind: 'nothing' } })
    if (isOff()) {
      // It goes on as a map of its own that is kept nowhere; what is kept here stays as it is.
      const adopted = createOpenMap({
        origin: 'device',
        unbegun: textOfMap(replayed.map),
        versionsInFile: versionsOf(kept),
      })
      if (isWhole(found) && kept.file) {
        adopted.file = { ...withoutSince(kept.file), revision: 0 }
        adopted.since = kept.file.since
      }
      show(found, adopted)
      if (!isWhole(found)) announcer.notify({ text: words.saving.partlyLost, tone: 'problem' })
    } else if (isWhole(found)) {
      const { documentId: id, revision } = kept
      const versionsInFile = versionsOf(kept)
      const adopted = beingSaved.get(id) ?? createOpenMap({ id, revision, versionsInFile })
      adopted.origin = 'device'
      takeFile(adopted, kept)
      show(found, adopted)
    } else {
      // What is left is whole. It goes on as a document of its own, begun with the first step, so that looking at it
      // time and again makes no copies; the damaged one stays for rescue.
      show(
        found,
        createOpenMap({
          origin: 'device',
          unbegun: textOfMap(replayed.map),
          versionsInFile: versionsOf(kept),
        }),
      )
      announcer.notify({ text: words.saving.partlyLost, tone: 'problem' })
    }
    view.set({ started: true })
    const long = explainLongText({ map: replayed.map })
    if (long) announcer.notify({ text: words.saving.tooLongKept(long.message), tone: 'plain' })
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
    followed.versionsInFile = versionsOf(found.document)
    show(found, followed)
    return found
  }

  /** What is on screen goes on as a document of its own, which is in no file. */
  function keepAsCopy(): void {
    const { origin, versionsInFile } = open
    begin(createOpenMap({ origin, versionsInFile, unbegun: textOf(document) }))
  }

  function tellNotOpened(found: Exclude<Found, FoundMap>, name: string): void {
    if (found.kind === 'unreadable') announcer.notify({ text: words.saving.notReadBack, tone: 'problem' })
    else if (found.kind === 'held-back') announcer.announce(words.kept.notOpenedLast)
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
      if (isOff()) {
        await listKept()
        return isLatest() && !view.store.getState().started
      }
      const own = documentOfThisTab()
      const mayStart = async (kept: RestoredDocument) => {
        const hasFailed = await starts.failedStart(kept)
        if (hasFailed || !isLatest() || view.store.getState().started) return false
        starts.note(kept, 'reading')
        return true
      }
      let found = await findKept(await opening, own, mayStart)
      if (found.kind === 'none' && own !== undefined) {
        found = await findKept(await opening, undefined, mayStart)
      }
      // The storage may have been slow and the person quick: what they have begun meanwhile is theirs.
      if (!isLatest() || view.store.getState().started) return false
      if (found.kind === 'found') {
        adopt(found)
        return true
      }
      starts.drop()
      if (found.kind === 'none') shell.setState({ gone: found.gone !== undefined })
      else tellNotOpened(found, '')
      await listKept()
      return isLatest()
    },
    openFromLink(map) {
      comesFrom = 'link'
      document.open(map)
      comesFrom = undefined
    },
    openMade(map) {
      comesFrom = 'nowhere'
      document.open(map)
      comesFrom = undefined
    },
    keepOpenMap() {
      if (isOff() || !open.unbegun) return
      open.waits = false
      void noteFile(open)
    },
    startKeeping() {
      if (!isOff()) return
      save.setState({ keeping: 'chosen' })
      for (const one of left.takeAll()) void noteFile(one.open)
      if (!view.store.getState().started && countChanges(open.since) === 0) return
      if (open.waits && countChanges(open.since) === 0) return showNotKept()
      open.unbegun = textOf(document)
      open.waits = false
      void noteFile(open)
    },
    stopKeeping() {
      const { file, since, target, saved, origin, versionsInFile } = open
      save.setState({ keeping: 'off' })
      setOpen({
        ...createOpenMap({ origin, unbegun: textOf(document), versionsInFile }),
        file: file && { ...file, revision: 0 },
        since,
        target,
        saved,
      })
      showNotKept()
      void hold(open)
    },
    whereIs: ({ id, unbegun }) => (!unbegun ? 'device' : left.find(id) ? 'page' : 'nowhere'),
    isUnsaved() {
      const { device } = save.getState()
      const isKept = device.kind !== 'not-kept' && device.kind !== 'failed'
      return (!isKept && countChanges(open.since) > 0) || left.hasUnsaved()
    },
    async openKept(id) {
      const isLatest = openings.begin()
      if (id === open.id) {
        // What is on screen is ahead of what could be read back.
        view.set({ started: true })
        return
      }
      const inPage = left.forget(id)
      if (inPage) {
        goBackTo(inPage)
        return
      }
      const name = shell.getState().kept.find((kept) => kept.id === id)?.title ?? ''
      const found = await findKept(await opening, id, (kept) => {
        if (isLatest() && !isOff()) starts.note(kept, 'reading')
        return true
      })
      if (!isLatest()) return
      if (found.kind !== 'found') {
        starts.drop()
        tellNotOpened(found, name)
        await listKept()
        return
      }
      view.reset()
      adopt(found)
      announcer.announce(words.announce.opened(title()))
    },
    async snapshots() {
      // No journal is opened then.
      if (isOff()) return []
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
    async clear() {
      if (isReading()) return false
      isAdopting = true
      const empty = emptyMap(words.frame.untitled)
      setOpen(createOpenMap({ unbegun: textOfMap(empty) }))
      document.open(empty)
      isAdopting = false
      save.setState({ device: { kind: 'nothing' } })
      await hold(open)
      await (await opening).settle()
      return true
    },
    takeOver() {
      const wanted = open
      const own = lock
      void (async () => {
        await own?.takeOver()
        if (lock === own) await goOn(wanted, words.announce.opened(title()))
      })()
    },
    putInFile(map, versions) {
      map.versionsInFile = versions
      if (map === open) showFile()
      // One that is not kept yet is noted with them when it is.
      if (!map.unbegun) void opening.then((journal) => journal.noteVersionsInFile(map.id, [...versions]))
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

  /** A map that was left in this page is on screen again, as it was. */
  function goBackTo({ open: again, map, history }: LeftMap): void {
    isAdopting = true
    left.leave(open, document.store.getState())
    setOpen(again)
    document.open(map, history)
    isAdopting = false
    view.reset()
    view.set({ started: true })
    showNotKept()
    void hold(again)
    announcer.announce(words.announce.opened(map.title))
  }

  async function noteFile(noted: OpenMap): Promise<void> {
    // What is not to be kept yet is not kept for having been saved to a file.
    if (isOff() || noted.waits) return
    const file = fileNoteOf(noted)
    const { revision } = noted
    const begins = beginningOf(noted)
    const journal = await opening
    begins(journal)
    if (file) await journal.markSavedToFile(noted.id, file, revision)
  }
}

function textOf(document: DocumentStore): { title: string; text: string } {
  return textOfMap(document.store.getState().map)
}

function textOfMap(map: RemitMap): { title: string; text: string } {
  return { title: map.title, text: serialiseMap(map) }
}

function versionsOf({ versionsInFile, file }: RestoredDocument): VersionsInFile {
  return versionsInFile ? new Set(versionsInFile) : file?.versions ? 'every' : new Set()
}

function withoutSince({ since: _, versions: __, ...file }: NonNullable<RestoredDocument['file']>): FileKnown {
  return file
}
