import { describe, expect, it } from 'vitest'
import {
  answersFor,
  expectedInvolvements,
  involvementById,
  presetNames,
  presetScheme,
  schemeSchema,
  withAnswers,
} from '../../src/model/schemes.ts'

/** As in section 3 of the specification: letters with their sharing, and what should be kept apart. */
const specified = {
  Remit: [
    'L sole, C parallel, F parallel, P parallel, R parallel, O parallel, K parallel, S open, N open, I open',
    'commissions–provides, regulates–provides, oversees–provides',
  ],
  RACI: ['A sole, R parallel, C open, I open', ''],
  RASCI: ['A sole, R parallel, C open, I open, S open', ''],
  DACI: ['D sole, A sole, C open, I open', ''],
  RAPID: ['D sole, R parallel, A open, P parallel, I open', ''],
}

describe('the presets', () => {
  it.each(presetNames)(
    '%s is as specified, valid, and has a letter of its own for each involvement',
    (name) => {
      const scheme = presetScheme(name)
      expect(schemeSchema.parse(scheme)).toEqual(scheme)
      const letters = scheme.involvements.map(({ letter, sharing }) => `${letter} ${sharing}`)
      expect([letters.join(', '), scheme.separations.map((pair) => pair.join('–')).join(', ')]).toEqual(
        specified[name],
      )
      expect(new Set(scheme.involvements.map(({ letter }) => letter)).size).toBe(scheme.involvements.length)
      expect(new Set(scheme.involvements.map(({ id }) => id)).size).toBe(scheme.involvements.length)
    },
  )

  it('are copies: changing one map’s scheme leaves the next one’s alone', () => {
    const mine = presetScheme('RACI')
    mine.involvements.pop()
    expect(presetScheme('RACI').involvements).toHaveLength(4)
    expect(presetScheme('RASCI').involvements).toHaveLength(5)
  })
})

it('a function expects what it says, else what only one should hold', () => {
  const scheme = presetScheme('DACI')
  expect(expectedInvolvements(scheme, undefined)).toEqual(['driver', 'approver'])
  expect(expectedInvolvements(scheme, [])).toEqual(['driver', 'approver'])
  expect(expectedInvolvements(scheme, ['informed'])).toEqual(['informed'])
  expect(involvementById(scheme, 'driver')?.label).toBe('Driver')
  expect(involvementById(scheme, 'gone')).toBeUndefined()
})

describe('who answers for a function', () => {
  /** As in section 3 of the specification, for schemes that say nothing of it. */
  const specifiedToAnswer = {
    Remit: ['leads', 'commissions', 'regulates', 'coordinates'],
    RACI: ['accountable'],
    RASCI: ['accountable'],
    DACI: ['driver', 'approver'],
    RAPID: ['decide'],
  }

  it.each(presetNames)('%s: as it went without saying in files of the first edition', (name) => {
    const answering = presetScheme(name).involvements.filter(answersFor)
    expect(answering.map(({ id }) => id)).toEqual(specifiedToAnswer[name])
  })

  it('is as the scheme says, where it says so', () => {
    const { involvements } = presetScheme('Remit')
    expect(involvements.map((one) => answersFor({ ...one, answers: true }))).not.toContain(false)
    expect(involvements.map((one) => answersFor({ ...one, answers: false }))).not.toContain(true)
  })

  it('is written only where it does not go without saying, and can be taken back without a trace', () => {
    for (const one of presetScheme('Remit').involvements) {
      const usual = answersFor(one)
      const changed = withAnswers(one, !usual)
      expect(changed).toEqual({ ...one, answers: !usual })
      expect(withAnswers(changed, usual)).toEqual(one)
    }
  })
})
