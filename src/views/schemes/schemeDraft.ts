/** A scheme while it is being changed, and what becomes of each involvement that the map has now. */
import type { Command } from '../../edit/commands.ts'
import { newId } from '../../model/ids.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import {
  type Involvement,
  type PresetName,
  presetScheme,
  type Scheme,
  withAnswers,
} from '../../model/schemes.ts'
import { suggestMove } from './suggestMove.ts'

export interface SchemeDraft {
  readonly name: string
  readonly involvements: readonly Involvement[]
  readonly separations: readonly (readonly [string, string])[]
  /** For each involvement of the map: the one its remits will have; undefined = not chosen yet. */
  readonly moves: Readonly<Record<string, string | undefined>>
}

export function draftOf(scheme: Scheme): SchemeDraft {
  return { ...scheme, moves: Object.fromEntries(scheme.involvements.map(({ id }) => [id, id])) }
}

/** The preset in place of the draft, with a suggestion for each involvement of the map. */
export function draftOfPreset(current: Scheme, name: PresetName): SchemeDraft {
  const preset = presetScheme(name)
  const moves = current.involvements.map(({ id, label }) => [id, suggestMove({ id, label }, preset)])
  return { ...preset, moves: Object.fromEntries(moves) }
}

export function withInvolvement(draft: SchemeDraft): SchemeDraft {
  const added: Involvement = { id: newId(), letter: '', label: '', sharing: 'open' }
  return { ...draft, involvements: [...draft.involvements, added] }
}

export function withChanges(draft: SchemeDraft, id: string, changes: Partial<Involvement>): SchemeDraft {
  const involvements = draft.involvements.map((one) =>
    one.id === id ? changedInvolvement(one, changes) : one,
  )
  return { ...draft, involvements }
}

function changedInvolvement(before: Involvement, { answers, ...changes }: Partial<Involvement>): Involvement {
  const changed = { ...before, ...changes }
  return answers === undefined ? changed : withAnswers(changed, answers)
}

/** One place up (-1) or down (1) in the order in which involvements are listed. */
export function withMoved(draft: SchemeDraft, id: string, step: 1 | -1): SchemeDraft {
  const from = draft.involvements.findIndex((one) => one.id === id)
  const one = draft.involvements[from]
  const to = from + step
  if (!one || to < 0 || to >= draft.involvements.length) return draft
  return { ...draft, involvements: draft.involvements.toSpliced(from, 1).toSpliced(to, 0, one) }
}

/** Without an involvement and its separations; what was to become it has to be chosen anew. */
export function withoutInvolvement(draft: SchemeDraft, id: string): SchemeDraft {
  const moves = Object.entries(draft.moves).map(([from, to]) => [from, to === id ? undefined : to])
  return {
    ...draft,
    involvements: draft.involvements.filter((one) => one.id !== id),
    separations: draft.separations.filter((pair) => !pair.includes(id)),
    moves: Object.fromEntries(moves),
  }
}

export function withMove(draft: SchemeDraft, from: string, to: string): SchemeDraft {
  return { ...draft, moves: { ...draft.moves, [from]: to } }
}

export interface Usage {
  readonly remits: number
  /** Functions that ask for it by name. */
  readonly functions: number
}

/** How often each involvement of the map is in use. */
export function usageOf({ scheme, remits, functions }: RemitMap): ReadonlyMap<string, Usage> {
  const used = new Map(scheme.involvements.map(({ id }) => [id, { remits: 0, functions: 0 }]))
  for (const { involvement } of remits) {
    const usage = used.get(involvement)
    if (usage) usage.remits += 1
  }
  for (const { expects = [] } of functions) {
    for (const id of expects) {
      const usage = used.get(id)
      if (usage) usage.functions += 1
    }
  }
  return used
}

/** How many remits will have another involvement than now, as far as it is chosen. */
export function changedRemits({ remits }: RemitMap, { moves }: SchemeDraft): number {
  return remits.filter(({ involvement }) => moves[involvement] !== involvement).length
}

export type SchemeProblem =
  | { readonly problem: 'noName' | 'noInvolvements' }
  /** `id` is the involvement of the draft that it is about. */
  | {
      readonly problem: 'noLabel' | 'sameLabel' | 'noLetter' | 'longLetter' | 'badLetter' | 'sameLetter'
      readonly id: string
    }
  /** `id` is an involvement of the map that is in use and has nowhere to go. */
  | { readonly problem: 'noMove'; readonly id: string }

/** Signs that part letters in a line of quick-add, or begin a detail there. */
const notInLetters = /[\s,;+/&@#!]/

export function schemeProblems(map: RemitMap, draft: SchemeDraft): readonly SchemeProblem[] {
  const problems: SchemeProblem[] = []
  if (draft.name.trim() === '') problems.push({ problem: 'noName' })
  if (draft.involvements.length === 0) problems.push({ problem: 'noInvolvements' })
  const letters = new Set<string>()
  const labels = new Set<string>()
  for (const { id, ...one } of draft.involvements) {
    const letter = one.letter.trim().toLocaleLowerCase('en-GB')
    const label = one.label.trim().toLocaleLowerCase('en-GB')
    if (letter === '') problems.push({ problem: 'noLetter', id })
    else if (letter.length > 3) problems.push({ problem: 'longLetter', id })
    else if (notInLetters.test(letter)) problems.push({ problem: 'badLetter', id })
    else if (letters.has(letter)) problems.push({ problem: 'sameLetter', id })
    if (label === '') problems.push({ problem: 'noLabel', id })
    else if (labels.has(label)) problems.push({ problem: 'sameLabel', id })
    letters.add(letter)
    labels.add(label)
  }
  for (const [id, { remits, functions }] of usageOf(map)) {
    if (remits + functions > 0 && draft.moves[id] === undefined) problems.push({ problem: 'noMove', id })
  }
  return problems
}

/** The one step that puts the scheme in place and moves the remits. */
export function schemeCommand({ name, involvements, separations, moves }: SchemeDraft): Command {
  const moved = Object.entries(moves).filter(([from, to]) => to !== undefined && to !== from)
  return {
    type: 'setScheme',
    scheme: {
      name: name.trim(),
      involvements: involvements.map((one) => ({
        ...one,
        letter: one.letter.trim(),
        label: one.label.trim(),
      })),
      separations: separations.map(([first, second]): [string, string] => [first, second]),
    },
    moves: Object.fromEntries(moved) as Record<string, string>,
  }
}
