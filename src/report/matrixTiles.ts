/** A wide matrix in tiles that each fit the paper. */

export interface MatrixTile {
  /** Place of the first and of the last organisation among all, counted from one. */
  readonly from: number
  readonly to: number
  readonly names: readonly string[]
  /** Name of a function, then its letters; only functions that someone in the tile holds. */
  readonly rows: readonly (readonly string[])[]
}

/** `matrix` as `reportMatrix` gives it. No more than `most` organisations in a tile, and about as many in each. */
export function matrixTiles(matrix: readonly (readonly string[])[], most: number): readonly MatrixTile[] {
  const [[, ...names] = [], ...rows] = matrix
  const count = Math.ceil(names.length / most)
  const edge = (tile: number) => Math.round((tile * names.length) / count)
  return Array.from({ length: count }, (_, tile) => {
    const [start, end] = [edge(tile), edge(tile + 1)]
    return {
      from: start + 1,
      to: end,
      names: names.slice(start, end),
      rows: rows
        .map(([name = '', ...letters]) => [name, ...letters.slice(start, end)])
        .filter(([, ...letters]) => letters.some((letter) => letter !== '')),
    }
  })
}
