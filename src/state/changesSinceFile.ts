/**
 * How far the open map is from what its file holds, counted along the steps of its history. Undoing what was done since
 * the file leads back to it, and so does redoing what was undone since.
 */
export interface ChangesSinceFile {
  /** Steps made since, which undo takes back. */
  readonly added: number
  /** Steps of the file that were undone, which redo brings back. */
  readonly undone: number
  /** Steps of the file that no undo or redo leads back to: once there are any, the map is never that of the file. */
  readonly lost: number
}

/** `continued`: a command became part of the step before it, as typing on in a field does. */
export type HistoryStep = 'added' | 'continued' | 'undone' | 'redone'

/** The map is what the file holds. */
export const asInFile: ChangesSinceFile = { added: 0, undone: 0, lost: 0 }

/** How far it is after one more step. */
export function followStep({ added, undone, lost }: ChangesSinceFile, step: HistoryStep): ChangesSinceFile {
  switch (step) {
    case 'added':
      // What could be redone can't be any more.
      return { added: added + 1, undone: 0, lost: lost + undone }
    case 'continued':
      return added > 0 ? { added, undone, lost } : { added, undone, lost: lost + 1 }
    case 'undone':
      return added > 0 ? { added: added - 1, undone, lost } : { added, undone: undone + 1, lost }
    case 'redone':
      return added === 0 && undone > 0
        ? { added, undone: undone - 1, lost }
        : { added: added + 1, undone, lost }
  }
}

/** How many changes that is, for people; 0 = the map is what the file holds. */
export function countChanges({ added, undone, lost }: ChangesSinceFile): number {
  return added + undone + lost
}
