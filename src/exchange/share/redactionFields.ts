/** What a redaction does with each field of the format. A field that is missing here does not compile. */
import type { Collection, EntityOf } from '../../model/entities.ts'
import type { AgreementPart, Participant, RemitMap } from '../../model/remitMap.ts'

export const redactions = ['trust', 'influence', 'notes', 'people', 'perspectives', 'meta'] as const
export type Redaction = (typeof redactions)[number]

/**
 * `kept` – ids (made anew elsewhere), dates, and words of the format's own, where a name would be no name;
 * `text` – stays, without the names that are to be hidden;
 * a list – goes with any of these, and is as a text without them.
 */
export type FieldRole = 'kept' | 'text' | readonly Redaction[]

type RolesOf<T> = Readonly<Record<keyof Required<T>, FieldRole>>

const note: FieldRole = ['notes']
const meta: FieldRole = ['meta']

/** The map's own fields, besides its lists and its scheme. */
export const mapRoles: RolesOf<Omit<RemitMap, Collection | 'scheme'>> = {
  id: 'kept',
  title: 'text',
  description: 'text',
  asOf: 'kept',
  created: 'kept',
  modified: 'kept',
  // Questions are called by the ids of what they are about, be it left out or renamed.
  declined: redactions,
  layout: 'kept',
}

/** Those of an entity's list of objects stand under the list's name. */
export const partRoles: {
  readonly participants: RolesOf<Participant>
  readonly parts: RolesOf<AgreementPart>
} = {
  participants: { party: 'kept', part: 'kept', note },
  parts: {
    organisations: 'kept',
    share: 'kept',
    functions: 'kept',
    places: 'kept',
    beneficiaries: 'kept',
    from: 'kept',
    until: 'kept',
    before: 'text',
  },
}

export const fieldRoles: { readonly [C in Collection]: RolesOf<EntityOf<C>> } = {
  organisations: {
    id: 'kept',
    name: 'text',
    shortName: 'text',
    aliases: 'text',
    kind: 'text',
    tier: 'text',
    parent: 'kept',
    from: 'kept',
    until: 'kept',
    succeededBy: 'kept',
    note,
    meta,
  },
  functions: {
    id: 'kept',
    name: 'text',
    broader: 'kept',
    expects: 'kept',
    headingOnly: 'kept',
    note,
    meta,
  },
  places: { id: 'kept', name: 'text', broader: 'kept', note, meta },
  beneficiaries: { id: 'kept', name: 'text', broader: 'kept', note, meta },
  // A post is held by one; what is noted of a person, and what other tools kept of one, leads to them as surely.
  people: {
    id: 'kept',
    name: 'text',
    organisation: 'kept',
    post: ['people'],
    note: ['people', 'notes'],
    meta: ['people', 'meta'],
  },
  perspectives: {
    id: 'kept',
    name: 'text',
    party: ['perspectives'],
    // The colour that they have on screen.
    colour: ['perspectives'],
    note: ['perspectives', 'notes'],
    meta: ['perspectives', 'meta'],
  },
  sources: { id: 'kept', title: 'text', reference: 'text', date: 'kept', note, meta },
  remits: {
    id: 'kept',
    organisation: 'kept',
    function: 'kept',
    involvement: 'kept',
    stance: 'kept',
    places: 'kept',
    beneficiaries: 'kept',
    from: 'kept',
    until: 'kept',
    basis: 'text',
    perspective: 'kept',
    sources: 'kept',
    confidence: 'kept',
    note,
    meta,
  },
  ties: {
    id: 'kept',
    from: 'kept',
    to: 'kept',
    kind: 'text',
    mode: 'kept',
    trust: ['trust'],
    influence: ['influence'],
    formal: 'kept',
    instrument: 'text',
    perspective: 'kept',
    sources: 'kept',
    note,
    meta,
  },
  decisions: {
    id: 'kept',
    title: 'text',
    date: 'kept',
    functions: 'kept',
    places: 'kept',
    participants: 'kept',
    outcome: 'text',
    sources: 'kept',
    note,
    meta,
  },
  agreements: {
    id: 'kept',
    title: 'text',
    functions: 'kept',
    organisations: 'kept',
    people: 'kept',
    places: 'kept',
    beneficiaries: 'kept',
    outcome: 'kept',
    status: 'kept',
    about: 'kept',
    involvements: 'kept',
    lead: 'kept',
    moves: 'kept',
    parts: 'kept',
    remits: 'kept',
    // Ids of findings are made of other ids, which change, and of names of kinds.
    settled: ['people', 'perspectives'],
    applied: 'kept',
    statement: 'text',
    // Written for those who were there, as notes are.
    reason: ['notes'],
    // Who was in the room.
    agreedBy: ['people'],
    agreedOn: 'kept',
    absent: ['people'],
    handover: 'kept',
    review: 'kept',
    sources: 'kept',
    note,
    meta,
  },
}
