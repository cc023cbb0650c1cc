/**
 * What must hold between the entities of a map beyond the shape of each: ids unique, references resolved, no cycles.
 * Pure; returns every problem found, in the order of the file, each with where it is and what else it concerns.
 */
import { type Collection, collections, nameOf } from './entities.ts'
import { referenceFields, referencesIn } from './references.ts'
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

export function integrityProblems(map: RemitMap): IntegrityProblem[] {
  const problems: IntegrityProblem[] = []
  const owner = new Map<string, Collection>()
  const path = new Map<string, string>([[map.id, 'id']])

  const involvements = new Set<string>()
  map.scheme.involvements.forEach(({ id }, index) => {
    if (involvements.has(id)) {
      problems.push({
        code: 'duplicate-involvement',
        path: `scheme.involvements[${index}].id`,
        id,
        other: `scheme.involvements[${map.scheme.involvements.findIndex((one) => one.id === id)}]`,
        message: `Two involvements of the scheme have the id "${id}".`,
      })
    }
    involvements.add(id)
  })
  map.scheme.separations.forEach((pair, index) => {
    pair.forEach((id, side) => {
      if (involvements.has(id)) return
      problems.push(dangling(`scheme.separations[${index}][${side}]`, id, 'the scheme', 'an involvement'))
    })
  })

  for (const collection of collections) {
    map[collection].forEach((entity, index) => {
      const at = `${collection}[${index}].id`
      const first = path.get(entity.id)
      if (first !== undefined) {
        problems.push({
          code: 'duplicate-id',
          path: at,
          id: entity.id,
          other: first,
          message: `The id "${entity.id}" is used twice: at ${first} and at ${at}.`,
        })
        return
      }
      path.set(entity.id, at)
      owner.set(entity.id, collection)
    })
  }

  for (const collection of collections) {
    const fields = referenceFields[collection]
    if (fields.length === 0) continue
    map[collection].forEach((entity, entityIndex) => {
      for (const reference of fields) {
        for (const { id, index } of referencesIn(entity, reference)) {
          const resolved =
            reference.target === 'involvement'
              ? involvements.has(id)
              : isOneOf(owner.get(id), reference.target)
          if (resolved) continue
          const suffix =
            index === undefined ? '' : reference.shape === 'participants' ? `[${index}].party` : `[${index}]`
          const holder = nameOf(entity) ?? entity.id
          problems.push(
            dangling(
              `${collection}[${entityIndex}].${reference.field}${suffix}`,
              id,
              `"${holder}"`,
              wanted(reference.target),
            ),
          )
        }
      }
    })
  }
  map.layout?.positions.forEach(([id], index) => {
    if (isOneOf(owner.get(id), ['organisations', 'functions', 'people', 'decisions'])) return
    problems.push(dangling(`layout.positions[${index}][0]`, id, 'the layout', 'an organisation or function'))
  })

  problems.push(
    ...cycles('organisations', 'parent', map.organisations, ({ parent }) =>
      parent === undefined ? [] : [parent],
    ),
  )
  for (const collection of ['functions', 'places', 'beneficiaries'] as const) {
    problems.push(...cycles(collection, 'broader', map[collection], ({ broader }) => broader ?? []))
  }
  return problems
}

function isOneOf(collection: Collection | undefined, wantedOnes: readonly Collection[]): boolean {
  return collection !== undefined && wantedOnes.includes(collection)
}

const singular: Record<Collection, string> = {
  organisations: 'an organisation',
  functions: 'a function',
  places: 'a place',
  beneficiaries: 'a beneficiary group',
  people: 'a person',
  perspectives: 'a perspective',
  sources: 'a source',
  remits: 'a remit',
  ties: 'a tie',
  decisions: 'a decision',
  agreements: 'an agreement',
}

function wanted(target: readonly Collection[] | 'involvement'): string {
  return target === 'involvement' ? 'an involvement' : target.map((one) => singular[one]).join(' or ')
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

/** One problem for each cycle, found by walking with three colours; iterative, so that depth can't exhaust the stack. */
function cycles<T extends { id: string; name: string }>(
  collection: Collection,
  field: string,
  things: readonly T[],
  next: (thing: T) => readonly string[],
): IntegrityProblem[] {
  const byId = new Map(things.map((thing, index) => [thing.id, { thing, index }]))
  const state = new Map<string, 'open' | 'done'>()
  const problems: IntegrityProblem[] = []
  for (const { id } of things) {
    if (state.has(id)) continue
    const trail: { id: string; rest: readonly string[]; at: number }[] = []
    const enter = (entered: string) => {
      state.set(entered, 'open')
      const found = byId.get(entered)
      trail.push({ id: entered, rest: found ? next(found.thing) : [], at: 0 })
    }
    enter(id)
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const neighbour = top.rest[top.at++]
      if (neighbour === undefined) {
        state.set(top.id, 'done')
        trail.pop()
      } else if (state.get(neighbour) === 'open') {
        const from = trail.findIndex((step) => step.id === neighbour)
        const round = trail.slice(from).map((step) => byId.get(step.id)?.thing.name ?? step.id)
        const closing = byId.get(top.id)
        problems.push({
          code: 'cycle',
          path: `${collection}[${closing?.index ?? 0}].${field}`,
          id: top.id,
          other: neighbour,
          message: `These lie within each other in a circle: ${[...round, round[0]].join(' → ')}.`,
        })
      } else if (!state.has(neighbour) && byId.has(neighbour)) {
        enter(neighbour)
      }
    }
  }
  return problems
}
