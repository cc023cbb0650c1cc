import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { isOverlap } from '../../src/analysis/finding.ts'
import { pairMatrix } from '../../src/analysis/pairMatrix.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { mapOf, organisationsOfKind, remit, things } from '../support/mapOf.ts'

/** Of every two parties of the grid, in words, how many overlaps stand between them. */
function between(map: RemitMap): Record<string, number> {
  const matrix = pairMatrix(map, analyse(map).filter(isOverlap))
  const parties = matrix.parties.map(({ key, kind, members }) => ({ key, name: kind ?? members[0] ?? '' }))
  const counts: Record<string, number> = {}
  parties.forEach((one, index) => {
    for (const other of parties.slice(index)) {
      const count = matrix.findingsBetween(one.key, other.key).length
      if (count > 0) counts[[one.name, other.name].sort().join(' · ')] = count
    }
  })
  return counts
}

const places = things('North', 'South', 'East')

describe('an overlap of more than two stands between those of them who meet', () => {
  it('and not between two that each meet only a third', () => {
    const map = mapOf({
      organisations: things('Academy', 'Centre', 'University'),
      functions: things('Training'),
      places,
      remits: [
        remit('Academy', 'provides', 'Training', { places: ['North'] }),
        remit('Centre', 'provides', 'Training', { places: ['South'] }),
        remit('University', 'provides', 'Training', { places: ['North', 'South'] }),
      ],
    })
    expect(between(map)).toEqual({ 'Academy · University': 1, 'Centre · University': 1 })
  })

  it('of a whole and its parts between who holds the whole and who holds a part', () => {
    const map = mapOf({
      organisations: things('Department', 'B', 'C', 'D'),
      functions: things('Health', ['Care', 'Health'], ['Cure', 'Health'], ['Calm', 'Health']),
      remits: [
        remit('Department', 'leads', 'Health'),
        remit('B', 'leads', 'Care'),
        remit('C', 'leads', 'Cure'),
        remit('D', 'leads', 'Calm'),
      ],
    })
    expect(between(map)).toEqual({ 'B · Department': 1, 'C · Department': 1, 'D · Department': 1 })
  })

  it('also between those of now and who met a predecessor of another', () => {
    const map = mapOf({
      organisations: [
        { id: 'Old', name: 'Old', succeededBy: ['New'] },
        { id: 'New', name: 'New' },
        { id: 'University', name: 'University' },
      ],
      functions: things('Training'),
      remits: [
        remit('Old', 'leads', 'Training', { until: '2003' }),
        remit('New', 'leads', 'Training', { from: '2004' }),
        remit('University', 'leads', 'Training'),
      ],
    })
    expect(between(map)).toEqual({ 'New · University': 1, 'Old · University': 1 })
  })

  it('between a kind and itself where its members meet each other', () => {
    const councils = organisationsOfKind('council', 'Council', 4)
    const map = mapOf({
      organisations: [...councils, ...things('Ministry')],
      functions: things('Planning'),
      remits: [...councils.map(({ id }) => id), 'Ministry'].map((id) => remit(id, 'leads', 'Planning')),
    })
    expect(between(map)).toEqual({ 'Ministry · council': 1, 'council · council': 1 })
  })
})
