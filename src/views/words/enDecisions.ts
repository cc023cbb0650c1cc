/** Words of the Decisions view. */
export const enDecisions = {} as const
