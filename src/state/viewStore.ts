/** What one person is looking at: view, selection, lens, filters. No part of the map, so never saved or undone. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FindingRule, FindingStatus, Lens } from '../analysis/finding.ts'
import type { Collection } from '../model/entities.ts'
import type { RemitMap } from '../model/remitMap.ts'
import type { BoundaryDraft } from './boundaryDraft.ts'

export const viewNames = [
  'capture',
  'matrix',
  'map',
  'findings',
  'relationships',
  'decisions',
  'compare',
  'report',
] as const
export type ViewName = (typeof viewNames)[number]

export const relationshipModes = ['list', 'grid', 'influence', 'across'] as const
export type RelationshipsMode = (typeof relationshipModes)[number]

/** What the side panel shows and the views emphasise. */
export type Selection =
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'finding'; readonly id: string }
  /** Two parties of the grid of pairs, by key (analysis/pairMatrix.ts). */
  | {
      readonly type: 'pair'
      readonly first: string
      readonly second: string
      /** All that the two are made of. */
      readonly organisations: readonly string[]
    }
  /** Several organisations of one kind that the map shows as one. */
  | { readonly type: 'kind'; readonly kind: string }
  /** A cell of the matrix: what these organisations hold in these functions, one of each unless lines are collapsed. */
  | {
      readonly type: 'cell'
      readonly functions: readonly string[]
      readonly organisations: readonly string[]
    }
  | undefined

export interface MapFilter {
  /** Ids of involvements to show; empty = all. The same for the others. */
  readonly involvements: readonly string[]
  readonly kinds: readonly string[]
  readonly tiers: readonly string[]
  readonly places: readonly string[]
  readonly rules: readonly FindingRule[]
}

export const noMapFilter: MapFilter = { involvements: [], kinds: [], tiers: [], places: [], rules: [] }

export interface MatrixSettings {
  /** Organisations as rows, functions as columns. */
  readonly swapped: boolean
  readonly order: 'hierarchy' | 'entered'
  /** What is collapsed, by keys of its lines; undefined until the matrix has been looked at. */
  readonly collapsed: readonly string[] | undefined
  /** Kinds whose organisations stand together, as one line or one after the other. */
  readonly kindsTogether: readonly string[]
  readonly onlyFindings: boolean
  /** Rows and columns whose name holds this; empty = all. */
  readonly text: string
}

/** What a command has asked the matrix to begin. */
export type MatrixTask = 'groupSimilar' | 'picture'

const noMatrixSettings: MatrixSettings = {
  swapped: false,
  order: 'hierarchy',
  collapsed: undefined,
  kindsTogether: [],
  onlyFindings: false,
  text: '',
}

/** Another state of the map, whose differences the matrix and the map show until that is stopped. */
export interface ShownDifference {
  /** What is the same has the ids of the open map (see `alignMap`). */
  readonly other: RemitMap
  /** What people call it. */
  readonly name: string
  /** Whether it is the earlier state: what came is then in the open map, what went in the other. */
  readonly otherIs: 'before' | 'after'
}

export const compareModes = ['differences', 'together', 'views', 'versions'] as const
export type CompareMode = (typeof compareModes)[number]

export interface ViewState {
  readonly view: ViewName
  readonly selection: Selection
  readonly lens: Lens
  /** Whether the line of time is open. */
  readonly timeStrip: boolean
  readonly mapFilter: MapFilter
  readonly mapLayout: 'columns' | 'free'
  /** What is laid over the picture of remits. */
  readonly mapLayers: readonly ('ties' | 'decisions')[]
  /** `biggest`: the biggest findings; `all`: everything, collapsed where needed; the selection adds its neighbours. */
  readonly mapScope: 'biggest' | 'all'
  /** Kinds that the map shows one by one instead of together. */
  readonly expandedKinds: readonly string[]
  readonly matrix: MatrixSettings
  readonly matrixTask: MatrixTask | undefined
  readonly findingStatus: FindingStatus | 'reopened' | 'all'
  readonly findingRule: FindingRule | 'all'
  readonly findingSearch: string
  /** What the register puts together. */
  readonly findingOrder: 'rule' | 'severity' | 'organisation' | 'function' | 'status'
  /** Id of an organisation, function or decision that the findings listed are about; undefined = all. */
  readonly findingAbout: string | undefined
  /** What the Findings view lists. */
  readonly findingsAs: 'list' | 'pairs' | 'agreements'
  /** Which list the Capture view shows. */
  readonly captureList: Collection
  /** What that list is sorted by; undefined = as entered. */
  readonly captureSort:
    | { readonly column: string; readonly direction: 'ascending' | 'descending' }
    | undefined
  readonly captureText: string
  /** The remits as an outline in this order; undefined = as a table. */
  readonly captureOutline: 'byOrganisation' | 'byFunction' | undefined
  /** Which name stays in the line for the next remit. */
  readonly captureKeeps: 'organisation' | 'function'
  /** The organisation of the first remit, entered elsewhere: the line of Capture goes on with it, once. */
  readonly captureBegins: string | undefined
  /** The dialog that a command has opened. */
  readonly dialog: 'shortcuts' | 'scheme' | 'perspectives' | 'relationship' | 'similar' | 'share' | undefined
  readonly relationshipsMode: RelationshipsMode
  /** The Decisions view shows the planner of a new one. */
  readonly planningDecision: boolean
  /** The boundary card that was begun, about what, and whether the side panel shows it. */
  readonly agreeing:
    | { readonly subject: Selection; readonly draft: BoundaryDraft; readonly open: boolean }
    | undefined
  /** The texts that a column of that list is to say, by column; empty = all. */
  readonly captureValues: Readonly<Record<string, readonly string[]>>
  /** The column by which its rows are grouped. */
  readonly captureGroup: string | undefined
  /** Pairs of things with like names that were said to be two: both ids, the first of the list first. */
  readonly toldApart: readonly string[]
  /** The columns shown of each list, where they were chosen. */
  readonly captureColumns: Readonly<Partial<Record<Collection, readonly string[]>>>
  /** The workshop screen is shown instead of the views. */
  readonly presenting: boolean
  /** The perspective that what is entered belongs to; none = everyone. */
  readonly speakingAs: string | undefined
  /** Two views whose differences the matrix shows; an empty one is what the map states. */
  readonly comparedViews: readonly [string, string] | undefined
  readonly shownDifference: ShownDifference | undefined
  /** Whether the side panel shows the form instead of the summary. */
  readonly editing: boolean
  /** A map is on screen (else the start page). */
  readonly started: boolean
  /** The two parties that the relationship about to be entered is between, where that is known. */
  readonly relating: readonly [string, string] | undefined
  /** What the Compare view is asked to do. */
  readonly compareMode: CompareMode
}

export interface ViewStore {
  readonly store: StoreApi<ViewState>
  select(selection: Selection): void
  set(changes: Partial<ViewState>): void
  /** Back to the beginning for another map; the view stays. */
  reset(): void
}

const initial: ViewState = {
  view: 'map',
  selection: undefined,
  lens: {},
  timeStrip: false,
  mapFilter: noMapFilter,
  mapLayout: 'columns',
  mapLayers: [],
  mapScope: 'biggest',
  expandedKinds: [],
  matrix: noMatrixSettings,
  matrixTask: undefined,
  findingStatus: 'all',
  findingRule: 'all',
  findingSearch: '',
  findingOrder: 'rule',
  findingAbout: undefined,
  findingsAs: 'list',
  captureList: 'remits',
  captureSort: undefined,
  captureText: '',
  captureOutline: undefined,
  captureKeeps: 'organisation',
  captureBegins: undefined,
  dialog: undefined,
  relationshipsMode: 'list',
  planningDecision: false,
  agreeing: undefined,
  captureValues: {},
  captureGroup: undefined,
  toldApart: [],
  captureColumns: {},
  presenting: false,
  speakingAs: undefined,
  comparedViews: undefined,
  shownDifference: undefined,
  editing: false,
  started: false,
  relating: undefined,
  compareMode: 'differences',
}

export function createViewStore(): ViewStore {
  const store = createStore<ViewState>(() => initial)
  return {
    store,
    select: (selection) => store.setState({ selection, editing: false }),
    set: (changes) => store.setState(changes),
    reset: () =>
      store.setState({ ...initial, view: store.getState().view, started: store.getState().started }),
  }
}
