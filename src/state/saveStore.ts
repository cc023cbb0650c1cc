/** What is known of where the map is kept, for the words beside the title and the banner when keeping it fails. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export type DeviceState =
  /** Nothing has changed yet that would need keeping. */
  | { readonly kind: 'nothing' }
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
  /** When the map was last known to be in a file as it is now; undefined = never. */
  readonly file:
    | { readonly name: string; readonly at: string; readonly how: 'saved' | 'download' }
    | undefined
  /** Steps made since then. */
  readonly unsavedSteps: number
  /** Whether the browser promised to keep the storage; undefined = not asked yet. */
  readonly persistent: boolean | undefined
}

export function createSaveStore(): StoreApi<SaveState> {
  return createStore<SaveState>(() => ({
    device: { kind: 'nothing' },
    file: undefined,
    unsavedSteps: 0,
    persistent: undefined,
  }))
}
