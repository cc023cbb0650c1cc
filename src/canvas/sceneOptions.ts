/** What someone asks the map picture to show. Plain data, so that the view's state fits it without this folder knowing it. */
import type { FindingRule, Lens } from '../analysis/finding.ts'
import type { Manner, Point, SceneLayout } from './scene.ts'

export interface SceneFilter {
  /** Ids of involvements to show; empty = all. The same for the others. */
  readonly involvements: readonly string[]
  readonly kinds: readonly string[]
  readonly tiers: readonly string[]
  readonly places: readonly string[]
  readonly rules: readonly FindingRule[]
}

export type SceneSelection =
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'finding'; readonly id: string }
  | { readonly type: 'kind'; readonly kind: string }
  | {
      readonly type: 'cell'
      readonly functions: readonly string[]
      readonly organisations: readonly string[]
    }
  | undefined

/** What can be laid over the picture of remits. */
export const sceneLayers = ['ties', 'decisions'] as const
export type SceneLayer = (typeof sceneLayers)[number]

export interface SceneOptions {
  /** None, unless asked for. */
  readonly layers?: readonly SceneLayer[]
  /**
   * `biggest` – the biggest findings and what joins them; `all` – everything, capped;
   * `selection` – only what is selected and its neighbours (as `biggest` while nothing is).
   */
  readonly scope: 'biggest' | 'selection' | 'all'
  readonly layout: SceneLayout
  readonly selection: SceneSelection
  readonly filter: SceneFilter
  readonly lens: Lens
  /** How many labels may be read at once: about 60 on a desk, 25 on a projector. */
  readonly labelLimit: number
  /** How many nodes one column may have; `columnCap` unless a picture that leaves the screen asks for more. */
  readonly mostInColumn?: number
  /** Kinds whose organisations are shown one by one. */
  readonly expandedKinds: readonly string[]
  /** Free layout: positions known besides those saved in the map (from this session), by node id. */
  readonly positions?: ReadonlyMap<string, Point>
  /** Two columns: nodes that someone dragged to another row, with the height they were dropped at. */
  readonly rows?: ReadonlyMap<string, number>
  /** What is on screen already, by node: it stays where it is, as long as what a comparison needs leaves it room. */
  readonly kept?: ReadonlyMap<string, Point>
  readonly comparison?: SceneComparison
}

/** What two views, or two maps, do not say alike. Of two maps the one drawn holds what either has. */
export interface SceneComparison {
  /** Which two, with the counts, for pictures that leave the screen. */
  readonly caption: string
  readonly pairs: readonly ComparedPair[]
  /** Remits of these perspectives alone are drawn (an empty one: of none), whatever the lens says. */
  readonly perspectives?: readonly string[]
  /** Organisations and functions that only the later map has, and only the earlier one. */
  readonly added?: ReadonlySet<string>
  readonly removed?: ReadonlySet<string>
}

/** An organisation with a function. */
export interface ComparedPair {
  readonly organisation: string
  readonly function: string
  readonly manner: Manner
  /** In letters ("A:L B:S"), and in words. */
  readonly label: string
  readonly text: string
  readonly remits: readonly string[]
}

export const noSceneFilter: SceneFilter = { involvements: [], kinds: [], tiers: [], places: [], rules: [] }

export const defaultSceneOptions: SceneOptions = {
  scope: 'biggest',
  layout: 'columns',
  selection: undefined,
  filter: noSceneFilter,
  lens: {},
  labelLimit: 60,
  expandedKinds: [],
}

/** However much is asked for, no more nodes than this are drawn in one column on screen. */
export const columnCap = 250
/** How many nodes a column has when the picture opens: what fits a screen and can be taken in. */
export const openingRows = 12
