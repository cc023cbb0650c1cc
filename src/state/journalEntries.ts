/**
 * Steps as text for the journal, and back: replaying the entries after a snapshot gives the very map (and what can be
 * undone) that was there, with texts of any length: some were kept before texts had limits. An undone or redone step carries the map it led to, so that replay never depends on a
 * history that the snapshot no longer has.
 */
import { carryOut } from '../edit/carryOut.ts'
import { type Command, stepNameOf } from '../edit/commands.ts'
import { emptyHistory, type History, record, seal, stepBack, stepForward } from '../edit/history.ts'
import { parseKeptMap } from '../format/parseMapFile.ts'
import { serialiseMap } from '../format/serialiseMap.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { DocumentStep } from './documentStore.ts'

type Entry =
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly at: string
      readonly key?: string | undefined
      /** It is a step of its own although the one before has its key: that one was sealed. Journals before had none. */
      readonly opensStep?: true | undefined
    }
  | { readonly kind: 'undone' | 'redone'; readonly text: string }

/** The text of a step. Opening is no step of a document: it begins one. */
export function entryText(step: Exclude<DocumentStep, { kind: 'opened' }>): string {
  return JSON.stringify(entryOf(step))
}

function entryOf(step: Exclude<DocumentStep, { kind: 'opened' }>): Entry {
  if (step.kind !== 'command') return { kind: step.kind, text: serialiseMap(step.map) }
  const { at, key, continues } = step
  const opensStep = key !== undefined && !continues ? true : undefined
  return { kind: 'command', command: withClearedFields(step.command), at, key, opensStep }
}

/** JSON has no `undefined`, by which a change takes a field out; an empty text does the same and survives the way. */
function withClearedFields(command: Command): Command {
  if (command.type === 'batch') return { ...command, commands: command.commands.map(withClearedFields) }
  if (!('changes' in command)) return command
  const changes = Object.entries(command.changes).map(([field, value]) => [
    field,
    value === undefined ? '' : value,
  ])
  return { ...command, changes: Object.fromEntries(changes) } as Command
}

export interface Replayed {
  readonly map: RemitMap
  readonly history: History
  /** How many entries could be followed; fewer than there are when one is damaged. */
  readonly followed: number
}

/**
 * Undefined when the snapshot itself can't be read. Never throws. The history is sealed: what is typed next is a step of
 * its own, as it is after leaving a field.
 */
export function replay(
  snapshotText: string,
  entries: readonly { readonly text: string }[],
): Replayed | undefined {
  const snapshot = parseKeptMap(snapshotText)
  if (!snapshot.ok) return undefined
  let state: Replayed = { map: snapshot.map, history: emptyHistory, followed: 0 }
  for (const { text } of entries) {
    const next = followSafely(state, text)
    if (!next) break
    state = { ...next, followed: state.followed + 1 }
  }
  return { ...state, history: seal(state.history) }
}

/** An entry is data from a device's storage: whatever it has become, it must not keep the rest from coming back. */
function followSafely(state: Replayed, text: string): { map: RemitMap; history: History } | undefined {
  try {
    return follow(state, text)
  } catch {
    return undefined
  }
}

function follow({ map, history }: Replayed, text: string): { map: RemitMap; history: History } | undefined {
  const entry = readEntry(text)
  if (!entry) return undefined
  if (entry.kind === 'command') {
    const result = carryOut(map, entry.command)
    if (!result.ok) return undefined
    const before = entry.opensStep ? seal(history) : history
    const recorded = record(before, map, stepNameOf(entry.command), entry.key)
    return { map: { ...result.map, modified: entry.at }, history: recorded }
  }
  const taken = entry.kind === 'undone' ? stepBack(history, map) : stepForward(history, map)
  if (taken && serialiseMap(taken.map) === entry.text) return taken
  const kept = parseKeptMap(entry.text)
  return kept.ok ? { map: kept.map, history: emptyHistory } : undefined
}

function readEntry(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Entry
    return entry.kind === 'command' || typeof entry.text === 'string' ? entry : undefined
  } catch {
    return undefined
  }
}
