import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hierarchyOf, unitHierarchyOf } from '../../src/model/hierarchy.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'

// Glossop lies in Derbyshire, but its health services were Greater Manchester's.
const places = [
  { id: 'england', broader: [] },
  { id: 'derbyshire', broader: ['england'] },
  { id: 'manchester', broader: ['england'] },
  { id: 'glossop', broader: ['derbyshire', 'manchester'] },
  { id: 'buxton', broader: ['derbyshire'] },
]

describe('hierarchyOf', () => {
  const of = hierarchyOf(places)

  it('knows what lies within what, at any remove', () => {
    expect([...of.selfAndBroader('glossop')].sort()).toEqual([
      'derbyshire',
      'england',
      'glossop',
      'manchester',
    ])
    expect([...of.selfAndNarrower('derbyshire')].sort()).toEqual(['buxton', 'derbyshire', 'glossop'])
    expect(of.narrower('england')).toEqual(['derbyshire', 'manchester'])
    expect(of.within('glossop', 'england')).toBe(true)
    expect(of.within('glossop', 'glossop')).toBe(true)
    expect(of.within('england', 'glossop')).toBe(false)
  })

  it('lets two things meet when something lies within both', () => {
    expect(of.meets('derbyshire', 'manchester')).toBe(true)
    expect(of.meets('buxton', 'manchester')).toBe(false)
    expect(of.meets('england', 'buxton')).toBe(true)
    expect(of.meets('buxton', 'buxton')).toBe(true)
  })

  it('lets lists meet when one is not limited or some pair meets', () => {
    expect(of.listsMeet([], ['buxton'])).toBe(true)
    expect(of.listsMeet(['buxton'], undefined)).toBe(true)
    expect(of.listsMeet(['buxton', 'manchester'], ['glossop'])).toBe(true)
    expect(of.listsMeet(['buxton'], ['glossop', 'manchester'])).toBe(false)
  })

  it('tolerates circles and names that are not there', () => {
    const round = hierarchyOf([
      { id: 'a', broader: ['b'] },
      { id: 'b', broader: ['a', 'gone'] },
    ])
    expect([...round.selfAndBroader('a')].sort()).toEqual(['a', 'b', 'gone'])
    expect(round.meets('a', 'b')).toBe(true)
  })

  it('meets as the definition says: some x is within both', () => {
    fc.assert(
      fc.property(arbitraryMap(), ({ functions }) => {
        const hierarchy = hierarchyOf(functions)
        const broaderOf = (id: string) => functions.find((one) => one.id === id)?.broader ?? []
        const within = (x: string, a: string): boolean =>
          x === a || broaderOf(x).some((above) => within(above, a))
        for (const { id: a } of functions) {
          for (const { id: b } of functions) {
            const expected = functions.some(({ id: x }) => within(x, a) && within(x, b))
            expect(hierarchy.meets(a, b)).toBe(expected)
            expect(hierarchy.within(a, b)).toBe(within(a, b))
          }
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it('of units follows the one parent', () => {
    const units = unitHierarchyOf([
      { id: 'team', parent: 'directorate' },
      { id: 'directorate', parent: 'authority' },
      { id: 'authority' },
    ])
    expect(units.within('team', 'authority')).toBe(true)
    expect(units.within('authority', 'team')).toBe(false)
  })
})
