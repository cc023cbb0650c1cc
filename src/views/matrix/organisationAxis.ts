/**
 * Organisations as lines of the matrix: in groups by tier (by kind where no tier is recorded), many of one kind as one
 * line that opens, units after the body that they are part of.
 */
import { countInWords, pluralOf } from '../../analysis/words/plainEnglish.ts'
import type { Organisation } from '../../model/remitMap.ts'
import { type Axis, axisOf, type Band, kindKey, type Line, type LineOrder, membersByKind } from './axis.ts'

interface OrganisationAxisOptions {
  readonly order: LineOrder
  readonly collapsed: ReadonlySet<string>
  /** Kinds whose organisations stand together. */
  readonly together: ReadonlySet<string>
  /** As rows, the name of a group is a line of its own; as columns it stands above them. */
  readonly asRows: boolean
}

/** From this many on, the organisations of a kind collapse into one line when everything does. */
const manyOfAKind = 3

export function organisationAxis(
  organisations: readonly Organisation[],
  options: OrganisationAxisOptions,
): Axis {
  const { order, collapsed, asRows } = options
  const lines: Line[] = []
  const bands: Band[] = []
  const groups = order === 'entered' ? [{ name: undefined, members: organisations }] : groupsOf(organisations)
  for (const { name, members } of groups) {
    const key = `group:${name ?? ''}`
    const open = !collapsed.has(key)
    const start = lines.length
    const fold = name === undefined ? undefined : { key, open }
    const label = name === undefined ? '' : sentenceCase(name)
    if (fold && !open) {
      const ids = members.map(({ id }) => id)
      lines.push({ ...plainLine(key, label, ids), type: 'inside', fold })
    } else {
      if (fold && asRows) lines.push({ ...plainLine(key, label, []), type: 'heading', fold })
      lines.push(...linesOf(members, key, options, fold && asRows ? 1 : 0))
    }
    if (fold) bands.push({ key, label, start, count: lines.length - start, fold })
  }
  return axisOf('organisations', lines, bands)
}

/** Kinds that collapse into one line each when everything does. */
export function foldableKinds(organisations: readonly Organisation[]): string[] {
  const kinds = [...membersByKind(organisations)].filter(([, { length }]) => length >= manyOfAKind)
  return kinds.map(([kind]) => kind)
}

interface Group {
  readonly name: string | undefined
  readonly members: readonly Organisation[]
}

/** By tier, in the order in which the tiers first occur; without one, by kind, where two or more are of that kind. */
function groupsOf(organisations: readonly Organisation[]): Group[] {
  const byKind = membersByKind(organisations.filter(({ tier }) => tier === undefined))
  const groups = new Map<string | undefined, Organisation[]>()
  for (const organisation of organisations) {
    const { tier, kind } = organisation
    const shared = kind !== undefined && (byKind.get(kind)?.length ?? 0) > 1 ? pluralOf(kind) : undefined
    const name = tier ?? shared
    const group = groups.get(name)
    if (group) group.push(organisation)
    else groups.set(name, [organisation])
  }
  return [...groups].map(([name, members]) => ({ name, members }))
}

/** The lines of one group: each body, its units after it, and those of one kind together. */
function linesOf(
  members: readonly Organisation[],
  group: string,
  { order, collapsed, together: kinds }: OrganisationAxisOptions,
  level: number,
): Line[] {
  const isFolded = (kind: string) => collapsed.has(kindKey(kind))
  const together = new Map(
    [...membersByKind(members)].filter(
      ([kind, { length }]) => length > 1 && kinds.has(kind) && (isFolded(kind) || order === 'hierarchy'),
    ),
  )
  const byId = new Map(members.map((one) => [one.id, one]))
  const togetherAs = ({ kind }: Organisation) => (kind !== undefined && together.has(kind) ? kind : undefined)
  /** The line above a unit; none where the body it belongs to has no line of its own here. */
  const above = (one: Organisation) => {
    const parent =
      order === 'hierarchy' && togetherAs(one) === undefined ? byId.get(one.parent ?? '') : undefined
    const kind = parent && togetherAs(parent)
    return kind !== undefined && isFolded(kind) ? undefined : parent
  }
  const units = new Map<string, Organisation[]>()
  for (const one of members) {
    const parent = above(one)
    if (!parent) continue
    const siblings = units.get(parent.id)
    if (siblings) siblings.push(one)
    else units.set(parent.id, [one])
  }
  const lines: Line[] = []
  /** A body and, below it, its units; by hand, since they may go deeper than the call stack. */
  const visit = (top: Organisation, depth: number, group: string, fold?: Line['fold']) => {
    const waiting = [{ one: top, depth, siblings: group, fold }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { one, siblings } = next
      lines.push({
        ...plainLine(one.id, one.name, [one.id]),
        id: one.id,
        level: next.depth,
        siblings,
        fold: next.fold,
      })
      for (const unit of (units.get(one.id) ?? []).toReversed())
        waiting.push({ one: unit, depth: next.depth + 1, siblings: one.id, fold: undefined })
    }
  }
  const done = new Set<string>()
  for (const one of members) {
    const kind = togetherAs(one)
    if (kind === undefined) {
      if (!above(one)) visit(one, level, group)
      continue
    }
    if (done.has(kind)) continue
    done.add(kind)
    const key = kindKey(kind)
    const ofKind = together.get(kind) ?? []
    if (isFolded(kind)) {
      const ids = ofKind.map(({ id }) => id)
      const fold = { key, open: false }
      const label = sentenceCase(pluralOf(kind))
      lines.push({ ...plainLine(key, label, ids), type: 'kind', fold, level, siblings: group })
    } else {
      ofKind.forEach((member, index) => {
        visit(member, level, key, index === 0 ? { key, open: true } : undefined)
      })
    }
  }
  return lines
}

function plainLine(key: string, label: string, members: readonly string[]): Line {
  return {
    key,
    type: 'one',
    id: undefined,
    members,
    label,
    level: 0,
    siblings: '',
    fold: undefined,
    also: [],
  }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** "28" behind the name of a line that stands for several. */
export function memberCount({ type, members }: Line): string | undefined {
  return type === 'kind' || type === 'inside' ? countInWords(members.length) : undefined
}
