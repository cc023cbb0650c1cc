/**
 * Saving to a file: write, read back, compare, and only then say that it is saved. A file that someone else has changed
 * is not overwritten unasked, and a file that may no longer be written never silently becomes another one.
 */
import { downloadFile } from './downloadFile.ts'
import { type FileHandle, type FileStamp, readBytes, stampFile } from './fileHandle.ts'

/** A file that was opened or saved before, and how it was left. */
export interface SaveTarget {
  readonly handle: FileHandle
  readonly stamp: FileStamp
}

export type SaveFileResult =
  /** In the file, read back and compared. Save to `target` next time. */
  | { readonly ok: true; readonly how: 'saved'; readonly name: string; readonly target: SaveTarget }
  /** Handed to the browser's downloads; whether it arrives can't be known. */
  | { readonly ok: true; readonly how: 'download-started'; readonly name: string }
  | { readonly ok: false; readonly reason: SaveFileFailure; readonly name: string; readonly detail?: string }

export type SaveFileFailure =
  /** The picker was closed. */
  | 'cancelled'
  /** Someone else changed the file since: ask, then `overwrite` or save elsewhere. */
  | 'changed-outside'
  /** The file may not be written (any more): ask again, or save elsewhere. */
  | 'permission-lost'
  /** The file is no longer where it was. */
  | 'file-missing'
  | 'full'
  /** What was read back is not what was written. */
  | 'not-verified'
  | 'failed'

export interface SaveFileOptions {
  /** For a new file; from `fileNameFor`. */
  readonly name: string
  /** The file to save to again; without it a new one is asked for. */
  readonly target?: SaveTarget
  /** The user has agreed to lose what someone else wrote. */
  readonly overwrite?: boolean
  /** Asks for a new file; undefined where the browser can't, which leaves a download. */
  readonly pick?: ((name: string) => Promise<FileHandle>) | undefined
}

/** Saves the bytes. Must be called from a click or a key press, for the browser may ask for permission. */
export async function saveFile(
  bytes: Uint8Array<ArrayBuffer>,
  { name, target, overwrite = false, pick = browserPicker() }: SaveFileOptions,
): Promise<SaveFileResult> {
  if (!target && !pick) {
    downloadFile(name, bytes, 'application/json')
    return { ok: true, how: 'download-started', name }
  }
  const known = target?.handle.name ?? name
  try {
    const handle = target?.handle ?? (await pickFile(pick, name))
    if (!handle) return { ok: false, reason: 'cancelled', name: known }
    if (!(await mayWrite(handle))) return { ok: false, reason: 'permission-lost', name: known }
    if (target && !overwrite && (await hasChanged(target)))
      return { ok: false, reason: 'changed-outside', name: known }
    await write(handle, bytes)
    const file = await handle.getFile()
    const found = await readBytes(file)
    if (!sameBytes(found, bytes)) return { ok: false, reason: 'not-verified', name: handle.name }
    return {
      ok: true,
      how: 'saved',
      name: handle.name,
      target: { handle, stamp: await stampFile(file, found) },
    }
  } catch (error) {
    return { ok: false, name: known, ...saveFailure(error) }
  }
}

/** The chosen file; undefined when the picker was closed, which is the one abortion that is no failure. */
async function pickFile(pick: SaveFileOptions['pick'], name: string): Promise<FileHandle | undefined> {
  try {
    return await pick?.(name)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

async function mayWrite(handle: FileHandle): Promise<boolean> {
  const descriptor = { mode: 'readwrite' } as const
  if (!handle.queryPermission || (await handle.queryPermission(descriptor)) === 'granted') return true
  return (await handle.requestPermission?.(descriptor)) === 'granted'
}

/** Compares contents, for a new date alone (a backup, a synchronised folder) is no change, and an old one no proof. */
async function hasChanged({ handle, stamp }: SaveTarget): Promise<boolean> {
  const file = await handle.getFile()
  if (file.size !== stamp.size) return true
  const now = await stampFile(file, await readBytes(file))
  return now.hash !== stamp.hash
}

async function write(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = await handle.createWritable()
  try {
    await writer.write(bytes)
    await writer.close()
  } catch (error) {
    // The file stays as it was; what was written so far is thrown away.
    await writer.abort().catch(() => {})
    throw error
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false
  return true
}

function saveFailure(error: unknown): { reason: SaveFileFailure; detail: string } {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return { reason: reasons[name] ?? 'failed', detail: String(error) }
}

const reasons: Readonly<Record<string, SaveFileFailure>> = {
  NotAllowedError: 'permission-lost',
  SecurityError: 'permission-lost',
  NotFoundError: 'file-missing',
  QuotaExceededError: 'full',
}

interface PickerWindow {
  showSaveFilePicker?(options: object): Promise<FileHandle>
}

/** The browser's own picker for a new file, where it has one. */
export function browserPicker(): ((name: string) => Promise<FileHandle>) | undefined {
  const { showSaveFilePicker } = window as PickerWindow
  if (!showSaveFilePicker) return undefined
  return (name) =>
    showSaveFilePicker.call(window, {
      id: 'remitmap',
      suggestedName: name,
      types: [{ description: 'Remitmap', accept: { 'application/json': ['.remitmap.json', '.json'] } }],
    })
}
