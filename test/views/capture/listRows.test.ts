import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collections } from '../../../src/model/entities.ts'
import { noMapFilter } from '../../../src/state/viewStore.ts'
import { columnsOf, filterRows, sortRows } from '../../../src/views/capture/listRows.ts'
import { en } from '../../../src/views/words/en.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { smallMap } from '../../support/smallMap.ts'

const sheet = { map: smallMap(), words: en }
const shown = (filter: Partial<typeof noMapFilter>, text = '') =>
  filterRows(sheet, 'remits', { ...noMapFilter, ...filter }, text).map(({ id }) => id)

test('the filter of the map bears on the ledger too', () => {
  expect(shown({ involvements: ['provides'] })).toEqual(['r3', 'r4'])
  expect(shown({ kinds: ['special health authority'] })).toEqual(['r1', 'r4'])
  // Not limited to a place meets every place; Leeds lies within the North.
  expect(shown({ places: ['north'] })).toEqual(['r1', 'r2', 'r3', 'r4'])
  expect(shown({ kinds: ['university'], involvements: ['leads'] })).toEqual([])
})

test('every typed word has to be there, anywhere in the row', () => {
  expect(shown({}, 'nhsu induc')).toEqual(['r4'])
  expect(shown({}, 'practice')).toEqual(['r4'])
  expect(shown({}, 'nowhere')).toEqual([])
})

test('rows without a value come last, whichever way it is sorted', () => {
  const rows = filterRows(sheet, 'remits', noMapFilter, '')
  const sorted = (direction: 'ascending' | 'descending') =>
    sortRows(sheet, 'remits', rows, { column: 'period', direction }).map(({ id }) => id)
  expect(sorted('ascending')).toEqual(['r1', 'r2', 'r3', 'r4'])
  expect(sorted('descending')).toEqual(['r2', 'r1', 'r3', 'r4'])
})

test('sorting any list of any map by any column keeps every row, and equal rows as entered', () => {
  fc.assert(
    fc.property(
      arbitraryMap(),
      fc.constantFrom(...collections),
      fc.nat(),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (map, collection, pick, direction) => {
        const columns = columnsOf(collection)
        const column = columns[pick % columns.length]
        if (!column) return
        const own = { map, words: en }
        const rows = filterRows(own, collection, noMapFilter, '')
        const sorted = sortRows(own, collection, rows, { column: column.id, direction })
        expect(new Set(sorted)).toEqual(new Set(rows))
        const entered = new Map(rows.map((row, index) => [row, index]))
        sorted.slice(1).forEach((row, index) => {
          const before = sorted[index]
          if (!before) return
          const isEqual =
            column.text(before, own) === column.text(row, own) &&
            column.order?.(before, own) === column.order?.(row, own)
          if (isEqual) expect(entered.get(before)).toBeLessThan(entered.get(row) ?? -1)
        })
      },
    ),
  )
})
