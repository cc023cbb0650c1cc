/** Tells the other tabs which revision a document has reached, so that readers can follow live. */
export interface MapChannel {
  announceChange(documentId: string, revision: number): void
  /** Hears of the changes that other tabs announce. Returns how to stop it. */
  subscribe(listener: (documentId: string, revision: number) => void): () => void
  close(): void
}

/** Without BroadcastChannel nothing is heard and nothing breaks. */
export function openMapChannel(): MapChannel {
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('remitmap.changes')
  const listeners = new Set<(documentId: string, revision: number) => void>()
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return
    const [documentId, revision]: unknown[] = data
    if (typeof documentId !== 'string' || typeof revision !== 'number') return
    for (const listener of listeners) listener(documentId, revision)
  })
  return {
    announceChange: (documentId, revision) => channel?.postMessage([documentId, revision]),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}
