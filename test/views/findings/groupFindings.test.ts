import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { filterFindings, groupFindings } from '../../../src/views/findings/groupFindings.ts'
import { smallMap } from '../../support/smallMap.ts'

const list = analyse(smallMap())
const all = { status: 'all', rule: 'all', search: '' } as const

describe('the register', () => {
  it('holds every finding once, under the heading of its rule, which counts them', () => {
    const rows = groupFindings(list)
    const shown = rows.flatMap((row) => (row.type === 'finding' ? [row.finding.id] : []))
    expect(shown).toEqual(list.map(({ id }) => id))
    for (const row of rows) {
      if (row.type === 'group') expect(row.count).toBe(list.filter(({ rule }) => rule === row.rule).length)
    }
    expect(new Set(rows.flatMap((row) => (row.type === 'group' ? [row.rule] : []))).size).toBe(
      new Set(list.map(({ rule }) => rule)).size,
    )
  })

  it('filters by status, by rule, and by every word typed, in any case', () => {
    expect(filterFindings(list, { ...all, status: 'agreed' })).toEqual([])
    expect(
      filterFindings(list, { ...all, rule: 'contested' }).every(({ rule }) => rule === 'contested'),
    ).toBe(true)
    const found = filterFindings(list, { ...all, search: 'PLANNING  lead' })
    expect(found.length).toBeGreaterThan(0)
    for (const { sentence } of found) expect(sentence.toLowerCase()).toMatch(/planning/)
    expect(filterFindings(list, { ...all, search: 'planning zebra' })).toEqual([])
  })
})
