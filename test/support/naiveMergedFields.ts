/**
 * The rule of a three-way merge for the fields of one thing, as plainly as it can be said; for fields with one value
 * only (lists have their own rule, and what both changed differently is a conflict).
 */
import { isDeepStrictEqual } from 'node:util'

type Fields = Record<string, unknown>

export function naiveMergedFields(base: unknown, mine: unknown, theirs: unknown): [string, unknown][] {
  const [original, own, other] = [base ?? {}, mine, theirs].map(plain) as [Fields, Fields, Fields]
  const expected: [string, unknown][] = []
  for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
    const ownChanged = !isDeepStrictEqual(original[field], own[field])
    const otherChanged = !isDeepStrictEqual(original[field], other[field])
    if (ownChanged && otherChanged && !isDeepStrictEqual(own[field], other[field])) continue
    expected.push([field, ownChanged ? own[field] : other[field]])
  }
  return expected
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
