/** Words of the boundary cards and lists of agreements. */
export const enAgreements = {} as const
