/**
 * What the map picture shows, as plain data: nodes with positions, lines, badges, a hull, and what is faded.
 * `buildScene` makes it from a map; `cytoscapeCanvas` draws it; `sceneOutline` turns it into headings and lists. So
 * what can be seen and what can be read are the same thing.
 *
 * Positions and sizes are in scene units (1 unit = 1 CSS pixel at zoom 1), x to the right, y down, at the node's centre.
 */
export interface Scene {
  readonly layout: SceneLayout
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly SceneLine[]
  /** Between functions of the selected finding, where one lies within the other. */
  readonly links: readonly SceneLink[]
  /** Ties between parties, parts in decisions and what these are about, when their layers are on. */
  readonly relations: readonly SceneRelation[]
  /** Ids of the nodes that the soft hull goes round, and of the lines it follows; empty = no hull. */
  readonly hull: { readonly nodes: readonly string[]; readonly lines: readonly string[] }
  /** What stands above the columns; empty in the free layout. */
  readonly headings: readonly SceneHeading[]
  /** How many nodes are shown, of how many there would be if all were; organisations shown together count as one. */
  readonly counts: { readonly organisations: ShownOfAll; readonly functions: ShownOfAll }
  /** Which two views or maps the picture compares, with the counts; undefined when it compares nothing. */
  readonly compares?: string
}

/** Two columns (organisations left, functions right), or free positions. */
export type SceneLayout = 'columns' | 'free'

export interface ShownOfAll {
  readonly shown: number
  readonly all: number
}

export interface SceneHeading {
  readonly text: string
  /** Left end and middle of the text. */
  readonly x: number
  readonly y: number
}

export interface SceneNode {
  /** An organisation's or function's id, or `kind:<kind>` for organisations of a kind shown together. */
  readonly id: string
  readonly shape: 'organisation' | 'function' | 'person' | 'decision'
  /** The whole name; `text` is what fits. */
  readonly label: string
  /** The same in a sentence for the read-out: "NHSU regional teams (9): leads 1, provides 1, 2 overlaps." */
  readonly description: string
  readonly x: number
  readonly y: number
  /** The size of the shape itself, without label and badges. */
  readonly width: number
  readonly height: number
  readonly text: SceneText
  /** The map entities behind the node: one, or several shown together. */
  readonly members: readonly string[]
  /** The kind whose organisations are shown together here. */
  readonly kind?: string
  readonly badges: readonly SceneBadge[]
  /** A ring in the overlap colour: this function is in an overlap. */
  readonly ring: boolean
  /** A function with no lead recorded: hollow and dashed. */
  readonly gap: boolean
  /** In a comparison of two maps: it is only in the later one, or only in the earlier one. */
  readonly mark?: 'added' | 'removed'
  readonly emphasis: Emphasis
}

/** A label broken into the lines that fit its place. */
export interface SceneText {
  readonly lines: readonly string[]
  readonly fontSize: number
  /** Width of the widest line, estimated for the bold weight so that selecting never makes it wider. */
  readonly width: number
}

export interface SceneBadge {
  readonly text: string
  readonly tone: 'overlap' | 'gap'
  readonly width: number
}

export interface SceneLine {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Id of the involvement. */
  readonly involvement: string
  /** How the involvement is drawn. */
  readonly stroke: Stroke
  readonly overlap: boolean
  /** The involvement in words ("leads"); with a mark, what it says in short ("A:L B:S"). */
  readonly word: string
  /**
   * Where the word stands, for lines that belong to what is selected: so far along from an end, or so far below the
   * middle.
   */
  readonly wordAt?: { readonly end: 'source' | 'target' | 'middle'; readonly offset: number }
  /** The remits that the line stands for. */
  readonly remits: readonly string[]
  /** In a comparison: this line stands for what two views or maps say of its two ends. */
  readonly mark?: SceneMark
  readonly emphasis: Emphasis
  /** How it runs in two columns; in the free layout lines are straight. */
  readonly route?: LineRoute
}

/** Two views that say different things, or one alone; what came, went or changed between two maps. */
export type Manner = 'differs' | 'oneSided' | 'changed' | 'added' | 'removed'

export interface SceneMark {
  readonly manner: Manner
  /** The whole of it: "Table 1: leads; Table 2: provides". */
  readonly text: string
  /** The organisations that it is about, of those that the line's first end stands for. */
  readonly organisations: readonly string[]
}

/** From a function to one that it lies directly within. */
export interface SceneLink {
  readonly id: string
  readonly source: string
  readonly target: string
  /** "part of". */
  readonly word: string
}

/** A line of the layers of ties and decisions. */
export interface SceneRelation {
  readonly id: string
  /** A tie; the part of a party in a decision; a decision and a function that it is about. */
  readonly type: 'tie' | 'part' | 'about'
  readonly source: string
  readonly target: string
  /** What it says, trust included: "embedded, trust 2 and 3 of 5", "decides", "about". */
  readonly word: string
  /** Ties: `several` where the tellings differ, `none` where no manner is recorded. */
  readonly mode?: 'embedded' | 'transactional' | 'absent' | 'several' | 'none'
  /** Ties: how far the source trusts the target, and back; of 5, in order, each value once. */
  readonly trust?: { readonly there: readonly number[]; readonly back: readonly number[] }
  /** Ties: the most that is recorded either way, of 3; 0 when nothing is. */
  readonly influence?: number
  /** The ties, or the decision, that it stands for. */
  readonly entities: readonly string[]
  readonly emphasis: Emphasis
  /** How a line across the two columns runs. */
  readonly route?: LineRoute
}

export const strokes = ['lead', 'hands-on', 'commissions', 'regulates', 'thin'] as const
export type Stroke = (typeof strokes)[number]

/** A curve as Cytoscape takes it: ends as offsets from the nodes' centres, control points along and across the chord. */
export interface LineRoute {
  readonly source: Point
  readonly target: Point
  /** Share of the way from end to end at which each control point stands. */
  readonly weights: readonly [number, number]
  /** How far to the side of the straight way, in scene units; positive is clockwise from its direction. */
  readonly distances: readonly [number, number]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** `in` = belongs to what is selected; `faded` = something else is selected; `plain` = nothing is. */
export type Emphasis = 'plain' | 'in' | 'faded'
