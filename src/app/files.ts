/** Opening and saving map files: what the person asked for, done with the browser's means, and said in words. */
import type { StoreApi } from 'zustand/vanilla'
import type { MapFileError } from '../format/mapFileError.ts'
import type { MapFileResult } from '../format/parseMapFile.ts'
import { readMapBytes } from '../format/readMapBytes.ts'
import { serialiseMap } from '../format/serialiseMap.ts'
import type { DocumentStore } from '../state/documentStore.ts'
import type { SaveState } from '../state/saveStore.ts'
import type { ViewStore } from '../state/viewStore.ts'
import type { ShellState } from '../views/shared/appContext.ts'
import { en as words } from '../views/words/en.ts'
import type { Announcer } from './announcer.ts'
import type { Autosave } from './autosave.ts'
import { readSample } from './samples.ts'

export interface FilesMeans {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly save: StoreApi<SaveState>
  readonly shell: StoreApi<ShellState>
  readonly announcer: Announcer
  readonly autosave: Autosave
}

export function createFiles({ document, view, save, shell, announcer }: FilesMeans) {
  function show(result: MapFileResult, name: string): boolean {
    if (!result.ok) {
      shell.setState({ openFailure: { name, ...failureInWords(result.error) } })
      return false
    }
    document.open(result.map)
    view.reset()
    view.set({ started: true })
    announcer.announce(words.announce.opened(result.map.title))
    return true
  }
  async function open(file: File) {
    show(readMapBytes(new Uint8Array(await file.arrayBuffer())), file.name)
  }
  return {
    choose() {},
    open: (file: File) => void open(file),
    async openSample(id: string) {
      const sample = await readSample(id)
      if (sample.ok) show(readMapBytes(new TextEncoder().encode(sample.text)), id)
      else announcer.notify({ text: words.errors.sampleMissing(id), tone: 'problem' })
    },
    save() {
      void serialiseMap(document.store.getState().map)
      void save
    },
    overwrite() {},
    saveAsNew() {},
  }
}

function failureInWords(error: MapFileError) {
  const line = 'line' in error && error.line !== undefined && error.column !== undefined
  const place = [
    'path' in error ? error.path : undefined,
    line ? words.errors.line(error.line ?? 0, error.column ?? 0) : undefined,
  ].filter((part) => part !== undefined)
  return { message: error.message, advice: error.advice, where: place.length > 0 ? place.join(', ') : undefined }
}
