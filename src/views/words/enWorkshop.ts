/** Words of the workshop screen. */
export const enWorkshop = {} as const
