import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import type { Finding } from '../../src/analysis/finding.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { startBoundary, termsOf } from '../../src/state/boundaryDraft.ts'
import { readSample } from '../samples/readSample.ts'
import { arbitraryPartyMap } from '../support/arbitraryPartyMap.ts'
import { runs } from '../support/runs.ts'

/** The map with the finding parked, as one key does it in the register. */
function parked(map: RemitMap, finding: Finding): RemitMap {
  const terms = termsOf({ ...startBoundary(finding), outcome: 'accepted' })
  const agreement = { id: 'parked', title: 'For later', ...terms, status: 'parked' as const }
  return { ...map, agreements: [...map.agreements, agreement] }
}

describe('any finding can be parked', () => {
  it.each(['nhs-learning-2004', 'flood-risk-england'])('on the sample %s', (id) => {
    const map = readSample(id)
    for (const finding of analyse(map).filter(({ status }) => status !== 'agreed')) {
      const later = parked(map, finding)
      expect(integrityProblems(later)).toEqual([])
      expect(analyse(later).find((one) => one.id === finding.id)?.status, finding.sentence).toBe('parked')
    }
  })

  it('on random maps, with people of no organisation', () => {
    let aboutPeople = 0
    fc.assert(
      fc.property(arbitraryPartyMap, fc.nat(), (map, dice) => {
        const open = analyse(map).filter(({ status }) => status === 'open')
        const finding = open.find(({ people }) => people?.length) ?? open[dice % Math.max(open.length, 1)]
        if (!finding) return
        aboutPeople += finding.people?.length ? 1 : 0
        const later = parked(map, finding)
        expect(integrityProblems(later)).toEqual([])
        expect(analyse(later).find(({ id }) => id === finding.id)?.status).toBe('parked')
      }),
      { numRuns: runs(150) },
    )
    expect(aboutPeople).toBeGreaterThan(5)
  })
})
