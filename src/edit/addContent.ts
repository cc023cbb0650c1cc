/**
 * Adds many entities of any kinds in one step, as an import or a paste does. Each is checked once and the map as a
 * whole once, so the time grows with what is added and what is there, not with their product.
 */
import { type Collection, collections, entitySchemas } from '../model/entities.ts'
import { firstIntegrityProblem } from '../model/integrity.ts'
import { layoutSchema, type RemitMap } from '../model/remitMap.ts'
import { type CommandResult, refused } from './commandResult.ts'
import type { AddedContent } from './commands.ts'
import { hasEntityShape } from './hasEntityShape.ts'
import { type AnyEntity, withoutNothings } from './withoutNothings.ts'

const known = new Set<string>([...collections, 'layout'])

export function addContent(map: RemitMap, content: AddedContent): CommandResult {
  if (typeof content !== 'object' || content === null) return refused('Nothing to add is given.')
  const unknown = Object.keys(content).find((key) => !known.has(key))
  if (unknown !== undefined) return refused(`A map has no list "${unknown}".`)
  let changed = map
  for (const collection of collections) {
    const added: unknown = content[collection]
    if (added === undefined) continue
    if (!Array.isArray(added)) return refused(`${collection}: a list is needed.`)
    const checked = checkAll(collection, added)
    if (typeof checked === 'string') return refused(checked)
    if (checked.length > 0) changed = { ...changed, [collection]: [...changed[collection], ...checked] }
  }
  if (content.layout !== undefined) {
    const layout = layoutSchema.safeParse(content.layout)
    if (!layout.success) return refused('layout: the positions are not valid.')
    const positions = [...(changed.layout?.positions ?? []), ...layout.data.positions]
    if (positions.length > 0) changed = { ...changed, layout: { positions } }
  }
  if (changed === map) return { ok: true, map }
  const problem = firstIntegrityProblem(changed)
  return problem ? refused(problem.message) : { ok: true, map: changed }
}

/** The entities in the one form of a map, or what is wrong with the first that is not right. */
function checkAll(collection: Collection, entities: readonly unknown[]): AnyEntity[] | string {
  const schema = entitySchemas[collection]
  const checked: AnyEntity[] = []
  for (const [index, given] of entities.entries()) {
    const isObject = typeof given === 'object' && given !== null
    const entity = isObject ? withoutNothings(collection, given as AnyEntity) : given
    const result = hasEntityShape(collection, entity) ? undefined : schema.safeParse(entity)
    if (result && !result.success) {
      const issue = result.error.issues[0]
      const place = [`${collection}[${index}]`, ...(issue?.path ?? [])].join('.')
      return `${place}: ${issue?.message ?? 'is not valid'}`
    }
    checked.push(entity as AnyEntity)
  }
  return checked
}
