// The boundary card of an overlap of any number of sides, and of one that goes back to predecessors.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { agreementChanges } from '../../src/analysis/coverage/agreementChanges.ts'
import { agreementStatement } from '../../src/analysis/coverage/agreementStatement.ts'
import { type Finding, isOverlap } from '../../src/analysis/finding.ts'
import type { Agreement, RemitMap } from '../../src/model/remitMap.ts'
import { type BoundaryDraft, boundaryOf, startBoundaryOn, termsOf } from '../../src/state/boundaryDraft.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { mapOfStar, mapOfSuccessors } from '../support/crowdedOverlap.ts'
import { mapOf, remit, things } from '../support/mapOf.ts'
import { runs } from '../support/runs.ts'

function overlapIn(map: RemitMap): Finding {
  const [finding] = analyse(map).filter(isOverlap)
  if (!finding) throw new Error('the map has no overlap')
  return finding
}

function agreed(map: RemitMap, finding: Finding, filled: Partial<BoundaryDraft>): Agreement {
  const terms = termsOf({ ...startBoundaryOn(map, finding), ...filled })
  return { id: 'agreement', title: 'Agreed', status: 'agreed', ...terms }
}

function statusAfter(map: RemitMap, agreement: Agreement): string | undefined {
  const { id } = overlapIn(map)
  const later = analyse({ ...map, agreements: [agreement] })
  return later.find((one) => one.id === id)?.status
}

describe('the card of an overlap of three', () => {
  it('offers each of the three sides, and settles all of it', () => {
    const map = mapOfStar()
    const draft = startBoundaryOn(map, overlapIn(map))
    expect(draft.sides).toEqual([['Academy'], ['Centre'], ['University']])
    expect(draft.places).toEqual(['North', 'South'])
    expect(statusAfter(map, agreed(map, overlapIn(map), { outcome: 'accepted' }))).toBe('agreed')
  })
})

describe('the card of an overlap that goes back to predecessors', () => {
  const map = mapOfSuccessors()
  const finding = overlapIn(map)
  const university = [{ organisations: ['University'] }]

  it('offers those of today, and covers what was between the university and the confederations as well', () => {
    const draft = startBoundaryOn(map, finding)
    expect(draft.sides.map((side) => side.length)).toEqual([5, 1])
    expect(statusAfter(map, agreed(map, finding, { holders: university }))).toBe('agreed')
  })

  it('says of the predecessors neither that they hold it nor that they give it up', () => {
    const says = (filled: Partial<BoundaryDraft>) =>
      agreementStatement(map, termsOf({ ...startBoundaryOn(map, finding), ...filled }))
    expect(says({ outcome: 'accepted' })).toBe(
      '5 boards and University lead Planning. This is accepted as it is.',
    )
    expect(says({ holders: university })).toBe('University leads Planning. 5 boards no longer lead it.')
    expect(says({ outcome: 'moved', holders: university, handover: '2006' })).toBe(
      'Planning moves from 5 boards to University in 2006.',
    )
  })

  it('leaves what is recorded of the predecessors as it is when it is applied', () => {
    const changes = agreementChanges(map, agreed(map, finding, { holders: university }), () => 'new')
    const touched = changes.flatMap((one) => (one.kind === 'add' ? [] : [one.before.organisation]))
    expect(touched.sort()).toEqual(['Board 1', 'Board 2', 'Board 3', 'Board 4', 'Board 5'])
  })

  it('offers those of today again when it is opened later', () => {
    const agreement = agreed(map, finding, { holders: university })
    expect(boundaryOf(map, agreement).sides.flat()).not.toContain('Confederation 1')
  })
})

it('what moves from a body to its own successor still moves from it', () => {
  const map = mapOf({
    organisations: [{ id: 'Old', name: 'Old', succeededBy: ['New'] }, ...things('New')],
    functions: things('Planning'),
    remits: [remit('Old', 'leads', 'Planning')],
  })
  const terms = {
    functions: ['Planning'],
    organisations: ['Old', 'New'],
    outcome: 'moved' as const,
    parts: [{ organisations: ['New'], share: 'holds' as const }],
    handover: '2006',
  }
  expect(agreementStatement(map, terms)).toBe('Planning moves from Old to New in 2006.')
  expect(agreementChanges(map, terms, () => 'new').map(({ kind }) => kind)).toEqual(['change', 'add'])
})

it('is for all places in which any of them meet, of those before and of broader ones too', () => {
  const map = mapOf({
    organisations: [
      { id: 'Old', name: 'Old', succeededBy: ['New'] },
      ...things('New', 'University', 'College'),
    ],
    functions: things('Planning'),
    places: things('England', ['Dorset', 'England'], 'Wales'),
    remits: [
      remit('Old', 'leads', 'Planning', { until: '2003', places: ['Wales'] }),
      remit('New', 'leads', 'Planning', { from: '2004', places: ['Dorset'] }),
      remit('College', 'leads', 'Planning', { from: '2004', places: ['England'] }),
      remit('University', 'leads', 'Planning', { places: ['England', 'Wales'] }),
    ],
  })
  const finding = overlapIn(map)
  expect(finding.places).toEqual(['Dorset'])
  expect(startBoundaryOn(map, finding).places).toEqual(['England', 'Wales'])
  expect(statusAfter(map, agreed(map, finding, { outcome: 'accepted' }))).toBe('agreed')
})

it('settles whatever overlap it is begun from, on random maps', () => {
  fc.assert(
    fc.property(arbitraryMap(), (random) => {
      const map = { ...random, agreements: [] }
      for (const finding of analyse(map).filter(isOverlap)) {
        const agreement = agreed(map, finding, { outcome: 'accepted' })
        const later = analyse({ ...map, agreements: [agreement] })
        expect(later.find(({ id }) => id === finding.id)?.status, finding.sentence).toBe('agreed')
      }
    }),
    { numRuns: runs(150) },
  )
})
