/** Bodies, by the numbers that the engine gives them, as the sides of a finding: who stands there, and how they are called. */
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import type { Lens, Side } from '../finding.ts'
import type { SideWords } from '../words/sentenceParts.ts'
import type { BodySide } from './overlapSides.ts'
import { countByKind } from './pairSides.ts'

/** A side as it stands in a finding, and in words. */
export interface NamedSide {
  readonly side: Side
  readonly words: SideWords
}

export type Bodies = ReturnType<typeof bodiesOf>

/** Organisations by the numbers that the engine gives them. */
export function bodiesOf(map: RemitMap, numberOf: ReadonlyMap<string, number>) {
  const index = new Int32Array(map.organisations.length + 1)
  const numbers = map.organisations.map(({ id }) => numberOf.get(id) ?? 0)
  for (let at = numbers.length - 1; at >= 0; at--) index[numbers[at] as number] = at
  const organisation = (body: number) => map.organisations[index[body] as number]
  const id = (body: number) => organisation(body)?.id ?? ''
  return {
    organisation,
    id,
    kind: (body: number) => organisation(body)?.kind,
    /** In the order of the map. */
    inOrder: (bodies: readonly number[]) =>
      bodies.length < 2 ? bodies : [...bodies].sort((a, b) => (index[a] as number) - (index[b] as number)),
  }
}

/** Gives sides as they stand in a finding and in words, with those of its remits that each holds. */
export function sidesNamed(map: RemitMap, lens: Lens, bodies: Bodies) {
  const countOfKind = countByKind(map, lens)
  // Most sides are one body, in one finding after the other.
  const single: SideWords[] = []
  const wordsOf = (kind: string | undefined, members: readonly number[], ofAll: number): SideWords => {
    const named = members.map((body) => bodies.organisation(body))
    return {
      kind,
      names: named.map((one) => one?.name ?? ''),
      shortNames: named.map((one) => one?.shortName ?? one?.name ?? ''),
      ofAll,
    }
  }
  const wordsOfSingle = (body: number): SideWords => {
    const words = single[body] ?? wordsOf(undefined, [body], 1)
    single[body] = words
    return words
  }
  return (
    sides: readonly BodySide[],
    remits: readonly Remit[],
  ): (NamedSide & { readonly from: BodySide })[] => {
    if (sides.length === 0) return []
    const remitsOf = new Map<string, string[]>()
    for (const { id, organisation } of remits) {
      const known = remitsOf.get(organisation)
      if (known) known.push(id)
      else remitsOf.set(organisation, [id])
    }
    return sides.map((from): NamedSide & { readonly from: BodySide } => {
      const { kind } = from
      const members = bodies.inOrder(from.bodies)
      const organisations = members.map(bodies.id)
      const [only = ''] = organisations
      if (kind === undefined && organisations.length === 1) {
        const side = { kind, organisations, ofAll: 1, remits: remitsOf.get(only) ?? [] }
        return { from, side, words: wordsOfSingle(from.bodies[0] as number) }
      }
      const ofAll = kind === undefined ? 1 : Math.max(countOfKind.get(kind) ?? 0, organisations.length)
      const held = organisations.flatMap((id) => remitsOf.get(id) ?? [])
      return {
        from,
        side: { kind, organisations, ofAll, remits: held },
        words: wordsOf(kind, members, ofAll),
      }
    })
  }
}

/** By kind or name, then by id, so that the order depends neither on the map's lists nor on a language. */
export function byName<One extends NamedSide>(sides: readonly One[]): One[] {
  if (sides.length < 2) return [...sides]
  return sides
    .map((one) => {
      const name = one.words.kind ?? one.words.names[0] ?? ''
      return { one, name, folded: name.toLowerCase(), id: one.side.organisations[0] ?? '' }
    })
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.name, b.name) || compare(a.id, b.id))
    .map(({ one }) => one)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
