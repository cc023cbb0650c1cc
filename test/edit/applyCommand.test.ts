import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { type Command, stepNameOf } from '../../src/edit/commands.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'
import { steps } from '../../src/views/words/enSteps.ts'
import { deepFreeze } from '../support/deepFreeze.ts'
import { exampleMap } from '../support/exampleMap.ts'

const map = deepFreeze(exampleMap())

function applied(command: Command, to: RemitMap = map): RemitMap {
  const result = applyCommand(to, command)
  if (!result.ok) throw new Error(result.reason)
  return result.map
}

function reasonOf(command: unknown, against: RemitMap = map): string {
  const result = applyCommand(against, command as Command)
  return result.ok ? 'accepted' : result.reason
}

describe('adding', () => {
  it('puts the entity last and shares all other lists', () => {
    const after = applied({ type: 'addPlace', place: { id: 'west', name: 'West', broader: ['north'] } })
    expect(after.places.at(-1)).toEqual({ id: 'west', name: 'West', broader: ['north'] })
    expect(after.remits).toBe(map.remits)
    expect(after.organisations).toBe(map.organisations)
  })

  it('leaves out what says nothing', () => {
    const place = { id: 'west', name: 'West', broader: [], note: '', meta: {} }
    expect(applied({ type: 'addPlace', place }).places.at(-1)).toEqual({ id: 'west', name: 'West' })
  })

  it('refuses an id that anything in the map has, and the map’s own', () => {
    for (const id of ['county', 'tie', 'map']) {
      expect(reasonOf({ type: 'addPlace', place: { id, name: 'West' } })).toContain(`"${id}" is already used`)
    }
  })

  it.each([
    ['a reference to nothing', { id: 'x', organisation: 'gone', function: 'learning', involvement: 'leads' }],
    [
      'a reference to another kind of thing',
      { id: 'x', organisation: 'north', function: 'learning', involvement: 'leads' },
    ],
    [
      'an involvement that the scheme lacks',
      { id: 'x', organisation: 'county', function: 'learning', involvement: 'accountable' },
    ],
    ['a missing field', { id: 'x', organisation: 'county', function: 'learning' }],
    [
      'an unknown field',
      { id: 'x', organisation: 'county', function: 'learning', involvement: 'leads', owner: 'x' },
    ],
    [
      'a field called constructor',
      { id: 'x', organisation: 'county', function: 'learning', involvement: 'leads', constructor: '' },
    ],
    [
      'a field called __proto__',
      JSON.parse(
        '{"id": "x", "organisation": "county", "function": "learning", "involvement": "leads", "__proto__": {}}',
      ),
    ],
    ['nothing at all', undefined],
  ])('refuses %s', (_, remit) => {
    expect(reasonOf({ type: 'addRemit', remit })).not.toBe('accepted')
  })

  it('refuses what could not be saved and opened again', () => {
    let deep: unknown = 1
    for (let level = 0; level < 20_000; level++) deep = [deep]
    for (const meta of [{ deep }, { when: new Date() }, { none: undefined }, { not: Number.NaN }, [1]]) {
      expect(reasonOf({ type: 'addPlace', place: { id: 'west', name: 'West', meta } })).toContain(
        'plain JSON',
      )
    }
  })
})

describe('updating', () => {
  it('changes the named fields only, in place, and shares the other entities', () => {
    const after = applied({ type: 'updateRemit', id: 'trust-provides', changes: { basis: 'duty' } })
    expect(after.remits[1]).toEqual({ ...map.remits[1], basis: 'duty' })
    expect(after.remits[0]).toBe(map.remits[0])
    expect(after.functions).toBe(map.functions)
  })

  it.each([[undefined], [''], [[]]])('takes an optional field out when it is set to %j', (nothing) => {
    const after = applied({
      type: 'updateRemit',
      id: 'trust-provides',
      changes: { places: nothing as undefined, perspective: nothing as undefined },
    })
    expect(after.remits[1]).toEqual({
      id: 'trust-provides',
      organisation: 'trust',
      function: 'induction',
      involvement: 'provides',
    })
  })

  it('never takes a required field out', () => {
    expect(reasonOf({ type: 'updatePlace', id: 'north', changes: { name: '' } })).not.toBe('accepted')
    expect(reasonOf({ type: 'updatePlace', id: 'north', changes: { name: undefined } })).not.toBe('accepted')
    const after = applied({
      type: 'updateDecision',
      id: 'decision',
      changes: { functions: [], participants: [] },
    })
    expect(after.decisions[0]).toEqual({
      id: 'decision',
      title: 'Who inducts',
      functions: [],
      participants: [],
    })
  })

  it('refuses circles of any length, by parent and by broader', () => {
    expect(reasonOf({ type: 'updateOrganisation', id: 'county', changes: { parent: 'team' } })).toContain(
      '"County"',
    )
    expect(reasonOf({ type: 'updateOrganisation', id: 'county', changes: { parent: 'county' } })).toContain(
      'within itself',
    )
    expect(
      reasonOf({ type: 'updateFunction', id: 'workforce', changes: { broader: ['day-one'] } }),
    ).toContain('within itself')
    expect(reasonOf({ type: 'updateFunction', id: 'workforce', changes: { broader: ['learning'] } })).toBe(
      'accepted',
    )
  })

  it('refuses another id, an unknown entity, one of another list, and no changes', () => {
    expect(reasonOf({ type: 'updatePlace', id: 'north', changes: { id: 'x' } })).toContain('id')
    expect(reasonOf({ type: 'updatePlace', id: 'gone', changes: {} })).toContain('"gone"')
    expect(reasonOf({ type: 'updatePlace', id: 'county', changes: {} })).toContain('"county"')
    expect(reasonOf({ type: 'updatePlace', id: 'north' })).not.toBe('accepted')
  })
})

describe('moving', () => {
  it('puts an entity at another place of its list', () => {
    const names = (of: RemitMap) => of.functions.map(({ id }) => id)
    expect(names(applied({ type: 'moveEntity', id: 'day-one', toIndex: 0 }))).toEqual([
      'day-one',
      'learning',
      'workforce',
      'induction',
    ])
    expect(names(applied({ type: 'moveEntity', id: 'learning', toIndex: 3 }))).toEqual([
      'workforce',
      'induction',
      'day-one',
      'learning',
    ])
    expect(reasonOf({ type: 'moveEntity', id: 'learning', toIndex: 4 })).toContain('4')
  })

  it('gives positions to organisations, functions, people and decisions, and to nothing else', () => {
    const positions: [string, number, number][] = [
      ['trust', 5, 6],
      ['induction', 0, 0],
      ['director', 1, 1],
      ['county', 9, 9],
    ]
    expect(applied({ type: 'moveNodes', positions }).layout?.positions).toEqual([
      ['county', 9, 9],
      ['decision', 3, 4],
      ['trust', 5, 6],
      ['induction', 0, 0],
      ['director', 1, 1],
    ])
    expect(reasonOf({ type: 'moveNodes', positions: [['north', 0, 0]] })).toContain('"north"')
    expect(reasonOf({ type: 'moveNodes', positions: [['trust', Number.NaN, 0]] })).toContain('numbers')
  })

  it('forgets positions when asked, and makes no empty layout', () => {
    const without = applied({ type: 'clearLayout' })
    expect(without).not.toHaveProperty('layout')
    expect(applied({ type: 'moveNodes', positions: [] }, without)).not.toHaveProperty('layout')
    expect(applied({ type: 'deleteEntities', ids: ['county', 'decision'] })).not.toHaveProperty('layout')
  })
})

describe('the scheme', () => {
  const moves = { leads: 'accountable', provides: 'responsible' }

  it('is replaced, and remits and expectations move along', () => {
    const after = applied({ type: 'setScheme', scheme: presetScheme('RACI'), moves })
    expect(after.remits.map(({ involvement }) => involvement)).toEqual([
      'accountable',
      'responsible',
      'accountable',
    ])
    expect(after.functions[1]?.expects).toEqual(['accountable', 'responsible'])
  })

  it('takes along what an agreement moves, or forgets it with its involvement', () => {
    const [agreement] = map.agreements
    if (!agreement) throw new Error('The example has an agreement')
    const from = (involvement: string) => ({ ...map, agreements: [{ ...agreement, moves: involvement }] })
    const command: Command = { type: 'setScheme', scheme: presetScheme('RACI'), moves }
    expect(applied(command, from('provides')).agreements[0]?.moves).toBe('responsible')
    expect(applied(command, from('oversees')).agreements[0]).not.toHaveProperty('moves')
  })

  it('is refused while remits would be left without an involvement', () => {
    expect(reasonOf({ type: 'setScheme', scheme: presetScheme('RACI') })).toContain('"Leads"')
    expect(
      reasonOf({ type: 'setScheme', scheme: presetScheme('RACI'), moves: { leads: 'accountable' } }),
    ).toContain('"Provides"')
    expect(
      reasonOf({ type: 'setScheme', scheme: presetScheme('RACI'), moves: { ...moves, leads: 'gone' } }),
    ).toContain('"Leads"')
  })

  it('shares remits and functions when only a label changes', () => {
    const scheme = presetScheme('Remit')
    const renamed = {
      ...scheme,
      involvements: scheme.involvements.map((one) => ({ ...one, label: `${one.label}!` })),
    }
    const after = applied({ type: 'setScheme', scheme: renamed })
    expect(after.remits).toBe(map.remits)
    expect(after.functions).toBe(map.functions)
  })

  it('needs a letter of its own for each involvement, and separations of its own involvements', () => {
    const [first, second] = presetScheme('RACI').involvements
    if (!first || !second) throw new Error('RACI has involvements')
    const twice = { ...presetScheme('RACI'), involvements: [first, { ...second, letter: 'a' }] }
    expect(reasonOf({ type: 'setScheme', scheme: twice, moves })).toContain('letter')
    const apart = { ...presetScheme('RACI'), separations: [['accountable', 'gone']] }
    expect(reasonOf({ type: 'setScheme', scheme: apart, moves })).toContain('"gone"')
  })
})

describe('who answers for a function', () => {
  it('is changed with the scheme, and stays when another involvement goes', () => {
    const { scheme } = map
    const involvements = scheme.involvements.map((one) =>
      one.id === 'oversees'
        ? { ...one, answers: true }
        : one.id === 'leads'
          ? { ...one, answers: undefined }
          : one,
    )
    const answering = applied({ type: 'setScheme', scheme: { ...scheme, involvements } })
    const oversees = answering.scheme.involvements.find(({ id }) => id === 'oversees')
    expect(oversees).toHaveProperty('answers', true)
    expect(answering.scheme.involvements[0]).not.toHaveProperty('answers')
    const fewer = answering.scheme.involvements.filter(({ id }) => id !== 'informed')
    const after = applied(
      { type: 'setScheme', scheme: { ...answering.scheme, involvements: fewer } },
      answering,
    )
    expect(after.scheme.involvements).toContainEqual(oversees)
  })
})

describe('a function that is only a heading', () => {
  it('is told to be one, and that is taken out rather than denied', () => {
    const heading = applied({ type: 'updateFunction', id: 'workforce', changes: { headingOnly: true } })
    expect(heading.functions[1]).toHaveProperty('headingOnly', true)
    expect(
      applied({ type: 'updateFunction', id: 'workforce', changes: { headingOnly: undefined } }, heading),
    ).toEqual(map)
    expect(reasonOf({ type: 'updateFunction', id: 'workforce', changes: { headingOnly: false } })).toContain(
      'headingOnly',
    )
  })
})

describe('the map as a whole', () => {
  it('has a title always, a description when there is one', () => {
    const described = applied({ type: 'updateMap', changes: { description: 'Said' } })
    expect(described.description).toBe('Said')
    expect(applied({ type: 'updateMap', changes: { description: '' } }, described)).not.toHaveProperty(
      'description',
    )
    expect(applied({ type: 'updateMap', changes: { title: 'Other' } }, described)).toMatchObject({
      title: 'Other',
      description: 'Said',
    })
    expect(reasonOf({ type: 'updateMap', changes: { title: '  ' } })).toContain('title')
    expect(reasonOf({ type: 'updateMap', changes: { title: 5 } })).not.toBe('accepted')
  })

  it('is about a date when it says so, and a change of its title leaves the date alone', () => {
    const dated = applied({ type: 'updateMap', changes: { asOf: '2004-04' } })
    expect(dated.asOf).toBe('2004-04')
    expect(applied({ type: 'updateMap', changes: { title: 'Other' } }, dated).asOf).toBe('2004-04')
    for (const nothing of ['', undefined])
      expect(applied({ type: 'updateMap', changes: { asOf: nothing } }, dated)).not.toHaveProperty('asOf')
    for (const asOf of ['2004-13', 'last year', 2004])
      expect(reasonOf({ type: 'updateMap', changes: { asOf } })).toContain('a year, a month or a day')
  })

  it('keeps which questions were refused, each once, until they may be asked again', () => {
    const once = applied({ type: 'declineQuestions', questions: ['headings', 'date'] })
    const twice = applied({ type: 'declineQuestions', questions: ['date', 'kinds'] }, once)
    expect(twice.declined).toEqual(['headings', 'date', 'kinds'])
    const some = applied({ type: 'askAgain', questions: ['date', 'never refused'] }, twice)
    expect(some.declined).toEqual(['headings', 'kinds'])
    expect(applied({ type: 'askAgain', questions: ['headings', 'kinds'] }, some)).toEqual(map)
    for (const type of ['declineQuestions', 'askAgain'])
      for (const questions of [[], [''], 'headings', undefined])
        expect(reasonOf({ type, questions })).toBe('No question is named.')
  })

  it('names each of these steps by what it did', () => {
    const nameOf = (command: Command) => steps[stepNameOf(command)]
    expect(nameOf({ type: 'updateMap', changes: { asOf: '2004' } })).toBe('change the date of the map')
    expect(nameOf({ type: 'updateMap', changes: { title: 'Other', asOf: '2004' } })).toBe('rename map')
    expect(nameOf({ type: 'declineQuestions', questions: ['headings'] })).toBe('not ask again')
    expect(nameOf({ type: 'askAgain', questions: ['headings'] })).toBe('ask again')
  })

  it('takes over another map’s content but keeps its own id and beginning', () => {
    const other = { ...exampleMap(), id: 'other', created: '2000-01-01T00:00:00Z', title: 'Other', ties: [] }
    expect(applied({ type: 'replaceContent', map: other })).toEqual({
      ...other,
      id: 'map',
      created: map.created,
    })
    expect(reasonOf({ type: 'replaceContent', map: { ...other, functions: [] } })).toContain(
      'is not a function',
    )
    expect(reasonOf({ type: 'replaceContent', map: { ...other, extra: 1 } })).not.toBe('accepted')
  })
})

describe('a batch', () => {
  const add: Command = { type: 'addPlace', place: { id: 'west', name: 'West' } }

  it('lets later commands build on earlier ones', () => {
    const use: Command = { type: 'updateRemit', id: 'county-leads', changes: { places: ['west'] } }
    const after = applied({ type: 'batch', name: 'quickAdd', commands: [add, use] })
    expect(after.remits[0]?.places).toEqual(['west'])
  })

  it('is all or nothing', () => {
    expect(reasonOf({ type: 'batch', name: 'edit', commands: [add, add] })).toContain(
      '"west" is already used',
    )
    expect(map.places).toHaveLength(2)
  })
})

it('refuses a command that there is not', () => {
  for (const type of ['addAgency', 'constructor', '__proto__', '']) {
    expect(reasonOf({ type })).toContain('There is no command')
  }
})
