/**
 * What the map picture shows, as plain data: nodes with positions, lines, badges, a hull, and what is faded.
 * `buildScene` makes it from a map; `cytoscapeCanvas` draws it; the text equivalent reads it. So what can be seen
 * and what can be read are the same thing.
 *
 * Positions are in scene units (1 unit = 1 CSS pixel at zoom 1), x to the right, y down, at the node's centre.
 */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly SceneLine[]
  /** Ids of the nodes that the soft hull goes round, and of the lines it follows; empty = no hull. */
  readonly hull: { readonly nodes: readonly string[]; readonly lines: readonly string[] }
}

export interface SceneNode {
  /** An organisation's or function's id, or `kind:<kind>` for organisations of a kind shown together. */
  readonly id: string
  readonly shape: 'organisation' | 'function' | 'person' | 'decision'
  readonly label: string
  /** The same in a sentence for the read-out: "NHSU regional teams (9): leads 1, provides 1, 2 overlaps." */
  readonly description: string
  readonly x: number
  readonly y: number
  /** The map entities behind the node: one, or several shown together. */
  readonly members: readonly string[]
  readonly badges: readonly SceneBadge[]
  /** A ring in the overlap colour: this function is in an overlap. */
  readonly ring: boolean
  /** A function with no lead recorded: hollow and dashed. */
  readonly gap: boolean
  readonly emphasis: Emphasis
}

export interface SceneBadge {
  readonly text: string
  readonly tone: 'overlap' | 'gap'
}

export interface SceneLine {
  readonly id: string
  readonly source: string
  readonly target: string
  /** How the involvement is drawn. */
  readonly stroke: 'lead' | 'hands-on' | 'commissions' | 'regulates' | 'thin'
  readonly overlap: boolean
  /** The involvement in words ("leads"). */
  readonly word: string
  /** The remits that the line stands for. */
  readonly remits: readonly string[]
  readonly emphasis: Emphasis
}

/** `in` = belongs to what is selected; `faded` = something else is selected; `plain` = nothing is. */
export type Emphasis = 'plain' | 'in' | 'faded'
