import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { isOverlap } from '../../src/analysis/finding.ts'
import { findingsInView, remitsInView } from '../../src/canvas/remitsInView.ts'
import { noSceneFilter } from '../../src/canvas/sceneOptions.ts'
import { mapOf, remit, things } from '../support/mapOf.ts'

const map = mapOf({
  organisations: [
    { id: 'Academy', name: 'Academy', tier: 'local' },
    { id: 'Centre', name: 'Centre', tier: 'local' },
    { id: 'University', name: 'University', tier: 'national' },
  ],
  functions: things('Training'),
  places: things('North', 'South'),
  remits: [
    remit('Academy', 'provides', 'Training', { places: ['North'] }),
    remit('Centre', 'provides', 'Training', { places: ['South'] }),
    remit('University', 'provides', 'Training', { places: ['North', 'South'] }),
  ],
})

function overlapsSeen(filter: Partial<typeof noSceneFilter>): number {
  const all = { ...noSceneFilter, ...filter }
  const remits = remitsInView(map, { lens: {}, filter: all, comparison: undefined })
  return findingsInView(map, analyse(map).filter(isOverlap), remits, all).length
}

describe('an overlap of three, where two of them do not meet', () => {
  it('is still there when a filter leaves two that meet', () => {
    expect(overlapsSeen({})).toBe(1)
    expect(overlapsSeen({ places: ['North'] })).toBe(1)
  })

  it('is gone when those that are left hold it apart from each other', () => {
    expect(overlapsSeen({ tiers: ['local'] })).toBe(0)
    expect(overlapsSeen({ tiers: ['national'] })).toBe(0)
  })
})
