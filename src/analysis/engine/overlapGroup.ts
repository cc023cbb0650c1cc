/** What overlaps are told by: a connected group of remits (overlapGroups.ts). */
export interface OverlapGroup {
  /** `meeting`: whoever holds it meets another. `whole`: some hold a function as a whole, and others parts of it. */
  readonly shape: 'meeting' | 'whole'
  /** Index in the scheme. */
  readonly involvement: number
  /** Numbers of the common function, or of two that share several, ascending. */
  readonly functions: readonly number[]
  /** Indices of those that are in some pair, ascending; of a whole, those on the function itself and the parts. */
  readonly remits: readonly number[]
  readonly loose: boolean
  /** Bodies that may meet some of these, in a loose pair that joins nothing: numbers of organisations, ascending. */
  readonly mayMeet: readonly number[]
  /** Where several groups are told as one: the remits of each. */
  readonly apart?: readonly (readonly number[])[]
}
