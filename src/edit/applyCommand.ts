/**
 * Applies a command to a map and gives the new map, or the reason why not.
 *
 * Pure: the given map is never touched, and what did not change is shared with the new one. After every accepted
 * command the map is whole: ids unique, references resolved, no cycles. Deletion takes along what can't stand
 * without the deleted thing (see `planDeletion`).
 */
import { type Collection, collections, entitySchemas, indexById, locate } from '../model/entities.ts'
import { integrityProblems } from '../model/integrity.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import { type RemitMap, remitMapSchema } from '../model/remitMap.ts'
import { schemeSchema } from '../model/schemes.ts'
import { type Command, entityWords } from './commands.ts'
import { applyDeletion, planDeletion } from './planDeletion.ts'

export type CommandResult = { ok: true; map: RemitMap } | { ok: false; reason: string }

type AnyEntity = { id: string } & Record<string, unknown>

export function applyCommand(map: RemitMap, command: Command): CommandResult {
  switch (command.type) {
    case 'deleteEntities':
      return deleteEntities(map, command.ids)
    case 'moveEntity':
      return moveEntity(map, command.id, command.toIndex)
    case 'updateMap':
      return updateMap(map, command.changes)
    case 'setScheme':
      return setScheme(map, command.scheme, command.moves ?? {})
    case 'moveNodes':
      return moveNodes(map, command.positions)
    case 'clearLayout': {
      const { layout: _, ...rest } = map
      return { ok: true, map: rest }
    }
    case 'replaceContent':
      return replaceContent(map, command.map)
    case 'batch':
      return applyAll(map, command.commands)
    default:
      return entityCommand(map, command)
  }
}

function refused(reason: string): CommandResult {
  return { ok: false, reason }
}

interface EntityCommandMeaning {
  action: 'add' | 'update' | 'delete'
  collection: Collection
  word: string
}

/** The action and list that a name such as `updateRemit` stands for. */
const entityCommands: ReadonlyMap<string, EntityCommandMeaning> = new Map(
  collections.flatMap((collection) => {
    const word = entityWords[collection]
    const capitalised = word[0]?.toUpperCase() + word.slice(1)
    return (['add', 'update', 'delete'] as const).map(
      (action) => [`${action}${capitalised}`, { action, collection, word }] as const,
    )
  }),
)

function entityCommand(map: RemitMap, command: Command): CommandResult {
  const meant = entityCommands.get(command.type)
  if (!meant) return refused(`There is no command "${command.type}".`)
  const fields = command as unknown as Record<string, unknown>
  if (meant.action === 'add') return addEntity(map, meant.collection, fields[meant.word] as AnyEntity)
  const id = fields.id as string
  if (!indexById(map[meant.collection]).has(id)) {
    return refused(`There is no ${meant.word} "${id}" in this map.`)
  }
  if (meant.action === 'delete') return deleteEntities(map, [id])
  return updateEntity(map, meant.collection, id, fields.changes as Record<string, unknown>)
}

function addEntity(map: RemitMap, collection: Collection, given: AnyEntity): CommandResult {
  const entity = withoutNothings(collection, given)
  if (entity.id === map.id || locate(map, entity.id)) return refused(`The id "${entity.id}" is already used.`)
  const reason = reasonAgainst(map, collection, entity)
  if (reason) return refused(reason)
  return { ok: true, map: { ...map, [collection]: [...map[collection], entity] } }
}

function updateEntity(
  map: RemitMap,
  collection: Collection,
  id: string,
  changes: Record<string, unknown>,
): CommandResult {
  const index = indexById(map[collection]).get(id)
  const before = index === undefined ? undefined : map[collection][index]
  if (index === undefined || !before) return refused(`There is no "${id}" in this map.`)
  if ('id' in changes && changes.id !== id) return refused('An id can not change.')
  const entity = withoutNothings(collection, { ...before, ...changes, id })
  const reason = reasonAgainst(map, collection, entity)
  if (reason) return refused(reason)
  const changed = { ...map, [collection]: map[collection].with(index, entity as never) }
  const circle = closesCircle(changed, collection, entity)
  return circle ? refused(circle) : { ok: true, map: changed }
}

/** Takes out optional fields that have nothing to say, so that a map has one form only. */
function withoutNothings(collection: Collection, entity: AnyEntity): AnyEntity {
  const shape = entitySchemas[collection].shape as Record<
    string,
    { safeParse(value: unknown): { success: boolean } }
  >
  const kept: AnyEntity = { id: entity.id }
  for (const [key, value] of Object.entries(entity)) {
    const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    const isOptional = shape[key]?.safeParse(undefined).success
    if (!(isNothing && isOptional)) kept[key] = value
  }
  return kept
}

function reasonAgainst(map: RemitMap, collection: Collection, entity: AnyEntity): string | undefined {
  const checked = entitySchemas[collection].safeParse(entity)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    return `${issue?.path.join('.') || 'The entry'}: ${issue?.message ?? 'is not valid'}`
  }
  for (const reference of referenceFields[collection]) {
    for (const { id } of referencesIn(checked.data, reference)) {
      const { target } = reference
      const resolved =
        target === 'involvement'
          ? map.scheme.involvements.some((one) => one.id === id)
          : id === entity.id
            ? target.includes(collection)
            : target.some((one) => indexById(map[one]).has(id))
      if (!resolved) return `${reference.field}: "${id}" is not in this map.`
    }
  }
  return selfContained(entity)
}

function selfContained(entity: AnyEntity): string | undefined {
  const broader = [entity.parent, ...((entity.broader as string[] | undefined) ?? [])]
  return broader.includes(entity.id) ? 'A thing can not lie within itself.' : undefined
}

/** Only a changed `parent` or `broader` can close a circle, and only one that runs through the changed entity. */
function closesCircle(map: RemitMap, collection: Collection, entity: AnyEntity): string | undefined {
  const things = new Map(
    (map[collection] as readonly object[]).map((one) => [(one as AnyEntity).id, one as AnyEntity]),
  )
  const upward = (one: AnyEntity | undefined): string[] =>
    one
      ? [...((one.broader as string[] | undefined) ?? []), ...(one.parent ? [one.parent as string] : [])]
      : []
  const seen = new Set<string>()
  const toVisit = upward(entity)
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    if (at === entity.id) return `"${entity.name}" would lie within itself.`
    if (seen.has(at)) continue
    seen.add(at)
    toVisit.push(...upward(things.get(at)))
  }
  return undefined
}

function deleteEntities(map: RemitMap, ids: readonly string[]): CommandResult {
  const missing = ids.find((id) => !locate(map, id))
  if (missing !== undefined) return refused(`There is no "${missing}" in this map.`)
  return { ok: true, map: applyDeletion(map, planDeletion(map, ids)) }
}

function moveEntity(map: RemitMap, id: string, toIndex: number): CommandResult {
  const location = locate(map, id)
  if (!location) return refused(`There is no "${id}" in this map.`)
  const list: unknown[] = [...map[location.collection]]
  if (!Number.isInteger(toIndex) || toIndex < 0 || toIndex >= list.length) {
    return refused(`There is no place ${toIndex} in a list of ${list.length}.`)
  }
  list.splice(toIndex, 0, ...list.splice(location.index, 1))
  return { ok: true, map: { ...map, [location.collection]: list } }
}

function updateMap(
  map: RemitMap,
  changes: { title?: string; description?: string | undefined },
): CommandResult {
  const { description: before, ...rest } = map
  const description = 'description' in changes ? changes.description : before
  const title = changes.title ?? map.title
  if (title.trim() === '') return refused('A map needs a title.')
  return { ok: true, map: description ? { ...rest, title, description } : { ...rest, title } }
}

function setScheme(map: RemitMap, given: RemitMap['scheme'], moves: Record<string, string>): CommandResult {
  const checked = schemeSchema.safeParse(given)
  if (!checked.success) return refused(checked.error.issues[0]?.message ?? 'The scheme is not valid.')
  const scheme = checked.data
  const known = new Set(scheme.involvements.map(({ id }) => id))
  const letters = new Set(scheme.involvements.map(({ letter }) => letter.toLowerCase()))
  if (letters.size < scheme.involvements.length) return refused('Each involvement needs a letter of its own.')
  const move = (id: string): string | undefined => {
    if (Object.hasOwn(moves, id)) return moves[id]
    return known.has(id) ? id : undefined
  }
  for (const { involvement } of map.remits) {
    const to = move(involvement)
    if (to === undefined || !known.has(to)) {
      const label = map.scheme.involvements.find(({ id }) => id === involvement)?.label ?? involvement
      return refused(`Remits still use "${label}". Choose what they become first.`)
    }
  }
  const remits = map.remits.map((remit) => {
    const involvement = move(remit.involvement) as string
    return involvement === remit.involvement ? remit : { ...remit, involvement }
  })
  const functions = map.functions.map((one) => {
    if (!one.expects) return one
    const expects = [
      ...new Set(one.expects.map(move).filter((id) => id !== undefined && known.has(id))),
    ] as string[]
    const { expects: _, ...rest } = one
    return expects.length > 0 ? { ...rest, expects } : rest
  })
  const changed = { ...map, scheme, remits, functions }
  const problem = integrityProblems({ ...changed, remits: [], ties: [], decisions: [], agreements: [] })[0]
  return problem ? refused(problem.message) : { ok: true, map: changed }
}

function moveNodes(map: RemitMap, positions: [string, number, number][]): CommandResult {
  for (const [id, x, y] of positions) {
    const collection = locate(map, id)?.collection
    if (!collection || !['organisations', 'functions', 'people', 'decisions'].includes(collection)) {
      return refused(`"${id}" is not on the map.`)
    }
    if (!Number.isFinite(x) || !Number.isFinite(y)) return refused('A position must be two numbers.')
  }
  const merged = new Map(map.layout?.positions.map((position) => [position[0], position]))
  for (const position of positions) merged.set(position[0], position)
  return { ok: true, map: { ...map, layout: { positions: [...merged.values()] } } }
}

function replaceContent(map: RemitMap, given: RemitMap): CommandResult {
  const checked = remitMapSchema.safeParse({ ...given, id: map.id, created: map.created })
  if (!checked.success) return refused(checked.error.issues[0]?.message ?? 'The map is not valid.')
  const problem = integrityProblems(checked.data)[0]
  return problem ? refused(problem.message) : { ok: true, map: checked.data }
}

function applyAll(map: RemitMap, commands: readonly Command[]): CommandResult {
  let current = map
  for (const command of commands) {
    const result = applyCommand(current, command)
    if (!result.ok) return result
    current = result.map
  }
  return { ok: true, map: current }
}
