/** Words of the sharing and exporting. */
export const enSharing = {} as const
