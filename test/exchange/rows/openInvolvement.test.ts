/** Where a file does not say how a function is held, nobody leads it: it is asked. */
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src/exchange/draftOf.ts'
import { readInput } from '../../../src/exchange/formats.ts'
import type { GraphChoices } from '../../../src/exchange/graphs/draftOfGraph.ts'
import { inputOfText } from '../../../src/exchange/importInput.ts'
import { summariseReading } from '../../../src/exchange/readingSummary.ts'
import { presetNames, presetScheme } from '../../../src/model/schemes.ts'
import { nameLines, readRows, remitLines } from '../../support/readRows.ts'

describe('a table without a column of involvements', () => {
  const table = inputOfText('Organisation,Function,Where\nNHSU,Learning,Leeds\nSHA,Planning,York\n')

  it.each(presetNames)('says nothing about how it is held until that is chosen (%s)', async (name) => {
    const { choices, draft } = await readRows(table, presetScheme(name))
    expect(choices.involvement).toBe('')
    expect(draft.content.remits).toEqual([])
    expect(draft.awaiting).toBe(2)
    expect(draft.unread).toEqual([])
    expect(nameLines(draft.content, 'organisations')).toEqual(['NHSU', 'SHA'])
  })

  it('is read as it was chosen', async () => {
    const { draft } = await readRows(table, undefined, { involvement: 'provides' })
    expect(draft.awaiting).toBe(0)
    expect(remitLines(draft.content)).toEqual([
      'NHSU | provides | Learning | in Leeds',
      'SHA | provides | Planning | in York',
    ])
  })

  it('with headings that name the leading body is asked as well', async () => {
    const { draft } = await readRows(inputOfText('Lead organisation,Duties\nNHSU,Learning\nSHA,Planning\n'))
    expect([draft.content.remits.length, draft.awaiting]).toEqual([0, 2])
  })

  it('found by HXL tags is asked as well', async () => {
    const { draft } = await readRows(
      inputOfText('Who,What\n#org,#activity\nRed Cross,Vaccination\nWFP,School meals\n'),
    )
    expect([draft.content.remits.length, draft.awaiting]).toEqual([0, 2])
  })

  it('that is an edge list: what the lines are is asked, and one that leads to itself is told', async () => {
    const { draft } = await readRows(
      inputOfText(
        'Source;Target;Type;Weight\nNHSU;Induction;Directed;1\nSHA;Workforce planning;Directed;1\nSHA;SHA;Directed;1\n',
      ),
    )
    expect(nameLines(draft.content, 'organisations')).toEqual(['NHSU', 'SHA'])
    expect(nameLines(draft.content, 'functions')).toEqual(['Induction', 'Workforce planning'])
    expect([draft.content.remits.length, draft.awaiting]).toEqual([0, 2])
    expect(draft.unread?.map(({ row }) => row)).toEqual([4])
  })
})

describe('a row whose involvement is empty while others have one', () => {
  it('is told and comes in as nothing', async () => {
    const { draft } = await readRows(
      inputOfText('Organisation,Function,Role\nNHSU,Learning,Leads\nSHA,Planning,\nLSC,Audit,-\n'),
    )
    expect(remitLines(draft.content)).toEqual(['NHSU | leads | Learning'])
    expect(draft.unread?.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '3: It does not say how the organisation is involved.',
      '4: It does not say how the organisation is involved.',
    ])
  })
})

async function readGraph(text: string) {
  const reading = await readInput(inputOfText(text))
  if (!reading.ok) throw new Error(reading.error.message)
  const { choices } = summariseReading(reading.value, presetScheme('Remit'))
  if (choices.kind !== 'graph') throw new Error('This is no graph.')
  const draft = (chosen: GraphChoices) => {
    const made = draftOf(reading.value, chosen)
    if (!made.ok) throw new Error(made.error.message)
    return made.value
  }
  return { choices, draft }
}

describe('another tool’s connections', () => {
  const kumu = (type: string) =>
    JSON.stringify({
      elements: [
        { label: 'NHSU', type: 'Organization' },
        { label: 'Learning', type: 'Activity' },
      ],
      connections: [{ from: 'NHSU', to: 'Learning', type }],
    })

  it.each([['works on'], [''], ['assignment'], ['misleads'], ['is linked to']])(
    'called “%s” say nothing about how it is held until that is chosen',
    async (type) => {
      const { choices, draft } = await readGraph(kumu(type))
      const open = draft(choices)
      expect(open.content.remits).toEqual([])
      expect(open.awaiting).toBe(1)
      const connections = choices.connections.map(
        ([key]) => [key, { as: 'remit', involvement: 'funds' }] as const,
      )
      const answered = draft({ ...choices, connections })
      expect(answered.awaiting).toBe(0)
      expect(remitLines(answered.content)).toEqual(['NHSU | funds | Learning'])
      const leftOut = choices.connections.map(([key]) => [key, { as: 'leave-out' }] as const)
      expect(draft({ ...choices, connections: leftOut }).awaiting).toBe(0)
    },
  )

  it.each([
    ['leads', 'leads'],
    ['is consulted', 'consulted'],
    ['Lead on', 'leads'],
  ])('called “%s” say it', async (type, involvement) => {
    const { choices, draft } = await readGraph(kumu(type))
    expect(remitLines(draft(choices).content)).toEqual([`NHSU | ${involvement} | Learning`])
  })

  it('of ORG, a purpose, say nothing about how it is held', async () => {
    const { choices, draft } = await readGraph(
      JSON.stringify({
        '@context': { org: 'http://www.w3.org/ns/org#', skos: 'http://www.w3.org/2004/02/skos/core#' },
        '@graph': [
          {
            '@id': 'http://a.example/m',
            '@type': 'org:FormalOrganization',
            'skos:prefLabel': 'Ministry',
            'org:purpose': 'Health policy',
          },
        ],
      }),
    )
    const open = draft(choices)
    expect(open.content.remits).toEqual([])
    expect(open.awaiting).toBe(1)
  })
})
