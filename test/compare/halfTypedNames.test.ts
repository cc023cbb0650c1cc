import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexBeginnings } from '../../src/compare/halfTypedNames.ts'
import { matchNames } from '../../src/compare/matchNames.ts'
import { emptyMap } from '../../src/model/remitMap.ts'
import { naiveBegunBy } from '../support/naiveBeginnings.ts'
import { runs } from '../support/runs.ts'

const things = [
  { id: 'city', names: ['City housing', 'CHD'] },
  { id: 'kent', names: ['Kent and Medway'] },
  { id: 'cafe', names: ['Café association', 'Tea rooms'] },
  { id: 'ward', names: ['Ward 10'] },
]
const meant = (text: string) => indexBeginnings(things).begunBy(text)

describe('a half-typed name', () => {
  it.each([
    ['City hou', 'city'],
    ['  city  HOU', 'city'],
    ['City', 'city'],
    ['c', 'city'],
    ['CH', 'city'],
    ['hou', 'city'],
    ['Kent', 'kent'],
    ['Kent and', 'kent'],
    ['Cafe ass', 'cafe'],
    ['Tea r', 'cafe'],
    ['Ward 1', 'ward'],
    ['Ｃｉｔｙ ｈ', 'city'],
  ])('%s begins a name that is there', (text, id) => {
    expect(meant(text).map((one) => one.id)).toContain(id)
  })

  it.each([
    'City housing',
    'chd',
    'City houses',
    'ousing',
    'housing',
    'ho',
    'Medwa y',
    '',
    '  ',
    'Ward 11',
    '.*',
    '[',
  ])('%j begins none', (text) => {
    expect(meant(text)).toEqual([])
  })

  it('says by which of its names, and whether it breaks off within a word', () => {
    expect(meant('Tea r')).toEqual([{ id: 'cafe', name: 'Tea rooms', cutsWord: true }])
    expect(meant('Kent')).toEqual([{ id: 'kent', name: 'Kent and Medway', cutsWord: false }])
  })

  it('is found as by looking at every name', () => {
    const word = fc.constantFrom(
      'city',
      'City',
      'cit',
      'housing',
      'house',
      'hou',
      'é',
      'Kent',
      'ken',
      '1',
      '10',
      ' ',
    )
    const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
    const named = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
    fc.assert(
      fc.property(named, text, (names, typed) => {
        const all = names.map((list, index) => ({ id: `t${index}`, names: list }))
        const found = indexBeginnings(all).begunBy(typed, all.length)
        expect(found.map(({ id }) => id).sort()).toEqual(naiveBegunBy(all, typed).sort())
        const few = indexBeginnings(all).begunBy(typed, 2)
        expect(few).toEqual(found.slice(0, 2))
      }),
      { numRuns: runs(300, 20_000) },
    )
  })
})

describe('a list that is brought in', () => {
  const organisations = (names: readonly string[]) =>
    names.map((name, index) => ({ id: `${name[0]}${index}`, name }))
  const asked = (names: readonly string[]) => {
    const map = { ...emptyMap('Here'), organisations: organisations(['City housing', 'Kent and Medway']) }
    const draft = {
      ...emptyMap('List'),
      organisations: names.map((name, index) => ({ id: `new${index}`, name })),
    }
    return matchNames(map, draft).questions.map(({ name, other }) => `${name}: ${other.name}`)
  }
  it('is asked about a name that breaks off within a word, not about one that is whole', () => {
    expect(asked(['City hou', 'Kent', 'City'])).toEqual(['City hou: City housing'])
  })

  it('is not asked about a name of one or two letters: a body called “C” is no half-typed word', () => {
    expect(asked(['C', 'K', 'Ci', 'Ké', 'Cit'])).toEqual(['Cit: City housing'])
  })

  it('is asked about by the name that shows the likeness, not by a short one of the same body', () => {
    const agency = { id: 'ea', name: 'Environment Agency', shortName: 'EA' }
    const draft = { ...emptyMap('List'), organisations: [{ id: 'new', name: 'Environment Agen' }] }
    const { questions } = matchNames({ ...emptyMap('Here'), organisations: [agency] }, draft)
    expect(questions.map(({ other }) => other)).toEqual([
      { id: 'ea', name: 'Environment Agency', isNew: false },
    ])
  })
})
