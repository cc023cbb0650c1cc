/** Opening and saving map files: what the person asked for, done with the browser's means, and said in words. */
import type { StoreApi } from 'zustand/vanilla'
import { readShareLink } from '../exchange/share/shareLink.ts'
import { explainLongText } from '../format/explainShape.ts'
import { looksLikeMapFile } from '../format/looksLikeMapFile.ts'
import type { MapFileError } from '../format/mapFileError.ts'
import type { Notice as FileNotice } from '../format/notices.ts'
import { readMapBytes } from '../format/readMapBytes.ts'
import { serialiseMapFile } from '../format/serialiseMap.ts'
import type { MapVersion } from '../model/remitMap.ts'
import { mapInPage } from '../report/readPage.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import type { ViewStore } from '../state/viewStore.ts'
import { fileNameFor } from '../storage/fileName.ts'
import {
  chooseFiles,
  type OpenedFile,
  type OpenFileResult,
  readDroppedFiles,
  readFiles,
} from '../storage/openFile.ts'
import { type SaveFileResult, saveFile } from '../storage/saveFile.ts'
import type { ImportedFile } from '../views/imports/importSession.ts'
import type { SaveManner, ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import type { Autosave, FileSave } from './autosave.ts'
import type { Openings } from './openings.ts'
import type { OpenMap } from './openMap.ts'
import { readSample } from './samples.ts'
import type { Versions } from './versions.ts'

interface FilesMeans {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly shell: StoreApi<ShellState>
  readonly announcer: Announcer
  readonly autosave: Autosave
  readonly versions: Versions
  readonly openings: Openings
}

export interface Files {
  /** What is chosen is read together with the files given. */
  choose(alongside?: readonly ImportedFile[]): Promise<void>
  open(files: readonly File[]): Promise<void>
  openDropped(dropped: DataTransfer): Promise<void>
  openSample(id: string): Promise<void>
  /** Opens the map of a link as one of its own; the open one stays kept on this device. */
  openShared(fragment: string): void
  /**
   * Saves the open map as it is now: it, its versions and its name are taken at once, whatever happens until they are
   * written. A save that is under way is waited for. `unread` says what to do about named versions that can't be read.
   */
  save(how?: SaveManner, unread?: 'ask' | 'leave-out'): Promise<void>
}

const bytesPerMegabyte = 1024 * 1024

export function createFiles({
  document,
  view,
  shell,
  announcer,
  autosave,
  versions,
  openings,
}: FilesMeans): Files {
  let open = autosave.openMap()
  // What was asked about the map before is not asked about the next one.
  document.onStep((step) => {
    if (step.kind !== 'opened' || open === autosave.openMap()) return
    open = autosave.openMap()
    shell.setState({ changedOutside: undefined, unreadVersions: undefined })
  })

  /** Puts the map of a file in place; or says why not, leaves everything as it is, and gives false. */
  function show(bytes: Uint8Array, name: string): boolean {
    const result = readMapBytes(bytes)
    if (!result.ok) {
      shell.setState({ openFailure: { name, ...failureInWords(result.error) } })
      return false
    }
    document.open(result.map)
    view.reset()
    view.set({ started: true })
    void versions.takeFromFile(result.map.id, result.versions)
    announcer.announce(words.announce.opened(result.map.title))
    for (const text of noticesInWords(result.notices)) announcer.notify({ text, tone: 'plain' })
    return true
  }

  /** One file is opened or, when it is no map, shown as an import; several are read together. */
  function take(opened: readonly OpenFileResult[], alongside: readonly ImportedFile[] = []): void {
    const failure = opened.find((one) => !one.ok)
    if (failure) {
      tellFailure(failure)
      return
    }
    const files = opened.flatMap((one) => (one.ok ? [one.file] : []))
    const [first] = files
    if (!first) return
    if (files.length + alongside.length === 1) takeOne(first)
    else takeSeveral([...alongside, ...files])
  }

  function takeOne({ name, bytes, target: place }: OpenedFile): void {
    const inPage = mapInPage(bytes)
    if (inPage) {
      // The page is not the map's file: saving must never write over it.
      show(inPage, name)
      return
    }
    if (!looksLikeMapFile(name, bytes)) {
      shell.setState({ importing: { kind: 'files', files: [{ name, bytes }] } })
      return
    }
    if (!show(bytes, name)) return
    autosave.openMap().target = place
    // As opened, the map is in that file.
    autosave.noteOpened({ name, at: new Date().toISOString(), how: 'saved' })
  }

  async function takeLatest(
    reading: Promise<readonly OpenFileResult[]>,
    alongside?: readonly ImportedFile[],
  ): Promise<void> {
    const isLatest = openings.begin()
    const opened = await reading
    if (isLatest()) take(opened, alongside)
  }

  function takeSeveral(files: readonly ImportedFile[]): void {
    const maps = files.filter(({ name, bytes }) => looksLikeMapFile(name, bytes) || mapInPage(bytes))
    const [map] = maps
    if (!map) {
      shell.setState({
        importing: { kind: 'files', files: files.map(({ name, bytes }) => ({ name, bytes })) },
      })
      return
    }
    const areAll = maps.length === files.length
    const message = areAll ? words.errors.severalMaps(maps.length) : words.errors.mapAmongOthers(map.name)
    const advice = areAll ? words.errors.severalMapsAdvice : words.errors.mapAmongOthersAdvice
    fail(undefined, message, advice)
  }

  function tellFailure(failure: OpenFileResult & { readonly ok: false }): void {
    if (failure.reason === 'too-many') {
      fail(undefined, words.errors.tooMany(failure.limit), words.errors.tooManyAdvice)
    } else if (failure.reason === 'too-large') {
      const message = words.errors.tooLarge(failure.limit / bytesPerMegabyte)
      fail(failure.name, message, words.errors.tooLargeAdvice)
    } else {
      fail(failure.name || words.errors.theFile, words.errors.unreadable, words.errors.unreadableAdvice)
    }
  }

  function fail(name: string | undefined, message: string, advice: string): void {
    shell.setState({ openFailure: { name, message, advice, where: undefined } })
  }

  interface Saving {
    readonly open: OpenMap
    readonly title: string
    readonly fileSave: FileSave
  }

  /** What came of a save belongs to the map it was begun for, and is told so when another one is open by then. */
  function tellSaved(
    result: SaveFileResult,
    { open: saved, title, fileSave }: Saving,
    carried: readonly MapVersion[],
  ): void {
    if (result.ok) {
      const { name } = result
      const isDownload = result.how === 'download-started'
      if (!isDownload) saved.target = result.target
      const how = isDownload ? 'download' : 'saved'
      fileSave.done({ name, at: new Date().toISOString(), how })
      const named = carried.map((version) => version.name)
      const text = isDownload
        ? words.announce.downloadStarted(name, named)
        : autosave.openMap() === saved
          ? words.announce.savedToFile(name, named)
          : words.saving.leftSaved(title, name, named)
      announcer.notify({ text, tone: 'plain' })
      return
    }
    fileSave.givenUp()
    if (result.reason === 'cancelled') return
    const isLeft = autosave.openMap() !== saved
    if (result.reason === 'changed-outside') {
      if (isLeft)
        announcer.notify({ text: words.saving.leftChangedOutside(title, result.name), tone: 'problem' })
      else shell.setState({ changedOutside: { name: result.name } })
      return
    }
    const text = isLeft
      ? words.saving.leftNotSaved(title, result.name)
      : words.saving.fileFailed[result.reason](result.name)
    announcer.notify({ text, tone: 'problem' })
  }

  /** Asks before leaving out versions that can't be read; the file may be the only place that has them. */
  function tellUnread(how: SaveManner, known: number, { open: saved, title, fileSave }: Saving): void {
    fileSave.givenUp()
    const { target, file } = saved
    const name = (how === 'as-new' ? undefined : (target?.handle.name ?? file?.name)) ?? fileNameFor(title)
    if (autosave.openMap() === saved) shell.setState({ unreadVersions: { name, known, how } })
    else announcer.notify({ text: words.saving.leftUnreadVersions(title), tone: 'problem' })
  }

  /** A map from before texts had limits: its file could not be opened again. */
  function tellTooLong(message: string, { fileSave }: Saving): void {
    fileSave.givenUp()
    announcer.notify({ text: words.saving.tooLongForFile(message), tone: 'problem' })
  }

  return {
    choose: (alongside) => takeLatest(chooseFiles(), alongside),
    open: (files) => takeLatest(readFiles(files)),
    openDropped: (dropped) => takeLatest(readDroppedFiles(dropped)),
    async openSample(id) {
      const isLatest = openings.begin()
      const sample = await readSample(id)
      if (!isLatest()) return
      if (sample.ok) {
        show(new TextEncoder().encode(sample.text), id)
      } else {
        const text =
          sample.reason === 'unknown' ? words.errors.sampleMissing(id) : words.errors.sampleUnreachable(id)
        announcer.notify({ text, tone: 'problem' })
      }
    },
    openShared(fragment) {
      const { map: before } = document.store.getState()
      const wasOpen = view.store.getState().started
      const read = readShareLink(fragment)
      if (!read.ok) {
        const { message, advice, where } = read.error
        shell.setState({ openFailure: { name: words.sharing.linkName, message, advice, where } })
        return
      }
      const left = autosave.openMap()
      autosave.openFromLink(read.value)
      view.reset()
      view.set({ started: true })
      const { title } = read.value
      const where = wasOpen ? autosave.whereIs(left) : 'nowhere'
      const text = words.sharing.openedLinkKeeps[where](title, before.title)
      announcer.notify({ text, tone: 'plain' })
    },
    async save(how = 'again', unread = 'ask') {
      shell.setState({ changedOutside: undefined, unreadVersions: undefined })
      const saved = autosave.openMap()
      const { map } = document.store.getState()
      const carried = versions.forFile()
      const fileSave = autosave.prepareFileSave()
      const saving = { open: saved, title: map.title, fileSave }
      const before = saved.saved
      const done = (async () => {
        const found = await carried
        if (!found.isAll && unread === 'ask') return tellUnread(how, found.versions.length, saving)
        const long = explainLongText({ map, versions: found.versions })
        if (long) return tellTooLong(long.message, saving)
        const bytes = new TextEncoder().encode(serialiseMapFile(map, found.versions))
        await before
        const name = fileNameFor(map.title)
        const target = how === 'as-new' ? undefined : saved.target
        tellSaved(
          await saveFile(bytes, target ? { name, target, overwrite: how === 'overwrite' } : { name }),
          saving,
          found.versions,
        )
      })()
      saved.saved = Promise.allSettled([before, done]).then(() => {})
      await done
    },
  }
}

function failureInWords(error: MapFileError) {
  const path = 'path' in error ? error.path : undefined
  const line =
    'line' in error && error.line !== undefined && error.column !== undefined
      ? words.errors.line(error.line, error.column)
      : undefined
  const where = [path, line].filter((part) => part !== undefined).join(', ')
  return { message: error.message, advice: error.advice, where: where === '' ? undefined : where }
}

/** The first few in full: a file with a thousand reversed periods must not bury the screen. */
function noticesInWords(notices: readonly FileNotice[]): string[] {
  const shown = notices.slice(0, 2).map(({ message }) => message)
  return notices.length > 2 ? [...shown, words.announce.moreNotices(notices.length - 2)] : shown
}
