import { describe, expect, it } from 'vitest'
import { noRemit } from '../../../src/analysis/rules/noRemit.ts'
import type { Agreement, RemitMap } from '../../../src/model/remitMap.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

const agreement = (rest: Partial<Agreement>): Agreement => ({
  id: 'a',
  title: 'a',
  functions: ['Induction'],
  organisations: [],
  outcome: 'accepted',
  status: 'agreed',
  ...rest,
})

describe('no-remit', () => {
  const sentences = (map: RemitMap, lens = {}) => foundBy(noRemit, map, lens).map(({ sentence }) => sentence)
  const functions = things('F')

  it('names one that holds nothing, in the number of its name', () => {
    const only = (name: string) =>
      sentences(
        mapOf({ organisations: things(name, 'Trust'), functions, remits: [remit('Trust', 'leads', 'F')] }),
      )
    expect(only('NHSU')).toEqual(['NHSU holds no recorded remit.'])
    expect(only('Social care providers')).toEqual(['Social care providers hold no recorded remit.'])
  })

  it('is one finding for the map, which names up to three in order of the alphabet', () => {
    const organisations = things('NATFHE', 'Further education colleges', 'Council of Deans')
    const map = mapOf({ organisations, functions })
    expect(sentences(map)).toEqual([
      'Three organisations hold no recorded remit: Council of Deans, Further education colleges and NATFHE.',
    ])
    const more = { ...map, organisations: [...things('Unison', 'Ufi', 'QAA', 'TOPSS'), ...organisations] }
    expect(sentences(more)).toEqual([
      'Seven organisations hold no recorded remit: Council of Deans, Further education colleges, NATFHE and 4 others.',
    ])
    const ids = [map, more].map((one) => foundBy(noRemit, one)[0]?.id)
    expect(ids[0]).toBe(ids[1])
  })

  it('counts four or more of a kind', () => {
    const councils = organisationsOfKind('local learning and skills council', 'Council', 47)
    const map = mapOf({ organisations: councils, functions })
    expect(sentences(map)).toEqual(['All 47 local learning and skills councils hold no recorded remit.'])
    const some = { ...map, remits: councils.slice(12).map(({ id }) => remit(id, 'funds', 'F')) }
    expect(sentences(some)).toEqual(['12 of 47 local learning and skills councils hold no recorded remit.'])
    const withOther = { ...map, organisations: [...things('NATFHE'), ...councils] }
    expect(sentences(withOther)).toEqual([
      '48 organisations hold no recorded remit: 47 local learning and skills councils and NATFHE.',
    ])
    const last = { ...map, remits: councils.slice(1).map(({ id }) => remit(id, 'funds', 'F')) }
    expect(sentences(last)).toEqual(['Council 1 holds no recorded remit.'])
  })

  it('does not name one whose remits all begin or ended on another day', () => {
    const map = mapOf({
      organisations: things('Board'),
      functions,
      remits: [remit('Board', 'regulates', 'F', { from: '2005' })],
    })
    expect(sentences(map, { at: '2004' })).toEqual([])
  })

  it('does not name one of which it is recorded that something is not theirs', () => {
    const organisations = [...things('Police', 'Court'), { id: 'Unit', name: 'Unit', parent: 'Police' }]
    const no = remit('Unit', 'leads', 'F', { stance: 'disclaims' })
    expect(sentences(mapOf({ organisations, functions, remits: [no] }))).toEqual([
      'Court holds no recorded remit.',
    ])
  })

  it('counts what its units hold, and not what it is a unit of', () => {
    const organisations = [...things('Whole'), { id: 'Part', name: 'Part', parent: 'Whole' }]
    expect(sentences(mapOf({ organisations, functions, remits: [remit('Part', 'leads', 'F')] }))).toEqual([])
    expect(sentences(mapOf({ organisations, functions, remits: [remit('Whole', 'leads', 'F')] }))).toEqual([
      'Part holds no recorded remit.',
    ])
  })

  it('asks only those in force on the day', () => {
    const organisations = [{ id: 'A', name: 'A', until: '2003' }]
    const map = mapOf({ organisations, functions })
    expect(sentences(map)).toHaveLength(1)
    expect(sentences(map, { at: '2003-06' })).toHaveLength(1)
    expect(sentences(map, { at: '2004' })).toEqual([])
  })

  it('is covered when agreements name every organisation of it', () => {
    const organisations = organisationsOfKind('trust', 'Trust', 2)
    const status = (...named: string[]) =>
      foundBy(
        noRemit,
        mapOf({
          organisations,
          functions,
          agreements: [agreement({ about: ['no-remit'], organisations: named })],
        }),
      )[0]?.status
    expect(status('Trust 1')).toBe('open')
    expect(status('Trust 1', 'Trust 2')).toBe('agreed')
  })
})
