/** Ways for a file to come in: a picker, a plain file input, drag and drop. All give the same. */
import { type FileWithHandle, fileOpen } from 'browser-fs-access'
import { type FileHandle, readBytes, stampFile } from './fileHandle.ts'
import type { SaveTarget } from './saveFile.ts'

/** The most a map file may have: 64 MB. */
export const fileSizeLimit = 64 * 1024 * 1024

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where the file can be saved to again; undefined when the browser only gave its contents. */
  readonly target: SaveTarget | undefined
}

export type OpenFileResult =
  | { readonly ok: true; readonly file: OpenedFile }
  | { readonly ok: false; readonly reason: 'cancelled' | 'no-file' }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly name: string; readonly detail: string }
  /** Refused unread. Sizes in bytes. */
  | {
      readonly ok: false
      readonly reason: 'too-large'
      readonly name: string
      readonly size: number
      readonly limit: number
    }

export interface OpenFileOptions {
  /** Bytes; other formats have limits of their own. */
  readonly limit?: number
}

export interface ChooseFileOptions extends OpenFileOptions {
  /** Shows the picker. */
  readonly pick?: () => Promise<FileWithHandle>
}

/** Asks for a file. Must be called from a click or a key press. */
export async function chooseFile(options: ChooseFileOptions = {}): Promise<OpenFileResult> {
  // Of any kind: what it is shows in its content.
  const { pick = () => fileOpen({ description: 'Map', id: 'remitmap' }) } = options
  let file: FileWithHandle
  try {
    file = await pick()
  } catch (error) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError'
    return cancelled ? { ok: false, reason: 'cancelled' } : unreadable('', error)
  }
  if (!file) return { ok: false, reason: 'no-file' }
  return readFile(file, { ...options, handle: file.handle })
}

/** Reads a file that a plain file input gave. */
export async function readFile(
  file: File,
  { limit = fileSizeLimit, handle }: OpenFileOptions & { handle?: FileHandle } = {},
): Promise<OpenFileResult> {
  const { name, size } = file
  if (size > limit) return { ok: false, reason: 'too-large', name, size, limit }
  try {
    const bytes = await readBytes(file)
    const target = handle && { handle, stamp: await stampFile(file, bytes) }
    return { ok: true, file: { name, bytes, target } }
  } catch (error) {
    return unreadable(name, error)
  }
}

/** Reads the first file of a drop. Must be called before the drop event is over; what is dropped is gone after it. */
export async function readDroppedFile(
  dropped: DataTransfer,
  options: OpenFileOptions = {},
): Promise<OpenFileResult> {
  const item = Array.from(dropped.items).find(({ kind }) => kind === 'file')
  const file = item?.getAsFile()
  if (!item || !file) return { ok: false, reason: 'no-file' }
  const handle = await droppedHandle(item)
  if (handle?.kind === 'directory') return { ok: false, reason: 'no-file' }
  return readFile(file, { ...options, handle: handle?.kind === 'file' ? handle : undefined })
}

interface DroppedItem {
  getAsFileSystemHandle?(): Promise<(FileHandle & { kind: 'file' }) | { kind: 'directory' } | null>
}

/** Where the browser can, the dropped file itself rather than only its contents. */
async function droppedHandle(item: DataTransferItem & DroppedItem) {
  try {
    return (await item.getAsFileSystemHandle?.()) ?? undefined
  } catch {
    return undefined
  }
}

function unreadable(name: string, error: unknown): OpenFileResult {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { ok: false, reason: 'unreadable', name, detail }
}
