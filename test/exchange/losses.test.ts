/** What a map says of itself is in a file for other tools, or is told to be lost, and only where there is any. */
import { describe, expect, it } from 'vitest'
import { lossesOf } from '../../src/exchange/exportFormat.ts'
import { exportFormats } from '../../src/exchange/exports.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { exampleMap } from '../support/exampleMap.ts'

const plain = exampleMap()
const held = new Set(plain.remits.map(({ involvement }) => involvement))
// Of one that someone holds, what is found would change as well, and some formats write that.
const unused = plain.scheme.involvements.findLast(({ id }) => !held.has(id))
if (!unused) throw new Error('no involvement that no one holds')
const involvements = plain.scheme.involvements.map((one) =>
  one === unused ? { ...one, answers: true } : one,
)

/** Each with what it says in a file that tells it. */
const sayings: readonly (readonly [string, Partial<RemitMap>])[] = [
  ['no-date', { asOf: '1987' }],
  [
    'no-headings',
    { functions: plain.functions.map((one, at) => (at === 0 ? { ...one, headingOnly: true } : one)) },
  ],
  ['no-answers', { scheme: { ...plain.scheme, involvements } }],
  ['no-declined', { declined: ['headings'] }],
]

/** Lists of what was found or agreed: no map is in them that could lack something. */
const holdsNoMap = (id: string) => id === 'findings-csv' || id === 'agreements-csv'

describe.each(exportFormats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('tells of none of these where the map says nothing of the kind', () => {
    const known = new Set<string>(sayings.map(([loss]) => loss))
    expect(lossesOf(format.losses, plain).filter((loss) => known.has(loss))).toEqual([])
  })

  it.each(sayings)('carries it, or says: %s', (loss, changes) => {
    if (holdsNoMap(id)) return
    const map = { ...plain, ...changes }
    const isTold = lossesOf(format.losses, map).some((one) => one === loss)
    const text = (one: RemitMap) => {
      const written = format.write(one, {})
      return typeof written === 'string' ? written.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '') : ''
    }
    // A workbook is packed; its sheets are the tables that the other formats are made of.
    const isCarried = id !== 'workbook' && text(map) !== text(plain)
    expect(isTold).toBe(!isCarried)
  })
})
