import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, sizeOf } from '../../src/analysis/analyse.ts'
import { findingRules } from '../../src/analysis/finding.ts'
import { inFull } from '../../src/analysis/words/inFull.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'

describe('analyse', () => {
  it('lists the worst rule first, and of a rule the biggest first, those of which not all say where last', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const findings = analyse(map)
        findings.slice(1).forEach((finding, index) => {
          const before = findings[index]
          if (!before) return
          const [a, b] = [findingRules.indexOf(before.rule), findingRules.indexOf(finding.rule)]
          expect(a).toBeLessThanOrEqual(b)
          if (a !== b) return
          if (before.loose) expect(finding.loose).toBe(true)
          if (before.loose === finding.loose) expect(sizeOf(before)).toBeGreaterThanOrEqual(sizeOf(finding))
        })
      }),
      { numRuns: runs(200) },
    )
  })

  it('gives every finding one sentence in plain words, and two to explain it', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        for (const { sentence, explanation } of analyse(map)) {
          for (const text of [sentence, explanation.because, explanation.remedy]) {
            expect(text).toMatch(/^“?[A-Z0-9].*\.$/)
            expect(text).not.toMatch(/undefined|null|NaN|Infinity|\s{2}|\s[.,)]|\(\s|\.\./)
          }
        }
      }),
      { numRuns: runs(500) },
    )
  })

  it('finds and says the same whatever is agreed: that only says where it stands', () => {
    let agreed = 0
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const says = (of: RemitMap) => analyse(of).map(({ id, sentence, more }) => ({ id, sentence, more }))
        expect(says(map)).toEqual(says({ ...map, agreements: [] }))
        for (const finding of analyse(map)) {
          if (finding.standing !== '') agreed++
          expect(inFull(finding)).toBe(
            [finding.sentence, ...finding.more, finding.standing].filter((part) => part !== '').join(' '),
          )
        }
      }),
      { numRuns: runs(200) },
    )
    expect(agreed).toBeGreaterThan(5)
  })

  it('leaves the map as it was', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const before = structuredClone(map)
        analyse(map)
        expect(map).toEqual(before)
      }),
      { numRuns: runs(100) },
    )
  })
})
