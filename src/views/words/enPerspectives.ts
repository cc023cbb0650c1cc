/** Words of the perspectives and their differences. */
export const enPerspectives = {} as const
