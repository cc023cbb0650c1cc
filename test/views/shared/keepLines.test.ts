import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PartyGroup } from '../../../src/analysis/parties/groupAlike.ts'
import { keepLines } from '../../../src/views/shared/keepLines.ts'
import { runs } from '../../support/runs.ts'

const one = (id: string): PartyGroup => ({ id: `party:${id}`, kind: undefined, members: [id], ofAll: 1 })
const several = (...members: string[]): PartyGroup => ({
  id: `kind:trust:${members[0]}`,
  kind: 'trust',
  members,
  ofAll: 4,
})
const all = () => true
const membersOf = (lines: readonly PartyGroup[]) => lines.map(({ members }) => members.join('+'))

it('keeps the order, whatever the order would be now, and puts who is new at the end', () => {
  const before = ['a', 'b', 'c'].map(one)
  expect(membersOf(keepLines(before, ['d', 'c', 'a', 'b'].map(one), all))).toEqual(['a', 'b', 'c', 'd'])
})

it('keeps apart who was apart, parts in place who no longer say the same, and lets go of who has gone', () => {
  expect(membersOf(keepLines([one('a'), one('x'), one('b')], [several('a', 'b'), one('x')], all))).toEqual([
    'a',
    'x',
    'b',
  ])
  const parted = keepLines([several('a', 'b', 'c'), one('x')], [one('x'), one('b'), several('a', 'c')], all)
  expect(membersOf(parted)).toEqual(['a+c', 'b', 'x'])
  expect(parted[0]).toMatchObject({ id: 'kind:trust:a', kind: 'trust', ofAll: 4 })
  expect(membersOf(keepLines([one('a'), one('b')], [one('b')], (id) => id !== 'a'))).toEqual(['b'])
  // No longer tied, but there: its line stays.
  expect(membersOf(keepLines([one('a'), one('b')], [one('b')], all))).toEqual(['a', 'b'])
})

it('has everyone once, in the order before, alike parties alone together, under ids of their own', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const grouping = fc
    .array(fc.nat({ max: 3 }), { minLength: ids.length, maxLength: ids.length })
    .map((bins) => {
      const groups = new Map<number, string[]>()
      ids.forEach((id, index) => {
        const bin = bins[index] ?? 0
        if (bin > 0) groups.set(bin, [...(groups.get(bin) ?? []), id])
      })
      return [...groups.values()].map((members) =>
        members.length > 1 ? several(...members) : one(members[0] ?? ''),
      )
    })
  fc.assert(
    fc.property(
      fc.array(grouping, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', ...ids),
      (states, gone) => {
        let lines: readonly PartyGroup[] = []
        for (const [index, now] of states.entries()) {
          const isThere = (id: string) => index < states.length - 1 || id !== gone
          const shown = now
            .map((group) => ({ ...group, members: group.members.filter(isThere) }))
            .filter(({ members }) => members.length > 0)
          const before = lines.flatMap(({ members }) => members).filter(isThere)
          const next = keepLines(lines, shown, isThere)
          const members = next.flatMap((line) => line.members)
          expect(new Set(members).size).toBe(members.length)
          expect([...members].sort()).toEqual(
            [...new Set([...before, ...shown.flatMap((g) => g.members)])].sort(),
          )
          expect(new Set(next.map(({ id }) => id)).size).toBe(next.length)
          // Where lines before came in some order, the first of each still do.
          const firsts = next.map((line) => line.members[0] ?? '').filter((id) => before.includes(id))
          const lineBefore = (id: string) => lines.findIndex((line) => line.members.includes(id))
          const places = firsts.map(lineBefore)
          expect(places).toEqual([...places].sort((a, b) => a - b))
          for (const line of next) {
            const groups = new Set(
              line.members.map((id) => shown.findIndex((group) => group.members.includes(id))),
            )
            expect(groups.size).toBe(1)
          }
          lines = next
        }
      },
    ),
    { numRuns: runs(300, 20_000) },
  )
})
