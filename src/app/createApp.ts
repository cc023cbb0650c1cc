/**
 * Wires everything, by hand: stores, actions, files, samples, the journal. The only place that knows both the views'
 * wishes and the browser's means.
 */
import { createStore } from 'zustand/vanilla'
import type { CommandResult } from '../edit/commandResult.ts'
import type { Command } from '../edit/commands.ts'
import { type SpokenCommand, speakAs } from '../edit/speakAs.ts'
import { emptyMap } from '../model/remitMap.ts'
import { createDocumentStore } from '../state/documentStore.ts'
import { createSaveStore } from '../state/saveStore.ts'
import { createViewStore } from '../state/viewStore.ts'
import { readKeepingChoice, writeKeepingChoice } from '../storage/diskChoice.ts'
import { downloadFile } from '../storage/downloadFile.ts'
import { fileNameFor, mapFileExtension } from '../storage/fileName.ts'
import { createJournalWhenWanted } from '../storage/journalWhenWanted.ts'
import { createStartMarks } from '../storage/startMarks.ts'
import { createVersionStore } from '../storage/versionStore.ts'
import { versionsWhenWanted } from '../storage/versionsWhenWanted.ts'
import type {
  App,
  AppActions,
  KeptMap,
  Notice,
  ShellState,
  VersionActions,
} from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import {
  forgetSampleInAddress,
  forgetSharedMap,
  isWorkshopInAddress,
  sampleInAddress,
  sharedMapInAddress,
  showViewInAddress,
  showWorkshopInAddress,
  viewInAddress,
} from './address.ts'
import { createAnnouncer } from './announcer.ts'
import { createAutosave } from './autosave.ts'
import { createFiles } from './files.ts'
import { createKeptMaps, type KeptMaps } from './keptMaps.ts'
import { createLeftMaps } from './leftMaps.ts'
import { createOpenings } from './openings.ts'
import { listSamples } from './samples.ts'
import { keepSingleKey, readSingleKey } from './singleKey.ts'
import { applyTheme, followSystemTheme, readTheme } from './theme.ts'
import { keepToldApart } from './toldApart.ts'
import { createVersions } from './versions.ts'
import { startAnalyst } from './workers/startAnalyst.ts'
import { startImport } from './workers/startImport.ts'

export function createApp(): App {
  const document = createDocumentStore(emptyMap(words.frame.untitled))
  const view = createViewStore()
  const save = createSaveStore(readKeepingChoice())
  const shell = createStore<ShellState>(() => ({
    notices: [],
    announcement: { text: '', id: 0 },
    openFailure: undefined,
    importing: undefined,
    changedOutside: undefined,
    unreadVersions: undefined,
    samples: [],
    kept: [],
    gone: false,
    theme: readTheme(),
    singleKey: readSingleKey(),
  }))
  const announcer = createAnnouncer(shell)
  keepToldApart(document, view)
  const openings = createOpenings()
  const isOff = () => save.getState().keeping === 'off'
  const journal = createJournalWhenWanted()
  if (!isOff()) journal.open()
  const { opening, openIfThere } = journal
  const left = createLeftMaps()
  const starts = createStartMarks()
  const versionStore = createVersionStore()
  const wantedVersions = versionsWhenWanted(versionStore, () => !isOff())
  const kept: KeptMaps = createKeptMaps({
    save,
    shell,
    announcer,
    left,
    starts,
    versions: wantedVersions,
    keepVersions: versionStore.keep,
    opening,
    openIfThere,
    openMap: () => autosave.openMap(),
    clearOpen: () => autosave.clear(),
  })
  const autosave = createAutosave({
    document,
    view,
    save,
    shell,
    announcer,
    openings,
    left,
    starts,
    listKept: kept.list,
    opening,
  })
  const versions = createVersions(document, autosave, wantedVersions)
  const files = createFiles({ document, view, shell, announcer, autosave, versions, openings })

  // An offer to undo belongs to the last step only: any further step takes it away.
  const withdrawOffers = () => {
    const { notices } = shell.getState()
    if (notices.some(({ undo }) => undo)) shell.setState({ notices: notices.filter(({ undo }) => !undo) })
  }
  document.onStep(withdrawOffers)

  const run = (command: Command, options: { key?: string; notice?: Notice } = {}): CommandResult => {
    if (save.getState().device.kind === 'reading') return { ok: false, reason: words.saving.readerAdvice }
    const { speakingAs } = view.store.getState()
    const spoken: SpokenCommand =
      speakingAs === undefined
        ? { ok: true, command }
        : speakAs(document.store.getState().map, command, speakingAs)
    const result = spoken.ok
      ? document.execute(spoken.command, options.key === undefined ? {} : { key: options.key })
      : spoken
    if (!result.ok) announcer.notify({ text: words.announce.refused(result.reason), tone: 'problem' })
    else if (options.notice) announcer.notify(options.notice)
    else if (options.key === undefined)
      announcer.announce(words.announce.done(document.store.getState().lastStep?.name ?? 'edit'))
    return result
  }
  const step = (kind: 'undone' | 'redone') => {
    const { history } = document.store.getState()
    const next = (kind === 'undone' ? history.past : history.future).at(-1)
    if (!next) return
    const { name, rows } = next
    // What is only looked at can still be looked at in another order.
    if (rows === undefined && save.getState().device.kind === 'reading') return
    if (kind === 'undone') document.undo()
    else document.redo()
    announcer.announce(kind === 'undone' ? words.announce.undone(name) : words.announce.redone(name))
  }

  const actions: AppActions = {
    run: (command, options) => run(command, options).ok,
    moveRows(rows, options = {}) {
      document.moveRows(rows, options)
      withdrawOffers()
      if (options.key === undefined) announcer.announce(words.announce.done('moveNodes'))
    },
    undo: () => step('undone'),
    redo: () => step('redone'),
    seal: document.seal,
    newMap() {
      const { map: before, revision } = document.store.getState()
      const isWorthKeeping = view.store.getState().started && (revision > 0 || before.remits.length > 0)
      const leaving = autosave.openMap()
      document.open(emptyMap(words.frame.untitled))
      view.reset()
      view.set({ started: true, view: 'capture' })
      const where = isWorthKeeping ? autosave.whereIs(leaving) : 'nowhere'
      if (where !== 'nowhere')
        announcer.notify({ text: words.announce.newMapKeeps[where](before.title), tone: 'plain' })
      else announcer.announce(words.announce.newMap)
    },
    openMap(map, said) {
      const leaving = autosave.openMap()
      autosave.openMade(map)
      view.reset()
      view.set({ started: true })
      const where = autosave.whereIs(leaving)
      const text = where === 'nowhere' ? said : `${said} ${words.announce.beforeKeeps[where]}`
      announcer.notify({ text, tone: 'plain' })
    },
    importFrom: (importing) => shell.setState({ importing }),
    download: (name, content, mediaType) => downloadFile(name, content, mediaType),
    goHome() {
      view.set({ started: false })
      void kept.list()
    },
    openKept: (id) => void autosave.openKept(id),
    saveKept: (id) => void (id === autosave.openMap().id ? files.save() : kept.saveToFile(id)),
    removeKept: kept.remove,
    putBackKept: kept.putBack,
    keepOpenMap: autosave.keepOpenMap,
    startKeeping() {
      writeKeepingChoice(true)
      journal.open()
      autosave.startKeeping()
      void versions.keepRemembered()
      announcer.notify({ text: words.kept.disk.nowKept, tone: 'plain' })
      void kept.list()
    },
    async stopKeeping(what) {
      // The open map first becomes one that is kept nowhere, and so can be removed as any other.
      autosave.stopKeeping()
      writeKeepingChoice(false)
      await kept.list()
      if (what === 'remove') {
        for (const { id, state } of shell.getState().kept) if (isOnDevice(state)) await kept.remove(id)
      }
      const left = shell.getState().kept.filter(({ state }) => isOnDevice(state)).length
      if (what === 'remove' && left > 0)
        announcer.notify({ text: words.kept.disk.notAllRemoved(left), tone: 'problem' })
      else announcer.notify({ text: words.kept.disk.noLongerKept[what], tone: 'plain' })
    },
    viewShown: starts.shown,
    carryOn: () => view.set({ started: true }),
    chooseFile: () => void files.choose(),
    addFiles: (alongside) => void files.choose(alongside),
    openFiles: (chosen) => void files.open(chosen),
    openDropped: (dropped) => void files.openDropped(dropped),
    openSample: (id) => void files.openSample(id),
    saveToFile: () => void files.save(),
    overwriteFile: () => void files.save('overwrite'),
    saveAsNewFile: () => void files.save('as-new'),
    saveWithoutVersions: () => void files.save(shell.getState().unreadVersions?.how, 'leave-out'),
    exportFile({ title, extension, mediaType, content }) {
      const name = fileNameFor(title).slice(0, -mapFileExtension.length) + extension
      downloadFile(name, content, mediaType)
      announcer.notify({ text: words.report.saved(name), tone: 'plain' })
    },
    retrySaving: autosave.retry,
    takeOver: autosave.takeOver,
    announce: announcer.announce,
    notify: announcer.notify,
    setTheme(theme) {
      applyTheme(theme)
      shell.setState({ theme })
    },
    setSingleKey(isOn) {
      keepSingleKey(isOn)
      shell.setState({ singleKey: isOn })
    },
  }

  applyTheme(shell.getState().theme)
  followSystemTheme(() => shell.getState().theme)
  keepViewAndAddressTogether(view)
  // A link pasted into the address of this very tab.
  window.addEventListener('hashchange', () => {
    const shared = sharedMapInAddress()
    if (shared === undefined) return
    forgetSharedMap()
    files.openShared(shared)
  })
  // One that only goes to the side, to be shown again as it was, goes on writing then.
  window.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) return
    starts.end()
    autosave.close()
  })
  window.addEventListener('beforeunload', (event) => {
    if (autosave.isUnsaved()) event.preventDefault()
  })
  void begin()

  async function begin(): Promise<void> {
    void listSamples().then((samples) => shell.setState({ samples }))
    const shared = sharedMapInAddress()
    const sample = sampleInAddress()
    if (shared !== undefined) {
      forgetSharedMap()
      if (await autosave.restore()) files.openShared(shared)
    } else if (sample !== undefined) {
      forgetSampleInAddress()
      await files.openSample(sample)
      if (!view.store.getState().started) await kept.list()
    } else {
      await autosave.restore()
    }
  }

  const versionActions: VersionActions = {
    ...versions,
    keep(name, goesInFile) {
      // Whoever names a version of a map wants the map too.
      autosave.keepOpenMap()
      return versions.keep(name, goesInFile)
    },
  }
  return {
    document,
    view,
    save,
    shell,
    actions,
    startImport,
    versions: versionActions,
    analyst: startAnalyst(),
  }
}

const isOnDevice = (state: KeptMap['state']) => state === 'kept' || state === 'unfinished' || state === 'open'

function keepViewAndAddressTogether(view: App['view']): void {
  const follow = () => {
    const wanted = viewInAddress()
    if (wanted) view.set({ view: wanted, presenting: false })
    else if (isWorkshopInAddress()) view.set({ presenting: true })
  }
  follow()
  window.addEventListener('hashchange', follow)
  window.addEventListener('popstate', follow)
  view.store.subscribe((state, before) => {
    const isSame =
      state.view === before.view && state.started === before.started && state.presenting === before.presenting
    if (isSame || !state.started) return
    if (state.presenting) showWorkshopInAddress()
    else showViewInAddress(state.view)
  })
}
