/** Words of the Matrix view. */
export const enMatrix = {} as const
