/** Words of the outline. */
export const enOutline = {} as const
