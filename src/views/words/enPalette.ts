/** Words of the command palette and the list of shortcuts. */
export const enPalette = {} as const
