/**
 * What the views may ask of the app. The views know no storage and no files: the app hands them the stores to read
 * and these actions to call.
 */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Finding } from '../../analysis/finding.ts'
import type { Command } from '../../edit/commands.ts'
import type { MapVersion, RemitMap } from '../../model/remitMap.ts'
import type { DocumentState, DocumentStore } from '../../state/documentStore.ts'
import type { SaveState } from '../../state/saveStore.ts'
import type { ViewState, ViewStore } from '../../state/viewStore.ts'
import type { ImportedFile, ImportSession, ImportSource } from '../imports/importSession.ts'
import type { BackgroundAnalyst } from './backgroundAnalyst.ts'
import { type FollowingFindings, useFollowingFindings } from './useFollowingFindings.ts'

export interface SampleEntry {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly organisations: number
  readonly functions: number
  readonly remits: number
}

/** A map that the start page offers: kept on this device, or left in this page and kept nowhere. */
export interface KeptMap {
  readonly id: string
  readonly title: string
  /** ISO 8601; undefined = it was never kept. */
  readonly savedAt: string | undefined
  /**
   * `open`: the one on screen. `unfinished`: a page that is no more did not get it on screen. `page`: in this page
   * only. `removed`: just taken away, and can be put back as long as the page is open.
   */
  readonly state: 'kept' | 'open' | 'unfinished' | 'page' | 'removed'
  /** How many changes it is away from the file it was saved to or opened from; undefined = it is in none. */
  readonly changesSinceFile: number | undefined
}

/** A message at the edge of the screen; `undo` offers to take the last step back. */
export interface Notice {
  readonly text: string
  readonly tone: 'plain' | 'problem'
  readonly undo?: boolean
}

export interface ExportedFile {
  readonly title: string
  /** With the dot. */
  readonly extension: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

/** To the file it was saved to before, over what someone else wrote there, or to another file. */
export type SaveManner = 'again' | 'overwrite' | 'as-new'

/** An earlier state of the open map. */
export interface KeptVersion {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly at: string
  /** Kept by the journal on its own account, not by someone who named it. */
  readonly isAutomatic: boolean
}

/** A map file that was read to be compared or merged, not opened. */
export type ReadMapFile =
  | {
      readonly ok: true
      readonly name: string
      readonly map: RemitMap
      readonly versions: readonly MapVersion[]
    }
  | { readonly ok: false; readonly name: string; readonly problem: string }

export interface VersionActions {
  /** Those of the open map: the named ones first, each kind with the newest first. */
  list(): Promise<readonly KeptVersion[]>
  /**
   * Keeps the open map as it is now, in its file too unless that is said otherwise. False when the device could not: it
   * lasts as long as the page then.
   */
  keep(name: string, goesInFile?: boolean): Promise<boolean>
  read(id: string): Promise<RemitMap | undefined>
  /** False when the device could not take it away. */
  remove(id: string): Promise<boolean>
  /** Whether a named version goes into the file; which ones do stands in the store of saving. */
  setInFile(id: string, isIn: boolean): void
  /** Reads map files without opening them. */
  readFiles(files: readonly File[]): Promise<readonly ReadMapFile[]>
}

export interface ExportedFile {
  readonly title: string
  /** With the dot. */
  readonly extension: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

export interface AppActions {
  /**
   * Carries out a command. When it is refused, says why (a notice and an announcement) and returns false.
   * `key` makes commands of one key that follow each other one step of undo.
   */
  run(command: Command, options?: { key?: string; notice?: Notice }): boolean
  /** Puts nodes of the map's two columns at other heights, by node: a step of undo that no file keeps. */
  moveRows(rows: ReadonlyMap<string, number>, options?: { key?: string }): void
  undo(): void
  redo(): void
  seal(): void
  newMap(): void
  /** Back to the start page; the map stays where it is. */
  goHome(): void
  /** Puts another map in place, as a new one of its own, and says so. The one before stays on this device. */
  openMap(map: RemitMap, said: string): void
  /** Shows what a paste or a file would become; `ask` shows where to paste. */
  importFrom(source: ImportSource | 'ask'): void
  /** Hands a file to the browser's downloads. */
  download(name: string, content: string | Uint8Array, mediaType: string): void
  /** Asks for a file and opens it; several are read together, as an import. */
  chooseFile(): void
  /** Asks for further files, to be read together with these. */
  addFiles(alongside: readonly ImportedFile[]): void
  /** Opens chosen files; shows what is wrong when they can't be read. */
  openFiles(files: readonly File[]): void
  /** The same for what is dropped; to be called while the drop event lasts. */
  openDropped(dropped: DataTransfer): void
  openSample(id: string): void
  /** Saves to a file: the one saved to before, if there is one. */
  saveToFile(): void
  /** Saves although the file was changed by something else meanwhile. */
  overwriteFile(): void
  /** Saves to a file of another name, leaving the changed one alone. */
  saveAsNewFile(): void
  /** Saves without the named versions that could not be read. */
  saveWithoutVersions(): void
  /** Goes on with another of the maps that the start page lists. */
  openKept(id: string): void
  /** Saves one of them to a file without opening it. */
  saveKept(id: string): void
  /** Takes one of them away, with its history and named versions; it can be put back as long as the page is open. */
  removeKept(id: string): Promise<boolean>
  putBackKept(id: string): Promise<boolean>
  /** Keeps the open map on this device from now on, which came by a link. */
  keepOpenMap(): void
  /** From disk: keeps maps in this browser all the same. */
  startKeeping(): void
  /** From disk: keeps nothing any more; with `remove`, what is kept is taken away too. */
  stopKeeping(what: 'remove' | 'leave'): Promise<void>
  /** The view of the open map is on screen, and the page answers. */
  viewShown(): void
  /** Back from the start page to the open map. */
  carryOn(): void
  /** Hands the map in another format to the browser's downloads, under a name made from the title. */
  exportFile(file: ExportedFile): void
  retrySaving(): void
  takeOver(): void
  /** Says something through the live region, once. */
  announce(text: string): void
  /** Shows a message for a while. */
  notify(notice: Notice): void
  setTheme(theme: 'system' | 'light' | 'dark'): void
  /** Whether the ? key opens the list of shortcuts. */
  setSingleKey(isOn: boolean): void
}

export interface App {
  readonly document: DocumentStore
  readonly view: ViewStore
  readonly save: StoreApi<SaveState>
  readonly shell: StoreApi<ShellState>
  readonly actions: AppActions
  readonly versions: VersionActions
  readonly analyst: BackgroundAnalyst
  /** Begins the work of an import into this map. */
  startImport(map: RemitMap): ImportSession
}

/** What the frame itself shows: notices, a failed opening, samples, the kept map, the theme. */
export interface ShellState {
  readonly notices: readonly (Notice & { id: number })[]
  readonly announcement: { readonly text: string; readonly id: number }
  readonly openFailure:
    | {
        /** None where several files were meant. */
        readonly name: string | undefined
        readonly message: string
        readonly advice: string
        readonly where: string | undefined
        /** What is left of a damaged map, to be saved as text. */
        readonly rescue?: { readonly title: string; readonly text: string }
      }
    | undefined
  readonly importing: ImportSource | 'ask' | undefined
  readonly changedOutside: { readonly name: string } | undefined
  /** Named versions that were to go into the file and can't be read: how many are known all the same. */
  readonly unreadVersions:
    | { readonly name: string; readonly known: number; readonly how: SaveManner }
    | undefined
  readonly samples: readonly SampleEntry[]
  /** The maps that are kept on this device or were left in this page, the one last worked on first. */
  readonly kept: readonly KeptMap[]
  /** A map was kept here once and the browser has removed it. */
  readonly gone: boolean
  readonly theme: 'system' | 'light' | 'dark'
  readonly singleKey: boolean
}

export const AppContext = createContext<App | undefined>(undefined)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp needs an AppContext around it')
  return app
}

export function useDocument<T>(selector: (state: DocumentState) => T): T {
  return useStore(useApp().document.store, selector)
}

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(useApp().view.store, selector)
}

export function useSave<T>(selector: (state: SaveState) => T): T {
  return useStore(useApp().save, selector)
}

export function useShell<T>(selector: (state: ShellState) => T): T {
  return useStore(useApp().shell, selector)
}

export function useMap(): RemitMap {
  return useDocument(({ map }) => map)
}

/** The findings of the open map through the lens in use; on a large map they follow a moment after the change. */
export function useFindings(): readonly Finding[] {
  return useLatestFindings().list
}

/** The same, with whether they are those of the map as it is now: before that, nothing is said of their number. */
export function useLatestFindings(): FollowingFindings {
  return useFollowingFindings(
    useApp().analyst,
    useMap(),
    useView((state) => state.lens),
  )
}
