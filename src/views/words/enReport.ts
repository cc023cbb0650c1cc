/** Words of the Report view, print and pictures. */
export const enReport = {} as const
