/** What was taken out of a copy is nowhere in it: not in its own field, not in running text, not in an id. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Redaction, redactions } from '../../../src/exchange/share/redactionFields.ts'
import { redactionPreview } from '../../../src/exchange/share/redactionPreview.ts'
import { redactMap } from '../../../src/exchange/share/redactMap.ts'
import { parseMapFile } from '../../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../../src/format/serialiseMap.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
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
          ...map,
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
          const changed = serialiseMap(redactMap(map, new Set([redaction]))) !== serialiseMap(map)
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
