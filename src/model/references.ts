/**
 * Which fields of which entity point at what. Integrity, cascading deletion and merging of entities all read this
 * one table, so that a new field that refers to something is named in one place.
 */
import type { Collection, Entity } from './entities.ts'

/** What a reference may point at: entities of these lists, or an involvement of the scheme. */
export type Target = readonly Collection[] | 'involvement'

export interface ReferenceField {
  readonly field: string
  readonly target: Target
  /**
   * One id, a list of ids, a list of objects that hold the id under `party`, or a list of objects (the parts of an
   * agreement) that each hold a list of ids under `list`.
   */
  readonly shape: 'one' | 'many' | 'participants' | 'parts'
  readonly list?: PartList
  /**
   * What becomes of the holder when the thing referred to is deleted:
   * `falls` – the holder can't stand without it and is deleted too;
   * `widens` – a list that, left empty, would claim more than was said: the holder falls with its last entry;
   * `loses` – the reference is taken out and the holder stands (a part falls with the last entry of one of its lists);
   * `lifts` – the holder moves up to what the deleted thing lay within.
   */
  readonly onDelete: 'falls' | 'widens' | 'loses' | 'lifts'
}

/** The lists of ids that a part of an agreement holds. */
export type PartList = 'organisations' | 'functions' | 'places' | 'beneficiaries'
const partLists: readonly PartList[] = ['organisations', 'functions', 'places', 'beneficiaries']

const party = ['organisations', 'people'] as const

function one(field: string, target: Target, onDelete: ReferenceField['onDelete']): ReferenceField {
  return { field, target, shape: 'one', onDelete }
}
function many(field: string, target: Target, onDelete: ReferenceField['onDelete']): ReferenceField {
  return { field, target, shape: 'many', onDelete }
}
const sources = many('sources', ['sources'], 'loses')

export const referenceFields: Readonly<Record<Collection, readonly ReferenceField[]>> = {
  organisations: [one('parent', ['organisations'], 'lifts'), many('succeededBy', ['organisations'], 'loses')],
  functions: [many('broader', ['functions'], 'lifts'), many('expects', 'involvement', 'loses')],
  places: [many('broader', ['places'], 'lifts')],
  beneficiaries: [many('broader', ['beneficiaries'], 'lifts')],
  people: [one('organisation', ['organisations'], 'loses')],
  perspectives: [one('party', party, 'loses')],
  sources: [],
  remits: [
    one('organisation', ['organisations'], 'falls'),
    one('function', ['functions'], 'falls'),
    one('involvement', 'involvement', 'falls'),
    many('places', ['places'], 'widens'),
    many('beneficiaries', ['beneficiaries'], 'widens'),
    // A statement that was one party's view must not turn into everyone's.
    one('perspective', ['perspectives'], 'falls'),
    sources,
  ],
  ties: [
    one('from', party, 'falls'),
    one('to', party, 'falls'),
    one('perspective', ['perspectives'], 'falls'),
    sources,
  ],
  decisions: [
    // A decision was taken, whatever becomes of what it was about: it stands.
    many('functions', ['functions'], 'loses'),
    many('places', ['places'], 'loses'),
    { field: 'participants', target: party, shape: 'participants', onDelete: 'loses' },
    sources,
  ],
  agreements: [
    many('functions', ['functions'], 'widens'),
    many('organisations', ['organisations'], 'widens'),
    many('people', ['people'], 'widens'),
    many('places', ['places'], 'widens'),
    many('beneficiaries', ['beneficiaries'], 'widens'),
    one('lead', ['organisations'], 'loses'),
    many('involvements', 'involvement', 'widens'),
    one('moves', 'involvement', 'loses'),
    ...partLists.map(
      (list): ReferenceField => ({
        field: 'parts',
        list,
        target: [list],
        shape: 'parts',
        onDelete: 'loses',
      }),
    ),
    many('remits', ['remits'], 'loses'),
    sources,
  ],
}

type PartLists = { readonly [List in PartList]?: readonly string[] }

/**
 * The ids that an entity holds in a field, in order, with their place in the list (undefined for a single one); of
 * ids in parts it is the place of the part.
 */
export function referencesIn(
  entity: Entity,
  reference: ReferenceField,
): { id: string; index: number | undefined }[] {
  const value = (entity as unknown as Record<string, unknown>)[reference.field]
  if (value === undefined) return []
  if (reference.shape === 'one') return [{ id: value as string, index: undefined }]
  if (reference.shape === 'many') return (value as string[]).map((id, index) => ({ id, index }))
  if (reference.shape === 'participants') {
    return (value as { party: string }[]).map(({ party: id }, index) => ({ id, index }))
  }
  const { list } = reference
  return (value as PartLists[]).flatMap((part, index) =>
    ((list && part[list]) ?? []).map((id) => ({ id, index })),
  )
}

/**
 * The parts of an agreement with the ids of one of their lists changed; an id without another is taken out, and so is
 * a part whose list is then empty: it would claim more than was said.
 */
export function changeParts<Part extends PartLists>(
  parts: readonly Part[],
  list: PartList,
  change: (id: string) => string | undefined,
): Part[] {
  return parts.flatMap((part) => {
    const before = part[list]
    if (!before || before.length === 0) return [part]
    const after = [...new Set(before.map(change).filter((id) => id !== undefined))]
    return after.length === 0 ? [] : [{ ...part, [list]: after }]
  })
}
