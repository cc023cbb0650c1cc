import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headRow, moveInGrid } from '../../../src/views/capture/moveInGrid.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const size = { rows: 5, columns: 3 }

test('up from the first row is the heads, and there it ends', () => {
  const up = { ...plain, key: 'ArrowUp' }
  expect(moveInGrid(up, { row: 0, column: 1 }, size)).toEqual({ row: headRow, column: 1 })
  expect(moveInGrid(up, { row: headRow, column: 1 }, size)).toEqual({ row: headRow, column: 1 })
})

test('with Control to the ends', () => {
  const key = { ...plain, ctrlKey: true }
  expect(moveInGrid({ ...key, key: 'End' }, { row: 1, column: 0 }, size)).toEqual({ row: 4, column: 2 })
  expect(moveInGrid({ ...key, key: 'Home' }, { row: 3, column: 2 }, size)).toEqual({ row: 0, column: 0 })
})

test('no key leads out of the grid, also out of an empty one', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...keys)),
      fc.boolean(),
      fc.nat(30),
      fc.integer({ min: 1, max: 9 }),
      (typed, ctrlKey, rows, columns) => {
        let at = { row: rows === 0 ? headRow : 0, column: 0 }
        for (const key of typed) {
          at = moveInGrid({ ...plain, ctrlKey, key }, at, { rows, columns }) ?? at
          expect(at.row).toBeGreaterThanOrEqual(headRow)
          expect(at.row).toBeLessThan(Math.max(rows, 1))
          expect(at.column).toBeLessThan(columns)
          expect(at.column).toBeGreaterThanOrEqual(0)
        }
      },
    ),
  )
})
