/** Whether bytes are meant as a Remitmap map, whole or not: by how they begin, else by the name of the file. */
import { formatName } from './version.ts'

export function looksLikeMapFile(name: string, bytes: Uint8Array): boolean {
  if (name.toLowerCase().endsWith('.remitmap.json')) return true
  // Whatever the encoding: the zeros between the letters of UTF-16 are left out.
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096).filter((byte) => byte !== 0))
  return new RegExp(`"format"\\s*:\\s*"${formatName}"`).test(start)
}
