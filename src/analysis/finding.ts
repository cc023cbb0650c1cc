/** What the rules find, and the lens they look through. */

import type { AgreementStatus, Remit, RemitMap } from '../model/remitMap.ts'
import type { RecordedPeriod } from './engine/daySpans.ts'
import type { Memory } from './engine/memory.ts'

/** All rules of the specification, worst first: the order of the register. */
export const findingRules = [
  'contested',
  'dual-role',
  'split',
  'no-lead',
  'no-duty',
  'unheld',
  'lapsed',
  'disclaimed',
  'duplication',
  'parallel',
  'no-remit',
  'perspectives-differ',
  'left-out',
  'missing-tie',
  'fragile-tie',
  'only-route',
  'stretched',
] as const

export type FindingRule = (typeof findingRules)[number]
export type FindingStatus = 'open' | AgreementStatus

/** A party to a finding: one organisation or person, or all organisations of one kind that stand on the same side. */
export interface Side {
  /** The kind, when two or more of it stand here; else undefined. */
  readonly kind: string | undefined
  /** Ids of the organisations on this side, in the order of the map; in findings about ties and decisions a person's too. */
  readonly organisations: readonly string[]
  /** How many organisations of this kind the map has in all (1 for a single organisation). */
  readonly ofAll: number
  /** Ids of this side's remits in the finding, in the order of the map. */
  readonly remits: readonly string[]
}

export interface Finding {
  /** The same map content gives the same id, in any order of its lists. */
  readonly id: string
  readonly rule: FindingRule
  /** What was found, in one plain sentence: who, what, where and when. Names may hold full stops: it is not to be cut. */
  readonly sentence: string
  /** What it rests on, in short sentences of their own. */
  readonly more: readonly string[]
  /** Where it stands with agreements, in a sentence of its own; empty where none is recorded. */
  readonly standing: string
  readonly organisations: readonly string[]
  readonly functions: readonly string[]
  /** Where it holds; empty = not limited. */
  readonly places: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly remits: readonly string[]
  readonly decisions: readonly string[]
  readonly ties: readonly string[]
  readonly status: FindingStatus
  /** Ids of the agreements that cover some of it. */
  readonly agreements: readonly string[]
  /** Ids of the agreements that would cover some of it if the remits did not go against them. */
  readonly against: readonly string[]
  /** Ids of the agreements that are for other or fewer places or people than it is about. */
  readonly partly: readonly string[]
  /** Ids of the involvements that it is about. Overlaps and dual roles: those held; gaps: those that are missing. */
  readonly involvements?: readonly string[]
  /** Open again: an agreement that settled it does so no more, and the reason in a sentence. */
  readonly reopened?: { readonly agreement: string; readonly because: string }
  /** Who is in it. Overlaps: one side (within one kind) or more. Dual roles and no-remit: one. No-lead and unheld: none. */
  readonly sides?: readonly Side[]
  /** Overlaps: who held it before those on the sides, whom these are recorded as succeeding. */
  readonly before?: readonly Side[]
  /** Overlaps: only some say where, so that nobody knows whether they meet. */
  readonly loose?: true
  /** Said in passing, once for the whole map: nothing on a picture is marked with it. */
  readonly aside?: true
  /** Ids of the people in it, where ties and decisions are about people. */
  readonly people?: readonly string[]
  /** Ids of the perspectives that speak in it, where it matters whose view it is. */
  readonly perspectives?: readonly string[]
  /** Overlaps and dual roles: how many pairs of remits are behind it and how many an agreement covers. */
  readonly pairs?: { readonly count: number; readonly covered: number }
  /**
   * Lapses: the days on which no one is recorded. Overlaps and dual roles: from the first shared day to the last, as inclusive day numbers, infinite where not
   * recorded; and the partial dates as recorded in the remits that set them.
   */
  readonly period?: RecordedPeriod
  /** Overlaps and dual roles: every pair rests on a proposal or on something not commenced. */
  readonly prospective?: boolean
  /** Which test fired, and what would make it go away: two plain sentences for the evidence. */
  readonly explanation: { readonly because: string; readonly remedy: string }
}

/** Options common to all rules. */
export interface Lens {
  /** A partial date: only what is in force on some day of it counts. */
  readonly at?: string | undefined
  /** Only this perspective's statements and those that belong to none. */
  readonly perspective?: string | undefined
}

/** What a rule found, before agreements are looked at. */
export type Found = Omit<
  Finding,
  'standing' | 'status' | 'agreements' | 'against' | 'partly' | 'pairs' | 'reopened'
> & { readonly cases: Cases }

/** What an agreement has to cover for the finding to be settled (coverage/coverage.ts says how). */
export type Cases =
  | {
      readonly by: 'pairs'
      /** Undefined where there are so many that they are only counted when an agreement asks. */
      readonly count: number | undefined
      readonly remits: () => Iterable<readonly [Remit, Remit]>
    }
  /** Each of the finding's functions, in each of the places where something is missing; none: all of it. */
  | { readonly by: 'gap'; readonly places: readonly string[] }
  | { readonly by: 'organisations' }
  /** `since`: what was agreed before that date does not count. */
  | {
      readonly by: 'parties'
      readonly parties: readonly (readonly string[])[]
      readonly since?: string | undefined
    }

/** A rule looks at a map through a lens, and not at agreements. One file each; `analyse` runs them all. */
export type Rule = (map: RemitMap, lens?: Lens, memory?: Memory) => Found[]

/** Bases on which nothing is held yet: such a remit fills no gap, and makes an overlap prospective. */
export const prospectiveBases: ReadonlySet<string> = new Set(['proposal', 'not-commenced'])

export function isProspective(remit: Remit): boolean {
  return remit.basis !== undefined && prospectiveBases.has(remit.basis)
}

const overlapRules: ReadonlySet<FindingRule> = new Set(['contested', 'duplication', 'parallel'])

/** Whether a finding is one that is ringed and coloured wherever it shows: several hold the same thing. */
export function isOverlap({ rule }: Pick<Finding, 'rule'>): boolean {
  return overlapRules.has(rule)
}
