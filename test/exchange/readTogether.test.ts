/** Files chosen together: a tool's own set of them is one, whatever it is called and in any order; others are named. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/exchange/draftOf.ts'
import { type ImportInput, inputOfFile } from '../../src/exchange/importInput.ts'
import { summariseReading } from '../../src/exchange/readingSummary.ts'
import { readTogether } from '../../src/exchange/readTogether.ts'
import { presetScheme } from '../../src/model/schemes.ts'
import { nameLines, remitLines } from '../support/readRows.ts'

const fixture = (path: string, name = path.split('/').at(-1) ?? ''): ImportInput =>
  inputOfFile(name, new Uint8Array(readFileSync(`fixtures/exchange/${path}`)))

async function draftOfFiles(inputs: readonly ImportInput[]) {
  const reading = await readTogether(inputs)
  if (!reading.ok) throw new Error(reading.error.message)
  const draft = draftOf(reading.value, summariseReading(reading.value, presetScheme('Remit')).choices)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}

describe('files chosen together', () => {
  it('of Archi are one model, in any order and under any name', async () => {
    const draft = await draftOfFiles([
      fixture('archi-csv/model-relations.csv', '1.csv'),
      fixture('archi-csv/model-properties.csv', '2.txt'),
      fixture('archi-csv/model-elements.csv', '3.csv'),
    ])
    expect(draft.title).toBe('Public health')
    expect(nameLines(draft.content, 'organisations')).toEqual(['Health board'])
    expect(nameLines(draft.content, 'functions')).toEqual(['Screening'])
    // An assignment does not say how it is held.
    expect([draft.content.remits.length, draft.awaiting]).toEqual([0, 1])
    expect(draft.content.organisations[0]?.tier).toBe('Regional')
    expect(draft.notices.join(' ')).not.toContain('relations')
  })

  it('of Kumu are one drawing', async () => {
    const draft = await draftOfFiles([fixture('kumu/connections.csv'), fixture('kumu/elements.csv')])
    expect(nameLines(draft.content, 'organisations')).toEqual(['Acme Trust', 'Other Trust'])
    expect(remitLines(draft.content)).toEqual(['Acme Trust | provides | Screening'])
    expect(draft.content.ties).toHaveLength(1)
  })

  it('that do not belong together are refused, each with its name and what it is', async () => {
    const mixed = await readTogether([fixture('kumu/elements.csv'), fixture('archi-csv/model-elements.csv')])
    expect(mixed).toMatchObject({
      ok: false,
      error: {
        message: expect.stringContaining('“elements.csv” (Kumu sheets), “model-elements.csv” (Archi CSV)'),
        advice: expect.stringContaining('one after another'),
      },
    })
    const tables = await readTogether([fixture('rows/long.csv'), fixture('rows/raci.csv')])
    expect(tables).toMatchObject({ ok: false, error: { message: expect.stringContaining('“raci.csv”') } })
    const strange = await readTogether([
      fixture('kumu/elements.csv'),
      inputOfFile('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])),
    ])
    expect(strange).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('“photo.jpg” (in no format that Remitmap reads)') },
    })
  })

  it('say in which of them a quote is never closed', async () => {
    const broken = inputOfFile('rest.csv', new TextEncoder().encode('From,To,Type\n"a,b,c\n'))
    expect(await readTogether([fixture('kumu/elements.csv'), broken])).toMatchObject({
      ok: false,
      error: { where: expect.stringContaining('rest.csv, row') },
    })
  })

  it('lack one: the person is told so, and can add it', async () => {
    expect(await readTogether([fixture('archi-csv/model-relations.csv')])).toMatchObject({
      ok: false,
      error: { lacksFiles: true },
    })
  })
})
