// The maps that come with the app. In the single file they are embedded in the page; hosted, they are files beside it.
import { z } from 'zod'

const samplesIndexSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    organisations: z.number(),
    functions: z.number(),
    remits: z.number(),
  }),
)

/** What the start page says about a sample, without reading it. */
export type SampleSummary = z.infer<typeof samplesIndexSchema>[number]

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

/** The samples that can be opened, in the order to show them in; none when the list can't be had. */
export async function listSamples(): Promise<SampleSummary[]> {
  const index = await readText('samples-index', 'samples/index.json')
  if (!index.ok) return []
  try {
    return samplesIndexSchema.parse(JSON.parse(index.text))
  } catch {
    return []
  }
}
