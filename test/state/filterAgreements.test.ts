import { describe, expect, it } from 'vitest'
import { firstDay } from '../../src/model/period.ts'
import type { Agreement } from '../../src/model/remitMap.ts'
import {
  type AgreementFilter,
  agreementFilters,
  dayOf,
  filterAgreements,
  isDueForReview,
  passes,
} from '../../src/state/filterAgreements.ts'

const agreement = (id: string, more: Partial<Agreement>): Agreement => ({
  id,
  title: `About ${id}`,
  functions: [],
  organisations: [],
  outcome: 'accepted',
  status: 'agreed',
  ...more,
})

const list = [
  agreement('parked', { status: 'parked', review: '2004' }),
  agreement('proposed', { status: 'proposed' }),
  agreement('agreed', { review: '2005-07', agreedBy: ['Ann Lee', 'Dr Odd'] }),
  agreement('later', { statement: 'NHSU leads Induction.', review: '2005-12-01' }),
  agreement('due', { review: '2005-06', reason: 'Nearest to the work.' }),
  agreement('shaken', {}),
]
const standing = { today: firstDay('2005-07-01'), reopened: new Set(['shaken']) }
const ids = (filter: AgreementFilter, search = '') =>
  filterAgreements(list, { filter, search, ...standing }).map(({ id }) => id)

describe('the list of agreements', () => {
  it('shows first what needs looking at, then agreed, proposed and parked, the latest of each first', () => {
    expect(ids('all')).toEqual(['shaken', 'due', 'later', 'agreed', 'proposed', 'parked'])
  })

  it('filters by status, by what is due and by what is open again', () => {
    expect(ids('agreed')).toEqual(['due', 'later', 'agreed'])
    expect(ids('proposed')).toEqual(['proposed'])
    expect(ids('parked')).toEqual(['parked'])
    expect(ids('due')).toEqual(['due'])
    expect(ids('reopened')).toEqual(['shaken'])
  })

  it('counts for each filter what the filter shows', () => {
    for (const filter of agreementFilters) {
      expect(list.filter((one) => passes(one, filter, standing)).length).toBe(ids(filter).length)
    }
  })

  it('finds every word, in any case, in title, statement, reason or the names of those who agreed', () => {
    expect(ids('all', 'nhsu INDUCTION')).toEqual(['later'])
    expect(ids('all', 'nearest')).toEqual(['due'])
    expect(ids('all', 'odd ann')).toEqual(['agreed'])
    expect(ids('all', '  ')).toHaveLength(6)
    expect(ids('agreed', 'proposed')).toEqual([])
    expect(ids('all', '.*')).toEqual([])
  })

  it('takes a review as due from the end of what its date names; what is parked has none', () => {
    const due = (review: string, day: string) => isDueForReview(agreement('a', { review }), firstDay(day))
    expect(due('2005-06', '2005-06-29')).toBe(false)
    expect(due('2005-06', '2005-06-30')).toBe(true)
    expect(due('2005', '2005-12-30')).toBe(false)
    expect(isDueForReview(agreement('a', { status: 'parked', review: '2004' }), firstDay('2005'))).toBe(false)
    expect(isDueForReview(agreement('a', {}), firstDay('2005'))).toBe(false)
  })

  it('takes the day from the clock on the wall', () => {
    expect(dayOf(new Date(2005, 5, 30, 23, 59))).toBe(firstDay('2005-06-30'))
    expect(dayOf(new Date(2005, 6, 1, 0, 1))).toBe(firstDay('2005-07-01'))
  })
})
