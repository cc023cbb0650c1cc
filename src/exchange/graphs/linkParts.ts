/** What lies within what: units, narrower functions, places and groups, and who works where. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { ForeignEdge } from '../foreignGraph.ts'
import type { NodeKind } from './graphTypes.ts'
import { linksWithoutCycles } from './linksWithoutCycles.ts'

interface PartEnd {
  readonly id: string
  readonly kind: Exclude<NodeKind, 'leave-out'>
}

export interface Part {
  readonly edge: ForeignEdge
  readonly from: PartEnd
  readonly to: PartEnd
}

/** Puts them in the map. What would go in a circle, or can't be said, comes back with the reason. */
export function linkParts(content: RemitMap, parts: readonly Part[]): { edge: ForeignEdge; why: string }[] {
  const faults: { edge: ForeignEdge; why: string }[] = []
  const above = new Map<string, string[]>()
  const sound = linksWithoutCycles(
    parts,
    ({ from }) => from.id,
    ({ to }) => to.id,
  )
  for (const part of parts) {
    const { edge, from, to } = part
    const known = above.get(from.id) ?? []
    const onlyOne = from.kind === 'organisation' || from.kind === 'person'
    const wanted = from.kind === 'person' ? 'organisation' : from.kind
    if (to.kind !== wanted) faults.push({ edge, why: `A ${from.kind} is no part of a ${to.kind}.` })
    else if (!sound.has(part)) faults.push({ edge, why: 'It would lie within itself, at some remove.' })
    else if (known.includes(to.id)) continue
    else if (onlyOne && known.length > 0)
      faults.push({
        edge,
        why: `A map knows one such connection for each ${from.kind}; the first was taken.`,
      })
    else above.set(from.id, [...known, to.id])
  }
  const broader = <T extends { id: string; name: string }>(thing: T): T => {
    const list = above.get(thing.id)
    const { id, name, ...rest } = thing
    return list ? ({ id, name, broader: list, ...rest } as unknown as T) : thing
  }
  content.functions = content.functions.map(broader)
  content.places = content.places.map(broader)
  content.beneficiaries = content.beneficiaries.map(broader)
  content.people = content.people.map((person) => {
    const [organisation] = above.get(person.id) ?? []
    return organisation ? { ...person, organisation } : person
  })
  content.organisations = content.organisations.map((body) => {
    const [parent] = above.get(body.id) ?? []
    return parent ? { ...body, parent } : body
  })
  return faults
}
