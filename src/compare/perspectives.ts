/**
 * What two or more views say about the same things, side by side: where they agree, where they differ, what only one
 * of them claims. Never averaged; one who is silent does not mention it, and does not disagree.
 *
 * A view is a perspective of the map, or `stated`: what the map states as no one's view in particular. A thing is an
 * organisation with a function; what a view says of it is the set of involvements that it says are held, and of those
 * that it says are not theirs.
 */
import type { RemitMap } from '../model/remitMap.ts'

/** Stands for the remits that belong to no perspective. Ids are never empty. */
export const stated = ''

/** What one view says about one thing; involvements in the order of the scheme. */
export interface Saying {
  readonly view: string
  readonly holds: readonly string[]
  readonly disclaims: readonly string[]
}

export interface ComparedThing {
  readonly organisation: string
  readonly function: string
  /** One for each view that mentions it, in the order asked for. */
  readonly sayings: readonly Saying[]
}

export interface PerspectiveComparison {
  readonly agree: readonly ComparedThing[]
  readonly differ: readonly ComparedThing[]
  readonly oneSideOnly: readonly ComparedThing[]
}

/** Things in the order in which the remits first name them. */
export function comparePerspectives(map: RemitMap, views: readonly string[]): PerspectiveComparison {
  const asked = new Map(views.map((view, index) => [view, index]))
  const things = new Map<string, { organisation: string; function: string; said: (Said | undefined)[] }>()
  for (const remit of map.remits) {
    const index = asked.get(remit.perspective ?? stated)
    if (index === undefined) continue
    const key = `${remit.organisation}\n${remit.function}`
    const thing = things.get(key) ?? { organisation: remit.organisation, function: remit.function, said: [] }
    things.set(key, thing)
    const said = thing.said[index] ?? { holds: new Set(), disclaims: new Set() }
    thing.said[index] = said
    said[remit.stance === 'disclaims' ? 'disclaims' : 'holds'].add(remit.involvement)
  }
  const inOrder = (ids: ReadonlySet<string>) =>
    map.scheme.involvements.map(({ id }) => id).filter((id) => ids.has(id))
  const comparison = {
    agree: [] as ComparedThing[],
    differ: [] as ComparedThing[],
    oneSideOnly: [] as ComparedThing[],
  }
  for (const { said, ...about } of things.values()) {
    const sayings = views.flatMap((view, index): Saying[] => {
      const one = said[index]
      return one ? [{ view, holds: inOrder(one.holds), disclaims: inOrder(one.disclaims) }] : []
    })
    const [first, ...others] = sayings
    if (!first) continue
    const kind =
      others.length === 0
        ? 'oneSideOnly'
        : others.every((other) => saySame(first, other))
          ? 'agree'
          : 'differ'
    comparison[kind].push({ ...about, sayings })
  }
  return comparison
}

interface Said {
  readonly holds: Set<string>
  readonly disclaims: Set<string>
}

function saySame(a: Saying, b: Saying): boolean {
  return a.holds.join('\n') === b.holds.join('\n') && a.disclaims.join('\n') === b.disclaims.join('\n')
}
