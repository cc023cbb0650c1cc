import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAsView, whatBothSay } from '../../src/compare/addAsView.ts'
import { bringTogether } from '../../src/compare/bringTogether.ts'
import { collections, type Entity, entityById } from '../../src/model/entities.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryHandingOut } from '../support/arbitraryHandingOut.ts'
import { exampleMap } from '../support/exampleMap.ts'
import { mapOf, things } from '../support/mapOf.ts'
import { naiveView, statementsOf } from '../support/naiveView.ts'
import { runs } from '../support/runs.ts'

const table = { id: 'table-1', name: 'Table 1' }

it('what a group changed is its own statement beside the one that was there; what it deleted it disclaims', () => {
  const base = exampleMap()
  const everyones = base.remits.filter(({ perspective }) => perspective === undefined)
  const [changed, deleted, ...kept] = everyones
  if (!changed || !deleted) throw new Error('two remits are needed')
  const others = base.remits.filter(({ perspective }) => perspective !== undefined)
  const group = { ...base, remits: [{ ...changed, basis: 'contract' as const }, ...kept, ...others] }
  const said = addAsView(base, group, table, base)
  const { places, beneficiaries } = deleted
  expect(said.remits).toEqual([
    ...base.remits,
    { ...changed, basis: 'contract', id: `${changed.id}@table-1`, perspective: 'table-1' },
    {
      id: `${deleted.id}@table-1`,
      organisation: deleted.organisation,
      function: deleted.function,
      involvement: deleted.involvement,
      ...(places && { places }),
      ...(beneficiaries && { beneficiaries }),
      stance: 'disclaims',
      perspective: 'table-1',
    },
  ])
})

describe('what a view brings along', () => {
  const ours = mapOf({
    organisations: things('nhsu'),
    functions: things('induction'),
    remits: [{ id: '1', organisation: 'nhsu', function: 'induction', involvement: 'leads' }],
  })

  it('is what its statements need, back if we deleted it since, and what the group made besides', () => {
    const before: RemitMap = { ...ours, organisations: [...ours.organisations, ...things('sha', 'gone')] }
    const group: RemitMap = {
      ...before,
      functions: [...before.functions, { id: 'new', name: 'New', broader: ['induction'] }],
      remits: [
        ...before.remits,
        { id: '2', organisation: 'sha', function: 'induction', involvement: 'leads' },
      ],
    }
    const { organisations, functions, remits } = addAsView(ours, group, table, before)
    expect(organisations.map(({ id }) => id)).toEqual(['nhsu', 'sha'])
    expect(functions.map(({ id }) => id)).toEqual(['induction', 'new'])
    expect(remits.map(({ id }) => id)).toEqual(['1', '2@table-1'])
  })

  it('is an involvement too, under a letter of its own', () => {
    const group: RemitMap = {
      ...ours,
      scheme: {
        ...ours.scheme,
        involvements: [
          { id: 'hosts', letter: 'L', label: 'Hosts', sharing: 'parallel' },
          ...ours.scheme.involvements,
        ],
      },
      remits: [{ id: '2', organisation: 'nhsu', function: 'induction', involvement: 'hosts' }],
    }
    const { scheme } = addAsView(ours, group, table, whatBothSay(ours, group))
    expect(scheme.involvements.slice(0, -1)).toEqual(ours.scheme.involvements)
    expect(scheme.involvements.at(-1)).toMatchObject({ id: 'hosts' })
    expect(scheme.involvements.at(-1)?.letter).not.toBe('L')
  })

  it('is no denial of what the group only recorded anew, nor of what we no longer have', () => {
    const anew = { ...ours, remits: [{ ...(ours.remits[0] as RemitMap['remits'][number]), id: 'anew' }] }
    const said = addAsView(ours, anew, table, ours).remits
    expect(said.map(({ id, stance }) => [id, stance])).toEqual([
      ['1', undefined],
      ['anew@table-1', undefined],
    ])
    const without = { ...ours, functions: things('planning'), remits: [] }
    expect(addAsView(without, { ...ours, functions: [], remits: [] }, table, ours).remits).toEqual([])
  })
})

it('adds and nothing else: all of ours stays to the letter, and it says what reading file and beginning says', () => {
  fc.assert(
    fc.property(
      arbitraryHandingOut(),
      fc.constantFrom('then', 'now', 'unknown'),
      ({ handedOut, ours, file }, known) => {
        const base = known === 'unknown' ? undefined : known === 'then' ? handedOut : ours
        const beginning = base ?? whatBothSay(ours, file)
        const map = addAsView(ours, file, table, beginning)
        for (const collection of collections) {
          const mine: readonly Entity[] = ours[collection]
          expect(map[collection].slice(0, mine.length)).toEqual(mine)
        }
        const { title, description, layout, modified } = map
        expect({ title, description, layout, modified }).toEqual({
          title: ours.title,
          description: ours.description,
          layout: ours.layout,
          modified: ours.modified,
        })
        expect([map.decisions, map.agreements]).toEqual([ours.decisions, ours.agreements])
        expect(map.scheme.involvements.slice(0, ours.scheme.involvements.length)).toEqual(
          ours.scheme.involvements,
        )
        expect(statementsOf(map, table.id)).toEqual(naiveView(ours, file, beginning))
        expect(integrityProblems(map)).toEqual([])
        expect(remitMapSchema.safeParse(map).error).toBeUndefined()
        expect(addAsView(map, file, table, beginning)).toEqual(map)
      },
    ),
    { numRuns: runs(300) },
  )
})

it('holds for files that are given the ids of ours first, too', () => {
  fc.assert(
    fc.property(arbitraryHandingOut(), fc.boolean(), ({ handedOut, ours, file }, isKnown) => {
      const { map, conflicts, removed } = bringTogether(ours, [
        { id: 'f', map: file, base: isKnown ? handedOut : undefined, perspective: table, accepted: [] },
      ])
      expect([conflicts, removed]).toEqual([[], []])
      for (const collection of collections)
        for (const own of ours[collection]) expect(entityById(map, collection, own.id)).toEqual(own)
      expect(integrityProblems(map)).toEqual([])
    }),
    { numRuns: runs(200) },
  )
})
