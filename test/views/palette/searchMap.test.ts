import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import { searchMap } from '../../../src/views/palette/searchMap.ts'
import { smallMap } from '../../support/smallMap.ts'

function search(text: string) {
  const map = smallMap()
  return searchMap(map, analyse(map), text)
}

describe('searchMap', () => {
  it('finds by name, by alias, and through a slip of the finger', () => {
    expect(search('Induction')[0]).toMatchObject({ type: 'entity', id: 'induction' })
    expect(search('NHS University').map(({ id }) => id)).toContain('nhsu')
    expect(search('worforce planing').map(({ id }) => id)).toContain('planning')
  })

  it('finds findings by their sentences', () => {
    expect(search('both lead').some(({ type }) => type === 'finding')).toBe(true)
  })

  it('takes what is typed as text and never as a pattern', () => {
    for (const text of ['(', '[a-z', '\\', '.*', '+', '$^', '=NHSU', '!x', '"', '|']) {
      expect(() => search(text)).not.toThrow()
    }
    expect(search('.*')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    expect(search('   ')).toEqual([])
  })
})
