/** How many levels of a tree are indented; what lies deeper stands below the last and says how deep it is. */
export const deepestIndent = 12

/** `level` counts from 0, the outermost. */
export function indentOf(level: number): number {
  return Math.min(level, deepestIndent)
}
