/** What is known of where the map is kept, for the words beside the title and the banner when keeping it fails. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export type DeviceState =
  /** Nothing has changed yet that would need keeping. */
  | { readonly kind: 'nothing' }
  /** It is on screen only: from disk nothing is kept unasked, and a link's map only once it is changed. */
  | { readonly kind: 'not-kept'; readonly because: 'disk' | 'link' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'failed'
      readonly reason: 'full' | 'blocked' | 'aborted' | 'unavailable' | 'conflict' | 'upgraded'
    }
  /** Another tab writes this map; this one only reads. */
  | { readonly kind: 'reading' }

export interface SaveState {
  readonly device: DeviceState
  /** The file the map was last saved to or opened from; undefined = none. Of an old one, name and time aren't known. */
  readonly file:
    | {
        readonly name: string | undefined
        /** ISO 8601. */
        readonly at: string | undefined
        readonly how: 'saved' | 'download'
      }
    | undefined
  /** How many changes away the map is from what that file holds; 0 = it is in there as it is now. */
  readonly changesSinceFile: number
  /** Ids of the named versions that Save puts in the file. */
  readonly versionsInFile: ReadonlySet<string>
  /** Whether the map differs from what it was opened as or, once it was saved, from what its file holds. */
  readonly hasChanges: boolean
  /** Whether maps are kept on this device: `own` = as a matter of course, `chosen` = from disk, on request, `off` = not. */
  readonly keeping: 'own' | 'chosen' | 'off'
  /** Whether the browser promised to keep the storage; undefined = not asked yet. */
  readonly persistent: boolean | undefined
}

export function createSaveStore(keeping: SaveState['keeping'] = 'own'): StoreApi<SaveState> {
  return createStore<SaveState>(() => ({
    device: { kind: 'nothing' },
    file: undefined,
    changesSinceFile: 0,
    versionsInFile: new Set(),
    hasChanges: false,
    keeping,
    persistent: undefined,
  }))
}
