export const snapshotsKept = 20
export const daysKept = 30

/**
 * The revisions of the snapshots that history no longer needs: kept are the last 20, and the last of a day for 30
 * days on which there was one. Days are counted as they come, not back from today: a clock that is wrong for a while
 * can't make history vanish.
 */
export function snapshotsToDrop(
  snapshots: readonly { readonly revision: number; readonly savedAt: string }[],
): number[] {
  const newestFirst = snapshots.toSorted((one, other) => other.revision - one.revision)
  const days = new Set<string>()
  return newestFirst
    .filter(({ savedAt }, place) => {
      const day = savedAt.slice(0, 10)
      const lastOfItsDay = !days.has(day) && days.size < daysKept
      if (lastOfItsDay) days.add(day)
      return place >= snapshotsKept && !lastOfItsDay
    })
    .map(({ revision }) => revision)
}
