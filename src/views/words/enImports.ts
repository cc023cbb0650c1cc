/** Words of the paste and import previews. */
export const enImports = {} as const
