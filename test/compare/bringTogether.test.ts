import { describe, expect, it } from 'vitest'
import {
  type Asked,
  answered,
  answerOpen,
  bringTogether,
  type IncomingMap,
} from '../../src/compare/bringTogether.ts'
import { changedCells } from '../../src/compare/changedCells.ts'
import type { ConflictChoice } from '../../src/compare/resolveConflicts.ts'
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

const called = (name: string): RemitMap => ({
  ...start,
  organisations: start.organisations.map((one) => (one.id === 'nhsu' ? { ...one, name } : one)),
})

describe('two files that differ from this map and from each other', () => {
  const ours = called('NHS University')
  const files = [table(1, called('The NHSU')), table(2, called('NHSU'), { base: called('UfI') })]
  const about = (number: number) => `table-${number}/organisations/nhsu/name`
  const ask = (
    choices: ReadonlyMap<string, ConflictChoice> = new Map(),
    incoming: readonly IncomingMap[] = files,
  ): Asked => ({ ours, incoming, choices, conflicts: bringTogether(ours, incoming, choices).conflicts })

  it('are each asked about against this map while nothing is chosen', () => {
    const { conflicts } = bringTogether(ours, files)
    expect(conflicts.map(({ key, mine, mineFrom }) => [key, mine, mineFrom])).toEqual([
      [about(1), 'NHS University', undefined],
      [about(2), 'NHS University', undefined],
    ])
  })

  it('leave the question between them open when the files are taken for all: none takes back what another says', () => {
    const choices = answerOpen(ask(), 'theirs')
    expect([...choices]).toEqual([[about(1), 'theirs']])
    const { map, conflicts } = bringTogether(ours, files, choices)
    expect(map.organisations[0]?.name).toBe('The NHSU')
    expect(conflicts[1]).toMatchObject({ mine: 'The NHSU', mineFrom: 'table-1', theirs: 'NHSU' })
    // Pressed again it still is.
    expect(answerOpen(ask(choices), 'theirs')).toEqual(choices)
    expect(answerOpen(ask(choices), 'mine')).toEqual(choices)
    // This map's own for all leaves nothing open.
    expect([...answerOpen(ask(), 'mine').values()]).toEqual(['mine', 'mine'])
  })

  it('ask anew when the answer before changes what the question is about, and only then', () => {
    const second = answered(ask(), about(2), 'theirs')
    expect([...second]).toEqual([[about(2), 'theirs']])
    const mine = answered(ask(second), about(1), 'mine')
    expect([...mine]).toEqual([
      [about(1), 'mine'],
      [about(2), 'theirs'],
    ])
    expect([...answered(ask(mine), about(1), 'theirs')]).toEqual([[about(1), 'theirs']])
  })

  it('say which file the value is from, too, where the first came in without a question', () => {
    const { conflicts } = bringTogether(start, [table(1, first), table(2, second), table(3, third)])
    expect(conflicts).toMatchObject([{ mine: 'University', mineFrom: 'table-2' }])
  })

  it('do not delete what another changed', () => {
    const gone = { ...start, organisations: start.organisations.slice(1), remits: [] }
    const incoming = [table(1, called('The NHSU')), table(2, gone)]
    const choices = answerOpen(ask(new Map(), incoming), 'theirs')
    const { map, conflicts } = bringTogether(ours, incoming, choices)
    expect(map.organisations[0]?.name).toBe('The NHSU')
    expect(conflicts.filter(({ key }) => !choices.has(key)).map(({ mineFrom }) => mineFrom)).toContain(
      'table-1',
    )
  })
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

const claim = (organisation: string, held: string) => ({ organisation, function: held, involvement: 'leads' })

const view = { id: 'v', name: 'Table 1' }
const asView = (ours: RemitMap, map: RemitMap, base: RemitMap | undefined) =>
  bringTogether(ours, [{ id: 'f', map, base, perspective: view, accepted: [] }])

describe('a file that comes in as a view of its own', () => {
  it('takes nobody’s remits out, whatever it lacks', () => {
    const ours = { ...start, remits: [...start.remits, remit('since', 'shas', 'induction')] }
    const theirs = { ...start, remits: [remit('own', 'shas', 'planning')] }
    for (const base of [undefined, start, ours]) {
      const { map, removed } = asView(ours, theirs, base)
      expect(map.remits).toEqual(expect.arrayContaining(ours.remits))
      expect(removed).toEqual([])
    }
  })

  it('disclaims what fell with an organisation that the group deleted, and leaves the organisation', () => {
    const theirs = { ...start, organisations: start.organisations.slice(1), remits: [] }
    const { map } = asView(start, theirs, start)
    expect(map.organisations).toEqual(start.organisations)
    expect(map.remits).toEqual([
      ...start.remits,
      { id: 'r1@v', ...claim('nhsu', 'induction'), stance: 'disclaims', perspective: 'v' },
    ])
    expect(asView(start, theirs, undefined).map.remits).toEqual(start.remits)
  })

  it('changes no name, title, decision or agreement of ours, and asks nothing', () => {
    const ours: RemitMap = {
      ...start,
      agreements: [
        {
          id: 'ag',
          title: 'Agreed',
          functions: ['induction'],
          organisations: ['nhsu'],
          outcome: 'shared',
          status: 'agreed',
        },
      ],
      decisions: [{ id: 'd', title: 'Decided', functions: ['planning'], participants: [] }],
    }
    const theirs: RemitMap = {
      ...second,
      title: 'Theirs',
      description: 'Theirs',
      agreements: [{ ...(ours.agreements[0] as RemitMap['agreements'][number]), title: 'Otherwise' }],
      decisions: [],
    }
    for (const base of [undefined, ours, start]) {
      const { map, conflicts } = asView(ours, theirs, base)
      expect(conflicts).toEqual([])
      expect({ ...map, remits: [], perspectives: [] }).toEqual({ ...ours, remits: [], perspectives: [] })
    }
  })
})
