/** Why the device's storage did not do what was asked. None of them is thrown: they are answers. */
export type StorageFailureReason =
  /** The quota or the disk is used up. */
  | 'full'
  /** Nothing was heard from the storage in time, or another tab holds up its opening. It may still come. */
  | 'blocked'
  /** The browser gave the transaction up, or reported an error in it. */
  | 'aborted'
  /** There is no storage here: a private mode, a page without one, a database that will not open. */
  | 'unavailable'
  /** Someone else has written this document since it was read, or it is gone. Nothing was overwritten. */
  | 'conflict'
  /** A newer version of the app has taken the database over; this one must be reloaded. */
  | 'upgraded'

export interface StorageFailure {
  readonly ok: false
  readonly reason: StorageFailureReason
  /** What the browser said, for a bug report; not for the screen. */
  readonly detail?: string
  /** In a conflict: the revision that is there; undefined when the document is no longer there at all. */
  readonly actualRevision?: number
}

export type StorageResult<T> = ({ readonly ok: true } & T) | StorageFailure

/** The failure that an error of IndexedDB stands for. */
export function storageFailure(error: unknown): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error'
  const detail = error instanceof Error || error instanceof DOMException ? error.message : String(error)
  return { ok: false, reason: reasons[name] ?? 'aborted', detail: `${name}: ${detail}` }
}

/** The failure that a long silence stands for. */
export const nothingHeard = (): StorageFailure => ({
  ok: false,
  reason: 'blocked',
  detail: 'nothing heard from the storage',
})

const reasons: Readonly<Record<string, StorageFailureReason>> = {
  QuotaExceededError: 'full',
  VersionError: 'upgraded',
  SecurityError: 'unavailable',
  NotSupportedError: 'unavailable',
  /** What a missing `indexedDB` gives. */
  ReferenceError: 'unavailable',
  TypeError: 'unavailable',
}
