/** What an agreement is about goes wherever the agreement goes: through schemes, merges, comparisons and copies. */
import { expect, it } from 'vitest'
import { findingRules } from '../../src/analysis/finding.ts'
import { changeSentences } from '../../src/compare/changeSentences.ts'
import { diffMaps } from '../../src/compare/diffMaps.ts'
import { mergeMaps } from '../../src/compare/mergeMaps.ts'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import { redactions } from '../../src/exchange/share/redactionFields.ts'
import { redactMap } from '../../src/exchange/share/redactMap.ts'
import { parseMapFile } from '../../src/format/parseMapFile.ts'
import { serialiseMap } from '../../src/format/serialiseMap.ts'
import { firstIntegrityProblem } from '../../src/model/integrity.ts'
import type { Agreement, RemitMap } from '../../src/model/remitMap.ts'
import { agreementSubjects } from '../../src/model/remitMap.ts'
import { mapOf, things } from '../support/mapOf.ts'

const agreement: Agreement = {
  id: 'a',
  title: 'Outreach',
  functions: ['Outreach'],
  organisations: ['Council'],
  outcome: 'moved',
  status: 'agreed',
  about: ['no-lead'],
  involvements: ['leads', 'funds'],
  lead: 'Council',
  applied: true,
}
const map = mapOf({
  organisations: things('Council'),
  functions: things('Outreach'),
  agreements: [agreement],
})
const withAgreement = (changes: Partial<Agreement>): RemitMap => ({
  ...map,
  agreements: [{ ...agreement, ...changes }],
})

it('every kind of finding can be what an agreement is about', () => {
  expect(findingRules.filter((rule) => !agreementSubjects.includes(rule))).toEqual([])
})

it('a scheme without an involvement: the agreement is about what it became', () => {
  const scheme = { ...map.scheme, involvements: map.scheme.involvements.filter(({ id }) => id !== 'funds') }
  const becomes = (moves: Record<string, string>) => {
    const result = applyCommand(map, { type: 'setScheme', scheme: { ...scheme, separations: [] }, moves })
    if (!result.ok) throw new Error(result.reason)
    expect(firstIntegrityProblem(result.map)).toBeUndefined()
    return result.map.agreements[0]?.involvements
  }
  expect(becomes({ funds: 'provides' })).toEqual(['leads', 'provides'])
  expect(becomes({ funds: 'leads' })).toEqual(['leads'])
  expect(becomes({})).toEqual(['leads'])
})

it('an involvement that the scheme lacks is refused by name', () => {
  const read = parseMapFile(serialiseMap(withAgreement({ involvements: ['juggles'] })))
  expect(!read.ok && read.error.message).toContain('juggles')
})

it('merging takes what each side changed', () => {
  const theirs = withAgreement({ about: ['no-lead', 'unheld'], involvements: ['leads'] })
  const { map: merged, conflicts } = mergeMaps(map, withAgreement({ applied: undefined }), theirs)
  expect(conflicts).toEqual([])
  expect(merged.agreements[0]).toMatchObject({ about: ['no-lead', 'unheld'], involvements: ['leads'] })
  expect(merged.agreements[0]?.applied).toBeUndefined()
})

it('a comparison says it in a sentence', () => {
  const after = withAgreement({ about: ['unheld'], involvements: ['leads'], applied: undefined })
  expect(changeSentences(map, after, diffMaps(map, after)).map(({ sentence }) => sentence)).toEqual([
    'Outreach: the kind of finding was “no-lead”, is “unheld”, the involvement was leads and funds, is leads, and its application to the remits is no longer recorded (was yes).',
  ])
})

it('a copy without what is private keeps it', () => {
  const [copy] = redactMap(map, new Set(redactions)).agreements
  expect(copy).toMatchObject({ about: ['no-lead'], involvements: ['leads', 'funds'], applied: true })
})
