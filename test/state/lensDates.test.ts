import { describe, expect, it } from 'vitest'
import { lensDates } from '../../src/state/lensDates.ts'
import { mapOf, remit } from '../support/mapOf.ts'

describe('lensDates', () => {
  it('lists each date on which a remit starts or ends once, in order of time whatever its precision', () => {
    const map = mapOf({
      remits: [
        remit('a', 'leads', 'f', { from: '2004-04', until: '2005-07-31' }),
        remit('b', 'leads', 'f', { from: '2003-12-01', until: '2005-07-31' }),
        remit('c', 'leads', 'f', { until: '2004' }),
        remit('d', 'leads', 'f'),
      ],
    })
    expect(lensDates(map)).toEqual(['2003-12-01', '2004', '2004-04', '2005-07-31'])
  })
})
