/**
 * Hierarchies in which a thing may lie within several (SKOS `broader`), and the one rule that serves functions,
 * places and beneficiaries: a meets b when something lies within both.
 *
 * This is the readable form, right for looking at one thing at a time. The overlap engine has a form of its own
 * for whole maps; a property test holds the two together.
 */
export interface Broadening {
  readonly id: string
  readonly broader?: readonly string[] | undefined
}

export interface Hierarchy {
  /** The thing itself and everything it lies within, at any remove. */
  selfAndBroader(id: string): ReadonlySet<string>
  /** The thing itself and everything within it, at any depth. */
  selfAndNarrower(id: string): ReadonlySet<string>
  /** The things directly within it. */
  narrower(id: string): readonly string[]
  /** Whether x is a or lies within a. */
  within(x: string, a: string): boolean
  /** Whether something lies within both. */
  meets(a: string, b: string): boolean
  /** Whether two lists meet: either is empty (not limited), or some pair meets. */
  listsMeet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean
}

const known = new WeakMap<readonly Broadening[], Hierarchy>()

/** The hierarchy of a list of things; remembered for as long as the list lives. Cycles are tolerated. */
export function hierarchyOf(things: readonly Broadening[]): Hierarchy {
  const before = known.get(things)
  if (before) return before
  const made = buildHierarchy(things)
  known.set(things, made)
  return made
}

function buildHierarchy(things: readonly Broadening[]): Hierarchy {
  const parents = new Map<string, readonly string[]>()
  const children = new Map<string, string[]>()
  // Where no thing lies within several, what lies within both a and b is one of the two.
  let isForest = true
  for (const thing of things) {
    if ((thing.broader?.length ?? 0) > 1 || parents.has(thing.id)) isForest = false
    parents.set(thing.id, thing.broader ?? [])
    for (const parent of thing.broader ?? []) {
      const siblings = children.get(parent)
      if (siblings) siblings.push(thing.id)
      else children.set(parent, [thing.id])
    }
  }
  const upward = new Map<string, Set<string>>()
  const downward = new Map<string, Set<string>>()
  const none: readonly string[] = []

  const selfAndBroader = (id: string) => closure(id, (at) => parents.get(at) ?? none, upward)
  const selfAndNarrower = (id: string) => closure(id, (at) => children.get(at) ?? none, downward)
  const meets = (a: string, b: string) => {
    if (a === b || selfAndBroader(a).has(b) || selfAndBroader(b).has(a)) return true
    if (isForest) return false
    const below = selfAndNarrower(a)
    const other = selfAndNarrower(b)
    const [small, large] = below.size <= other.size ? [below, other] : [other, below]
    for (const id of small) if (large.has(id)) return true
    return false
  }
  return {
    selfAndBroader,
    selfAndNarrower,
    narrower: (id) => children.get(id) ?? none,
    within: (x, a) => selfAndBroader(x).has(a),
    meets,
    listsMeet: (a, b) => {
      if (!a || !b || a.length === 0 || b.length === 0) return true
      for (const one of a) for (const other of b) if (meets(one, other)) return true
      return false
    },
  }
}

function closure(
  id: string,
  next: (at: string) => readonly string[],
  remembered: Map<string, Set<string>>,
): ReadonlySet<string> {
  const before = remembered.get(id)
  if (before) return before
  const reached = new Set([id])
  const toVisit = [id]
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    for (const neighbour of next(at)) {
      if (reached.has(neighbour)) continue
      reached.add(neighbour)
      toVisit.push(neighbour)
    }
  }
  remembered.set(id, reached)
  return reached
}

/** The hierarchy of units: an organisation's one `parent` as its broader. Remembered like the others. */
export function unitHierarchyOf(
  organisations: readonly { readonly id: string; readonly parent?: string | undefined }[],
): Hierarchy {
  const before = knownUnits.get(organisations)
  if (before) return before
  const made = buildHierarchy(
    organisations.map(({ id, parent }) => ({ id, broader: parent === undefined ? [] : [parent] })),
  )
  knownUnits.set(organisations, made)
  return made
}

const knownUnits = new WeakMap<readonly object[], Hierarchy>()
