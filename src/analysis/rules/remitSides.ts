/**
 * Who holds some remits, as sides: a body by itself, or bodies of one kind once four or more take part (specification.md §5.1), in
 * the order of their names, so that no order of the map shows.
 */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Lens, Side } from '../finding.ts'
import { nothing } from '../words/namesAndOrder.ts'
import type { SideWords } from '../words/sentenceParts.ts'
import { countByKind, type NamedSide } from './pairSides.ts'

const fewestOfKind = 4

export function sidesOfRemits(
  map: RemitMap,
  lens: Lens,
): (remits: readonly Pick<Remit, 'id' | 'organisation'>[]) => NamedSide[] {
  const countOfKind = countByKind(map, lens)
  const organisations = new Map(map.organisations.map((one, index) => [one.id, { ...one, index }]))
  return (remits) => {
    const heldBy = new Map<string, string[]>()
    for (const { id, organisation } of remits) {
      const known = heldBy.get(organisation)
      if (known) known.push(id)
      else heldBy.set(organisation, [id])
    }
    const holders = [...heldBy.keys()]
      .flatMap((id) => organisations.get(id) ?? [])
      .sort((a, b) => a.index - b.index)
    const ofKind = new Map<string | undefined, typeof holders>()
    for (const one of holders) ofKind.set(one.kind, [...(ofKind.get(one.kind) ?? []), one])
    const made: NamedSide[] = []
    const add = (kind: string | undefined, members: typeof holders) => {
      const ofAll = kind === undefined ? 1 : Math.max(countOfKind.get(kind) ?? 0, members.length)
      const side: Side = {
        kind,
        organisations: members.map(({ id }) => id),
        ofAll,
        remits: members.flatMap(({ id }) => heldBy.get(id) ?? nothing),
      }
      const words: SideWords = {
        kind,
        names: members.map(({ name }) => name),
        shortNames: members.map(({ name, shortName }) => shortName ?? name),
        ofAll,
      }
      made.push({ side, words })
    }
    for (const [kind, members] of ofKind) {
      if (kind && members.length >= fewestOfKind) add(kind, members)
      else for (const one of members) add(undefined, [one])
    }
    return made.sort((a, b) => compare(orderOf(a), orderOf(b)))
  }
}

function orderOf({ words, side }: NamedSide): readonly [string, string, string] {
  const name = words.kind ?? words.names[0] ?? ''
  return [name.toLowerCase(), name, side.organisations[0] ?? '']
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
