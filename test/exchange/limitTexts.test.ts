/** Texts that no map has room for, met while importing: every one is told, and what comes of it can be opened again. */
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/exchange/draftOf.ts'
import type { ImportDraft } from '../../src/exchange/importDraft.ts'
import { inputOfText } from '../../src/exchange/importInput.ts'
import { summariseReading } from '../../src/exchange/readingSummary.ts'
import { readTogether } from '../../src/exchange/readTogether.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'

async function draftFrom(text: string): Promise<ImportDraft> {
  const reading = await readTogether([inputOfText(text)])
  if (!reading.ok) throw new Error(reading.error.message)
  const draft = draftOf(reading.value, summariseReading(reading.value, presetScheme('Remit')).choices)
  if (!draft.ok) throw new Error(draft.error.message)
  expect(parseMapFile(serialiseMap(draft.value.content)).ok).toBe(true)
  return draft.value
}

describe('importing texts that are too long', () => {
  it('leaves a row unread whose name is, and says which and where', async () => {
    const long = 'A'.repeat(1_001)
    const draft = await draftFrom(
      `Organisation,Function,Involvement\nThe trust,Planning,leads\n${long},Planning,leads\nThe city,${'B'.repeat(1_000)},leads\n`,
    )
    expect(draft.unread).toEqual([
      {
        row: 3,
        cells: [long, 'Planning', 'leads'],
        reason: 'What it says in “Organisation” is longer than 1,000 characters.',
      },
    ])
    expect(draft.content.organisations.map(({ name }) => name)).toEqual(['The trust', 'The city'])
  })

  it('leaves a row unread whose note is', async () => {
    const row = (note: string) => `The trust,Planning,leads,${note}\n`
    const draft = await draftFrom(
      `Organisation,Function,Involvement,Note\n${row('n'.repeat(20_000))}${row('m'.repeat(20_001))}`,
    )
    expect(draft.unread?.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'What it says in “Note” is longer than 20,000 characters.'],
    ])
    expect(draft.content.remits[0]?.note).toHaveLength(20_000)
  })

  it('takes a cell of many names for what it is', async () => {
    const places = Array.from({ length: 300 }, (_, index) => `Place number ${index}`)
    const draft = await draftFrom(
      `Organisation,Function,Involvement,Place\nThe trust,Planning,leads,${places.join('; ')}\n`,
    )
    expect(draft.unread).toEqual([])
    expect(draft.content.places).toHaveLength(300)
  })

  it('cuts a heading that is a name, and says so', async () => {
    const draft = await draftFrom(`Function,The trust,${'A'.repeat(1_200)}\nPlanning,L,P\nHiring,L,P\n`)
    expect(draft.content.organisations[1]?.name).toBe(`${'A'.repeat(999)}…`)
    expect(draft.dropped).toContainEqual({
      where: `The name of the organisation “${'A'.repeat(40)}…”`,
      what: 'What comes after 1,000 characters',
      why: 'A map has no longer ones.',
    })
  })

  it('cuts what another tool drew, and says so', async () => {
    const label = 'N'.repeat(3_000)
    const draft = await draftFrom(
      JSON.stringify({
        elements: [
          {
            _id: '1',
            attributes: { label, 'element type': 'Organization', description: 'd'.repeat(30_000) },
          },
          { _id: '2', attributes: { label: 'The city', 'element type': 'Organization' } },
        ],
        connections: [],
      }),
    )
    expect(draft.content.organisations.map(({ name, note }) => [name.length, note?.length])).toEqual([
      [1_000, 20_000],
      [8, undefined],
    ])
    expect(draft.dropped.map(({ where }) => where)).toEqual([
      `The name of the organisation “${'N'.repeat(40)}…”`,
      `The note of the organisation “${'N'.repeat(40)}…”`,
    ])
  })
})
