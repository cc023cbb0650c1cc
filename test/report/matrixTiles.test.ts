import { describe, expect, it } from 'vitest'
import { matrixTiles } from '../../src/report/matrixTiles.ts'

const matrix = [
  ['', 'a', 'b', 'c', 'd', 'e'],
  ['Learning', 'L', '', '', '', 'P'],
  ['Induction', '', 'C', '', '', ''],
  ['Pay', '', '', '', 'F/P', ''],
]

describe('tiles of a matrix', () => {
  it('have every letter once, at its function and organisation', () => {
    for (const most of [1, 2, 3, 4, 5, 9]) {
      const letters = matrixTiles(matrix, most).flatMap(({ names, rows }) =>
        rows.flatMap(([held, ...cells]) =>
          cells.flatMap((cell, column) => (cell === '' ? [] : [`${held} ${names[column]} ${cell}`])),
        ),
      )
      expect(letters.sort()).toEqual(['Induction b C', 'Learning a L', 'Learning e P', 'Pay d F/P'])
    }
  })

  it('are about equally wide, and none wider than asked for', () => {
    const widths = matrixTiles(matrix, 4).map(({ from, to, names }) => [from, to, names.length])
    expect(widths).toEqual([
      [1, 3, 3],
      [4, 5, 2],
    ])
  })

  it('are none where nothing is held', () => {
    expect(matrixTiles([['']], 16)).toEqual([])
  })
})
