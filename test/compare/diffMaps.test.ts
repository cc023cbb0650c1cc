import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../src/compare/applyDiff.ts'
import { countDiff, diffMaps, isSameContent } from '../../src/compare/diffMaps.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { arbitraryLineage } from '../support/arbitraryLineage.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { runs } from '../support/runs.ts'

describe('the difference of two maps', () => {
  it('makes the second of the first, whatever was done to it', () => {
    fc.assert(
      fc.property(arbitraryLineage(2, 30), ({ heirs: [one, other] }) => {
        if (!one || !other) return
        const diff = diffMaps(one, other)
        expect(serialiseMap(applyDiff(one, diff))).toBe(serialiseMap(other))
        expect(isSameContent(diff)).toBe(
          serialiseMap({ ...one, modified: other.modified }) === serialiseMap(other),
        )
      }),
      { numRuns: runs(1000) },
    )
  })

  it('names what was added, taken out and changed, field by field', () => {
    const before = exampleMap()
    const [first, second, ...rest] = before.remits
    if (!first || !second) throw new Error('two remits are needed')
    const changed = { ...first, basis: 'contract' }
    const added = { ...second, id: 'another' }
    const diff = diffMaps(before, { ...before, title: 'Another title', remits: [changed, ...rest, added] })
    expect(diff.map).toEqual([{ field: 'title', before: before.title, after: 'Another title' }])
    expect(diff.lists.remits.changed).toEqual([
      { id: first.id, fields: [{ field: 'basis', before: first.basis, after: 'contract' }] },
    ])
    expect(diff.lists.remits.added).toEqual([added])
    expect(diff.lists.remits.removed).toEqual([second])
    expect(countDiff(diff)).toEqual({ added: 1, removed: 1, changed: 1 })
  })
})
