/**
 * Which organisations and functions the picture shows, so that it opens on what matters and never on a hairball.
 *
 * What is selected comes first, then the findings from the biggest down, each whole or not at all, then whatever is
 * joined most closely to what is there already, until the columns are full.
 */
import { type Finding, isOverlap } from '../analysis/finding.ts'
import { buildGraph } from '../graph/buildGraph.ts'
import { neighbours } from '../graph/neighbours.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { Grouping } from './groupByKind.ts'
import { columnCap, openingRows, type SceneFilter, type SceneOptions } from './sceneOptions.ts'
import type { SelectedParts } from './selectedParts.ts'

export interface InView {
  /** Ids of organisation nodes, most important first. */
  readonly organisations: ReadonlySet<string>
  /** Ids of functions, likewise. */
  readonly functions: ReadonlySet<string>
}

interface Joined {
  readonly functionsOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly organisationsOf: ReadonlyMap<string, ReadonlySet<string>>
}

export interface ChoiceInput {
  readonly map: RemitMap
  readonly remits: readonly Remit[]
  /** Findings that can be seen, worst and biggest first. */
  readonly findings: readonly Finding[]
  readonly grouping: Grouping
  readonly selected: SelectedParts | undefined
  /** Organisations that the filters let through. */
  readonly organisations: readonly string[]
  readonly options: Pick<
    SceneOptions,
    'scope' | 'labelLimit' | 'mostInColumn' | 'expandedKinds' | 'filter' | 'kept' | 'comparison'
  >
}

export function chooseInView(input: ChoiceInput): InView {
  const { options, selected } = input
  if (options.scope === 'selection' && selected) return aroundSelection(input, selected)
  const choose = options.scope === 'all' ? everything : biggest
  const atRest = choose(input, undefined)
  // What is on the screen stays as it is when something of it is selected: nothing moves unless it must.
  if (!selected || isShown(input, selected, atRest)) return atRest
  return choose(input, selected)
}

function isShown({ remits }: ChoiceInput, selected: SelectedParts, shown: InView): boolean {
  for (const node of selected.nodes)
    if (!shown.organisations.has(node) && !shown.functions.has(node)) return false
  return (
    selected.nodes.size > 0 ||
    remits.every(({ id, function: held }) => !selected.remits.has(id) || shown.functions.has(held))
  )
}

function rowsOf({ map, options }: ChoiceInput): { organisations: number; functions: number } {
  const rows = Math.max(1, Math.min(openingRows, Math.floor(options.labelLimit / 2)))
  // A kind opened by hand takes the room that it needs: it was asked for.
  const opened = map.organisations.filter(
    ({ kind }) => kind !== undefined && options.expandedKinds.includes(kind),
  ).length
  return { organisations: Math.min(columnCap, rows + opened), functions: rows }
}

/**
 * A finding that is chosen takes the room that it needs: a line that is left out would make it another finding. What a
 * comparison marks does so as far as its labels can be read.
 */
function roomFor(
  input: ChoiceInput,
  selected: SelectedParts | undefined,
): { organisations: number; functions: number } {
  const rows = withRoomFor(input, selected, rowsOf(input))
  const { comparison, labelLimit } = input.options
  if (!comparison) return rows
  const most = Math.max(1, Math.floor(labelLimit / 2))
  const needed = (ids: readonly string[]) => Math.min(most, new Set(ids).size)
  return {
    organisations: Math.max(
      rows.organisations,
      needed(comparison.pairs.map(({ organisation }) => input.grouping.nodeOf(organisation))),
    ),
    functions: Math.max(rows.functions, needed(comparison.pairs.map((pair) => pair.function))),
  }
}

function withRoomFor(
  { remits, grouping }: ChoiceInput,
  selected: SelectedParts | undefined,
  rows: { organisations: number; functions: number },
): { organisations: number; functions: number } {
  if (!selected?.finding || !isOverlap(selected.finding)) return rows
  const own = remits.filter(({ id }) => selected.remits.has(id))
  const ofIt = (ids: readonly string[]) => Math.min(columnCap, new Set(ids).size)
  return {
    organisations: Math.max(
      rows.organisations,
      ofIt(own.map(({ organisation }) => grouping.nodeOf(organisation))),
    ),
    functions: Math.max(
      rows.functions,
      ofIt([...selected.finding.functions, ...own.map((remit) => remit.function)]),
    ),
  }
}

function biggest(input: ChoiceInput, selected: SelectedParts | undefined): InView {
  const { findings, options } = input
  const choice = new Choice(input, roomFor(input, selected))
  if (selected) choice.addSelected(selected)
  choice.addCompared()
  const worthOpeningOn = findings.filter((finding) => finding.remits.length > 0)
  const overlapsFirst = [
    ...worthOpeningOn.filter(isOverlap),
    ...worthOpeningOn.filter((finding) => !isOverlap(finding)),
  ]
  for (const finding of overlapsFirst) choice.addWhole(finding)
  if (options.filter.rules.length > 0) return choice
  choice.fill()
  // A map of a few names is shown whole, and one without any remit as far as it fits.
  const isEmpty = choice.organisations.size + choice.functions.size === 0
  if (!isFiltered(options.filter) && (isEmpty || choice.fitsAll())) choice.addAll()
  return choice
}

function aroundSelection(input: ChoiceInput, selected: SelectedParts): InView {
  const rows = Math.max(1, Math.floor(input.options.labelLimit / 2))
  const room = withRoomFor(input, selected, { organisations: rows, functions: rows })
  const choice = new Choice(input, room)
  choice.addSelected(selected)
  const graph = buildGraph(input.map, input.remits)
  const entities = [...selected.nodes].flatMap((node) => input.grouping.membersOf(node))
  for (const id of neighbours(graph, entities, ({ collection }) => collection === 'remits')) choice.add(id)
  return choice
}

function everything(input: ChoiceInput, selected: SelectedParts | undefined): InView {
  const { findings, options } = input
  const { mostInColumn = columnCap } = options
  const choice = new Choice(input, { organisations: mostInColumn, functions: mostInColumn })
  if (selected) choice.addSelected(selected)
  choice.addCompared()
  for (const finding of findings) choice.addWhole(finding)
  if (options.filter.rules.length > 0) return choice
  if (isFiltered(options.filter)) choice.fill()
  else choice.addAll()
  return choice
}

function isFiltered(filter: SceneFilter): boolean {
  return Object.values(filter).some((wanted) => wanted.length > 0)
}

class Choice implements InView {
  readonly organisations = new Set<string>()
  readonly functions = new Set<string>()
  readonly #input: ChoiceInput
  readonly #room: { organisations: number; functions: number }
  readonly #isFunction: ReadonlySet<string>
  readonly #remits: ReadonlyMap<string, Remit>
  readonly #allowed: ReadonlySet<string>
  readonly #joined: Joined

  constructor(input: ChoiceInput, room: { organisations: number; functions: number }) {
    this.#input = input
    this.#room = room
    this.#isFunction = new Set(input.map.functions.map(({ id }) => id))
    this.#remits = new Map(input.remits.map((remit) => [remit.id, remit]))
    this.#allowed = new Set(input.organisations.map((id) => input.grouping.nodeOf(id)))
    this.#joined = joinsOf(input.remits, input.grouping)
  }

  /** Adds an entity's node if there is room and the filters let it through. */
  add(entity: string): void {
    if (this.#isFunction.has(entity)) {
      if (this.functions.size < this.#room.functions) this.functions.add(entity)
      return
    }
    const node = this.#input.grouping.nodeOf(entity)
    if (this.#allowed.has(node) && this.organisations.size < this.#room.organisations)
      this.organisations.add(node)
  }

  addSelected({ nodes, remits }: SelectedParts): void {
    for (const node of nodes) this.add(this.#input.grouping.membersOf(node)[0] ?? node)
    for (const id of remits) {
      const remit = this.#remits.get(id)
      if (!remit) continue
      this.add(remit.organisation)
      this.add(remit.function)
    }
  }

  /** Adds both ends of all that a comparison marks, what came or went by itself, then what is on screen already. */
  addCompared(): void {
    const { comparison, kept = new Map() } = this.#input.options
    if (!comparison) return
    for (const pair of comparison.pairs) {
      const node = this.#input.grouping.nodeOf(pair.organisation)
      const fits =
        (this.organisations.has(node) || this.organisations.size < this.#room.organisations) &&
        (this.functions.has(pair.function) || this.functions.size < this.#room.functions)
      if (!fits || !this.#allowed.has(node)) continue
      this.organisations.add(node)
      this.functions.add(pair.function)
    }
    for (const id of [...(comparison.added ?? []), ...(comparison.removed ?? [])]) this.add(id)
    for (const id of kept.keys()) this.add(this.#input.grouping.membersOf(id)[0] ?? id)
  }

  /** Adds all that stands behind a finding, or nothing when there is no room for all of it. */
  addWhole(finding: Finding): void {
    const functions = new Set([...this.functions, ...finding.functions])
    const organisations = new Set(this.organisations)
    for (const id of finding.remits) {
      const remit = this.#remits.get(id)
      if (!remit) continue
      functions.add(remit.function)
      organisations.add(this.#input.grouping.nodeOf(remit.organisation))
    }
    if (functions.size > this.#room.functions || organisations.size > this.#room.organisations) return
    for (const id of functions) this.functions.add(id)
    for (const id of organisations) this.organisations.add(id)
  }

  /**
   * Fills what room is left with what has most joins to what is there. When nothing more has any, another part of the
   * map begins, if both columns have room for it.
   */
  fill(): void {
    const { functionsOf, organisationsOf } = this.#joined
    const hasRoom = (column: 'functions' | 'organisations') => this[column].size < this.#room[column]
    for (;;) {
      const before = this.organisations.size + this.functions.size
      const next = {
        function: hasRoom('functions')
          ? best(organisationsOf, this.functions, this.organisations)
          : undefined,
        organisation: hasRoom('organisations')
          ? best(functionsOf, this.organisations, this.functions)
          : undefined,
      }
      if (next.function?.joins) this.functions.add(next.function.id)
      if (next.organisation?.joins) this.organisations.add(next.organisation.id)
      if (this.organisations.size + this.functions.size > before) continue
      if (!next.function || !next.organisation) return
      this.organisations.add(next.organisation.id)
    }
  }

  /** Whether everything the filters let through would fit. */
  fitsAll(): boolean {
    return this.#allowed.size <= this.#room.organisations && this.#isFunction.size <= this.#room.functions
  }

  /** Adds everything there is room for, what has most joins first, then in the order of the map. */
  addAll(): void {
    const { functionsOf, organisationsOf } = this.#joined
    const joins = (id: string) =>
      (organisationsOf.get(id) ?? functionsOf.get(this.#input.grouping.nodeOf(id)))?.size ?? 0
    const entities = [...this.#input.organisations, ...this.#isFunction]
    for (const id of entities.sort((a, b) => joins(b) - joins(a))) this.add(id)
  }
}

function joinsOf(remits: readonly Remit[], grouping: Grouping): Joined {
  const functionsOf = new Map<string, Set<string>>()
  const organisationsOf = new Map<string, Set<string>>()
  const join = (from: Map<string, Set<string>>, a: string, b: string) => {
    const before = from.get(a)
    if (before) before.add(b)
    else from.set(a, new Set([b]))
  }
  for (const { organisation, function: held } of remits) {
    const node = grouping.nodeOf(organisation)
    join(functionsOf, node, held)
    join(organisationsOf, held, node)
  }
  return { functionsOf, organisationsOf }
}

/** The candidate not yet taken with most joins to what is there, then with most joins at all, then the first. */
function best(
  candidates: ReadonlyMap<string, ReadonlySet<string>>,
  taken: ReadonlySet<string>,
  there: ReadonlySet<string>,
): { readonly id: string; readonly joins: number } | undefined {
  let found: { id: string; joins: number; all: number } | undefined
  for (const [id, joined] of candidates) {
    if (taken.has(id)) continue
    let joins = 0
    for (const other of joined) if (there.has(other)) joins += 1
    if (!found || joins > found.joins || (joins === found.joins && joined.size > found.all)) {
      found = { id, joins, all: joined.size }
    }
  }
  return found
}
