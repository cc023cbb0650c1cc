import { describe, expect, it } from 'vitest'
import { unheldSentence } from '../../../src/analysis/words/gapSentences.ts'
import {
  countInWords,
  dateInWords,
  inWholeMonths,
  isPluralName,
  listInWords,
  periodInWords,
  pluralOf,
  someInWords,
  withoutDirectionControls,
} from '../../../src/analysis/words/plainEnglish.ts'
import { english } from '../../../src/analysis/words/sentences.ts'

describe('withoutDirectionControls', () => {
  it('takes out what would turn the rest of a sentence, and nothing else of a name', () => {
    expect(withoutDirectionControls('\u202aA\u202bB\u202cC\u202dD\u202eE\u2066F\u2067G\u2068H\u2069')).toBe(
      'ABCDEFGH',
    )
    expect(withoutDirectionControls('משרד הבריאות\u200f – Ministère')).toBe('משרד הבריאות\u200f – Ministère')
  })

  it('keeps the words of a finding in their direction, whatever a name holds', () => {
    expect(withoutDirectionControls('\u202eDepartment of Health')).toBe('Department of Health')
    expect(unheldSentence('\u202eInduction')).toBe('Induction is held by no one on record.')
    expect(english.noRemit({ sides: [{ kind: undefined, names: ['NHS\u2067U'], ofAll: 1 }] })).toBe(
      'NHSU holds no recorded remit.',
    )
  })
})

describe('pluralOf', () => {
  it.each([
    ['strategic health authority', 'strategic health authorities'],
    ['university', 'universities'],
    ['body', 'bodies'],
    ['NHS body', 'NHS bodies'],
    ['agency', 'agencies'],
    ['survey', 'surveys'],
    ['SHA workforce directorate', 'SHA workforce directorates'],
    ['council with social services responsibilities', 'councils with social services responsibilities'],
    ['department of state', 'departments of state'],
    ['district council (coast protection authority)', 'district councils (coast protection authority)'],
    ['department, non-ministerial', 'departments, non-ministerial'],
    ['out of hours service', 'out of hours services'],
    ['walk in centre', 'walk in centres'],
    ['branch', 'branches'],
    ['business', 'businesses'],
    ['campus', 'campuses'],
    ['consortium', 'consortia'],
    ['citizens advice bureau', 'citizens advice bureaux'],
    ['ombudsman', 'ombudsmen'],
    ['Person', 'People'],
    ['PCT', 'PCTs'],
    ['PCTs', 'PCTs'],
    ['universities', 'universities'],
    ['Local authorities', 'Local authorities'],
    ['headquarters', 'headquarters'],
    ['people', 'people'],
    ['tier 2', 'tier 2'],
    ['信托', '信托'],
    ['', ''],
  ])('%s → %s', (one, many) => {
    expect(pluralOf(one)).toBe(many)
    expect(pluralOf(many)).toBe(many)
  })
})

describe('isPluralName', () => {
  it.each([
    ['Social care providers', true],
    ['Higher education institutions', true],
    ['Universities', true],
    ['NHS trusts and PCTs', true],
    ['Universities with NHS contracts', true],
    ['NHSU', false],
    ['NHS', false],
    ['Skills for Health', false],
    ['Department of Health', false],
    ['NHS Employers', false],
    ['Warwick Business', false],
    ['', false],
  ])('%s: %s', (name, plural) => {
    expect(isPluralName(name)).toBe(plural)
  })
})

describe('lists and counts', () => {
  it('joins with "and", and keeps apart names that have an "and" of their own', () => {
    expect(listInWords([])).toBe('')
    expect(listInWords(['a'])).toBe('a')
    expect(listInWords(['a', 'b'])).toBe('a and b')
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c')
    expect(listInWords(['a', 'b'], 'or')).toBe('a or b')
    expect(listInWords(['Dorset and Somerset', 'Devon'])).toBe('Dorset and Somerset and Devon')
    expect(listInWords(['Dorset and Somerset', 'Devon', 'Kent'])).toBe('Dorset and Somerset, Devon, and Kent')
  })

  it('counts what is too much to name', () => {
    expect(someInWords(['a', 'b'], 2, 'place')).toBe('a and b')
    expect(someInWords(['a', 'b', 'c'], 2, 'place')).toBe('a, b and 1 other place')
    expect(someInWords(['a', 'b', 'c', 'd'], 2, 'country')).toBe('a, b and 2 other countries')
    expect(countInWords(1182523)).toBe('1,182,523')
    expect(countInWords(999)).toBe('999')
  })
})

describe('dates', () => {
  it('says a date as precisely as it is known', () => {
    expect(dateInWords('2004')).toBe('2004')
    expect(dateInWords('2004-04')).toBe('April 2004')
    expect(dateInWords('2004-04-01')).toBe('1 April 2004')
  })

  it('says a period by the ends that are known', () => {
    expect(periodInWords({ from: '2004-04', until: '2005-07' })).toBe('April 2004 to July 2005')
    expect(periodInWords({ from: '2004-04' })).toBe('from April 2004')
    expect(periodInWords({ until: '2005-07-31' })).toBe('until 31 July 2005')
    expect(periodInWords({ from: '2004', until: '2004' })).toBe('2004')
    expect(periodInWords({})).toBe('')
  })

  it('names whole months by the month, and nothing else', () => {
    expect(inWholeMonths({ from: '2004-04-01', until: '2005-07-31' })).toEqual({
      from: '2004-04',
      until: '2005-07',
    })
    expect(inWholeMonths({ from: '2004-04-02', until: '2004-02-28' })).toEqual({
      from: '2004-04-02',
      until: '2004-02-28',
    })
    expect(inWholeMonths({ from: '2004', until: '2004-02-29' })).toEqual({ from: '2004', until: '2004-02' })
    expect(inWholeMonths({})).toEqual({ from: undefined, until: undefined })
  })
})
