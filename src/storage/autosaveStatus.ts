import type { StorageFailureReason } from './storageResult.ts'

/** How the keeping stands, for the words beside the title. `saved` = everything handed over so far is on the device. */
export interface AutosaveState {
  /** `idle` = nothing handed over yet. A failure stays `failed` until everything is saved. */
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly documentId: string | undefined
  /** The last revision known to be on the device. */
  readonly revision: number | undefined
  /** When it came there, ISO 8601. */
  readonly at: string | undefined
  /** Why it failed; only with `failed`. */
  readonly reason: StorageFailureReason | undefined
}

export interface AutosaveStatus {
  state(): AutosaveState
  /** Tells of `state()` as it is now and of every change. Returns how to stop it. */
  subscribe(listener: (state: AutosaveState) => void): () => void
  change(next: Partial<AutosaveState>): void
  /** The storage is there again and nothing waits for it. */
  recover(): void
}

export function createAutosaveStatus(): AutosaveStatus {
  const listeners = new Set<(state: AutosaveState) => void>()
  let current: AutosaveState = {
    state: 'idle',
    documentId: undefined,
    revision: undefined,
    at: undefined,
    reason: undefined,
  }
  function change(next: Partial<AutosaveState>): void {
    // An upgrade is final: a write that was still under way does not make the next one possible.
    const final = current.reason === 'upgraded' ? { state: current.state, reason: current.reason } : {}
    const changed = { ...current, reason: undefined, ...next, ...final }
    const same = (Object.keys(changed) as (keyof AutosaveState)[]).every(
      (key) => changed[key] === current[key],
    )
    current = changed
    if (!same) for (const listener of listeners) listener(current)
  }
  return {
    change,
    recover: () => change({ state: current.revision === undefined ? 'idle' : 'saved' }),
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      listener(current)
      return () => listeners.delete(listener)
    },
  }
}
