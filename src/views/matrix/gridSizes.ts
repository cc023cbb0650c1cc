/** Sizes of the matrix in px, all growing with the size of text that the reader has chosen. */
export interface GridSizes {
  readonly row: number
  readonly column: number
  readonly nameWidth: number
  readonly bandHeight: number
  readonly headHeight: number
}

/** `width` is the room for the whole matrix. */
export function gridSizes(width: number, hasBands: boolean): GridSizes {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  const bandHeight = hasBands ? 26 * scale : 0
  const nameWidth = width >= 900 ? 342 : width >= 760 ? 300 : 240
  return {
    row: 31 * scale,
    column: 47 * scale,
    // Names may take half of a narrow view, whatever the size of text.
    nameWidth: Math.round(Math.min(nameWidth * scale, Math.max(width < 400 ? 120 : 180, width / 2))),
    bandHeight,
    headHeight: bandHeight + 132 * scale,
  }
}
