/**
 * Who carries messages between parties that have no direct tie, and from which group to which.
 *
 * The five roles of R. V. Gould and R. M. Fernandez, “Structures of Mediation: A Formal Approach to Brokerage in
 * Transaction Networks”, Sociological Methodology 19 (1989), 89–126: of a directed path a → b → c with no tie a → c,
 * b is, by the groups of the three,
 *   coordinator     a, b and c in one group,
 *   itinerant       a and c in one group, b in another (also called consultant),
 *   representative  a and b in one group, c in another: speaks for its own to others,
 *   gatekeeper      b and c in one group, a in another: lets others in to its own,
 *   liaison         three groups.
 * Parties without a group take no part. Ties are those that people recorded; none is made up from shared functions.
 * Nothing is counted into a score: every line names its parties.
 */
export const brokerRoles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'] as const
export type BrokerRole = (typeof brokerRoles)[number]

export interface Brokerage {
  readonly broker: string
  readonly role: BrokerRole
  /** Groups of the first and the last. */
  readonly fromGroup: string
  readonly toGroup: string
  /** From whom to whom, in the order of the parties. */
  readonly between: readonly (readonly [from: string, to: string])[]
}

export interface DirectedTie {
  readonly from: string
  readonly to: string
}

/** `parties` gives the order; only ties between them count. One entry for each broker, role and pair of groups. */
export function brokerageRoles(
  parties: readonly string[],
  ties: readonly DirectedTie[],
  groupOf: (party: string) => string | undefined,
): Brokerage[] {
  const grouped = parties.filter((party) => groupOf(party) !== undefined)
  const order = new Map(grouped.map((party, index) => [party, index]))
  const outward = new Map<string, Set<string>>()
  const inward = new Map<string, Set<string>>()
  for (const { from, to } of ties) {
    if (from === to || !order.has(from) || !order.has(to)) continue
    addTo(outward, from, to)
    addTo(inward, to, from)
  }
  const inOrder = (ids: ReadonlySet<string> | undefined) =>
    [...(ids ?? [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return grouped.flatMap((broker) => {
    const lines = new Map<string, Brokerage & { between: [string, string][] }>()
    const own = groupOf(broker) ?? ''
    const after = inOrder(outward.get(broker))
    for (const from of inOrder(inward.get(broker))) {
      for (const to of after) {
        if (from === to || outward.get(from)?.has(to)) continue
        const [fromGroup, toGroup] = [groupOf(from) ?? '', groupOf(to) ?? '']
        const key = JSON.stringify([fromGroup, toGroup])
        const before = lines.get(key)
        if (before) before.between.push([from, to])
        else {
          lines.set(key, {
            broker,
            role: roleOf(fromGroup, own, toGroup),
            fromGroup,
            toGroup,
            between: [[from, to]],
          })
        }
      }
    }
    return [...lines.values()]
  })
}

export function roleOf(from: string, broker: string, to: string): BrokerRole {
  if (from === broker) return broker === to ? 'coordinator' : 'representative'
  if (broker === to) return 'gatekeeper'
  return from === to ? 'itinerant' : 'liaison'
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const before = sets.get(key)
  if (before) before.add(value)
  else sets.set(key, new Set([value]))
}
