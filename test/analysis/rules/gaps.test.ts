import { describe, expect, it } from 'vitest'
import { noLead } from '../../../src/analysis/rules/noLead.ts'
import { noRemit } from '../../../src/analysis/rules/noRemit.ts'
import { unheld } from '../../../src/analysis/rules/unheld.ts'
import type { Agreement, Remit, RemitMap } from '../../../src/model/remitMap.ts'
import { presetScheme } from '../../../src/model/schemes.ts'
import { foundBy } from '../../support/foundBy.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'

/** A function that trusts provide, and whatever the example adds. */
function induction(remits: Remit[] = [], parts: Partial<RemitMap> = {}): RemitMap {
  return mapOf({
    organisations: things('Trust', 'NHSU'),
    functions: things('Learning', ['Induction', 'Learning']),
    places: things(
      'England',
      ['South West', 'England'],
      ['Dorset', 'South West'],
      ['Somerset', 'South West'],
      ['Devon', 'South West'],
      'Wales',
    ),
    remits: [remit('Trust', 'provides', 'Induction'), ...remits],
    ...parts,
  })
}

const leads = (rest: Partial<Remit> = {}, about = 'Induction') => remit('NHSU', 'leads', about, rest)
const said = (map: RemitMap, lens = {}) => foundBy(noLead, map, lens).map(({ sentence }) => sentence)
const agreement = (rest: Partial<Agreement>): Agreement => ({
  id: 'a',
  title: 'a',
  functions: ['Induction'],
  organisations: [],
  outcome: 'accepted',
  status: 'agreed',
  ...rest,
})

describe('no-lead', () => {
  it('says that no one is recorded', () => {
    const [finding] = foundBy(noLead, induction())
    expect(finding?.sentence).toBe('No one is recorded as leading Induction.')
    expect(finding?.id).toBe('no-lead/Induction//leads')
    expect(finding?.remits).toEqual(['Trust provides Induction'])
  })

  it.each<[string, Remit[]]>([
    ['leads it', [leads()]],
    ['leads a broader function', [leads({}, 'Learning')]],
    ['leads it at some time', [leads({ until: '1990' })]],
  ])('is silent when someone %s', (_what, remits) => {
    expect(said(induction(remits))).toEqual([])
  })

  it.each<[string, Remit]>([
    ['proposed', leads({ basis: 'proposal' })],
    ['not commenced', leads({ basis: 'not-commenced' })],
    ['disclaimed', leads({ stance: 'disclaims' })],
  ])('is not filled by what is %s', (_what, lead) => {
    expect(said(induction([lead]))).toEqual(['No one is recorded as leading Induction.'])
  })

  it('looks at the date and the perspective of the lens', () => {
    const map = induction([leads({ until: '2003', perspective: 'p' })], { perspectives: things('p', 'q') })
    expect(said(map, { at: '2003' })).toEqual([])
    expect(said(map, { at: '2004' })).toHaveLength(1)
    expect(said(map, { perspective: 'q' })).toHaveLength(1)
  })

  it('leaves a function with narrower ones alone, unless it says what it expects', () => {
    const broad = [remit('Trust', 'provides', 'Learning')]
    expect(foundBy(noLead, induction(broad)).map(({ functions }) => functions)).toEqual([['Induction']])
    const expecting = induction(broad, {
      functions: [
        { id: 'Learning', name: 'Learning', expects: ['regulates'] },
        ...things(['Induction', 'Learning']),
      ],
    })
    expect(said(expecting)).toEqual([
      'No one is recorded as regulating Learning.',
      'No one is recorded as leading Induction.',
    ])
  })

  it('is touched by a narrower or a broader function, and by nothing else', () => {
    const functions = [...things('Learning', ['Induction', 'Learning'], 'Alone')]
    const map = induction([], { functions, remits: [remit('Trust', 'funds', 'Learning')] })
    expect(foundBy(noLead, map).map((finding) => finding.functions)).toEqual([['Induction']])
  })

  it('needs each of the involvements that are expected', () => {
    const scheme = presetScheme('DACI')
    const driver = remit('NHSU', 'driver', 'Induction')
    const remits = [remit('Trust', 'contributor', 'Induction')]
    expect(said(induction([], { scheme, remits }))).toEqual([
      'No one is recorded as driving or approving Induction.',
    ])
    expect(said(induction([], { scheme, remits: [...remits, driver] }))).toEqual([
      'No one is recorded as approving Induction.',
    ])
    expect(
      said(
        induction([], { scheme: presetScheme('RACI'), remits: [remit('Trust', 'informed', 'Induction')] }),
      ),
    ).toEqual(['No one is recorded as being accountable for Induction.'])
  })

  describe('in some places only', () => {
    const trustIn = (...places: string[]) => [remit('Trust', 'provides', 'Induction', { places })]

    it('lists the parts of a region that are missing', () => {
      const map = induction([], { remits: [...trustIn('South West'), leads({ places: ['Devon'] })] })
      const [finding] = foundBy(noLead, map)
      expect(finding?.sentence).toBe('No one is recorded as leading Induction in Dorset and Somerset.')
      expect(finding?.places).toEqual(['Dorset', 'Somerset'])
    })

    it('lists a place where others act and no one leads', () => {
      const map = induction([], { remits: [...trustIn('Wales'), leads({ places: ['England'] })] })
      expect(said(map)).toEqual(['No one is recorded as leading Induction in Wales.'])
    })

    it('takes a remit that is not limited to reach all around the places that are led', () => {
      const map = induction([leads({ places: ['Dorset', 'Devon'] })])
      expect(said(map)).toEqual(['No one is recorded as leading Induction in Somerset.'])
    })

    it.each([
      ['all parts are led', trustIn('England'), ['Dorset', 'Somerset', 'Devon']],
      ['the whole is led', trustIn('Dorset', 'England'), ['England']],
      ['no one else is there', [], ['Dorset']],
    ])('is silent when %s', (_what, others, places) => {
      expect(said(induction([], { remits: [...others, leads({ places })] }))).toEqual([])
    })

    it('is agreed when all the places are', () => {
      const remits = [...trustIn('South West'), leads({ places: ['Devon'] })]
      const status = (places: string[]) =>
        foundBy(noLead, induction([], { remits, agreements: [agreement({ about: ['no-lead'], places })] }))[0]
          ?.status
      expect(status(['Dorset'])).toBe('open')
      expect(status(['Dorset', 'Somerset'])).toBe('agreed')
      expect(status(['England'])).toBe('agreed')
      expect(status([])).toBe('agreed')
      const partly = foundBy(
        noLead,
        induction([], { remits, agreements: [agreement({ about: ['no-lead'], places: ['Dorset'] })] }),
      )
      expect(partly[0]?.standing).toBe('Settled in Dorset.')
    })
  })
})

describe('unheld', () => {
  const map = (remits: Remit[]) =>
    mapOf({
      organisations: things('Trust'),
      functions: things('Learning', ['Induction', 'Learning'], 'Alone'),
      remits,
    })

  it('fires for a function that no remit touches', () => {
    const findings = foundBy(unheld, map([remit('Trust', 'informed', 'Induction')]))
    expect(findings.map(({ sentence }) => sentence)).toEqual(['No one is recorded as holding Alone.'])
    expect(foundBy(unheld, map([remit('Trust', 'informed', 'Learning')]))).toHaveLength(1)
    expect(foundBy(unheld, map([]))).toHaveLength(3)
  })

  it('counts a disclaimer as speaking of it, and what the lens hides as silence', () => {
    expect(foundBy(unheld, map([remit('Trust', 'leads', 'Alone', { stance: 'disclaims' })]))).toHaveLength(2)
    expect(
      foundBy(unheld, map([remit('Trust', 'leads', 'Alone', { until: '2004' })]), { at: '2005' }),
    ).toHaveLength(3)
  })

  it('is covered by an agreement on the function or on a broader one', () => {
    const [, gap] = foundBy(unheld, {
      ...map([]),
      agreements: [agreement({ functions: ['Learning'], status: 'parked' })],
    })
    expect(gap?.functions).toEqual(['Induction'])
    expect(gap?.status).toBe('parked')
    expect(gap?.standing).toBe('It is parked.')
  })
})

describe('no-remit', () => {
  const sentences = (map: RemitMap, lens = {}) => foundBy(noRemit, map, lens).map(({ sentence }) => sentence)
  const functions = things('F')

  it('names an organisation that holds nothing, in the number of its name', () => {
    const organisations = things('NHSU', 'Social care providers', 'Trust')
    expect(sentences(mapOf({ organisations, functions, remits: [remit('Trust', 'leads', 'F')] }))).toEqual([
      'NHSU holds no recorded remit.',
      'Social care providers hold no recorded remit.',
    ])
  })

  it('makes one finding of a kind', () => {
    const councils = organisationsOfKind('local learning and skills council', 'Council', 47)
    const map = mapOf({ organisations: councils, functions })
    expect(sentences(map)).toEqual(['All 47 local learning and skills councils hold no recorded remit.'])
    const some = { ...map, remits: councils.slice(12).map(({ id }) => remit(id, 'funds', 'F')) }
    expect(sentences(some)).toEqual(['12 of 47 local learning and skills councils hold no recorded remit.'])
    const last = { ...map, remits: councils.slice(1).map(({ id }) => remit(id, 'funds', 'F')) }
    expect(sentences(last)).toEqual(['Council 1 holds no recorded remit.'])
    expect(foundBy(noRemit, last)[0]?.sides?.[0]).toMatchObject({ kind: undefined, ofAll: 1 })
  })

  it('counts what its units hold, and not what it is a unit of', () => {
    const organisations = [...things('Whole'), { id: 'Part', name: 'Part', parent: 'Whole' }]
    expect(sentences(mapOf({ organisations, functions, remits: [remit('Part', 'leads', 'F')] }))).toEqual([])
    expect(sentences(mapOf({ organisations, functions, remits: [remit('Whole', 'leads', 'F')] }))).toEqual([
      'Part holds no recorded remit.',
    ])
  })

  it('does not count a disclaimer, and asks only those in force on the day', () => {
    const organisations = [{ id: 'A', name: 'A', until: '2003' }]
    const remits = [remit('A', 'leads', 'F', { stance: 'disclaims' })]
    const map = mapOf({ organisations, functions, remits })
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
