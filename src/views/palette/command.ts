/**
 * What the command palette can do, as data. Each view contributes a source of its own, listed in `register.ts`; the
 * list of shortcuts and the keys that work everywhere come from the same entries.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import type { ViewName, ViewState } from '../../state/viewStore.ts'
import type { App, ShellState } from '../shared/appContext.ts'
import type { Words } from '../words/en.ts'

/** Everything at one moment; sources keep nothing of it. */
export interface PaletteContext {
  readonly app: App
  readonly words: Words
  readonly map: RemitMap
  readonly view: ViewState
  readonly shell: ShellState
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface PaletteCommand {
  readonly id: string
  /** Where it belongs: with its view it comes first in the palette and stands under its heading in the list of keys. */
  readonly where: ViewName | 'everywhere'
  /** What it does: "Go to Findings". */
  readonly label: string
  /** Other words by which it is found. */
  readonly also?: readonly string[]
  /**
   * As written on keys, `Ctrl` standing for ⌘ as well: `Ctrl+Shift+Z`, `F2`, `J`. Several ways are several entries.
   * A single letter works only in its own widget, which listens for it itself.
   */
  readonly keys?: readonly string[]
  /** The keys are listened for on the whole page: outside fields that are typed in, or in them too. */
  readonly listens?: 'outside fields' | 'everywhere'
  /** False while it makes no sense; it is then not offered, but its keys are still listed. */
  readonly isAvailable?: boolean
  /** Without, it is only a key of a widget, told in the list of shortcuts. */
  readonly run?: () => void
}

export type CommandSource = (context: PaletteContext) => readonly PaletteCommand[]
