/** A file is known by what is in it, whatever it is called; a packed Archi model is refused with the way out. */
import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../src/exchange/draftOf.ts'
import { readInput, recogniseFormat } from '../../../src/exchange/formats.ts'
import { inputOfFile, inputOfText } from '../../../src/exchange/importInput.ts'
import { summariseReading } from '../../../src/exchange/readingSummary.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { graphReaders } from '../../support/graphFixtures.ts'

const bytesOf = (file: string) => new Uint8Array(readFileSync(`fixtures/exchange/${file}`))
const files = graphReaders.flatMap(({ format, files: own }) => own.map((file) => [file, format] as const))

describe('a file of another tool', () => {
  it.each(files)('%s is known for %s under any name', (file, format) => {
    expect(recogniseFormat(inputOfFile('something.txt', bytesOf(file)))?.id).toBe(format)
    expect(recogniseFormat(inputOfFile('wrong.gml', bytesOf(file)))?.id).toBe(format)
  })

  it('in UTF-16 is read as well', async () => {
    const text = readFileSync('fixtures/exchange/gml/network.gml', 'utf8')
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect(await readInput(inputOfFile('a.gml', utf16))).toMatchObject({ ok: true, value: { kind: 'graph' } })
  })

  it('is summarised with types, counts and examples, and becomes a draft by the choices made', async () => {
    const reading = await readInput(inputOfFile('blueprint.json', bytesOf('kumu/blueprint.json')))
    if (!reading.ok) throw new Error(reading.error.message)
    const summary = summariseReading(reading.value, presetScheme('Remit'))
    expect(summary).toMatchObject({
      kind: 'graph',
      nodeTypes: expect.arrayContaining([
        { type: 'Organization', count: 2, examples: ['Environment Agency', 'Kent County Council'] },
      ]),
    })
    // As it goes to the worker and back.
    const choices = JSON.parse(JSON.stringify(summary.choices))
    expect(draftOf(reading.value, choices)).toMatchObject({ ok: true, value: { format: 'kumu-json' } })
  })
})

describe('an Archi model that is packed', () => {
  it('is refused politely', async () => {
    const packed = zipSync({
      'model.xml': bytesOf('archi/model.archimate'),
      'images/a.png': new Uint8Array(3),
    })
    const read = await readInput(inputOfFile('model.archimate', packed))
    expect(read).toMatchObject({ ok: false, error: { advice: expect.stringContaining('Open Exchange') } })
  })
})

describe('what only looks like another tool’s file', () => {
  it('is left to the other readers: a list of bodies with dates, an ordinary table', () => {
    const known = (text: string) => recogniseFormat(inputOfText(text))?.id
    expect(known('Name,Type,From,To\nNHSU,Agency,2003,2005\n')).toBe('csv')
    expect(known('Organisation,Function,Involvement\nA,B,Leads\n')).toBe('csv')
    expect(known('graph of who does what\nA,B\n')).toBe('csv')
  })
})
