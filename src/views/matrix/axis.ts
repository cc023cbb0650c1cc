/**
 * One side of the matrix: its lines in order. A line is one function or organisation, several organisations of one
 * kind, or something collapsed that stands for all within it.
 */
import type { Organisation } from '../../model/remitMap.ts'
import type { LineChange } from './lineChanges.ts'

export type Side = 'functions' | 'organisations'

export interface Line {
  /** Unique on its side: the id of what it is, `kind:…` or `group:…`. */
  readonly key: string
  /**
   * `one` – a function or organisation, to be edited; `kind` – organisations of one kind, whose letters stand together;
   * `inside` – collapsed, counts the remits within; `heading` – the name of a group above its lines, without cells;
   * `ghost` – stands only in the state of the map that this one is compared with.
   */
  readonly type: 'one' | 'kind' | 'inside' | 'heading' | 'ghost'
  /** The function or organisation that the name belongs to. */
  readonly id: string | undefined
  /** Ids of those whose remits stand in this line. */
  readonly members: readonly string[]
  readonly label: string
  /** How deep it lies within others, from 0. */
  readonly level: number
  /** Lines of the same siblings can change places with each other. */
  readonly siblings: string
  /** What opens or collapses here: by which key, and whether it is open. */
  readonly fold: { readonly key: string; readonly open: boolean } | undefined
  /** Names of other functions that it also lies within. */
  readonly also: readonly string[]
  /** How it differs from the state of the map that is compared with. */
  readonly change?: LineChange | undefined
}

/** A name over several lines that stand together. */
export interface Band {
  readonly key: string
  readonly label: string
  /** Index of its first line, and how many it has. */
  readonly start: number
  readonly count: number
  readonly fold: { readonly key: string; readonly open: boolean } | undefined
}

export interface Axis {
  readonly side: Side
  readonly lines: readonly Line[]
  readonly bands: readonly Band[]
  /** The line that shows a function or organisation. */
  readonly lineOf: ReadonlyMap<string, number>
  readonly indexOfKey: ReadonlyMap<string, number>
}

export type LineOrder = 'hierarchy' | 'entered'

export function axisOf(side: Side, lines: readonly Line[], bands: readonly Band[]): Axis {
  const lineOf = new Map<string, number>()
  const indexOfKey = new Map<string, number>()
  lines.forEach((line, index) => {
    indexOfKey.set(line.key, index)
    for (const member of line.members) lineOf.set(member, index)
  })
  return { side, lines, bands, lineOf, indexOfKey }
}

/** The axis with what is compared marked on its lines; `ghosts` are the ids of what is not in the open map. */
export function withChanges(
  axis: Axis,
  changes: ReadonlyMap<string, LineChange>,
  ghosts: ReadonlySet<string>,
): Axis {
  const lines = axis.lines.map((line): Line => {
    const change = line.id === undefined ? undefined : changes.get(line.id)
    if (!change) return line
    return { ...line, change, type: line.type === 'one' && ghosts.has(line.id ?? '') ? 'ghost' : line.type }
  })
  return { ...axis, lines }
}

/** The key under which the organisations of a kind fold together. */
export function kindKey(kind: string): string {
  return `kind:${kind}`
}

/** Organisations of each kind, in order; those without a kind are left out. */
export function membersByKind(organisations: readonly Organisation[]): Map<string, Organisation[]> {
  const members = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    if (organisation.kind === undefined) continue
    const list = members.get(organisation.kind)
    if (list) list.push(organisation)
    else members.set(organisation.kind, [organisation])
  }
  return members
}
