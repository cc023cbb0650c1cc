/** What a merge could not decide: shown as it was originally, in mine and in theirs, with nothing chosen beforehand. */
import type { Collection } from '../model/entities.ts'

export interface MergeConflict {
  /** Stable: the same three maps give the same ids. */
  readonly id: string
  /**
   * `field`: both changed it, and not to the same;
   * `deleted`: one deleted what the other changed or still needs (it is kept until someone chooses);
   * `circle`: both changes together would make things lie within each other (mine is kept).
   */
  readonly kind: 'field' | 'deleted' | 'circle'
  readonly collection: Collection | 'map' | 'scheme'
  /** Id of the thing, or of the involvement; empty for the map and the scheme themselves. */
  readonly entity: string
  /** Name of the field; empty when the whole thing is meant. */
  readonly field: string
  /** The value, or the whole thing; `undefined` = not there. */
  readonly original: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** A thing that one side deleted and the other had left as it was: it goes, and is named here so that people see it. */
export interface MergeRemoval {
  readonly collection: Collection
  readonly entity: unknown
  readonly by: 'mine' | 'theirs'
}

export type ConflictFound = (conflict: Omit<MergeConflict, 'id'>) => void

export function conflictId({ collection, entity, field }: Omit<MergeConflict, 'id'>): string {
  return [collection, entity, field].join('/')
}
