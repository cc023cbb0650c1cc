/** Pairs of parties gathered into findings between two sides, as overlaps are: 28 of one kind are one side. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { SideKey } from './findingId.ts'
import { inPartyOrder, keysOfParties, type PartySide } from './partySides.ts'

/** Two parties and something about them that keeps findings apart. */
export interface PartyPair {
  readonly first: string
  readonly second: string
  /** What this pair has besides, seen from the first and from the second. */
  readonly manner?: readonly [string, string]
}

export interface PartyGroup<P extends PartyPair> {
  /** One, when all are of one kind, or two: the one whose key comes first stands first. */
  readonly sides: readonly PartySide[]
  /** With `first` on the first side. */
  readonly pairs: readonly P[]
  readonly manner: readonly [string, string]
}

/** In no order that says anything. */
export function groupPartyPairs<P extends PartyPair>(map: RemitMap, pairs: readonly P[]): PartyGroup<P>[] {
  const keyOf = keysOfParties(
    map,
    pairs.flatMap(({ first, second }) => [first, second]),
  )
  const groups = new Map<string, P[]>()
  for (const pair of pairs) {
    const turned = turnedBySide(pair, keyOf(pair.first).text, keyOf(pair.second).text)
    const { first, second, manner = ['', ''] } = turned
    // A slash within a key is escaped.
    const key = `${keyOf(first).text}/${keyOf(second).text}/${manner[0]}/${manner[1]}`
    const known = groups.get(key)
    if (known) known.push(turned)
    else groups.set(key, [turned])
  }
  return [...groups.values()].flatMap((group): PartyGroup<P>[] => {
    const [pair] = group
    if (!pair) return []
    const [one, other] = [keyOf(pair.first), keyOf(pair.second)]
    const firsts = group.map(({ first }) => first)
    const seconds = group.map(({ second }) => second)
    const side = (key: SideKey, members: readonly string[]): PartySide => ({
      key,
      members: members.length < 2 ? members : inPartyOrder(map, new Set(members)),
    })
    const sides =
      one.text === other.text
        ? [side(one, [...firsts, ...seconds])]
        : [side(one, firsts), side(other, seconds)]
    return [{ sides, pairs: group, manner: pair.manner ?? ['', ''] }]
  })
}

/** Within one side the manner decides, so that no order of the map shows. */
function turnedBySide<P extends PartyPair>(pair: P, one: string, other: string): P {
  const [mine = '', theirs = ''] = pair.manner ?? []
  if (one < other || (one === other && mine <= theirs)) return pair
  const { first, second, manner } = pair
  const turned = { ...pair, first: second, second: first }
  return manner ? { ...turned, manner: [theirs, mine] as const } : turned
}
