import { describe, expect, it } from 'vitest'
import { moveInMatrix, within } from '../../../src/views/matrix/moveInMatrix.ts'

const size = { rows: 10, columns: 5 }
const press = (key: string, row: number, column: number, control = false) => {
  const at = moveInMatrix({ key, ctrlKey: control, metaKey: false, altKey: false }, { row, column }, size, 4)
  return at && `${at.row}:${at.column}`
}

describe('keys of the grid', () => {
  it.each([
    ['ArrowRight', 2, 2, '2:3'],
    ['ArrowRight', 2, 4, '2:4'],
    ['ArrowLeft', 2, 0, '2:-1'],
    ['ArrowLeft', 2, -1, '2:-1'],
    ['ArrowUp', 0, 3, '-1:3'],
    ['ArrowUp', -1, 3, '-1:3'],
    ['ArrowUp', 0, -1, '0:-1'],
    ['ArrowLeft', -1, 0, '-1:0'],
    ['ArrowDown', 9, 3, '9:3'],
    ['Home', 3, 3, '3:0'],
    ['End', 3, 1, '3:4'],
    ['PageDown', 3, 1, '7:1'],
    ['PageDown', 8, 1, '9:1'],
    ['PageUp', 3, 1, '0:1'],
    ['x', 3, 1, undefined],
  ])('%s at %i:%i leads to %s', (key, row, column, to) => {
    expect(press(key, row, column)).toBe(to)
  })

  it.each([
    ['Home', '0:0'],
    ['End', '9:4'],
    ['ArrowUp', '0:1'],
    ['ArrowDown', '9:1'],
    ['ArrowLeft', '3:0'],
    ['ArrowRight', '3:4'],
  ])('Ctrl+%s leads to %s', (key, to) => {
    expect(press(key, 3, 1, true)).toBe(to)
  })

  it('finds a place in a matrix of one side only', () => {
    expect(within({ row: 0, column: 0 }, { rows: 0, columns: 3 })).toEqual({ row: -1, column: 0 })
    expect(within({ row: 4, column: 0 }, { rows: 3, columns: 0 })).toEqual({ row: 2, column: -1 })
  })
})
