import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { inFull } from '../../../src/analysis/words/inFull.ts'
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
      if (row.type === 'group') expect(row.count).toBe(list.filter(({ rule }) => rule === row.key).length)
    }
    expect(new Set(rows.flatMap((row) => (row.type === 'group' ? [row.key] : []))).size).toBe(
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
    for (const finding of found) expect(inFull(finding).toLowerCase()).toMatch(/planning/)
    expect(filterFindings(list, { ...all, search: 'planning zebra' })).toEqual([])
  })

  it('puts a finding under each of its functions, what is about none last, and keeps long groups short', () => {
    const rows = groupFindings(list, 'function')
    for (const finding of list) {
      const under = rows.filter((row) => row.type === 'finding' && row.finding.id === finding.id)
      expect(under.length).toBe(Math.max(1, finding.functions.length))
    }
    const [one] = list
    const many = one ? Array.from({ length: 20 }, (_, index) => ({ ...one, id: `${index}` })) : []
    expect(groupFindings(many).at(-1)).toEqual({ type: 'more', key: one?.rule, hidden: 12 })
    expect(groupFindings(many, 'rule', new Set([one?.rule ?? ''])).length).toBe(21)
  })
})
