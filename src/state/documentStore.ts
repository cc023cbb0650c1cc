/**
 * The open map and its history. Every change goes through `execute`; nothing else makes a new map.
 *
 * Listeners of `onStep` are told of each step after it is done, in order, so that a journal can keep it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyCommand } from '../edit/applyCommand.ts'
import type { CommandResult } from '../edit/commandResult.ts'
import { type Command, type StepName, stepNameOf } from '../edit/commands.ts'
import {
  emptyHistory,
  type History,
  type Rows,
  record,
  seal,
  stepBack,
  stepForward,
} from '../edit/history.ts'
import type { RemitMap } from '../model/remitMap.ts'

export interface DocumentState {
  readonly map: RemitMap
  readonly history: History
  /** Where nodes of the map's two columns were put since it was opened. No file keeps it, but undo takes it back. */
  readonly rows: Rows
  /** How many steps this map is away from where it was opened; only ever grows. */
  readonly revision: number
  /** The last step in words' key form, for announcements; undefined right after opening. */
  readonly lastStep: { readonly kind: 'done' | 'undone' | 'redone'; readonly name: StepName } | undefined
}

export type DocumentStep =
  | { readonly kind: 'opened'; readonly map: RemitMap }
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly at: string
      readonly key: string | undefined
      /** It became part of the step before it, so that one undo takes both back. */
      readonly continues: boolean
      readonly map: RemitMap
    }
  | { readonly kind: 'undone' | 'redone'; readonly map: RemitMap }

export interface DocumentStore {
  readonly store: StoreApi<DocumentState>
  /**
   * Carries out a command, or says why not and changes nothing. Commands with the same `key` that follow each other
   * become one step of undo (typing in a field, dragging) until `seal`.
   */
  execute(command: Command, options?: { key?: string }): CommandResult
  /**
   * Puts nodes of the two columns at other heights, as a step of undo. The map itself stays as it is, so no listener is
   * told and nothing is saved.
   */
  moveRows(rows: Rows, options?: { key?: string }): void
  /** Ends a run of coalesced commands. */
  seal(): void
  undo(): void
  redo(): void
  /** Puts another map in place, with no history unless it brings one. */
  open(map: RemitMap, history?: History): void
  onStep(listener: (step: DocumentStep) => void): () => void
}

const noRows: Rows = new Map()

/** `now` gives the time that a change is stamped with, ISO 8601. */
export function createDocumentStore(
  first: RemitMap,
  now: () => string = () => new Date().toISOString(),
): DocumentStore {
  const store = createStore<DocumentState>(() => ({
    map: first,
    history: emptyHistory,
    rows: noRows,
    revision: 0,
    lastStep: undefined,
  }))
  const listeners = new Set<(step: DocumentStep) => void>()
  const tell = (step: DocumentStep) => {
    for (const listener of listeners) listener(step)
  }

  function step(kind: 'undone' | 'redone'): void {
    const { map, history, revision, rows } = store.getState()
    const taken = kind === 'undone' ? stepBack(history, map, rows) : stepForward(history, map, rows)
    if (!taken) return
    const name = (kind === 'undone' ? history.past : history.future).at(-1)?.name ?? 'edit'
    const lastStep = { kind, name }
    if (taken.rows) {
      store.setState({ history: taken.history, rows: taken.rows, lastStep })
      return
    }
    store.setState({ map: taken.map, history: taken.history, revision: revision + 1, lastStep })
    tell({ kind, map: taken.map })
  }

  return {
    store,
    execute(command, { key } = {}) {
      const { map, history, revision } = store.getState()
      const result = applyCommand(map, command)
      if (!result.ok) return result
      const at = now()
      const changed = { ...result.map, modified: at }
      const name = stepNameOf(command)
      const recorded = record(history, map, name, key)
      store.setState({
        map: changed,
        history: recorded,
        revision: revision + 1,
        lastStep: { kind: 'done', name },
      })
      tell({ kind: 'command', command, at, key, continues: recorded === history, map: changed })
      return { ok: true, map: changed }
    },
    moveRows(moved, { key } = {}) {
      const { map, history, rows } = store.getState()
      store.setState({
        rows: new Map([...rows, ...moved]),
        history: record(history, map, 'moveNodes', key && `rows ${key}`, rows),
        lastStep: { kind: 'done', name: 'moveNodes' },
      })
    },
    seal() {
      store.setState({ history: seal(store.getState().history) })
    },
    undo: () => step('undone'),
    redo: () => step('redone'),
    open(map, history = emptyHistory) {
      store.setState({ map, history, rows: noRows, revision: 0, lastStep: undefined })
      tell({ kind: 'opened', map })
    },
    onStep(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
