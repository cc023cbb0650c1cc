import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDeletion, planDeletion } from '../../src/edit/planDeletion.ts'
import { collections, type Entity } from '../../src/model/entities.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryRichMap } from '../support/arbitraryRichMap.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { naiveDeletion } from '../support/naiveDeletion.ts'
import { runs } from '../support/runs.ts'

function without(map: RemitMap, ...ids: string[]): RemitMap {
  return applyDeletion(map, planDeletion(map, ids))
}

describe('deletion', () => {
  const map = exampleMap()

  it('of an organisation takes its remits, ties and participations, and lifts its units', () => {
    const after = without(map, 'directorate')
    expect(after.organisations.find(({ id }) => id === 'team')?.parent).toBe('county')
    expect(after.people[0]).toEqual({ id: 'director', name: 'A. Director' })
    const trustGone = without(map, 'trust')
    expect(trustGone.remits.map(({ id }) => id)).toEqual(['county-leads', 'team-north'])
    expect(trustGone.ties).toEqual([])
    expect(trustGone.decisions[0]?.participants).toEqual([{ party: 'director', part: 'consulted' }])
    expect(trustGone.agreements[0]).toMatchObject({ organisations: ['county'] })
    expect(trustGone.agreements[0]).not.toHaveProperty('lead')
  })

  it('of a function in the middle leaves what lay within it under both above', () => {
    const after = without(map, 'induction')
    expect(after.functions.find(({ id }) => id === 'day-one')?.broader).toEqual(['learning', 'workforce'])
    expect(after.remits.map(({ id }) => id)).toEqual(['county-leads', 'team-north'])
    expect(after.decisions[0]?.functions).toEqual([])
    expect(after.agreements).toEqual([])
  })

  it('of a place never makes a limited remit unlimited', () => {
    const after = without(map, 'north')
    expect(after.remits.map(({ id, places }) => [id, places])).toEqual([
      ['county-leads', undefined],
      ['trust-provides', ['south']],
    ])
  })

  it('of a perspective takes its statements, of a source only the mention', () => {
    expect(without(map, 'view').remits.map(({ id }) => id)).toEqual(['county-leads', 'team-north'])
    expect(without(map, 'review').remits[0]).not.toHaveProperty('sources')
  })

  it('says beforehand what goes along', () => {
    const { alsoRemoved, removed } = planDeletion(map, ['trust'])
    expect(alsoRemoved).toMatchObject({ remits: 1, ties: 1, organisations: 0, decisions: 0 })
    expect([...removed].sort()).toEqual(['tie', 'trust', 'trust-provides'])
  })

  it('of a chain of 20,000 things within each other does not exhaust the stack', () => {
    const functions = Array.from({ length: 20_000 }, (_, index) => ({
      id: `f${index}`,
      name: 'F',
      ...(index > 0 ? { broader: [`f${index - 1}`] } : {}),
    }))
    const empty = { remits: [], decisions: [], agreements: [], layout: undefined }
    const deep: RemitMap = {
      ...map,
      ...empty,
      functions: [...functions, { id: 'last', name: 'L', broader: ['f19999'] }],
    }
    const after = without(deep, ...functions.slice(1).map(({ id }) => id))
    expect(after.functions.at(-1)?.broader).toEqual(['f0'])
  })

  it('leaves a whole map, the very one that its naive twin leaves, and shares what stands', () => {
    const choice = fc.array(fc.nat(), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(arbitraryRichMap(), choice, (any, numbers) => {
        const all = collections.flatMap((collection): Entity[] => any[collection])
        const ids = numbers.map((number) => all[number % all.length]?.id ?? '')
        const after = without(any, ...ids)
        expect(after).toEqual(naiveDeletion(any, ids))
        expect(integrityProblems(after)).toEqual([])
        const kept = new Set<unknown>(all)
        const touched = collections
          .flatMap((collection): Entity[] => after[collection])
          .filter((entity) => !kept.has(entity))
        for (const entity of touched) expect(all).not.toContainEqual(entity)
      }),
      { numRuns: runs(1000, 30_000) },
    )
  })
})
