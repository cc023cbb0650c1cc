/** What was taken out of a copy is nowhere in it: not in its own field, not in running text, not in an id. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Redaction, redactions } from '../../../src/exchange/share/redactionFields.ts'
import { redactionPreview } from '../../../src/exchange/share/redactionPreview.ts'
import { redactMap } from '../../../src/exchange/share/redactMap.ts'
import { parseMapFile } from '../../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { answersFor } from '../../../src/model/schemes.ts'
import { readSample } from '../../samples/readSample.ts'
import { arbitraryRichMap } from '../../support/arbitraryRichMap.ts'
import { exampleMap } from '../../support/exampleMap.ts'
import { runs } from '../../support/runs.ts'

/** Every secret is a word of its own kind, so that what is left of it can be found in the bytes. */
function withSecrets(map: RemitMap): RemitMap {
  const said = [
    'Agreed with',
    ...map.people.map((_, at) => `Qzperson${at} Xy, says qzperson${at} xy;`),
    ...map.perspectives.map((_, at) => `(QZVIEW${at})`),
  ].join(' ')
  const people = map.people.map((one, at) => ({
    ...one,
    id: `qzperson${at}-id`,
    name: `Qzperson${at} Xy`,
    note: `Qznote ${said}`,
    meta: { Qzmeta: said },
  }))
  const perspectives = map.perspectives.map((one, at) => ({
    ...one,
    id: `qzview${at}-id`,
    name: `Qzview${at}`,
    colour: '#f00',
    party: map.organisations[0]?.id ?? '',
  }))
  const person = (id: string) => people[map.people.findIndex((one) => one.id === id)]?.id ?? id
  const view = (id: string | undefined) =>
    perspectives[map.perspectives.findIndex((one) => one.id === id)]?.id
  const viewed = <T extends { perspective?: string | undefined }>(one: T): T => {
    const { perspective: _, ...rest } = one
    const after = view(one.perspective)
    return (after ? { ...rest, perspective: after } : rest) as T
  }
  return {
    ...map,
    title: said,
    description: said,
    people,
    perspectives,
    organisations: map.organisations.map((one) => ({
      ...one,
      note: `Qznote ${said}`,
      meta: { deep: [{ [said]: said }], Qzmeta: 1 },
    })),
    sources: map.sources.map((one) => ({ ...one, reference: said })),
    remits: map.remits.map((one) => ({ ...viewed(one), note: 'Qznote', basis: said })),
    ties: map.ties.map((one) => ({
      ...viewed(one),
      from: person(one.from),
      to: person(one.to),
      instrument: said,
    })),
    decisions: map.decisions.map((one) => ({
      ...one,
      outcome: said,
      participants: one.participants.map((two) => ({
        ...two,
        party: person(two.party),
        note: `Qznote ${said}`,
      })),
    })),
    agreements: map.agreements.map((one) => ({
      ...one,
      statement: said,
      agreedBy: ['Qzperson0 Xy'],
      absent: ['Someone'],
    })),
    ...(map.layout
      ? {
          layout: {
            positions: map.layout.positions.map(
              ([id, x, y]) => [person(id), x, y] as [string, number, number],
            ),
          },
        }
      : {}),
  }
}

/** What must not be found, in any case of letters. */
const traces: Readonly<Record<Redaction, RegExp>> = {
  trust: /"trust":/,
  influence: /"influence":/,
  notes: /qznote|"note":/i,
  people: /qzperson|"absent":|Someone/i,
  perspectives: /qzview|#f00/i,
  meta: /qzmeta|"meta":/i,
}

/** The map without the questions that were refused, which go with whatever is taken out. */
function asked({ declined: _, ...map }: RemitMap): RemitMap {
  return map
}

describe('a redacted copy', () => {
  it('has nothing of what was taken out anywhere in its bytes, and is a whole map', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), fc.subarray([...redactions]), (plain, chosen) => {
        const map = withSecrets(plain)
        const text = serialiseMap(redactMap(map, new Set(chosen)))
        for (const one of chosen) expect(text).not.toMatch(traces[one])
        const read = parseMapFile(text)
        expect(read.ok ? '' : read.error.message).toBe('')
      }),
      { numRuns: runs(300) },
    )
  })

  it('keeps all the rest, down to the byte when nothing is taken out', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        expect(serialiseMap(redactMap(map, new Set()))).toBe(serialiseMap(map))
        const copy = redactMap(map, new Set(['trust']))
        const without = {
          ...asked(map),
          ties: map.ties.map(({ trust: _, ...rest }) => rest),
          // What was agreed about trust alone tells of it.
          agreements: map.agreements
            .map((one) =>
              one.about ? { ...one, about: one.about.filter((rule) => rule !== 'fragile-tie') } : one,
            )
            .filter(({ about }) => about === undefined || about.length > 0),
        }
        expect(serialiseMap(copy)).toBe(serialiseMap(without))
        const everything = redactMap(map, new Set(redactions))
        for (const list of ['organisations', 'remits', 'ties', 'people', 'decisions'] as const) {
          expect(everything[list]).toHaveLength(map[list].length)
        }
      }),
      { numRuns: runs(150) },
    )
  })

  it('leaves alone what is called like a perspective and is no secret, and parts of longer words', () => {
    const map: RemitMap = {
      ...readSample('nhs-learning-2004'),
      perspectives: [{ id: 'v', name: 'NHSU' }],
      people: [{ id: 'p', name: 'Ann' }],
    }
    const [body] = map.organisations
    const copy = redactMap(
      {
        ...map,
        remits: [],
        ties: [],
        decisions: [],
        agreements: [],
        description: 'Annex B, by Ann. NHSU leads.',
        organisations: body ? [{ ...body, name: 'NHSU' }] : [],
        layout: undefined,
      },
      new Set(['people', 'perspectives']),
    )
    expect(copy.description).toBe('Annex B, by Person 1. NHSU leads.')
    expect(copy.organisations[0]?.name).toBe('NHSU')
    expect(copy.perspectives[0]?.name).toBe('Perspective 1')
  })
})

describe('the preview', () => {
  it('counts what would go, with examples', () => {
    fc.assert(
      fc.property(arbitraryRichMap(), (map) => {
        for (const { redaction, count, examples, elsewhere } of redactionPreview(map)) {
          const changed = serialiseMap(redactMap(map, new Set([redaction]))) !== serialiseMap(asked(map))
          if (count + elsewhere === 0) expect(changed).toBe(false)
          expect(examples.length).toBe(Math.min(3, count))
        }
      }),
      { numRuns: runs(100) },
    )
  })
})

it('keeps ids that have only a word of a hidden name that stays elsewhere, or one of every day', () => {
  const map = {
    ...exampleMap(),
    people: [{ id: 'person', name: 'Chief Executive Zedworth of NHSU' }],
    organisations: [
      { id: 'nhsu', name: 'NHSU' },
      { id: 'executive-office', name: 'The office' },
      { id: 'zedworth-trust', name: 'The trust' },
    ],
    functions: [],
    remits: [],
    ties: [],
    decisions: [],
    agreements: [],
    perspectives: [],
  }
  const copy = redactMap(map, new Set(['people']))
  expect(copy.organisations.map(({ id }) => id)).toEqual(['nhsu', 'executive-office', 'organisation-3'])
})

describe('a surname that stands in a name that stays', () => {
  const places = [{ id: 'zyxwabc-park', name: 'Zyxwabc Park' }]
  const parks = [{ id: 'by-zyxwabc', name: 'Parks by Zyxwabc' }]
  const plain: RemitMap = {
    ...exampleMap(),
    title: 'As Zyxwabc sees it',
    description:
      'Zyxwabc said so at Zyxwabc Park. See https://x.example/zyxwabc or https://zyxwabcpark.example.',
    people: [{ id: 'p', name: 'Jane Zyxwabc' }],
    organisations: [{ id: 'zyxwabc-trust', name: 'The trust', note: 'Ask Zyxwabc.' }],
    functions: [],
    places: [],
    remits: [],
    ties: [],
    decisions: [],
    agreements: [],
    sources: [{ id: 'zyxwabc-says', title: 'Zyxwabc' }],
  }
  const [first] = plain.scheme.involvements
  if (!first) throw new Error('no involvements')
  const involvements = [{ ...first, label: 'Leads with Zyxwabc' }, ...plain.scheme.involvements.slice(1)]
  const ways: readonly (readonly [string, Partial<RemitMap>])[] = [
    ['a function', { functions: parks }],
    ['a place', { places }],
    [
      'an alias',
      { organisations: [...plain.organisations, { id: 'o', name: 'O', aliases: ['Zyxwabc Park'] }] },
    ],
    [
      'a short name',
      { organisations: [...plain.organisations, { id: 'o', name: 'O', shortName: 'Zyxwabc Park' }] },
    ],
    ['an involvement', { scheme: { ...plain.scheme, involvements } }],
    ['a group', { beneficiaries: [{ id: 'g', name: 'Friends of Zyxwabc' }] }],
  ]

  it.each(ways)('of %s goes everywhere else', (_, more) => {
    const copy = redactMap({ ...plain, ...more }, new Set(['people', 'perspectives']))
    expect(copy.title).toBe('As Person 1 sees it')
    expect(copy.description).toMatch(/^Person 1 said so at .* Park\. See \(web address\) or /)
    expect(copy.organisations[0]).toMatchObject({ id: 'organisation-1', note: 'Ask Person 1.' })
    expect(copy.sources).toEqual([{ id: 'source-1', title: 'Person 1' }])
    const { functions, places, beneficiaries, scheme } = { ...plain, ...more }
    expect(copy).toMatchObject({ functions, places, beneficiaries, scheme })
  })

  it('stays in web addresses and ids that have that name, by which a copy that comes back is recognised', () => {
    const remit = { organisation: 'zyxwabc-trust', function: 'by-zyxwabc', involvement: first.id }
    const copy = redactMap(
      {
        ...plain,
        places,
        functions: parks,
        remits: [
          { ...remit, id: 'in-zyxwabc-park' },
          { ...remit, id: 'zyxwabc-in-park' },
        ],
      },
      new Set(['people']),
    )
    expect(copy.description).toBe(
      'Person 1 said so at Zyxwabc Park. See (web address) or https://zyxwabcpark.example.',
    )
    expect(copy.places).toEqual(places)
    expect(copy.functions).toEqual(parks)
    expect(copy.remits.map(({ id }) => id)).toEqual(['in-zyxwabc-park', 'remit-2'])
  })
})

describe('a view', () => {
  const viewed = (description: string): RemitMap => ({
    ...exampleMap(),
    description,
    perspectives: [{ id: 'view', name: 'Qvortix table' }],
  })
  const said = (description: string) => redactMap(viewed(description), new Set(['perspectives'])).description

  it('is hidden where its name is shortened to a word of its own', () => {
    expect(said('Qvortix would rather not. At the table, Qvortix and qvortix.')).toBe(
      'Perspective 1 would rather not. At the table, Perspective 1 and qvortix.',
    )
  })

  it('is not known by a word that the map mostly writes small, nor by one of every day', () => {
    const plain = 'Qvortix as a start. The qvortix; any qvortix.'
    expect(said(plain)).toBe(plain)
    const what = { ...viewed('What now?'), perspectives: [{ id: 'view', name: 'What staff say' }] }
    expect(redactMap(what, new Set(['perspectives'])).description).toBe('What now?')
  })
})

describe('what a map says of itself, in a copy', () => {
  const [first, ...others] = exampleMap().scheme.involvements
  if (!first) throw new Error('no involvements')
  const map: RemitMap = {
    ...exampleMap(),
    asOf: '2004',
    functions: [{ id: 'heading', name: 'Learning', headingOnly: true }, ...exampleMap().functions],
    scheme: { ...exampleMap().scheme, involvements: [{ ...first, answers: false }, ...others] },
    declined: ['within/zyxwabc/town'],
  }

  it('is its date, its headings and who answers, but none of the questions that were refused', () => {
    for (const redaction of redactions) {
      const copy = redactMap(map, new Set([redaction]))
      const { asOf, functions, scheme } = map
      expect(copy).toMatchObject({ asOf, functions, scheme })
      expect(copy).not.toHaveProperty('declined')
    }
    expect(redactMap(map, new Set()).declined).toEqual(map.declined)
  })

  it('still says who answers when that was known by an id that is made anew', () => {
    const people = [{ id: 'p', name: 'Commissions' }]
    const involvements = map.scheme.involvements.map((one) =>
      one.id === 'commissions' ? { ...one, label: 'Buys' } : one,
    )
    const bought = { ...map, people, scheme: { ...map.scheme, involvements } }
    const copy = redactMap(bought, new Set(['people']))
    const buys = copy.scheme.involvements.find(({ label }) => label === 'Buys')
    expect(buys?.id).not.toBe('commissions')
    expect(copy.scheme.involvements.map(answersFor)).toEqual(involvements.map(answersFor))
  })
})
