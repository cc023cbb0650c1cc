/**
 * The fields of every kind of entity, in the order of the form, with the control each is edited by. The form, the
 * facts of the side panel and their words all follow this one table. `id`, `meta` and what the boundary card keeps of an
 * agreement by itself are not for editing.
 */
import type { Collection, EntityOf } from '../../model/entities.ts'
import {
  agreementOutcomes,
  agreementStatuses,
  confidences,
  knownBases,
  stances,
  tieModes,
} from '../../model/remitMap.ts'

/** What findings an agreement is about and has settled, and whether the remits follow it. */
export type KeptByTheCard = 'about' | 'settled' | 'applied'

export type FieldName<C extends Collection> = Exclude<keyof EntityOf<C>, 'id' | 'meta' | KeptByTheCard> &
  string

export type FieldControl =
  | { readonly kind: 'text' | 'longText' | 'date' | 'names' | 'participants' | 'parts' | 'yesNo' }
  /** A box: either it is so, or nothing is said. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'reference' | 'references'; readonly to: readonly Collection[] }
  | { readonly kind: 'involvement' | 'involvements' }
  /** One of a fixed few; their words are in the catalogue under `fields.options`. `unset` says the same as nothing. */
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly unset?: string }
  /** A word of the map's own, with those already used (and `known`) suggested. */
  | { readonly kind: 'word'; readonly known?: readonly string[] }
  /** A whole number from 1 to `most`. */
  | { readonly kind: 'number'; readonly most: number }

export interface Field<Name extends string = string> {
  readonly field: Name
  readonly control: FieldControl
  /** The entity can't do without it. */
  readonly required?: boolean
}

const text = { kind: 'text' } as const
const longText = { kind: 'longText' } as const
const date = { kind: 'date' } as const
const names = { kind: 'names' } as const
const party = { kind: 'reference', to: ['organisations', 'people'] } as const

function one<C extends Collection>(to: C) {
  return { kind: 'reference', to: [to] } as const
}
function several<C extends Collection>(to: C) {
  return { kind: 'references', to: [to] } as const
}
function choice(options: readonly string[]) {
  return { kind: 'choice', options } as const
}

const note = { field: 'note', control: longText } as const
const sources = { field: 'sources', control: several('sources') } as const
const name = { field: 'name', control: text, required: true } as const
const title = { field: 'title', control: text, required: true } as const

export const fieldTable: { readonly [C in Collection]: readonly Field<FieldName<C>>[] } = {
  organisations: [
    name,
    { field: 'shortName', control: text },
    { field: 'aliases', control: names },
    { field: 'kind', control: { kind: 'word' } },
    { field: 'tier', control: { kind: 'word' } },
    { field: 'parent', control: one('organisations') },
    { field: 'from', control: date },
    { field: 'until', control: date },
    { field: 'succeededBy', control: several('organisations') },
    note,
  ],
  functions: [
    name,
    { field: 'broader', control: several('functions') },
    { field: 'expects', control: { kind: 'involvements' } },
    { field: 'headingOnly', control: { kind: 'tick' } },
    note,
  ],
  places: [name, { field: 'broader', control: several('places') }, note],
  beneficiaries: [name, { field: 'broader', control: several('beneficiaries') }, note],
  people: [
    name,
    { field: 'organisation', control: one('organisations') },
    { field: 'post', control: text },
    note,
  ],
  perspectives: [name, { field: 'party', control: party }, { field: 'colour', control: text }, note],
  sources: [title, { field: 'reference', control: longText }, { field: 'date', control: date }, note],
  remits: [
    { field: 'organisation', control: one('organisations'), required: true },
    { field: 'function', control: one('functions'), required: true },
    { field: 'involvement', control: { kind: 'involvement' }, required: true },
    { field: 'stance', control: { kind: 'choice', options: stances, unset: 'holds' } },
    { field: 'beneficiaries', control: several('beneficiaries') },
    { field: 'places', control: several('places') },
    { field: 'from', control: date },
    { field: 'until', control: date },
    { field: 'basis', control: { kind: 'word', known: knownBases } },
    { field: 'perspective', control: one('perspectives') },
    sources,
    { field: 'confidence', control: choice(confidences) },
    note,
  ],
  ties: [
    { field: 'from', control: party, required: true },
    { field: 'to', control: party, required: true },
    { field: 'kind', control: { kind: 'word' } },
    { field: 'mode', control: choice(tieModes) },
    { field: 'trust', control: { kind: 'number', most: 5 } },
    { field: 'influence', control: { kind: 'number', most: 3 } },
    { field: 'formal', control: { kind: 'yesNo' } },
    { field: 'instrument', control: text },
    { field: 'perspective', control: one('perspectives') },
    sources,
    note,
  ],
  decisions: [
    title,
    { field: 'date', control: date },
    { field: 'functions', control: several('functions') },
    { field: 'places', control: several('places') },
    { field: 'participants', control: { kind: 'participants' } },
    { field: 'outcome', control: longText },
    sources,
    note,
  ],
  agreements: [
    title,
    { field: 'outcome', control: choice(agreementOutcomes), required: true },
    { field: 'status', control: choice(agreementStatuses), required: true },
    { field: 'functions', control: several('functions') },
    { field: 'organisations', control: several('organisations') },
    { field: 'people', control: several('people') },
    { field: 'involvements', control: { kind: 'involvements' } },
    { field: 'lead', control: one('organisations') },
    { field: 'moves', control: { kind: 'involvement' } },
    { field: 'parts', control: { kind: 'parts' } },
    { field: 'places', control: several('places') },
    { field: 'beneficiaries', control: several('beneficiaries') },
    { field: 'statement', control: longText },
    { field: 'reason', control: longText },
    { field: 'handover', control: date },
    { field: 'agreedBy', control: names },
    { field: 'agreedOn', control: date },
    { field: 'absent', control: names },
    { field: 'review', control: date },
    { field: 'remits', control: several('remits') },
    sources,
    note,
  ],
}

/** What an entity holds in a field. */
export function fieldValue(entity: object, field: string): unknown {
  return (entity as Record<string, unknown>)[field]
}
