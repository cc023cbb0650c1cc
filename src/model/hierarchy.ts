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
  /** Some things and everything they lie within, in one walk: its time grows with what is found, not with how deep it is. */
  allAround(ids: Iterable<string>): ReadonlySet<string>
  /** Some things and everything within any of them, in one walk. */
  allWithin(ids: Iterable<string>): ReadonlySet<string>
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
  const none: readonly string[] = []
  const parentsOf = (id: string) => parents.get(id) ?? none
  const childrenOf = (id: string) => children.get(id) ?? none
  const selfAndBroader = remembered((id) => closure([id], parentsOf))
  const selfAndNarrower = remembered((id) => closure([id], childrenOf))
  let branches: Branches | undefined
  const within = (x: string, a: string) => {
    if (x === a) return true
    if (!isForest) return selfAndBroader(x).has(a)
    branches ??= numberBranches(parents, childrenOf)
    const at = branches.number.get(x)
    const from = branches.number.get(a)
    if (at === undefined || from === undefined) return selfAndBroader(x).has(a)
    return from <= at && at <= (branches.last.get(a) ?? -1)
  }
  const meets = (a: string, b: string) => {
    if (within(a, b) || within(b, a)) return true
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
    allAround: (ids) => closure(ids, parentsOf),
    allWithin: (ids) => closure(ids, childrenOf),
    narrower: childrenOf,
    within,
    meets,
    listsMeet: (a, b) => {
      if (!a || !b || a.length === 0 || b.length === 0) return true
      for (const one of a) for (const other of b) if (meets(one, other)) return true
      return false
    },
  }
}

function closure(ids: Iterable<string>, next: (at: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(ids)
  const toVisit = [...reached]
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    for (const neighbour of next(at)) {
      if (reached.has(neighbour)) continue
      reached.add(neighbour)
      toVisit.push(neighbour)
    }
  }
  return reached
}

/** In a chain of 20,000 all sets together would have 200 million members: more than a browser holds. */
const mostRemembered = 2_000_000

function remembered(find: (id: string) => ReadonlySet<string>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  let members = 0
  return (id) => {
    const before = known.get(id)
    if (before) return before
    const made = find(id)
    members += made.size
    if (members > mostRemembered) {
      known.clear()
      members = made.size
    }
    known.set(id, made)
    return made
  }
}

/** Of a forest: things numbered so that what lies within one has the numbers from its own to the last of its branch. */
interface Branches {
  readonly number: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
}

/** What is in a circle or below one (an invalid map) gets no number. */
function numberBranches(
  parents: ReadonlyMap<string, readonly string[]>,
  childrenOf: (id: string) => readonly string[],
): Branches {
  const number = new Map<string, number>()
  const last = new Map<string, number>()
  for (const [root, above] of parents) {
    if (above.some((id) => parents.has(id))) continue
    const path = [root]
    number.set(root, number.size)
    const next = [0]
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const depth = path.length - 1
      const child = childrenOf(at)[next[depth] ?? 0]
      next[depth] = (next[depth] ?? 0) + 1
      if (child === undefined) {
        last.set(at, number.size - 1)
        path.pop()
        next.pop()
      } else if (!number.has(child)) {
        number.set(child, number.size)
        path.push(child)
        next.push(0)
      }
    }
  }
  return { number, last }
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
