/** What people do with the picture. Ids are of the scene's nodes and lines. */
import type { Viewport } from './fitViewport.ts'

export interface MovedNode {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface CanvasEvents {
  /** A click or tap; `additive` with Shift, Ctrl or Cmd held. */
  select?(picked: { id: string; what: 'node' | 'line'; additive: boolean }): void
  /** A double click or double tap on a node. */
  open?(id: string): void
  /** A drag has ended; where the dragged nodes stand now. */
  moved?(nodes: readonly MovedNode[]): void
  /** A click or tap beside everything. */
  background?(): void
  /** A line was drawn from one organisation or person to another node; to none when it was given up with Escape. */
  connect?(from: string, to: string | undefined): void
  hover?(id: string | undefined): void
  /** Someone zoomed or moved the picture. */
  viewport?(viewport: Viewport): void
}
