/**
 * What must hold between the entities of a map beyond the shape of each: ids unique, references resolved, no cycles.
 * Pure; returns every problem found, in the order of the file, each with where it is and what else it concerns.
 */
import { type Collection, collections, drawnCollections, type Entity, indexById, nameOf } from './entities.ts'
import { type ReferenceField, referenceFields, referencesIn, type Target } from './references.ts'
import type { RemitMap } from './remitMap.ts'

export type IntegrityCode = 'duplicate-id' | 'dangling-reference' | 'cycle' | 'duplicate-involvement'

export interface IntegrityProblem {
  readonly code: IntegrityCode
  /** Path of the offending value in the map, for example `remits[3].organisation`. */
  readonly path: string
  /** The id at fault. */
  readonly id: string
  /** The other end: where a duplicate stands first, which entity holds the dangling id, or the round of a cycle. */
  readonly other: string
  /** The same in plain words, naming both ends. */
  readonly message: string
}

/** Every problem of a map, in the order of the file. */
export function integrityProblems(map: RemitMap): IntegrityProblem[] {
  return [...eachProblem(map)]
}

/** The first problem of a map, found without looking for the others. */
export function firstIntegrityProblem(map: RemitMap): IntegrityProblem | undefined {
  for (const problem of eachProblem(map)) return problem
  return undefined
}

function* eachProblem(map: RemitMap): Generator<IntegrityProblem> {
  const involvements = new Map<string, number>()
  for (const [index, { id }] of map.scheme.involvements.entries()) {
    const first = involvements.get(id)
    if (first === undefined) involvements.set(id, index)
    else {
      yield {
        code: 'duplicate-involvement',
        path: `scheme.involvements[${index}].id`,
        id,
        other: `scheme.involvements[${first}]`,
        message: `Two involvements of the scheme have the id "${id}".`,
      }
    }
  }
  for (const [index, pair] of map.scheme.separations.entries()) {
    for (const [side, id] of pair.entries()) {
      if (involvements.has(id)) continue
      yield dangling(`scheme.separations[${index}][${side}]`, id, 'The scheme', 'an involvement')
    }
  }

  const { owners, repeated } = findOwners(map)
  for (const { collection, index, id } of repeated) {
    const at = `${collection}[${index}].id`
    const owner = owners.get(id)
    const other = owner ? `${owner}[${indexById(map[owner]).get(id)}].id` : 'id'
    yield {
      code: 'duplicate-id',
      path: at,
      id,
      other,
      message: `The id "${id}" is used twice: at ${other} and at ${at}.`,
    }
  }

  const resolves: Resolves = (id, target) => {
    if (target === 'involvement') return involvements.has(id)
    const owner = owners.get(id)
    return owner !== undefined && target.includes(owner)
  }
  for (const collection of collections) {
    for (const { index, entity, field } of findUnresolved(
      map[collection],
      referenceFields[collection],
      resolves,
    )) {
      yield* unresolved(collection, index, entity, field, resolves)
    }
  }
  for (const [index, [id]] of (map.layout?.positions ?? []).entries()) {
    if (resolves(id, drawnCollections)) continue
    yield dangling(`layout.positions[${index}][0]`, id, 'The layout', wanted(drawnCollections))
  }

  yield* cycles('organisations', 'parent', map.organisations, ({ parent }) =>
    parent === undefined ? none : [parent],
  )
  for (const collection of ['functions', 'places', 'beneficiaries'] as const) {
    yield* cycles(collection, 'broader', map[collection], ({ broader }) => broader ?? none)
  }
}

const none: readonly string[] = []

interface Owners {
  /** Which list each id stands in first. */
  readonly owners: ReadonlyMap<string, Collection>
  readonly repeated: readonly { collection: Collection; index: number; id: string }[]
}

/** A plain function, like the next: within a generator the loops over large maps would run several times slower. */
function findOwners(map: RemitMap): Owners {
  const owners = new Map<string, Collection>()
  const repeated: { collection: Collection; index: number; id: string }[] = []
  for (const collection of collections) {
    const list: readonly Entity[] = map[collection]
    for (let index = 0; index < list.length; index++) {
      const id = list[index]?.id ?? ''
      if (id === map.id || owners.has(id)) repeated.push({ collection, index, id })
      else owners.set(id, collection)
    }
  }
  return { owners, repeated }
}

interface UnresolvedField {
  readonly index: number
  readonly entity: Entity
  readonly field: ReferenceField
}

function findUnresolved(
  list: readonly Entity[],
  fields: readonly ReferenceField[],
  resolves: Resolves,
): UnresolvedField[] {
  const found: UnresolvedField[] = []
  list.forEach((entity, index) => {
    for (const field of fields) if (!allResolve(entity, field, resolves)) found.push({ index, entity, field })
  })
  return found
}

type Resolves = (id: string, target: Target) => boolean

/** The usual case, quickly: large maps have hundreds of thousands of references, and all of them resolve. */
function allResolve(entity: Entity, reference: ReferenceField, resolves: Resolves): boolean {
  const { field, target, shape } = reference
  const value = (entity as unknown as Record<string, unknown>)[field]
  if (value === undefined) return true
  if (shape === 'one') return resolves(value as string, target)
  if (shape === 'parts') return referencesIn(entity, reference).every(({ id }) => resolves(id, target))
  for (const item of value as unknown[]) {
    const id = shape === 'many' ? (item as string) : (item as { party: string }).party
    if (!resolves(id, target)) return false
  }
  return true
}

function* unresolved(
  collection: Collection,
  entityIndex: number,
  entity: Entity,
  reference: ReferenceField,
  resolves: Resolves,
): Generator<IntegrityProblem> {
  for (const { id, index } of referencesIn(entity, reference)) {
    if (resolves(id, reference.target)) continue
    const key = reference.shape === 'participants' ? 'party' : reference.list
    const item = index === undefined ? '' : `[${index}]${key === undefined ? '' : `.${key}`}`
    const path = `${collection}[${entityIndex}].${reference.field}${item}`
    const holder = `The ${nouns[collection]} "${nameOf(entity) ?? entity.id}"`
    yield dangling(path, id, holder, wanted(reference.target))
  }
}

const nouns: Record<Collection, string> = {
  organisations: 'organisation',
  functions: 'function',
  places: 'place',
  beneficiaries: 'beneficiary group',
  people: 'person',
  perspectives: 'perspective',
  sources: 'source',
  remits: 'remit',
  ties: 'tie',
  decisions: 'decision',
  agreements: 'agreement',
}

function wanted(target: Target): string {
  if (target === 'involvement') return 'an involvement'
  const kinds = target.map((one) => `${one === 'organisations' ? 'an' : 'a'} ${nouns[one]}`)
  const last = kinds.pop()
  return kinds.length === 0 ? `${last}` : `${kinds.join(', ')} or ${last}`
}

function dangling(path: string, id: string, holder: string, kind: string): IntegrityProblem {
  return {
    code: 'dangling-reference',
    path,
    id,
    other: holder,
    message: `${holder} refers to "${id}", which is not ${kind} of this map.`,
  }
}

/** How many things of a circle its message names. */
const namesShown = 8

/** One problem for each step that closes a circle; iterative, so that depth can't exhaust the stack. */
function* cycles<T extends { id: string; name: string }>(
  collection: Collection,
  field: string,
  things: readonly T[],
  next: (thing: T) => readonly string[],
): Generator<IntegrityProblem> {
  const indexOf = new Map(things.map(({ id }, index) => [id, index]))
  /** For each thing: not reached, done with, or its place on the trail. */
  const notReached = -1
  const done = -2
  const state = new Int32Array(things.length).fill(notReached)
  for (let start = 0; start < things.length; start++) {
    const trail: { index: number; rest: readonly string[]; at: number }[] = []
    const enter = (index: number) => {
      const thing = things[index]
      state[index] = trail.length
      trail.push({ index, rest: thing ? next(thing) : none, at: 0 })
    }
    if (state[start] === notReached) enter(start)
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      if (top.at === top.rest.length) {
        state[top.index] = done
        trail.pop()
        continue
      }
      const position = top.at++
      const neighbour = indexOf.get(top.rest[position] ?? '')
      const reached = neighbour === undefined ? done : (state[neighbour] ?? done)
      if (neighbour !== undefined && reached === notReached) enter(neighbour)
      else if (reached !== done) {
        const round = trail.slice(reached, reached + namesShown).map((step) => things[step.index]?.name)
        if (trail.length - reached > namesShown) round.push('…')
        yield {
          code: 'cycle',
          path: `${collection}[${top.index}].${field}${field === 'broader' ? `[${position}]` : ''}`,
          id: things[top.index]?.id ?? '',
          other: top.rest[position] ?? '',
          message: `These lie within each other in a circle: ${[...round, round[0]].join(' → ')}.`,
        }
      }
    }
  }
}
