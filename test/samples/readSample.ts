import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

export const samplesFolder = fileURLToPath(new URL('../../public/samples/', import.meta.url))

export function sampleText(id: string): string {
  return readFileSync(`${samplesFolder}${id}.remitmap.json`, 'utf8')
}

/** The map of a sample; throws with the reader's own words when it can't be read. */
export function readSample(id: string): RemitMap {
  const result = parseMapFile(sampleText(id))
  if (!result.ok) throw new Error(`${id}: ${result.error.message}`)
  return result.map
}
