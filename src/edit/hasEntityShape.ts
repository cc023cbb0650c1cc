/**
 * Whether an entity has the one form of a map, quickly: an import brings a hundred thousand. A no may be wrong in favour
 * of care; the schema (zod) decides then, and says what is wrong.
 */
import { type Check, checkOf, refused } from '../model/checkShape.ts'
import { type Collection, entitySchemas } from '../model/entities.ts'
import { shapeOf } from '../model/shape.ts'

const checks = new Map<Collection, Check>()

export function hasEntityShape(collection: Collection, entity: unknown): boolean {
  let check = checks.get(collection)
  if (!check) {
    check = checkOf(shapeOf(entitySchemas[collection]))
    checks.set(collection, check)
  }
  return check(entity) !== refused
}
