/** The entities of some lists as names to choose from; remembered for as long as the lists live. */
import type { Collection, Entity } from '../../model/entities.ts'
import { nameOf } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { NamedEntry } from './rankNames.ts'

const ofOne = new WeakMap<readonly Entity[], readonly NamedEntry[]>()
const ofTwo = new WeakMap<readonly NamedEntry[], WeakMap<readonly NamedEntry[], readonly NamedEntry[]>>()

export function namedEntries(map: RemitMap, from: readonly Collection[]): readonly NamedEntry[] {
  return from.map((collection) => entriesOf(map[collection])).reduce(joined, nothing)
}

const nothing: readonly NamedEntry[] = []

function entriesOf(list: readonly Entity[]): readonly NamedEntry[] {
  const before = ofOne.get(list)
  if (before) return before
  const made: NamedEntry[] = []
  for (const entity of list) {
    const name = nameOf(entity)
    if (name === undefined) continue
    const otherNames =
      'shortName' in entity || 'aliases' in entity ? [entity.shortName, ...(entity.aliases ?? [])] : []
    made.push({ id: entity.id, name, otherNames: otherNames.filter((one) => one !== undefined) })
  }
  ofOne.set(list, made)
  return made
}

/** One list after the other: the same list again for the same two, so that what is kept by list can be found again. */
function joined(first: readonly NamedEntry[], second: readonly NamedEntry[]): readonly NamedEntry[] {
  if (first.length === 0) return second
  if (second.length === 0) return first
  const known = ofTwo.get(first) ?? new WeakMap<readonly NamedEntry[], readonly NamedEntry[]>()
  ofTwo.set(first, known)
  const before = known.get(second)
  if (before) return before
  const made = [...first, ...second]
  known.set(second, made)
  return made
}
