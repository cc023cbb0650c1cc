// The maps that come with the app. In the single file they are embedded in the page; hosted, they are files beside it.
import type { SampleEntry } from '../views/shared/appContext.ts'

const fieldTypes: Readonly<Record<keyof SampleEntry, 'string' | 'number'>> = {
  id: 'string',
  title: 'string',
  description: 'string',
  organisations: 'number',
  functions: 'number',
  remits: 'number',
}

function isSampleEntry(value: unknown): value is SampleEntry {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(fieldTypes).every(([key, type]) => typeof Reflect.get(value, key) === type)
}

export type SampleText =
  | { ok: true; text: string }
  /** `unknown`: there is no such sample; `unreachable`: it could not be fetched. */
  | { ok: false; reason: 'unknown' | 'unreachable' }

// An id comes from the address bar and becomes part of a path.
const sampleId = /^[a-z0-9][a-z0-9-]*$/

async function readText(elementId: string, path: string): Promise<SampleText> {
  const embedded = document.getElementById(elementId)?.textContent
  if (embedded) return { ok: true, text: embedded }
  if (window.location.protocol === 'file:') return { ok: false, reason: 'unknown' }
  try {
    const response = await fetch(path)
    if (response.ok) return { ok: true, text: await response.text() }
    return { ok: false, reason: response.status === 404 ? 'unknown' : 'unreachable' }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}

/** The text of a sample's map file. */
export async function readSample(id: string): Promise<SampleText> {
  if (!sampleId.test(id)) return { ok: false, reason: 'unknown' }
  return readText(`sample-${id}`, `samples/${id}.remitmap.json`)
}

/** The samples that can be opened, in the order to show them in; none when there is no list. */
export async function listSamples(): Promise<SampleEntry[]> {
  const index = await readText('samples-index', 'samples/index.json')
  if (!index.ok) return []
  try {
    const entries: unknown = JSON.parse(index.text)
    return Array.isArray(entries) ? entries.filter(isSampleEntry) : []
  } catch {
    return []
  }
}
