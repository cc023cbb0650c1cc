/**
 * What the graph formats of other tools have in common: things with a type, and connections between them. Readers make
 * it, `mapForeignGraph` turns it into a map by the user's choices, and `graphOfMap` makes it of a map for the writers.
 *
 * Attributes are a `Map`, so that one called `__proto__` or `constructor` is only a name.
 */
import type { Meta } from '../model/meta.ts'
import type { Dropped, ReadResult } from './importDraft.ts'

export type AttributeValue = Meta[string]
export type Attributes = ReadonlyMap<string, AttributeValue>

export interface ForeignNode {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly description: string
  readonly tags: readonly string[]
  readonly attributes: Attributes
  /** On a plane whose y grows downward. */
  readonly x?: number
  readonly y?: number
}

export interface ForeignEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: string
  readonly directed: boolean
  readonly label: string
  readonly description: string
  readonly attributes: Attributes
}

export interface ForeignGraph {
  readonly title: string
  readonly description: string
  readonly nodes: readonly ForeignNode[]
  /** Both ends of each are among the nodes. */
  readonly edges: readonly ForeignEdge[]
  readonly dropped: readonly Dropped[]
  readonly notices: readonly string[]
}

export type ForeignResult = ReadResult<ForeignGraph>

/** The text of the first of these attributes that says something; names are compared without regard to case. */
export function attributeText(attributes: Attributes, ...names: readonly string[]): string {
  for (const name of names) {
    for (const [key, value] of attributes) {
      if (key.toLowerCase() !== name.toLowerCase()) continue
      const text = textOf(value)
      if (text !== '') return text
    }
  }
  return ''
}

/** The attributes without these names, for what has found a place of its own. */
export function withoutAttributes(attributes: Attributes, ...names: readonly string[]): Attributes {
  const taken = new Set(names.map((name) => name.toLowerCase()))
  return new Map([...attributes].filter(([key]) => !taken.has(key.toLowerCase())))
}

/** A single value as text; lists and objects have none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
