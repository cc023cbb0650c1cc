/** What the device has of a document: its texts, followed to the map they lead to. Changes nothing. */
import { type Replayed, replay } from '../state/journalEntries.ts'
import type { Journal } from '../storage/journal.ts'
import type { RestoredDocument } from '../storage/journalReads.ts'

export interface FoundMap {
  readonly kind: 'found'
  readonly document: RestoredDocument
  readonly replayed: Replayed
}

/** What was found of a document; `damaged` means that nothing of it is a map. */
export type Found =
  | FoundMap
  | { readonly kind: 'damaged'; readonly document: RestoredDocument }
  /** `gone`: when a map was known to be here that the browser has removed since. */
  | { readonly kind: 'none'; readonly gone: string | undefined }
  | { readonly kind: 'unreadable' }
  /** It is there and was not to be read. */
  | { readonly kind: 'held-back' }

/** What the journal has of a document, or of the one last worked on. `mayRead` is asked before its texts are followed. */
export async function findKept(
  journal: Journal,
  id?: string,
  mayRead: (document: RestoredDocument) => Promise<boolean> | boolean = () => true,
): Promise<Found> {
  const restored = await journal.restore(id)
  if (!restored.ok) return { kind: 'unreadable' }
  if (!restored.document) return { kind: 'none', gone: restored.gone }
  if (!(await mayRead(restored.document))) return { kind: 'held-back' }
  const replayed = replay(restored.document.snapshot.text, restored.document.entries)
  return replayed
    ? { kind: 'found', document: restored.document, replayed }
    : { kind: 'damaged', document: restored.document }
}

/** Whether every step that was kept could be read and followed. */
export function isWhole({ document, replayed }: FoundMap): boolean {
  return document.whole && replayed.followed === document.entries.length
}

/** All that is kept of it as it stands there, to be mended by hand. */
export function textsIn({ snapshot, entries }: RestoredDocument): string {
  return [snapshot, ...entries].map(({ text }) => text).join('\n')
}
