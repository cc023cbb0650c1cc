import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedCells, changeOf } from '../../src/compare/changedCells.ts'
import { uniteMaps } from '../../src/compare/uniteMaps.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryLineage } from '../support/arbitraryLineage.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { runs } from '../support/runs.ts'

/** The letters of one cell, looked for among all remits. */
function lettersAt(map: RemitMap, held: string, organisation: string): string[] {
  const here = map.remits.filter(
    (one) => one.function === held && one.organisation === organisation && one.stance !== 'disclaims',
  )
  return [...new Set(here.map(({ involvement }) => involvement))].sort()
}

describe('changed cells', () => {
  it('tells a letter that came, one that went, one for another, and other details of the same letter', () => {
    const before = exampleMap()
    const [first, ...rest] = before.remits
    if (!first) throw new Error('a remit is needed')
    const alone = { ...before, remits: [first] }
    const change = (after: RemitMap, from: RemitMap = alone) => {
      const [cell] = changedCells(from, after).changed
      return cell && changeOf(cell)
    }
    expect(change(alone)).toBeUndefined()
    expect(change({ ...alone, remits: [{ ...first, id: 'anew' }] })).toBeUndefined()
    expect(change({ ...alone, remits: [] })).toBe('removed')
    expect(change(alone, { ...alone, remits: [] })).toBe('added')
    const other = before.scheme.involvements.find(({ id }) => id !== first.involvement)?.id ?? ''
    expect(change({ ...alone, remits: [{ ...first, involvement: other }] })).toBe('changed')
    expect(change({ ...alone, remits: [{ ...first, from: '2001' }] })).toBe('changed')
    expect(changedCells(before, { ...before, remits: rest }).changed).toHaveLength(1)
  })

  it('holds for any two heirs of a map: each cell as its letters say', () => {
    fc.assert(
      fc.property(arbitraryLineage(2, 20), ({ heirs: [before, after] }) => {
        if (!before || !after) return
        const found = new Map(
          changedCells(before, after).changed.map((cell) => [`${cell.function} ${cell.organisation}`, cell]),
        )
        for (const { function: held, organisation } of [...before.remits, ...after.remits]) {
          const [was, is] = [lettersAt(before, held, organisation), lettersAt(after, held, organisation)]
          const cell = found.get(`${held} ${organisation}`)
          expect([...(cell?.came ?? [])].sort()).toEqual(is.filter((one) => !was.includes(one)))
          expect([...(cell?.went ?? [])].sort()).toEqual(was.filter((one) => !is.includes(one)))
        }
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('two maps in one picture', () => {
  it('puts what stands only in the other behind what it stands behind there', () => {
    const own = exampleMap()
    const [first, second, ...rest] = own.functions
    if (!first || !second) throw new Error('two functions are needed')
    const other = {
      ...own,
      functions: [{ id: 'x', name: 'X' }, first, { id: 'y', name: 'Y' }, { id: 'z', name: 'Z' }, ...rest],
    }
    const { map, ghosts } = uniteMaps(own, other)
    expect(map.functions.map(({ id }) => id)).toEqual([
      'x',
      first.id,
      'y',
      'z',
      second.id,
      ...rest.map(({ id }) => id),
    ])
    expect([...ghosts]).toEqual(['x', 'y', 'z'])
  })

  it('keeps all of this map, in order, and has every letter of the other, for any two heirs', () => {
    fc.assert(
      fc.property(arbitraryLineage(2, 20), ({ heirs: [own, other] }) => {
        if (!own || !other) return
        const { map, ghosts } = uniteMaps(own, other)
        for (const list of ['organisations', 'functions', 'remits', 'places'] as const) {
          const mine = map[list].filter(({ id }) => !ghosts.has(id) || own[list].some((one) => one.id === id))
          expect(mine).toEqual(own[list])
          expect(new Set(map[list].map(({ id }) => id)).size).toBe(map[list].length)
        }
        for (const { function: held, organisation } of other.remits) {
          const here = lettersAt(map, held, organisation)
          for (const letter of lettersAt(other, held, organisation)) expect(here).toContain(letter)
        }
      }),
      { numRuns: runs(100) },
    )
  })
})
