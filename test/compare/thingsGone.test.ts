import fc from 'fast-check'
import { expect, it } from 'vitest'
import { thingsGone } from '../../src/compare/thingsGone.ts'
import { applyDeletion, planDeletion } from '../../src/edit/planDeletion.ts'
import { collections } from '../../src/model/entities.ts'
import { arbitraryRichMap } from '../support/arbitraryRichMap.ts'
import { mapOf, things } from '../support/mapOf.ts'
import { runs } from '../support/runs.ts'

const map = mapOf({
  organisations: things('nhsu', 'sha', 'trust'),
  functions: things('induction', 'planning'),
  remits: [
    { id: '1', organisation: 'nhsu', function: 'induction', involvement: 'leads' },
    { id: '2', organisation: 'nhsu', function: 'planning', involvement: 'leads' },
    { id: '3', organisation: 'sha', function: 'planning', involvement: 'funds' },
  ],
  ties: [{ id: 't', from: 'nhsu', to: 'trust', kind: 'reports' }],
})

it('tells each thing that went with what fell with it, and what went by itself', () => {
  const deleted = applyDeletion(map, planDeletion(map, ['nhsu', '3']))
  const scheme = { ...map.scheme, involvements: map.scheme.involvements.slice(1) }
  expect(thingsGone(map, { ...deleted, scheme })).toEqual([
    {
      collection: 'organisations',
      id: 'nhsu',
      fell: new Map([
        ['remits', 2],
        ['ties', 1],
      ]),
    },
    { collection: 'remits', id: '3', fell: new Map() },
    { collection: 'involvement', id: map.scheme.involvements[0]?.id, fell: new Map() },
  ])
  expect(thingsGone(map, map)).toEqual([])
})

it('counts all that went, each once', () => {
  fc.assert(
    fc.property(arbitraryRichMap(), fc.array(fc.nat(), { maxLength: 5 }), (random, places) => {
      const ids = collections.flatMap((collection) => random[collection].map(({ id }) => id))
      const after = applyDeletion(
        random,
        planDeletion(
          random,
          places.flatMap((place) => ids[place % Math.max(1, ids.length)] ?? []),
        ),
      )
      const gone = thingsGone(random, after)
      const left = collections.reduce((sum, collection) => sum + after[collection].length, 0)
      const counted = gone
        .flatMap(({ fell }) => [...fell.values()])
        .reduce((sum, one) => sum + one, gone.length)
      expect(counted).toBe(ids.length - left)
    }),
    { numRuns: runs(100) },
  )
})
