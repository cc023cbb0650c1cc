/** The part of the File System Access API used here; Chromium's handles are of this shape, and so are test doubles. */
export interface FileHandle {
  readonly name: string
  getFile(): Promise<File>
  createWritable(): Promise<FileWriter>
  /** Missing where permission is not asked for, as in the origin's private file system. */
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}

export interface FileWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Only now does the file change, all at once. */
  close(): Promise<void>
  abort(): Promise<void>
}

/** What a file was like when it was last read or written here, so that a change by someone else is noticed. */
export interface FileStamp {
  readonly lastModified: number
  readonly size: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
}

export async function stampFile(file: File, bytes: Uint8Array<ArrayBuffer>): Promise<FileStamp> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    lastModified: file.lastModified,
    size: bytes.length,
    hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}

export async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}
