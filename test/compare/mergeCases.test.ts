/** Merges that groups meet, one by one. */
import { describe, expect, it } from 'vitest'
import { describeConflict } from '../../src/compare/describeConflict.ts'
import { alignMap, matchEntities } from '../../src/compare/matchEntities.ts'
import { mergeMaps } from '../../src/compare/mergeMaps.ts'
import { resolveConflicts } from '../../src/compare/resolveConflicts.ts'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import type { Command } from '../../src/edit/commands.ts'
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'

const now = '2026-11-21T09:00:00Z'

const start: RemitMap = {
  ...emptyMap('Learning', now),
  id: 'map',
  organisations: [
    { id: 'nhsu', name: 'NHSU' },
    { id: 'shas', name: 'Strategic health authorities', aliases: ['SHAs'] },
  ],
  functions: [{ id: 'induction', name: 'Induction' }],
  places: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  remits: [
    {
      id: 'r1',
      organisation: 'nhsu',
      function: 'induction',
      involvement: 'leads',
      places: ['north', 'south'],
    },
  ],
}

function changed(...commands: Command[]): RemitMap {
  return commands.reduce((map, command) => {
    const result = applyCommand(map, command)
    if (!result.ok) throw new Error(result.reason)
    return result.map
  }, start)
}

const rename = (name: string): Command => ({ type: 'updateOrganisation', id: 'nhsu', changes: { name } })

describe('two groups and their starting point', () => {
  it('both renamed it otherwise: a conflict with all three, mine until someone chooses', () => {
    const { map, conflicts } = mergeMaps(
      start,
      changed(rename('NHS University')),
      changed(rename('The university')),
    )
    expect(map.organisations[0]?.name).toBe('NHS University')
    expect(conflicts).toEqual([
      {
        id: 'organisations/nhsu/name',
        kind: 'field',
        collection: 'organisations',
        entity: 'nhsu',
        field: 'name',
        original: 'NHSU',
        mine: 'NHS University',
        theirs: 'The university',
      },
    ])
    const theirs = resolveConflicts(map, conflicts, new Map([['organisations/nhsu/name', 'theirs']]))
    expect(theirs.ok && theirs.map.organisations[0]?.name).toBe('The university')
  })

  it('one deleted an organisation, the other gave it a remit: it is kept, and that is said', () => {
    const ours = changed({ type: 'deleteOrganisation', id: 'shas' })
    const theirs = changed({
      type: 'addRemit',
      remit: { id: 'r2', organisation: 'shas', function: 'induction', involvement: 'leads' },
    })
    const { map, conflicts } = mergeMaps(start, ours, theirs)
    expect(map.organisations.map(({ id }) => id)).toContain('shas')
    expect(map.remits.map(({ id }) => id)).toEqual(['r1', 'r2'])
    expect(conflicts).toMatchObject([{ kind: 'deleted', entity: 'shas', mine: undefined }])
    const gone = resolveConflicts(map, conflicts, new Map([['organisations/shas/', 'mine']]))
    expect(gone.ok && gone.map.remits.map(({ id }) => id)).toEqual(['r1'])
  })

  it('one deleted what the other left alone: it goes, and is named', () => {
    const { map, conflicts, removed } = mergeMaps(
      start,
      start,
      changed({ type: 'deleteOrganisation', id: 'shas' }),
    )
    expect(map.organisations.map(({ id }) => id)).toEqual(['nhsu'])
    expect(conflicts).toEqual([])
    expect(removed).toMatchObject([{ collection: 'organisations', entity: { id: 'shas' }, by: 'theirs' }])
  })

  it('each limited a remit to another place: never widened to everywhere in silence', () => {
    const limit = (places: string[]): Command => ({ type: 'updateRemit', id: 'r1', changes: { places } })
    const { map, conflicts } = mergeMaps(start, changed(limit(['north'])), changed(limit(['south'])))
    expect(map.remits[0]?.places).toEqual(['north'])
    expect(conflicts.map(({ id }) => id)).toEqual(['remits/r1/places'])
  })

  it('both would put one within the other: mine stays, and no circle is made', () => {
    const within = (id: string, parent: string): Command => ({
      type: 'updateOrganisation',
      id,
      changes: { parent },
    })
    const { map, conflicts } = mergeMaps(
      start,
      changed(within('nhsu', 'shas')),
      changed(within('shas', 'nhsu')),
    )
    expect(map.organisations).toMatchObject([{ id: 'nhsu', parent: 'shas' }, { id: 'shas' }])
    expect(map.organisations[1]?.parent).toBeUndefined()
    expect(conflicts).toMatchObject([{ kind: 'circle', entity: 'shas', field: 'parent', theirs: 'nhsu' }])
  })

  it('each added an alias: both are there, and there is nothing to ask', () => {
    const alias = (...aliases: string[]): Command => ({
      type: 'updateOrganisation',
      id: 'shas',
      changes: { aliases },
    })
    const { map, conflicts } = mergeMaps(
      start,
      changed(alias('SHAs', 'Authorities')),
      changed(alias('SHAs', 'Health authorities')),
    )
    expect(map.organisations[1]?.aliases).toEqual(['SHAs', 'Authorities', 'Health authorities'])
    expect(conflicts).toEqual([])
  })
})

describe('what a map says of itself', () => {
  it('each gave it another date: a conflict, and the date can also be left out again', () => {
    const dated = (asOf: string): Command => ({ type: 'updateMap', changes: { asOf } })
    const { map, conflicts } = mergeMaps(start, changed(dated('2004')), changed(dated('2005-04')))
    expect(map.asOf).toBe('2004')
    expect(conflicts).toMatchObject([{ id: 'map//asOf', mine: '2004', theirs: '2005-04' }])
    const choose = (choice: 'original' | 'theirs') =>
      resolveConflicts(map, conflicts, new Map([['map//asOf', choice]]))
    expect(choose('theirs')).toMatchObject({ ok: true, map: { asOf: '2005-04' } })
    const none = choose('original')
    expect(none.ok && 'asOf' in none.map).toBe(false)
    const [conflict] = conflicts
    expect(conflict && describeConflict(map, conflict)).toEqual({
      about: 'The date the map is about',
      original: undefined,
      mine: '2004',
      theirs: 'April 2005',
    })
  })

  it('one refused a question, the other would be asked another again: both are done', () => {
    const asked = { ...start, declined: ['headings', 'kinds'] }
    const ours = { ...asked, declined: ['headings', 'kinds', 'date'] }
    const theirs = { ...asked, declined: ['kinds'] }
    const { map, conflicts } = mergeMaps(asked, ours, theirs)
    expect(map.declined).toEqual(['kinds', 'date'])
    expect(conflicts).toEqual([])
    const none = mergeMaps(asked, { ...asked, declined: ['kinds'] }, { ...asked, declined: ['headings'] })
    expect(none.map).not.toHaveProperty('declined')
    expect(mergeMaps(undefined, ours, { ...theirs, declined: ['place'] }).map.declined).toEqual([
      'headings',
      'kinds',
      'date',
      'place',
    ])
  })

  it('who answers is taken from whoever changed it; where both did, it can be left unsaid again', () => {
    const answering = (id: string, answers: boolean): Command => ({
      type: 'setScheme',
      scheme: {
        ...start.scheme,
        involvements: start.scheme.involvements.map((one) => (one.id === id ? { ...one, answers } : one)),
      },
    })
    const { map, conflicts } = mergeMaps(
      start,
      changed(answering('oversees', true)),
      changed(answering('funds', true)),
    )
    expect(conflicts).toEqual([])
    expect(map.scheme.involvements.filter(({ answers }) => answers).map(({ id }) => id)).toEqual([
      'funds',
      'oversees',
    ])
    const both = mergeMaps(start, changed(answering('oversees', true)), changed(answering('oversees', false)))
    expect(both.conflicts).toMatchObject([{ id: 'scheme/oversees/answers' }])
    const unsaid = resolveConflicts(
      both.map,
      both.conflicts,
      new Map([['scheme/oversees/answers', 'original' as const]]),
    )
    expect(unsaid.ok && unsaid.map.scheme).toStrictEqual(start.scheme)
  })

  it('a heading comes with a change of one side; without a common beginning it is asked about', () => {
    const theirs = changed({ type: 'updateFunction', id: 'induction', changes: { headingOnly: true } })
    expect(mergeMaps(start, start, theirs).map.functions[0]).toHaveProperty('headingOnly', true)
    // Else gaps of a function that is held would no longer be told, and nobody would have said so.
    const { map, conflicts } = mergeMaps(undefined, start, theirs)
    expect(map.functions[0]).not.toHaveProperty('headingOnly')
    expect(conflicts.map(({ id }) => id)).toEqual(['functions/induction/headingOnly'])
  })
})

describe('maps without a common beginning', () => {
  const other: RemitMap = {
    ...emptyMap('Another', now),
    id: 'other',
    organisations: [
      { id: 'x1', name: 'nhsu ' },
      { id: 'x2', name: 'SHAs' },
      { id: 'x3', name: 'Strategic health authoritys' },
    ],
    functions: [{ id: 'x4', name: 'Induction' }],
    places: [
      { id: 'x5', name: 'North' },
      { id: 'x6', name: 'South' },
    ],
    remits: [
      { id: 'x7', organisation: 'x1', function: 'x4', involvement: 'leads', places: ['x6', 'x5'] },
      { id: 'x8', organisation: 'x2', function: 'x4', involvement: 'leads' },
    ],
  }

  it('are matched by name and alias; what is only alike waits for a decision', () => {
    const { sure, toReview } = matchEntities(
      { ...start, organisations: start.organisations.slice(0, 1) },
      other,
    )
    expect(sure.filter(({ collection }) => collection === 'organisations')).toEqual([
      { collection: 'organisations', ours: 'nhsu', theirs: 'x1', how: 'name' },
    ])
    expect(toReview).toEqual([])
    const all = matchEntities(start, other)
    expect(all.sure).toContainEqual({ collection: 'organisations', ours: 'shas', theirs: 'x2', how: 'alias' })
    expect(all.sure).toContainEqual({ collection: 'remits', ours: 'r1', theirs: 'x7', how: 'content' })
    expect(all.toReview).toEqual([])
  })

  it('asks about a slip of the pen', () => {
    const { toReview } = matchEntities(start, {
      ...other,
      organisations: other.organisations.slice(2),
      remits: [],
    })
    expect(toReview).toEqual([{ collection: 'organisations', ours: 'shas', theirs: 'x3', how: 'similar' }])
  })

  it('come together with nothing said twice', () => {
    const matching = matchEntities(start, other)
    const { map, conflicts } = mergeMaps(undefined, start, alignMap(other, start, matching.sure))
    expect(map.organisations.map(({ name }) => name)).toEqual([
      'NHSU',
      'Strategic health authorities',
      'Strategic health authoritys',
    ])
    expect(map.remits.map(({ organisation }) => organisation)).toEqual(['nhsu', 'shas'])
    expect(conflicts.map(({ id }) => id)).toContain('map//title')
  })
})

it('one moved a thing that the other deleted and still needs: it comes back where it was put', () => {
  const theirs = changed(
    { type: 'moveNodes', positions: [['shas', 10, 20]] },
    {
      type: 'addRemit',
      remit: { id: 'r3', organisation: 'shas', function: 'induction', involvement: 'leads' },
    },
  )
  const ours = changed({ type: 'deleteOrganisation', id: 'shas' })
  const { map } = mergeMaps(start, ours, theirs)
  expect(map.layout?.positions).toEqual([['shas', 10, 20]])
  expect(mergeMaps(start, map, theirs).map.layout).toEqual(map.layout)
})
