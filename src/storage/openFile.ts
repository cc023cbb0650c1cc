/** Ways for files to come in: a picker, a plain file input, drag and drop. All give the same. */
import { type FileWithHandle, fileOpen } from 'browser-fs-access'
import { type FileHandle, readBytes, stampFile } from './fileHandle.ts'
import type { SaveTarget } from './saveFile.ts'

/** The most a map file may have: 64 MB. */
export const fileSizeLimit = 64 * 1024 * 1024

/** More files at once are refused unread. */
export const filesLimit = 12

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where the file can be saved to again; undefined when the browser only gave its contents. */
  readonly target: SaveTarget | undefined
}

export type OpenFileResult =
  | { readonly ok: true; readonly file: OpenedFile }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly name: string; readonly detail: string }
  /** Refused unread. Sizes in bytes. */
  | {
      readonly ok: false
      readonly reason: 'too-large'
      readonly name: string
      readonly size: number
      readonly limit: number
    }
  | { readonly ok: false; readonly reason: 'too-many'; readonly count: number; readonly limit: number }

export interface OpenFileOptions {
  /** Bytes; other formats have limits of their own. */
  readonly limit?: number
}

export interface ChooseFilesOptions extends OpenFileOptions {
  /** Shows the picker. */
  readonly pick?: () => Promise<readonly FileWithHandle[]>
}

/** Asks for one file or several. Must be called from a click or a key press. Nothing chosen gives an empty list. */
export async function chooseFiles(options: ChooseFilesOptions = {}): Promise<readonly OpenFileResult[]> {
  // Of any kind: what they are shows in their content.
  const { pick = () => fileOpen({ description: 'Map', id: 'remitmap', multiple: true }) } = options
  try {
    const files = await pick()
    return readAll(files, (file) => readFile(file, { ...options, handle: file.handle }))
  } catch (error) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError'
    return cancelled ? [] : [unreadable('', error)]
  }
}

/** Reads the files that a plain file input gave. */
export function readFiles(files: readonly File[]): Promise<readonly OpenFileResult[]> {
  return readAll(files, (file) => readFile(file))
}

/** Reads one file. */
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

/** Reads the files of a drop. Must be called before the drop event is over; what is dropped is gone after it. */
export async function readDroppedFiles(
  dropped: DataTransfer,
  options: OpenFileOptions = {},
): Promise<readonly OpenFileResult[]> {
  const items = Array.from(dropped.items).flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null
    return file ? [{ file, handle: droppedHandle(item) }] : []
  })
  const found = await Promise.all(items.map(async ({ file, handle }) => ({ file, handle: await handle })))
  const files = found.filter(({ handle }) => handle?.kind !== 'directory')
  return readAll(files, ({ file, handle }) =>
    readFile(file, { ...options, handle: handle?.kind === 'file' ? handle : undefined }),
  )
}

async function readAll<T>(
  files: readonly T[],
  read: (file: T) => Promise<OpenFileResult>,
): Promise<readonly OpenFileResult[]> {
  const count = files.length
  if (count > filesLimit) return [{ ok: false, reason: 'too-many', count, limit: filesLimit }]
  return Promise.all(files.map(read))
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
