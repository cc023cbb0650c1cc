/** Opening and saving map files: what the person asked for, done with the browser's means, and said in words. */
import type { StoreApi } from 'zustand/vanilla'
import { readShareLink } from '../exchange/share/shareLink.ts'
import { looksLikeMapFile } from '../format/looksLikeMapFile.ts'
import type { MapFileError } from '../format/mapFileError.ts'
import type { Notice as FileNotice } from '../format/notices.ts'
import { readMapBytes } from '../format/readMapBytes.ts'
import { serialiseMap, serialiseMapFile } from '../format/serialiseMap.ts'
import { mapInPage } from '../report/readPage.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import type { SaveState } from '../state/saveStore.ts'
import type { ViewStore } from '../state/viewStore.ts'
import { fileNameFor } from '../storage/fileName.ts'
import {
  chooseFiles,
  type OpenedFile,
  type OpenFileResult,
  readDroppedFiles,
  readFiles,
} from '../storage/openFile.ts'
import { type SaveFileResult, type SaveTarget, saveFile } from '../storage/saveFile.ts'
import type { ImportedFile } from '../views/imports/importSession.ts'
import type { ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import type { Autosave } from './autosave.ts'
import { readSample } from './samples.ts'
import type { Versions } from './versions.ts'

interface FilesMeans {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly save: StoreApi<SaveState>
  readonly shell: StoreApi<ShellState>
  readonly announcer: Announcer
  readonly autosave: Autosave
  readonly versions: Versions
}

export interface Files {
  /** What is chosen is read together with the files given. */
  choose(alongside?: readonly ImportedFile[]): Promise<void>
  open(files: readonly File[]): Promise<void>
  openDropped(dropped: DataTransfer): Promise<void>
  openSample(id: string): Promise<void>
  /** Opens the map of a link as one of its own; the open one stays kept on this device. */
  openShared(fragment: string): void
  save(how?: 'again' | 'overwrite' | 'as-new'): Promise<void>
}

const bytesPerMegabyte = 1024 * 1024

export function createFiles({
  document,
  view,
  save,
  shell,
  announcer,
  autosave,
  versions,
}: FilesMeans): Files {
  /** Where Save writes to without asking; belongs to the open map. */
  let target: SaveTarget | undefined
  document.onStep((step) => {
    if (step.kind === 'opened') target = undefined
  })

  /** Puts the map of a file in place, or says why not and leaves everything as it is. */
  function show(bytes: Uint8Array, name: string): boolean {
    const result = readMapBytes(bytes)
    if (!result.ok) {
      shell.setState({ openFailure: { name, ...failureInWords(result.error) } })
      return false
    }
    document.open(result.map)
    view.reset()
    view.set({ started: true, versionsInFile: result.versions.length > 0 })
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
    target = place
    // As opened, the map is in that file.
    save.setState({ file: { name, at: new Date().toISOString(), how: 'saved' }, unsavedSteps: 0 })
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

  function told(result: SaveFileResult, noteSaved: ReturnType<Autosave['prepareFileSave']>): void {
    if (result.ok) {
      const isDownload = result.how === 'download-started'
      if (!isDownload) target = result.target
      noteSaved({ name: result.name, at: new Date().toISOString(), how: isDownload ? 'download' : 'saved' })
      announcer.notify({
        text: isDownload
          ? words.announce.downloadStarted(result.name)
          : words.announce.savedToFile(result.name),
        tone: 'plain',
      })
    } else if (result.reason === 'changed-outside') {
      shell.setState({ changedOutside: { name: result.name } })
    } else if (result.reason !== 'cancelled') {
      announcer.notify({ text: words.saving.fileFailed[result.reason](result.name), tone: 'problem' })
    }
  }

  return {
    choose: async (alongside) => take(await chooseFiles(), alongside),
    open: async (files) => take(await readFiles(files)),
    openDropped: async (dropped) => take(await readDroppedFiles(dropped)),
    async openSample(id) {
      const sample = await readSample(id)
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
      document.open(read.value)
      view.reset()
      view.set({ started: true })
      const { title } = read.value
      const text = wasOpen
        ? words.sharing.openedLinkKeeps(title, before.title)
        : words.sharing.openedLink(title)
      announcer.notify({ text, tone: 'plain' })
    },
    async save(how = 'again') {
      shell.setState({ changedOutside: undefined })
      const { map } = document.store.getState()
      const noteSaved = autosave.prepareFileSave()
      const { versionsInFile } = view.store.getState()
      const text = versionsInFile ? serialiseMapFile(map, await versions.forFile()) : serialiseMap(map)
      const bytes = new TextEncoder().encode(text)
      const name = fileNameFor(map.title)
      const again = how === 'as-new' ? undefined : target
      told(
        await saveFile(bytes, again ? { name, target: again, overwrite: how === 'overwrite' } : { name }),
        noteSaved,
      )
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
