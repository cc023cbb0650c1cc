import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { mergeable } from '../../src/edit/mergeEntities.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { type Entity, nameOf } from '../../src/model/entities.ts'
import { firstIntegrityProblem } from '../../src/model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { deepFreeze } from '../support/deepFreeze.ts'
import { mentionsOf } from '../support/naiveMerge.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'

function merged(map: RemitMap, keep: string, absorb: string, name?: string): RemitMap {
  const command = { type: 'mergeEntities', keep, absorb, ...(name !== undefined && { name }) } as const
  const result = applyCommand(deepFreeze(map), command)
  if (!result.ok) throw new Error(result.reason)
  return result.map
}

describe('merging two organisations', () => {
  it('lets everything follow; names become aliases; the tie between them goes', () => {
    const after = merged(smallMap(), 'sha', 'nhsu')
    expect(after.organisations[0]).toMatchObject({
      id: 'sha',
      name: 'SHA workforce directorate',
      aliases: ['NHSU', 'NHS University'],
      kind: 'authority',
      from: '2002-04',
      until: '2005-07',
      meta: { merged: [{ kind: 'special health authority', from: '2003-12' }] },
    })
    expect(after.remits.map(({ organisation }) => organisation)).toEqual(['sha', 'sha', 'uni', 'sha'])
    expect(after.ties).toEqual([])
    expect(after.decisions[0]?.participants).toEqual([{ party: 'sha', part: 'decides' }])
  })

  it('can keep the other name', () => {
    const { organisations } = merged(smallMap(), 'sha', 'nhsu', 'NHSU')
    expect(organisations[0]).toMatchObject({
      id: 'sha',
      name: 'NHSU',
      aliases: ['SHA workforce directorate', 'NHS University'],
    })
  })

  it('makes one of remits that then say the same, with the sources and notes of both', () => {
    const map = smallMap()
    const claim = { function: 'planning', involvement: 'leads' }
    const after = merged(
      {
        ...map,
        remits: [
          { id: 'a', organisation: 'sha', ...claim, note: 'One' },
          { id: 'b', organisation: 'nhsu', ...claim, note: 'Two', sources: ['review'] },
          { id: 'c', organisation: 'nhsu', ...claim, from: '2004' },
        ],
      },
      'sha',
      'nhsu',
    )
    expect(after.remits).toEqual([
      { id: 'a', organisation: 'sha', ...claim, note: 'One\n\nTwo', sources: ['review'] },
      { id: 'c', organisation: 'sha', ...claim, from: '2004' },
    ])
  })

  it('makes one of ties that then say the same; what differs stays two', () => {
    const map = smallMap()
    const tie = { to: 'uni', mode: 'embedded' } as const
    const after = merged(
      {
        ...map,
        ties: [
          { id: 'a', from: 'sha', ...tie, note: 'One' },
          { id: 'b', from: 'nhsu', ...tie, sources: ['review'] },
          { id: 'c', from: 'nhsu', ...tie, trust: 2 },
        ],
      },
      'sha',
      'nhsu',
    )
    expect(after.ties).toEqual([
      { id: 'a', from: 'sha', ...tie, note: 'One', sources: ['review'] },
      { id: 'c', from: 'sha', ...tie, trust: 2 },
    ])
  })

  it('lists without aliases keep the other name in meta', () => {
    const { functions } = merged(smallMap(), 'planning', 'brokerage')
    expect(functions[0]).toMatchObject({ meta: { alsoCalled: ['Local learning brokerage'] } })
  })

  it('a function is only a heading when both were, and nothing is noted of it otherwise', () => {
    const headings = (...ids: string[]) => {
      const map = smallMap()
      const functions = map.functions.map((one) =>
        ids.includes(one.id) ? { ...one, headingOnly: true as const } : one,
      )
      return merged({ ...map, functions }, 'planning', 'brokerage').functions[0]
    }
    expect(headings('planning', 'brokerage')).toHaveProperty('headingOnly', true)
    for (const one of ['planning', 'brokerage']) {
      expect(headings(one)).not.toHaveProperty('headingOnly')
      expect(headings(one)?.meta).toEqual(headings()?.meta)
    }
  })

  it('what would lie within itself does not', () => {
    const { places } = merged(
      {
        ...smallMap(),
        places: [
          { id: 'north', name: 'North' },
          { id: 'yorks', name: 'Yorkshire', broader: ['north'] },
          { id: 'leeds', name: 'Leeds', broader: ['yorks'] },
        ],
      },
      'leeds',
      'north',
    )
    expect(places.map(({ id, broader }) => [id, broader])).toEqual([
      ['yorks', ['leeds']],
      ['leeds', undefined],
    ])
  })

  it.each([
    ['nhsu', 'nhsu', 'itself'],
    ['nhsu', 'gone', 'no "gone"'],
    ['nhsu', 'planning', 'one list'],
    ['r1', 'r2', 'one list'],
  ])('refuses %s and %s', (keep, absorb, reason) => {
    const result = applyCommand(smallMap(), { type: 'mergeEntities', keep, absorb })
    expect(!result.ok && result.reason).toContain(reason)
  })
})

it('leaves a whole map in which nothing that was referred to is lost, whatever is merged', () => {
  fc.assert(
    fc.property(
      arbitraryMap(),
      fc.constantFrom(...mergeable),
      fc.nat(),
      fc.nat(),
      (map, collection, a, b) => {
        const list = map[collection] as readonly Entity[]
        const [keep, absorb] = [list[a % list.length], list[b % list.length]]
        if (!keep || !absorb || keep === absorb) return
        const after = merged(map, keep.id, absorb.id)
        expect(firstIntegrityProblem(after)).toBeUndefined()
        expect(remitMapSchema.safeParse(after).success).toBe(true)
        expect(parseMapFile(serialiseMap(after)).ok).toBe(true)
        const kept = (after[collection] as readonly Entity[]).find(({ id }) => id === keep.id)
        expect(after[collection]).toHaveLength(list.length - 1)
        for (const one of [keep, absorb]) expect(JSON.stringify(kept)).toContain(JSON.stringify(nameOf(one)))
        const before = mentionsOf(map, keep.id, absorb.id)
        const now = mentionsOf(after, keep.id, absorb.id)
        for (const mention of now) expect(before).toContain(mention)
        for (const mention of before) {
          // Only what would have closed a circle drops out, and the second answer to a question that has one.
          const own = ['broader', 'parent', 'organisation', 'party'].map((field) => `${keep.id} ${field} `)
          if (!own.some((start) => mention.startsWith(start))) expect(now).toContain(mention)
        }
      },
    ),
    { numRuns: runs(300) },
  )
})
