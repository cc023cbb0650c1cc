/** Words of the Relationships view. */
export const enRelationships = {} as const
