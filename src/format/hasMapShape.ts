/**
 * A quick answer to one question: has this value, fresh from `JSON.parse`, the shape of a map file, with no key of its
 * text lost? It only says yes or no; `explainShape` (zod) says why not.
 */
import { checkOf } from '../model/checkShape.ts'
import { mapFileShape } from './mapShape.ts'

const checkFile = checkOf(mapFileShape)

/** `keys`: how many keys the value's text has. When the value has fewer, one was given twice. */
export function hasMapShape(file: unknown, keys: number): boolean {
  return checkFile(file) === keys
}
