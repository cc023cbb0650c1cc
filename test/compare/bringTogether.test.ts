import { expect, it } from 'vitest'
import { bringTogether, type IncomingMap } from '../../src/compare/bringTogether.ts'
import { changedCells } from '../../src/compare/changedCells.ts'
import { nearestAncestor } from '../../src/compare/nearestAncestor.ts'
import { emptyMap, type Remit, type RemitMap } from '../../src/model/remitMap.ts'

const start: RemitMap = {
  ...emptyMap('Learning', '2026-11-21T09:00:00Z'),
  id: 'map',
  organisations: [
    { id: 'nhsu', name: 'NHSU' },
    { id: 'shas', name: 'SHAs' },
  ],
  functions: [
    { id: 'induction', name: 'Induction' },
    { id: 'planning', name: 'Planning' },
  ],
  remits: [{ id: 'r1', organisation: 'nhsu', function: 'induction', involvement: 'leads' }],
}

const remit = (id: string, organisation: string, held: string): Remit => ({
  id,
  organisation,
  function: held,
  involvement: 'leads',
})

function table(number: number, map: RemitMap, changes: Partial<IncomingMap> = {}): IncomingMap {
  return { id: `table-${number}`, map, base: start, perspective: undefined, accepted: [], ...changes }
}

const first = { ...start, remits: [...start.remits, remit('a', 'shas', 'planning')] }
const second = {
  ...start,
  remits: [...start.remits, remit('b', 'nhsu', 'planning')],
  organisations: start.organisations.map((one) => (one.id === 'nhsu' ? { ...one, name: 'University' } : one)),
}
const third = {
  ...start,
  remits: [],
  organisations: start.organisations.map((one) => (one.id === 'nhsu' ? { ...one, name: 'NHS U' } : one)),
}

it('three tables come together as a merge: what each added is there, what two named otherwise is asked', () => {
  const { map, conflicts, removed } = bringTogether(start, [
    table(1, first),
    table(2, second),
    table(3, third),
  ])
  expect(map.remits.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(removed.map(({ entity }) => (entity as Remit).id)).toEqual(['r1'])
  expect(conflicts.map(({ key }) => key)).toEqual(['table-3/organisations/nhsu/name'])
  const chosen = bringTogether(
    start,
    [table(1, first), table(2, second), table(3, third)],
    new Map([['table-3/organisations/nhsu/name', 'theirs']]),
  )
  expect(chosen.map.organisations[0]?.name).toBe('NHS U')
})

it('three tables come together as views: nothing is taken from anyone, and each says its own', () => {
  const views = [first, second, third].map((map, index) =>
    table(index + 1, map, { perspective: { id: `v${index + 1}`, name: `Table ${index + 1}` } }),
  )
  const { map } = bringTogether(start, views)
  expect(map.perspectives.map(({ name }) => name)).toEqual(['Table 1', 'Table 2', 'Table 3'])
  expect(map.remits.map(({ id, perspective, stance }) => [id, perspective, stance])).toEqual(
    expect.arrayContaining([
      ['r1', undefined, undefined],
      ['a@v1', 'v1', undefined],
      ['b@v2', 'v2', undefined],
      ['r1@v3', 'v3', 'disclaims'],
    ]),
  )
})

it('the common beginning is the earlier state that differs least, and none when nothing is shared', () => {
  expect(nearestAncestor([emptyMap(), start, first], { ...first, title: 'Later' })).toBe(2)
  expect(nearestAncestor([start], emptyMap())).toBeUndefined()
})

it('cells with letters that came or went are found, in the order of the map', () => {
  const cells = changedCells(start, second)
  expect(cells.functions.map(({ id }) => id)).toEqual(['planning'])
  expect(cells.organisations.map(({ id }) => id)).toEqual(['nhsu'])
  expect(cells.cell('planning', 'nhsu')).toMatchObject({ came: ['leads'], went: [], stayed: [] })
  expect(cells.cell('induction', 'nhsu')).toMatchObject({
    came: [],
    went: [],
    stayed: ['leads'],
    details: false,
  })
})
