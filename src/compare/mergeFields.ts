/**
 * Three versions of one thing into one, field by field. A field that only one side changed is taken from it; one that
 * both changed alike is no conflict. Lists of things are merged as sets: what either added is in, what either took
 * out is out.
 */
import type { Collection } from '../model/entities.ts'
import { referenceFields } from '../model/references.ts'
import { sameValue } from '../model/sameValue.ts'

export type Fields = Readonly<Record<string, unknown>>

/** Tells of a field that both sides changed, each to something else; `mine` stays until someone chooses. */
export type FieldConflict = (field: string, original: unknown, mine: unknown, theirs: unknown) => void

const textLists: ReadonlySet<string> = new Set(['aliases', 'agreedBy', 'absent', 'settled', 'about'])

/** Without `base`, what would narrow a thing of mine is asked about: mine may have done without it on purpose. */
export function mergeFields(
  collection: Collection | undefined,
  base: Fields | undefined,
  mine: Fields,
  theirs: Fields,
  conflict: FieldConflict,
): Fields {
  const merged: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (!base && mine[field] === undefined && narrows(collection, field)) {
      conflict(field, undefined, undefined, theirs[field])
      continue
    }
    const value = mergeField(collection, field, [base?.[field], mine[field], theirs[field]], conflict)
    if (value !== undefined) merged[field] = value
  }
  return merged
}

const narrowing: ReadonlySet<string> = new Set(['from', 'until', 'stance', 'perspective', 'headingOnly'])

/**
 * Whether a thing says less, or of less, once it has this field: where it holds, until when, whose view it is, that it
 * only groups others and no gap is looked for on it.
 */
export function narrows(collection: Collection | undefined, field: string): boolean {
  return narrowing.has(field) || referenceOf(collection, field)?.onDelete === 'widens'
}

/** Whether a field is a list in which only counts what is in it, and more of it takes nothing away. */
export function isSetOf(collection: Collection | undefined, field: string): boolean {
  const reference = referenceOf(collection, field)
  return textLists.has(field) || (reference?.shape === 'many' && reference.onDelete !== 'widens')
}

function referenceOf(collection: Collection | undefined, field: string) {
  return collection && referenceFields[collection].find((one) => one.field === field)
}

type Three = readonly [base: unknown, mine: unknown, theirs: unknown]

function mergeField(
  collection: Collection | undefined,
  field: string,
  [base, mine, theirs]: Three,
  conflict: FieldConflict,
): unknown {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine
  if (sameValue(base, mine)) return theirs
  if (field === 'meta' && [mine, theirs].every(isObject) && (base === undefined || isObject(base))) {
    return mergeMeta((base ?? {}) as Fields, mine as Fields, theirs as Fields, conflict)
  }
  const reference = referenceOf(collection, field)
  const merged = isSetOf(collection, field)
    ? mergeSets(base, mine, theirs)
    : reference?.shape === 'many'
      ? mergeLimits(base, mine, theirs)
      : reference?.shape === 'participants'
        ? mergeParticipants(base, mine, theirs)
        : undefined
  if (merged !== undefined) return merged.length === 0 && !isRequired(collection, field) ? undefined : merged
  conflict(field, base, mine, theirs)
  return mine
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRequired(collection: Collection | undefined, field: string): boolean {
  return (
    (collection === 'decisions' && (field === 'functions' || field === 'participants')) ||
    (collection === 'agreements' && (field === 'functions' || field === 'organisations'))
  )
}

/** `meta` is open: each of its keys counts as a field of its own, told of as `meta:<key>`. */
function mergeMeta(base: Fields, mine: Fields, theirs: Fields, conflict: FieldConflict): Fields | undefined {
  const merged = new Map<string, unknown>()
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const three = [base, mine, theirs].map((meta) => (Object.hasOwn(meta, key) ? meta[key] : undefined))
    const [original, own, other] = three
    const value = sameValue(original, own) ? other : own
    if (![original, own].some((one) => sameValue(one, other)) && !sameValue(original, own)) {
      conflict(`meta:${key}`, original, own, other)
    }
    if (value !== undefined) merged.set(key, value)
  }
  // From entries and not by assignment: a key may be called `__proto__`.
  return merged.size === 0 ? undefined : Object.fromEntries(merged)
}

type Texts = readonly string[]

/** What stays of the base, then what mine added, then what theirs added. */
export function mergeSets(base: unknown, mine: unknown, theirs: unknown): string[] {
  const [original, own, other] = [base, mine, theirs].map((list) => (list ?? []) as Texts) as [
    Texts,
    Texts,
    Texts,
  ]
  const kept = own.filter((id) => other.includes(id) || !original.includes(id))
  const added = other.filter((id) => !original.includes(id) && !own.includes(id))
  return [...new Set([...kept, ...added])]
}

/**
 * A list that limits (to some places, to some people): no list means no limit, so sets can not be joined when one of
 * the three is unlimited, nor when nothing would be left.
 */
function mergeLimits(base: unknown, mine: unknown, theirs: unknown): string[] | undefined {
  if ([base, mine, theirs].some((list) => ((list ?? []) as Texts).length === 0)) return undefined
  const merged = mergeSets(base, mine, theirs)
  return merged.length === 0 ? undefined : merged
}

type Participants = readonly { party: string }[]

/** Each party's part is decided for itself, when every party stands there once; else the whole list is asked about. */
function mergeParticipants(base: unknown, mine: unknown, theirs: unknown): Participants | undefined {
  const [original, own, other] = [byParty(base), byParty(mine), byParty(theirs)]
  if (!original || !own || !other) return undefined
  const merged: { party: string }[] = []
  for (const party of new Set([...own.keys(), ...other.keys()])) {
    const three = [original.get(party), own.get(party), other.get(party)]
    const isMineChanged = !sameValue(three[0], three[1])
    if (isMineChanged && !sameValue(three[0], three[2]) && !sameValue(three[1], three[2])) return undefined
    const part = isMineChanged ? three[1] : three[2]
    if (part) merged.push(part)
  }
  return merged
}

/** By party; undefined when one stands there twice. */
function byParty(list: unknown): ReadonlyMap<string, { party: string }> | undefined {
  const participants = (list ?? []) as Participants
  const parties = new Map(participants.map((item) => [item.party, item]))
  return parties.size === participants.length ? parties : undefined
}
