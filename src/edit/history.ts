/**
 * Undo and redo as two lists of labelled snapshots. Maps share what did not change, so a snapshot costs only what
 * its step touched; n undos give back the very map (and bytes) of n steps ago.
 */
import type { RemitMap } from '../model/remitMap.ts'
import type { StepName } from './commands.ts'

interface Step {
  readonly name: StepName
  /** The map before the step (in `past`) or after it (in `future`). */
  readonly map: RemitMap
  /** Steps of one key that follow each other are one step: typing in one field, dragging one thing. */
  readonly key: string | undefined
  /**
   * Only of a step that moved rows of the map's two columns, and nothing else: where they stood before it (in `past`) or
   * after it (in `future`).
   */
  readonly rows?: Rows | undefined
}

/** Heights at which nodes of the map's two columns were put, by node. No file keeps them. */
export type Rows = ReadonlyMap<string, number>

export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }

/** Steps kept. The promise is at least 1,000. */
export const historyDepth = 2000

/**
 * Records that `before` became another map by a step called `name`. Clears what could be redone. Returns the very
 * history given when the step becomes part of the last one.
 */
export function record(
  history: History,
  before: RemitMap,
  name: StepName,
  key?: string,
  rows?: Rows,
): History {
  const last = history.past.at(-1)
  if (key !== undefined && last?.key === key && history.future.length === 0) return history
  return { past: [...history.past.slice(-(historyDepth - 1)), { name, map: before, key, rows }], future: [] }
}

/** Ends a run of coalesced steps, as leaving the field or letting go does. */
export function seal(history: History): History {
  const last = history.past.at(-1)
  if (!last || last.key === undefined) return history
  return { ...history, past: history.past.with(-1, { ...last, key: undefined }) }
}

interface Taken {
  readonly history: History
  readonly map: RemitMap
  /** Where the rows stand then; only of a step that moved them. */
  readonly rows?: Rows | undefined
}

/** One step back from `current`: the map to show and the history then, or nothing when there is no step. */
export function stepBack(history: History, current: RemitMap, rows?: Rows): Taken | undefined {
  const last = history.past.at(-1)
  if (!last) return undefined
  return {
    map: last.map,
    rows: last.rows,
    history: {
      past: history.past.slice(0, -1),
      future: [...history.future, { ...last, map: current, key: undefined, rows: last.rows && rows }],
    },
  }
}

/** One step forward again. */
export function stepForward(history: History, current: RemitMap, rows?: Rows): Taken | undefined {
  const next = history.future.at(-1)
  if (!next) return undefined
  return {
    map: next.map,
    rows: next.rows,
    history: {
      past: [...history.past, { ...next, map: current, key: undefined, rows: next.rows && rows }],
      future: history.future.slice(0, -1),
    },
  }
}
