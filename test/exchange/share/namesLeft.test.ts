/** What the rules leave of hidden names is named, if it is there to be read, and nothing else is. */
import { expect, it } from 'vitest'
import { namesLeft } from '../../../src/exchange/share/namesLeft.ts'
import type { Redaction } from '../../../src/exchange/share/redactionFields.ts'
import { redactMap } from '../../../src/exchange/share/redactMap.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { readSample } from '../../samples/readSample.ts'
import { exampleMap } from '../../support/exampleMap.ts'

const both: ReadonlySet<Redaction> = new Set(['people', 'perspectives'])

function left(more: Partial<RemitMap>, chosen = both) {
  const map = { ...exampleMap(), perspectives: [], remits: [], ...more }
  return namesLeft(map, chosen, redactMap(map, chosen))
}

const people = (...names: string[]) => names.map((name, at) => ({ id: `p${at}`, name }))

it('says which words stay alone, and why', () => {
  const { alone, inNames } = left({
    people: people('Ann Porter', 'Bo Field', 'Cy Li', 'Solo', 'Head of Learning'),
    organisations: [{ id: 'o', name: 'Porter' }],
    places: [{ id: 's', name: 'Solo' }],
    description: 'Porter leads; Field, Li and Solo agree. Learning goes on. The Head said so.',
  })
  expect(alone).toEqual([
    { word: 'Porter', because: 'name', list: 'organisations' },
    { word: 'Field', because: 'ordinary' },
    { word: 'Li', because: 'short' },
    { word: 'Solo', because: 'name', list: 'places' },
  ])
  expect(inNames).toEqual([])
})

it('does not say so of what is in no text alone, or only in small letters', () => {
  const nothing = { alone: [], inNames: [] }
  const named = people('Ann Porter', 'Bo Field')
  expect(left({ people: named, description: 'In the field is a porter. Then Bo Field left.' })).toEqual(
    nothing,
  )
  const description = 'In the Field Centre.'
  expect(left({ people: named, places: [{ id: 'f', name: 'Field Centre' }], description })).toEqual(nothing)
  expect(left({ people: named, description: 'Field said so.' }, new Set())).toEqual(nothing)
  expect(left({ people: named, description: 'Field said so.' }, new Set(['trust']))).toEqual(nothing)
  // Gone with the notes.
  const places = [{ id: 'f', name: 'F', note: 'Field said so.' }]
  expect(left({ people: named, places }, new Set(['people', 'notes']))).toEqual(nothing)
  expect(left({ people: named, places }).alone).toHaveLength(1)
})

it('says which names that stay have a name in them', () => {
  const { alone, inNames } = left({
    people: people('Jane Zyxwabc', 'Ann Porter', 'Bo Field', 'Kit Solo'),
    perspectives: [{ id: 'v', name: 'Qvortix table' }],
    functions: [{ id: 'f', name: 'Parks by Zyxwabc' }],
    places: [
      { id: 'a', name: 'Ann Porter Hall' },
      { id: 'b', name: 'Field Hall' },
      { id: 'c', name: 'Qvortix Hall' },
      { id: 'd', name: 'Solo' },
    ],
    description: 'Zyxwabc said so. Qvortix too.',
  })
  expect(inNames).toEqual([
    { name: 'Parks by Zyxwabc', of: 'people' },
    { name: 'Qvortix Hall', of: 'perspectives' },
    { name: 'Solo', of: 'people' },
  ])
  expect(alone).toEqual([{ word: 'Qvortix', because: 'inName', list: 'places' }])
})

it('is silent about posts, views and bodies whose words are those of the trade', () => {
  expect(left(readSample('nhs-learning-2004'))).toEqual({ alone: [], inNames: [] })
  // A person is recorded as "Secretary of State for Health in 2004", and a view that stays has the year in its name too.
  expect(left(readSample('nhs-learning-2004'), new Set(['people']))).toEqual({ alone: [], inNames: [] })
  const { alone } = left({
    people: people('Ann Porter (NHSU)', 'Chief Executive Zedworth of NHSU'),
    organisations: [
      { id: 'o', name: 'NHSU' },
      { id: 'z', name: 'Zedworth Trust' },
    ],
    agreements: [],
    description: 'NHSU has a Chief Executive. Zedworth is one.',
  })
  // Which of the words of a post is a surname no rule can tell: so that is said.
  expect(alone).toEqual([{ word: 'Zedworth', because: 'inName', list: 'organisations' }])
})

it('says so of a word whose letters are written in another way', () => {
  const { alone } = left({
    people: people('Jane Müller'),
    organisations: [{ id: 'o', name: 'Mueller' }],
    description: 'Mueller said so.',
  })
  expect(alone).toEqual([{ word: 'Müller', because: 'name', list: 'organisations' }])
})
