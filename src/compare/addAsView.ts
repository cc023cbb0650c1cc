/**
 * A group's map beside what is there: what the group says that its beginning did not say becomes a statement of a view
 * of its own ("Table 1"), so that it stands beside the others' instead of against them.
 *
 * It only ever adds: statements of that view (and of other views that are new in the file), and the things that these
 * need or that the group made. Nothing of ours goes or changes, whatever the file lacks, renamed or decided: names and
 * titles stay, and so do decisions and agreements, which are everyone's and not a view's.
 */
import { disclaimerOf } from '../edit/speakAs.ts'
import { type Collection, collections, type Entity, indexById } from '../model/entities.ts'
import { referenceFields, referencesIn } from '../model/references.ts'
import type { Perspective, Remit, RemitMap, Tie } from '../model/remitMap.ts'
import { sameValue } from '../model/sameValue.ts'
import { namedCollections } from './matchEntities.ts'
import { withOwnLetters } from './mergeSchemes.ts'
import { separateIds } from './separateIds.ts'

/** What a group had in front of it when it began; only remits and ties where no more is known. */
export type Beginning = Pick<RemitMap, 'remits' | 'ties'> & Partial<RemitMap>

/** What stands in both just so: as much as is known of a beginning that isn't. */
export function whatBothSay(ours: RemitMap, file: RemitMap): Beginning {
  const inBoth = <T extends Remit | Tie>(own: readonly T[], theirs: readonly T[]) =>
    own.filter((one) => sameValue(find(theirs, one.id), one))
  return { remits: inBoth(ours.remits, file.remits), ties: inBoth(ours.ties, file.ties) }
}

/**
 * What the group left as it was in `beginning` is not said again, what it changed it says beside, and a remit that it
 * deleted, or that fell with something it deleted, it disclaims, as far as ours still has what the remit was about.
 *
 * Ids of statements are made from the one they stand for and the view, so that the same file brought in again says
 * nothing twice.
 */
export function addAsView(
  ours: RemitMap,
  given: RemitMap,
  view: Perspective,
  beginning: Beginning,
): RemitMap {
  const file = separateIds(given, ours, undefined)
  const mine = (id: string) => `${id}@${view.id}`
  const said = <T extends Remit | Tie>(list: readonly T[], earlier: readonly T[]) =>
    list.flatMap((one): T[] => {
      const before = find(earlier, one.id)
      if (one.perspective !== undefined) return before ? [] : [one]
      return sameValue(before, one) ? [] : [{ ...one, id: mine(one.id), perspective: view.id }]
    })
  const claims = new Set(file.remits.map(claimOf))
  const disclaimed = beginning.remits
    .filter((one) => one.perspective === undefined && one.stance !== 'disclaims')
    .filter((one) => !find(file.remits, one.id) && !claims.has(claimOf(one)))
    .map((one) => ({ ...disclaimerOf(one, view.id), id: mine(one.id) }))
    .filter((one) => standsIn(ours, one))

  const coming = new Map<Collection, readonly Entity[]>([
    ['perspectives', [view]],
    ['remits', [...said(file.remits, beginning.remits), ...disclaimed]],
    ['ties', said(file.ties, beginning.ties)],
  ])
  for (const collection of namedCollections) {
    const before: readonly Entity[] = beginning[collection] ?? []
    const made = file[collection].filter(({ id }) => !find(before, id))
    coming.set(collection, [...(coming.get(collection) ?? []), ...made])
  }
  return withNeeded(ours, file, coming)
}

/** Ours with what is new in `coming`, and with all that this refers to, directly or not, out of the file. */
function withNeeded(
  ours: RemitMap,
  file: RemitMap,
  coming: ReadonlyMap<Collection, readonly Entity[]>,
): RemitMap {
  const added = new Map(collections.map((collection) => [collection, new Map<string, Entity>()]))
  const involvements = new Set<string>()
  const waiting = [...coming].flatMap(([collection, list]) => list.map((entity) => ({ collection, entity })))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { collection, entity } = next
    const there = added.get(collection)
    if (find<Entity>(ours[collection], entity.id) || !there || there.has(entity.id)) continue
    there.set(entity.id, entity)
    for (const reference of referenceFields[collection]) {
      for (const { id } of referencesIn(entity, reference)) {
        if (reference.target === 'involvement') involvements.add(id)
        else
          for (const target of reference.target) {
            const needed = find<Entity>(file[target], id)
            if (needed) waiting.push({ collection: target, entity: needed })
          }
      }
    }
  }
  const lists = collections.map((collection) => {
    const own = added.get(collection) ?? new Map<string, Entity>()
    // In the order of the file, and what was made of it after that.
    const inOrder = [...file[collection], ...(coming.get(collection) ?? [])].map(({ id }) => own.get(id))
    return [collection, [...ours[collection], ...new Set(inOrder.filter((one) => one !== undefined))]]
  })
  const letters = [
    ...ours.scheme.involvements,
    ...file.scheme.involvements.filter(
      ({ id }) => involvements.has(id) && !ours.scheme.involvements.some((one) => one.id === id),
    ),
  ]
  const scheme = withOwnLetters({ ...ours.scheme, involvements: letters }, ours.scheme)
  return { ...ours, ...Object.fromEntries(lists), scheme }
}

function find<T extends Entity>(list: readonly T[], id: string): T | undefined {
  return list[indexById(list).get(id) ?? -1]
}

function claimOf({ organisation, function: held, involvement, places, beneficiaries }: Remit): string {
  return JSON.stringify([organisation, held, involvement, places ?? [], beneficiaries ?? []])
}

/** Whether all that a remit is about is in this map. */
function standsIn(map: RemitMap, remit: Remit): boolean {
  return referenceFields.remits
    .filter(({ field }) => field !== 'perspective')
    .every((reference) =>
      referencesIn(remit, reference).every(({ id }) =>
        reference.target === 'involvement'
          ? map.scheme.involvements.some((one) => one.id === id)
          : reference.target.some((one) => find<Entity>(map[one], id)),
      ),
    )
}
