/** Words of the editor of the scheme. */
export const enSchemes = {} as const
