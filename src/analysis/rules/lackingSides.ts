/** Which parties the ties that are lacking are told of: the one that lacks most takes all of its own, and so on. */
import type { SideKey } from './findingId.ts'

/** By one involvement some watch or pay for what others do by another one; each is a proposal, or none is. */
export interface Manner {
  /** Indices of involvements in the map's scheme. */
  readonly watching: number
  readonly doing: number
  readonly isWatchingPlanned: boolean
  readonly isDoingPlanned: boolean
  /** Indices of functions. */
  readonly on: readonly number[]
  readonly watchers: readonly string[]
  readonly doers: readonly string[]
  /** Each of them does so on every one of these functions. */
  readonly isOfEachWatcher: boolean
  readonly isOfEachDoer: boolean
}

/** In the order of the scheme. */
export type Relation = readonly Manner[]

/** The tie that one party lacks with another, or with several, seen from it. */
export interface LackedTie {
  /** Of the other, or the first of them. */
  readonly key: SideKey
  readonly own: readonly string[]
  readonly others: readonly string[]
  /** The other watches what the party does. Among those of one kind, all is here. */
  readonly watched: Relation
  /** The party watches what the other does. */
  readonly watches: Relation
  readonly remits: readonly number[]
  /** Ids of ties that are recorded as absent. */
  readonly absent: readonly string[]
}

export interface Lacking {
  readonly party: number
  readonly edges: readonly number[]
}

/** `joining`: the two parties of each edge, by their places in `keys`. Of those that lack as many, the one whose id (or kind) comes first. */
export function partiesLacking(
  keys: readonly SideKey[],
  joining: readonly (readonly [number, number])[],
): Lacking[] {
  const edgesOf: number[][] = keys.map(() => [])
  joining.forEach(([one, other], edge) => {
    edgesOf[one]?.push(edge)
    if (other !== one) edgesOf[other]?.push(edge)
  })
  const left = Int32Array.from(edgesOf, (edges) => edges.length)
  const isTaken = new Uint8Array(joining.length)
  const inOrder = keys.map((_, party) => party).sort((a, b) => firstById(keys[a], keys[b]))
  const taken: Lacking[] = []
  for (;;) {
    let party = -1
    let most = 0
    for (const one of inOrder) {
      const count = left[one] as number
      if (count > most) {
        party = one
        most = count
      }
    }
    if (party < 0) return taken
    const edges = (edgesOf[party] as number[]).filter((edge) => isTaken[edge] === 0)
    for (const edge of edges) {
      isTaken[edge] = 1
      const [one, other] = joining[edge] as readonly [number, number]
      left[one] = (left[one] as number) - 1
      if (other !== one) left[other] = (left[other] as number) - 1
    }
    taken.push({ party, edges })
  }
}

function firstById(a: SideKey | undefined, b: SideKey | undefined): number {
  if (!a || !b) return 0
  return a.value === b.value ? (a.text < b.text ? -1 : 1) : a.value < b.value ? -1 : 1
}
