/** One scheme out of three: involvements by id, each field for itself, and separations as a set. */

import { sameValue } from '../model/sameValue.ts'
import type { Involvement, Scheme } from '../model/schemes.ts'
import type { ConflictFound } from './mergeConflict.ts'
import { type Fields, mergeFields } from './mergeFields.ts'
import { mergeOrder } from './mergeOrder.ts'

export function mergeSchemes(
  base: Scheme | undefined,
  mine: Scheme,
  theirs: Scheme,
  conflict: ConflictFound,
): Scheme {
  const sides = [base?.involvements ?? [], mine.involvements, theirs.involvements] as const
  const ids = sides.map((list) => list.map(({ id }) => id))
  const [inBase = [], inMine = [], inTheirs = []] = ids
  const involvements = mergeOrder(inBase, inMine, inTheirs).flatMap((id) => {
    const [original, own, other] = sides.map((list) => list.find((one) => one.id === id))
    if (!own || !other) {
      const only = own ?? other
      // Deleted by one side and unchanged by the other: it goes. What still uses it brings it back.
      return only && !(original && sameValue(original, only)) ? [only] : []
    }
    const told = (field: string, before: unknown, ours: unknown, others: unknown) =>
      conflict({
        kind: 'field',
        collection: 'scheme',
        entity: id,
        field,
        original: before,
        mine: ours,
        theirs: others,
      })
    return [
      mergeFields(
        undefined,
        (original ?? {}) as Fields,
        own as unknown as Fields,
        other as unknown as Fields,
        told,
      ) as unknown as Involvement,
    ]
  })
  const name = mergeName(base?.name, mine.name, theirs.name, conflict)
  return { name, involvements, separations: mergeSeparations(base, mine, theirs) }
}

function mergeName(base: string | undefined, mine: string, theirs: string, conflict: ConflictFound): string {
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  conflict({ kind: 'field', collection: 'scheme', entity: '', field: 'name', original: base, mine, theirs })
  return mine
}

type Separation = Scheme['separations'][number]

function mergeSeparations(base: Scheme | undefined, mine: Scheme, theirs: Scheme): Separation[] {
  const has = (scheme: Scheme | undefined, pair: Separation) =>
    scheme?.separations.some((one) => sameValue(one, pair)) ?? false
  return [
    ...mine.separations.filter((pair) => has(theirs, pair) || !has(base, pair)),
    ...theirs.separations.filter((pair) => !has(mine, pair) && !has(base, pair)),
  ]
}

/**
 * A scheme in which every involvement has a letter of its own, as quick entry needs. Of two with one letter, the one
 * that `first` has keeps it; the other gets the first free one of its label, else of the alphabet.
 */
export function withOwnLetters(scheme: Scheme, first: Scheme): Scheme {
  const known = new Set(first.involvements.map(({ id }) => id))
  const holders = new Map<string, string>()
  for (const isKnown of [true, false]) {
    for (const { id, letter } of scheme.involvements) {
      const key = letter.toUpperCase()
      if (known.has(id) === isKnown && !holders.has(key)) holders.set(key, id)
    }
  }
  if (holders.size === scheme.involvements.length) return scheme
  const involvements = scheme.involvements.map((one) => {
    if (holders.get(one.letter.toUpperCase()) === one.id) return one
    const candidates = [...one.label.toUpperCase(), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
    const free = candidates.find((letter) => /[A-Z0-9]/.test(letter) && !holders.has(letter))
    if (free === undefined) return one
    holders.set(free, one.id)
    return { ...one, letter: free }
  })
  return { ...scheme, involvements }
}
