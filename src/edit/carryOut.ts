/**
 * Carries out a command on a map and gives the new map, or the reason why not; whatever a person asks for goes through
 * `applyCommand`, which also sees that no text gets too long.
 *
 * Pure: the given map is never touched, and what did not change is shared with the new one. After every accepted
 * command the map is whole: ids unique, references resolved, no cycles. Deletion takes along what can't stand
 * without the deleted thing (see `planDeletion`).
 */
import {
  type Collection,
  collections,
  drawnCollections,
  type Entity,
  entitySchemas,
  indexById,
  keepIndex,
  locate,
} from '../model/entities.ts'
import { firstIntegrityProblem } from '../model/integrity.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import { partialDateSchema, type RemitMap, remitMapSchema } from '../model/remitMap.ts'
import { schemeSchema } from '../model/schemes.ts'
import { addContent } from './addContent.ts'
import { type CommandResult, refused } from './commandResult.ts'
import { type Command, entityWords, type MapChanges } from './commands.ts'
import { askAgain, declineQuestions } from './declineQuestions.ts'
import { mergeEntities } from './mergeEntities.ts'
import { applyDeletion, planDeletion } from './planDeletion.ts'
import { type AnyEntity, withoutNothings } from './withoutNothings.ts'

export function carryOut(map: RemitMap, command: Command): CommandResult {
  switch (command.type) {
    case 'deleteEntities':
      return deleteEntities(map, command.ids)
    case 'updateEntities':
      return updateEntities(map, command.ids, command.changes)
    case 'mergeEntities':
      return mergeEntities(map, command.keep, command.absorb, command.name)
    case 'moveEntity':
      return moveEntity(map, command.id, command.toIndex)
    case 'updateMap':
      return updateMap(map, command.changes)
    case 'declineQuestions':
      return declineQuestions(map, command.questions)
    case 'askAgain':
      return askAgain(map, command.questions)
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
    case 'addContent':
      return addContent(map, command.content)
    case 'batch':
      return applyAll(map, command.commands)
    default:
      return entityCommand(map, command)
  }
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
  const content = meant.action === 'add' ? fields[meant.word] : fields.changes
  if (meant.action !== 'delete' && !isObject(content)) return refused(`No ${meant.word} is given.`)
  if (meant.action === 'add') return addEntity(map, meant.collection, content as AnyEntity)
  const id = fields.id as string
  if (!indexById(map[meant.collection]).has(id)) {
    return refused(`There is no ${meant.word} "${id}" in this map.`)
  }
  if (meant.action === 'delete') return deleteEntities(map, [id])
  return updateEntity(map, meant.collection, id, content as Record<string, unknown>)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
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
  const list: readonly Entity[] = map[collection]
  const index = indexById(list).get(id)
  const before = index === undefined ? undefined : list[index]
  if (index === undefined || !before) return refused(`There is no "${id}" in this map.`)
  if ('id' in changes && changes.id !== id) return refused('An id can not change.')
  const entity = withoutNothings(collection, { ...before, ...changes, id })
  const reason = reasonAgainst(map, collection, entity) ?? closesCircle(list, entity)
  if (reason) return refused(reason)
  const changed = list.with(index, entity as unknown as Entity)
  keepIndex(list, changed)
  return { ok: true, map: { ...map, [collection]: changed } }
}

function updateEntities(
  map: RemitMap,
  ids: readonly string[],
  changes: Record<string, unknown>,
): CommandResult {
  const collection = locate(map, ids[0] ?? '')?.collection
  if (!collection) return refused('Nothing of this map is chosen.')
  if (!isObject(changes) || 'id' in changes) return refused('An id can not change.')
  const list: readonly Entity[] = map[collection]
  const index = indexById(list)
  const changed = [...list]
  for (const id of ids) {
    const at = index.get(id)
    const before = at === undefined ? undefined : list[at]
    if (at === undefined || !before) return refused(`There is no "${id}" in this list.`)
    const entity = withoutNothings(collection, { ...before, ...changes, id })
    const reason = reasonAgainst(map, collection, entity)
    if (reason) return refused(reason)
    changed[at] = entity as unknown as Entity
  }
  keepIndex(list, changed)
  // Only when all are changed: several of them together may close a circle that none closes alone.
  for (const id of 'parent' in changes || 'broader' in changes ? ids : []) {
    const reason = closesCircle(changed, changed[index.get(id) ?? -1] as unknown as AnyEntity)
    if (reason) return refused(reason)
  }
  return { ok: true, map: { ...map, [collection]: changed } }
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
  return directlyAbove(entity).includes(entity.id) ? 'A thing can not lie within itself.' : undefined
}

/**
 * Whether a change of one thing of a list closes a circle. Only a changed `parent` or `broader` can, and only one
 * that runs through the thing itself. `list` is as it was before the change.
 */
function closesCircle(list: readonly Entity[], entity: AnyEntity): string | undefined {
  const index = indexById(list)
  const seen = new Set<string>()
  const toVisit = directlyAbove(entity)
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    if (id === entity.id) return `"${entity.name}" would lie within itself.`
    if (seen.has(id)) continue
    seen.add(id)
    const thing = list[index.get(id) ?? -1]
    if (thing) toVisit.push(...directlyAbove(thing as unknown as AnyEntity))
  }
  return undefined
}

function directlyAbove({ parent, broader }: AnyEntity): string[] {
  return [...((broader as string[] | undefined) ?? []), ...(parent === undefined ? [] : [parent as string])]
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

function updateMap(map: RemitMap, changes: MapChanges): CommandResult {
  const { description: _, asOf: __, ...rest } = map
  const { title, description, asOf } = { ...map, ...changes, title: changes.title ?? map.title }
  if (typeof title !== 'string' || !['string', 'undefined'].includes(typeof description)) {
    return refused('A title and a description are texts.')
  }
  if (title.trim() === '') return refused('A map needs a title.')
  const isDated = asOf !== undefined && asOf !== ''
  if (isDated && !partialDateSchema.safeParse(asOf).success) {
    return refused('The date of a map is a year, a month or a day, such as 2004, 2004-04 or 2004-04-01.')
  }
  const said = { ...rest, title, ...(description ? { description } : {}), ...(isDated ? { asOf } : {}) }
  return { ok: true, map: said }
}

function setScheme(map: RemitMap, given: RemitMap['scheme'], moves: Record<string, string>): CommandResult {
  const checked = schemeSchema.safeParse(given)
  if (!checked.success) return refused(checked.error.issues[0]?.message ?? 'The scheme is not valid.')
  const involvements = checked.data.involvements.map(({ answers, ...one }) =>
    answers === undefined ? one : { ...one, answers },
  )
  const scheme = { ...checked.data, involvements }
  const known = new Set(scheme.involvements.map(({ id }) => id))
  const letters = new Set(scheme.involvements.map(({ letter }) => letter.toLowerCase()))
  if (letters.size < scheme.involvements.length) return refused('Each involvement needs a letter of its own.')
  const move = (id: string): string | undefined => {
    if (Object.hasOwn(moves, id)) return moves[id]
    return known.has(id) ? id : undefined
  }
  const movedWithin = (ids: readonly string[]): string[] => [
    ...new Set(ids.map(move).filter((id) => id !== undefined && known.has(id)) as string[]),
  ]
  for (const { involvement } of map.remits) {
    const to = move(involvement)
    if (to === undefined || !known.has(to)) {
      const label = map.scheme.involvements.find(({ id }) => id === involvement)?.label ?? involvement
      return refused(`Remits still use "${label}". Choose what they become first.`)
    }
  }
  const remits = mapped(map.remits, (remit) => {
    const involvement = move(remit.involvement) as string
    return involvement === remit.involvement ? remit : { ...remit, involvement }
  })
  const functions = mapped(map.functions, (one) => {
    if (!one.expects) return one
    const expects = movedWithin(one.expects)
    if (sameIds(expects, one.expects)) return one
    const { expects: _, ...rest } = one
    return expects.length > 0 ? { ...rest, expects } : rest
  })
  const agreements = mapped(map.agreements, (one) => {
    const moved = one.moves === undefined ? undefined : movedWithin([one.moves])[0]
    const involvements = one.involvements && movedWithin(one.involvements)
    if (moved === one.moves && sameIds(involvements, one.involvements)) return one
    return withoutNothings('agreements', { ...one, moves: moved, involvements }) as unknown as typeof one
  })
  const changed = { ...map, scheme, remits, functions, agreements }
  const problem = firstIntegrityProblem(changed)
  return problem ? refused(problem.message) : { ok: true, map: changed }
}

function sameIds(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.join('\0') === b?.join('\0')
}

/** As `map` of a list, but the very same list when nothing in it changed. */
function mapped<T>(list: T[], change: (item: T) => T): T[] {
  const changed = list.map(change)
  return changed.some((item, index) => item !== list[index]) ? changed : list
}

function moveNodes(map: RemitMap, positions: [string, number, number][]): CommandResult {
  for (const [id, x, y] of positions) {
    const collection = locate(map, id)?.collection
    if (!collection || !drawnCollections.includes(collection)) {
      return refused(`"${id}" is not on the map.`)
    }
    if (!Number.isFinite(x) || !Number.isFinite(y)) return refused('A position must be two numbers.')
  }
  const merged = new Map(map.layout?.positions.map((position) => [position[0], position]))
  for (const position of positions) merged.set(position[0], position)
  return merged.size === 0
    ? { ok: true, map }
    : { ok: true, map: { ...map, layout: { positions: [...merged.values()] } } }
}

function replaceContent(map: RemitMap, given: RemitMap): CommandResult {
  const content = { ...given, id: map.id, created: map.created }
  const checked = remitMapSchema.safeParse(content)
  if (!checked.success) return refused(checked.error.issues[0]?.message ?? 'The map is not valid.')
  const problem = firstIntegrityProblem(content)
  return problem ? refused(problem.message) : { ok: true, map: content }
}

function applyAll(map: RemitMap, commands: readonly Command[]): CommandResult {
  let current = map
  for (const command of commands) {
    const result = carryOut(current, command)
    if (!result.ok) return result
    current = result.map
  }
  return { ok: true, map: current }
}
