/**
 * One opened map, with what belongs to it alone. An object of its own for every map that is opened: what ends late (a
 * save, a lock, an answer of the storage) has kept the one it was begun for, and can tell that it was left.
 */
import { newId } from '../model/ids.ts'
import { asInFile, type ChangesSinceFile, followStep, type HistoryStep } from '../state/changesSinceFile.ts'
import type { FileNote } from '../storage/journalDatabase.ts'
import type { SaveTarget } from '../storage/saveFile.ts'

/** The file that the map was opened from or saved to, as far as it is known. */
export type FileKnown = Omit<FileNote, 'since' | 'versions'>

/**
 * Ids of the named versions that go into the map's file: those that the file brought, those that were named since, and
 * those that were ticked. `every`: an older edition put in all that the device had, and which those are is yet to be
 * looked up.
 */
export type VersionsInFile = ReadonlySet<string> | 'every'

export interface OpenMap {
  /** The document as which it is kept on this device. */
  readonly id: string
  /** `device`: it came back from there, so there may be more of it than this tab knows; `here`: it was begun or opened here. */
  origin: 'device' | 'here'
  /** The text to begin the document with, as long as there is nothing to keep; undefined once it is begun. */
  unbegun: { readonly title: string; readonly text: string } | undefined
  /** It came by a link: it is kept only once it is changed or someone asks for it. */
  waits: boolean
  /** How many steps the document has had on this device. */
  revision: number
  file: FileKnown | undefined
  /** How far the map is from what `file` holds. */
  since: ChangesSinceFile
  versionsInFile: VersionsInFile
  /** The saves that are under way, each with how far the map is from what it saves. */
  readonly saving: Set<{ since: ChangesSinceFile }>
  /** Where Save writes to without asking. */
  target: SaveTarget | undefined
  /** Settles when the saves begun so far are done: each waits for the one before. */
  saved: Promise<void>
}

export function createOpenMap(
  beginning: Partial<
    Pick<OpenMap, 'id' | 'origin' | 'unbegun' | 'waits' | 'revision' | 'versionsInFile'>
  > = {},
): OpenMap {
  return {
    id: newId(),
    origin: 'here',
    unbegun: undefined,
    waits: false,
    revision: 0,
    versionsInFile: new Set(),
    ...beginning,
    file: undefined,
    since: asInFile,
    saving: new Set(),
    target: undefined,
    saved: Promise.resolve(),
  }
}

/** The map is one step further; `isKept` = on the device too. */
export function followOneStep(open: OpenMap, step: HistoryStep, isKept: boolean): void {
  if (isKept) open.revision += 1
  open.since = followStep(open.since, step)
  for (const save of open.saving) save.since = followStep(save.since, step)
}

/** The steps that others made, which are only known by their number: each counts as a change. */
export function withUnknownSteps(since: ChangesSinceFile, steps: number): ChangesSinceFile {
  return { ...since, added: since.added + Math.max(0, steps) }
}

/** What the device is to note of the file; undefined when the map is in none. */
export function fileNoteOf({ file, since }: OpenMap): FileNote | undefined {
  return file && { ...file, since }
}
