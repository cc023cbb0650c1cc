/** For each function, who holds what it is expected to have: "Leads: 2". */
import type { Finding } from '../../analysis/finding.ts'
import { entityById } from '../../model/entities.ts'
import type { BusinessFunction, Remit, RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements, type Involvement, involvementById } from '../../model/schemes.ts'

export interface Holders {
  readonly involvement: Involvement
  /** Organisations that hold it; three or more of one kind count as one, as they are shown. */
  readonly count: number
  /** Organisations that hold the function in another way. */
  readonly otherwise: number
}

/** The holders of each expected involvement, by function. A function that nothing is expected of has none. */
export function expectedHolders(
  map: RemitMap,
  remits: readonly Remit[],
): (businessFunction: BusinessFunction) => readonly Holders[] {
  const byFunction = new Map<string, Map<string, Map<string, Set<string>>>>()
  for (const remit of remits) {
    if (remit.stance === 'disclaims') continue
    const kind = entityById(map, 'organisations', remit.organisation)?.kind ?? ''
    const held = among(byFunction, remit.function, () => new Map<string, Map<string, Set<string>>>())
    const byKind = among(held, remit.involvement, () => new Map<string, Set<string>>())
    among(byKind, kind, () => new Set<string>()).add(remit.organisation)
  }
  return ({ id, expects }) =>
    expectedInvolvements(map.scheme, expects).flatMap((wanted) => {
      const involvement = involvementById(map.scheme, wanted)
      let count = 0
      const others = new Set<string>()
      for (const [held, byKind] of byFunction.get(id) ?? []) {
        for (const [kind, holders] of byKind) {
          if (held === wanted) count += kind !== '' && holders.size >= oneFrom ? 1 : holders.size
          else for (const holder of holders) others.add(holder)
        }
      }
      return involvement ? [{ involvement, count, otherwise: others.size }] : []
    })
}

const oneFrom = 3

function among<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}

/** What the findings say about a function as a whole: several hold what one should, or no one does. */
export type FunctionMark = 'contested' | 'gap'

const gapRules: ReadonlySet<string> = new Set(['split', 'no-lead', 'no-duty', 'unheld', 'lapsed'])

export function functionMarks(findings: readonly Finding[]): ReadonlyMap<string, FunctionMark> {
  const marks = new Map<string, FunctionMark>()
  for (const { rule, functions, aside } of findings) {
    if (aside) continue
    if (rule !== 'contested' && !gapRules.has(rule)) continue
    for (const id of functions) if (!marks.has(id)) marks.set(id, rule === 'contested' ? 'contested' : 'gap')
  }
  return marks
}
