/** What a merge promises, on random maps that several people changed at the same time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeMaps } from '../../src/compare/mergeMaps.ts'
import { resolveConflicts } from '../../src/compare/resolveConflicts.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { type Collection, collections, type Entity } from '../../src/model/entities.ts'
import { integrityProblems } from '../../src/model/integrity.ts'
import { type RemitMap, remitMapSchema } from '../../src/model/remitMap.ts'
import { sameValue } from '../../src/model/sameValue.ts'
import { arbitraryLineage, type Lineage } from '../support/arbitraryLineage.ts'
import { naiveMergedFields } from '../support/naiveMergedFields.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'

function two({ base, heirs }: Lineage): [RemitMap, RemitMap, RemitMap] {
  const [ours, theirs] = heirs
  if (!ours || !theirs) throw new Error('two heirs are needed')
  return [base, ours, theirs]
}

/** The same content whatever the order of lists. */
function content(map: RemitMap): string {
  const sorted = Object.fromEntries(
    collections.map((collection) => [
      collection,
      (map[collection] as readonly Entity[]).map((entity) => JSON.stringify(inOneOrder(entity))).toSorted(),
    ]),
  )
  const { title, description, asOf, declined, layout } = map
  const inOrder = [map.scheme, declined, layout].map(inOneOrder)
  return JSON.stringify([title, description, asOf, sorted, ...inOrder])
}

/**
 * The same content whoever was first: of two kinds of thing that were given one id, it is always theirs that gets a tail.
 */
function contentLessTails(map: RemitMap): string {
  const tails = new RegExp(`~(?:${collections.join('|')})`, 'g')
  return content(JSON.parse(JSON.stringify(map).replaceAll(tails, '')))
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(inOneOrder(item)) ?? '').toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => [key, inOneOrder(one)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

function check(property: (lineage: Lineage) => void, heirs = 2) {
  fc.assert(fc.property(arbitraryLineage(heirs), property), { numRuns: runs(300) })
}

describe('merging', () => {
  it('gives the same bytes when nothing changed, or when only one side did', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      for (const [result, expected] of [
        [mergeMaps(base, base, base), base],
        [mergeMaps(base, ours, base), ours],
        [mergeMaps(base, base, theirs), theirs],
        [mergeMaps(base, ours, ours), ours],
        [mergeMaps(undefined, ours, ours), ours],
      ] as const) {
        expect(serialiseMap(result.map)).toBe(serialiseMap(expected))
        expect(result.conflicts).toEqual([])
      }
    })
  })

  it('always gives a whole map', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      for (const { map } of [mergeMaps(base, ours, theirs), mergeMaps(undefined, ours, theirs)]) {
        expect(integrityProblems(map)).toEqual([])
        expect(remitMapSchema.safeParse(map).error).toBeUndefined()
      }
    })
  })

  it('lets nothing vanish unseen: what goes was deleted by one side, unchanged by the other, and is named', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      const { map, removed } = mergeMaps(base, ours, theirs)
      for (const collection of collections) {
        const has = (one: RemitMap, id: string) => one[collection].some((entity) => entity.id === id)
        const named = removed.filter((one) => one.collection === collection)
        for (const { id } of [...ours[collection], ...theirs[collection]]) {
          if (has(map, id) || has(map, `${id}~${collection}`)) continue
          const removal = named.find(({ entity }) => (entity as Entity).id === id)
          expect(removal, id).toBeDefined()
          const [keeper, deleter] = removal?.by === 'mine' ? [theirs, ours] : [ours, theirs]
          expect(has(deleter, id)).toBe(false)
          expect(has(base, id) && sameValue(find(base, collection, id), find(keeper, collection, id))).toBe(
            true,
          )
        }
        for (const { entity } of named) expect(has(map, (entity as Entity).id)).toBe(false)
      }
    })
  })

  it('takes each field as the slow, obvious rule does', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      const { map, conflicts } = mergeMaps(base, ours, theirs)
      const touched = new Set(conflicts.map(({ entity }) => entity))
      for (const collection of collections) {
        for (const merged of map[collection] as readonly Entity[]) {
          const sides = [base, ours, theirs].map((one) =>
            (one[collection] as readonly Entity[]).find(({ id }) => id === merged.id),
          )
          if (touched.has(merged.id) || !sides[1] || !sides[2]) continue
          for (const [field, value] of naiveMergedFields(sides[0], sides[1], sides[2])) {
            expect((merged as unknown as Record<string, unknown>)[field]).toEqual(value)
          }
        }
      }
    })
  })

  it('takes what the map says of itself as the slow, obvious rule does, and asks of a date that differs', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      const { map, conflicts } = mergeMaps(base, ours, theirs)
      const said = ({ asOf, description }: RemitMap) => ({ asOf, description })
      for (const [field, value] of naiveMergedFields(said(base), said(ours), said(theirs)))
        expect((map as unknown as Record<string, unknown>)[field]).toEqual(value)
      const isAsked = conflicts.some(({ collection, field }) => collection === 'map' && field === 'asOf')
      expect(isAsked).toBe(new Set([base.asOf, ours.asOf, theirs.asOf]).size === 3)
      const all = new Set([base, ours, theirs].flatMap(({ declined = [] }) => declined))
      const isIn = (one: RemitMap, question: string) => one.declined?.includes(question) ?? false
      for (const question of all) {
        const [was, own, other] = [isIn(base, question), isIn(ours, question), isIn(theirs, question)]
        expect(isIn(map, question), question).toBe(was ? own && other : own || other)
      }
    })
  })

  it('does not depend on who is first, but for what it lists as conflicts', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      const one = mergeMaps(base, ours, theirs)
      const other = mergeMaps(base, theirs, ours)
      const letters = new Set(
        [...ours.scheme.involvements, ...theirs.scheme.involvements].map(({ letter }) => letter),
      )
      if (one.conflicts.length === 0 && letters.size > 0) {
        expect(other.conflicts).toEqual([])
        expect(contentLessTails(other.map)).toBe(contentLessTails(one.map))
      } else {
        // A letter that two involvements want is settled in the order in which they come.
        const fields = (result: typeof one) =>
          result.conflicts
            .filter(({ kind, field }) => kind === 'field' && field !== 'letter')
            .map(({ id }) => id)
        expect(fields(other).toSorted()).toEqual(fields(one).toSorted())
      }
    })
  })

  it('keeps two kinds of thing that were given one id, whoever is first', () => {
    const base = smallMap()
    const ours = { ...base, beneficiaries: [...base.beneficiaries, { id: 'new', name: 'Carers' }] }
    const theirs = { ...base, places: [...base.places, { id: 'new', name: 'York', broader: ['north'] }] }
    const [one, other] = [mergeMaps(base, ours, theirs).map, mergeMaps(base, theirs, ours).map]
    expect([one.beneficiaries.at(-1)?.id, one.places.at(-1)?.id]).toEqual(['new', 'new~places'])
    expect([other.beneficiaries.at(-1)?.id, other.places.at(-1)?.id]).toEqual(['new~beneficiaries', 'new'])
    expect(contentLessTails(other)).toBe(contentLessTails(one))
  })

  it('says nothing new when the same file comes in again', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      const { map, conflicts } = mergeMaps(base, ours, theirs)
      const again = mergeMaps(base, map, theirs).map
      const isLettered = conflicts.some(({ field }) => field === 'letter')
      expect(content(isLettered ? { ...again, scheme: map.scheme } : again)).toBe(content(map))
    })
  })

  it('brings up to six maps together in any order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((heirs) => arbitraryLineage(heirs, 4)),
        ({ base, heirs }) => {
          const fold = (maps: readonly RemitMap[]) => {
            let map = base
            let conflicts = 0
            for (const heir of maps) {
              const result = mergeMaps(base, map, heir)
              map = result.map
              conflicts += result.conflicts.length
            }
            return { map, conflicts }
          }
          const forth = fold(heirs)
          const back = fold(heirs.toReversed())
          for (const { map } of [forth, back]) expect(integrityProblems(map)).toEqual([])
          if (forth.conflicts + back.conflicts === 0)
            expect(contentLessTails(back.map)).toBe(contentLessTails(forth.map))
        },
      ),
      { numRuns: runs(150) },
    )
  })

  it('carries out choices: mine leaves fields as they stand, theirs puts theirs, and the map stays whole', () => {
    check((lineage) => {
      const [base, ours, theirs] = two(lineage)
      const { map, conflicts } = mergeMaps(base, ours, theirs)
      const fields = conflicts.filter(({ kind, field }) => kind === 'field' && field !== 'layout')
      const choose = (choice: 'mine' | 'theirs') => new Map(fields.map(({ id }) => [id, choice]))
      const mine = resolveConflicts(map, fields, choose('mine'))
      expect(mine.ok && content(mine.map)).toBe(content(map))
      const all = resolveConflicts(map, conflicts, new Map(conflicts.map(({ id }) => [id, 'theirs'])))
      if (all.ok) expect(integrityProblems(all.map)).toEqual([])
      else expect(all.reason.length).toBeGreaterThan(5)
    })
  })
})

function find(map: RemitMap, collection: Collection, id: string): unknown {
  return (map[collection] as readonly Entity[]).find((entity) => entity.id === id)
}
