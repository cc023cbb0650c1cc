/** Words of the Compare view, merging and versions. */
export const enCompare = {} as const
