/**
 * The remits as headings and lists, by organisation or by function: the same content as ledger, matrix and picture, for
 * whoever reads it with a screen reader, on a phone or in a document.
 */
import { predicate } from '../analysis/words/involvementVerbs.ts'
import { inWholeMonths, isPluralName, periodInWords } from '../analysis/words/plainEnglish.ts'
import { entityById } from '../model/entities.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { involvementById } from '../model/schemes.ts'

export const outlineOrders = ['byOrganisation', 'byFunction'] as const
export type OutlineOrder = (typeof outlineOrders)[number]

/** The words that stand between the names; they come from the catalogue in use. */
export interface OutlineWords {
  readonly in: string
  readonly for: string
  readonly says: string
  readonly and: string
  readonly comma: string
  /** The function, under its own heading: "NHSU leads it". */
  readonly it: string
  /** `held` is what is said not to be theirs: "leads Induction". */
  readonly disclaims: (held: string) => string
  readonly seenBy: (name: string) => string
  readonly basis: (basis: string) => string
  readonly confidence: (confidence: string) => string
  readonly note: (note: string) => string
  /** The name of a function that only groups others. */
  readonly headingOnly: (name: string) => string
}

export interface OutlineItem {
  readonly remitId: string
  /** All that the remit says beside its heading: "leads Induction in Leeds, from April 2004, by duty". */
  readonly text: string
}

export interface OutlineSection {
  /** Of the organisation or function. */
  readonly id: string
  readonly name: string
  readonly items: readonly OutlineItem[]
}

export interface Outline {
  readonly sections: readonly OutlineSection[]
  /** Organisations or functions of which no remit is among those given. */
  readonly without: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Each remit stands once, under its organisation or its function. These are in the order of the map; the remits of one
 * are in the order of the scheme's involvements, and of one involvement as given.
 */
export function buildOutline(
  map: RemitMap,
  remits: readonly Remit[],
  order: OutlineOrder,
  words: OutlineWords,
): Outline {
  const list =
    order === 'byOrganisation'
      ? map.organisations
      : map.functions.map((one) => (one.headingOnly ? { ...one, name: words.headingOnly(one.name) } : one))
  const ranks = new Map(map.scheme.involvements.map(({ id }, index) => [id, index]))
  const rank = ({ involvement }: Remit) => ranks.get(involvement) ?? 0
  const under = new Map<string, Remit[]>(list.map(({ id }) => [id, []]))
  for (const remit of remits) {
    under.get(order === 'byOrganisation' ? remit.organisation : remit.function)?.push(remit)
  }
  const sections: OutlineSection[] = []
  const without: { id: string; name: string }[] = []
  for (const { id, name } of list) {
    const own = (under.get(id) ?? []).sort((a, b) => rank(a) - rank(b))
    if (own.length === 0) without.push({ id, name })
    else {
      const items = own.map((remit) => ({ remitId: remit.id, text: inOutline(map, remit, order, words) }))
      sections.push({ id, name, items })
    }
  }
  return { sections, without }
}

function inOutline(map: RemitMap, remit: Remit, order: OutlineOrder, words: OutlineWords): string {
  const organisation = entityById(map, 'organisations', remit.organisation)?.name ?? remit.organisation
  const businessFunction = entityById(map, 'functions', remit.function)?.name ?? remit.function
  const label = involvementById(map.scheme, remit.involvement)?.label ?? remit.involvement
  const does = predicate([label], { number: isPluralName(organisation) ? 'many' : 'one' })
  const isUnderOrganisation = order === 'byOrganisation'
  const held = `${does} ${isUnderOrganisation ? businessFunction : words.it}`
  const said = remit.stance === 'disclaims' ? words.disclaims(held) : held
  return (isUnderOrganisation ? said : `${organisation} ${said}`) + detailsInOutline(map, remit, words)
}

function detailsInOutline(map: RemitMap, remit: Remit, words: OutlineWords): string {
  const named = (collection: 'places' | 'beneficiaries', ids: readonly string[] = []) =>
    ids.map((id) => entityById(map, collection, id)?.name ?? id)
  const titles = (remit.sources ?? []).map((id) => entityById(map, 'sources', id)?.title ?? id)
  const said = (before: string, list: readonly string[]) =>
    list.length === 0 ? '' : before + inOne(list, words)
  const period = periodInWords(inWholeMonths(remit))
  const { perspective, basis, confidence, note } = remit
  return [
    said(words.in, named('places', remit.places)),
    said(words.for, named('beneficiaries', remit.beneficiaries)),
    period === '' ? '' : words.comma + period,
    basis === undefined ? '' : words.comma + words.basis(basis),
    said(words.says, titles),
    perspective === undefined
      ? ''
      : words.seenBy(entityById(map, 'perspectives', perspective)?.name ?? perspective),
    confidence === undefined ? '' : words.confidence(confidence),
    note === undefined ? '' : words.note(note.replace(/\s+/g, ' ').trim()),
  ].join('')
}

function inOne(list: readonly string[], { and, comma }: OutlineWords): string {
  return list.length < 2 ? (list[0] ?? '') : list.slice(0, -1).join(comma) + and + list.at(-1)
}
