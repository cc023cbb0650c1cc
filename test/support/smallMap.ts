/** A map small enough to read: two bodies that both lead one function, a third that provides, in two places. */
import { emptyMap, type RemitMap } from '../../src/model/remitMap.ts'

export function smallMap(): RemitMap {
  return {
    ...emptyMap('Small', '2026-11-21T09:00:00Z'),
    id: 'small',
    organisations: [
      {
        id: 'nhsu',
        name: 'NHSU',
        aliases: ['NHS University'],
        kind: 'special health authority',
        from: '2003-12',
        until: '2005-07',
      },
      { id: 'sha', name: 'SHA workforce directorate', kind: 'authority', from: '2002-04' },
      { id: 'uni', name: 'University of Leeds', kind: 'university' },
    ],
    functions: [
      { id: 'planning', name: 'Local workforce planning' },
      { id: 'induction', name: 'Induction for new staff' },
      { id: 'brokerage', name: 'Local learning brokerage' },
    ],
    places: [
      { id: 'north', name: 'The North' },
      { id: 'leeds', name: 'Leeds', broader: ['north'] },
    ],
    beneficiaries: [{ id: 'staff', name: 'New NHS staff' }],
    sources: [{ id: 'review', title: 'Review of 2004' }],
    remits: [
      {
        id: 'r1',
        organisation: 'nhsu',
        function: 'planning',
        involvement: 'leads',
        from: '2003-12',
        sources: ['review'],
      },
      {
        id: 'r2',
        organisation: 'sha',
        function: 'planning',
        involvement: 'leads',
        from: '2004-04',
        until: '2006-06',
      },
      {
        id: 'r3',
        organisation: 'uni',
        function: 'induction',
        involvement: 'provides',
        places: ['leeds'],
        beneficiaries: ['staff'],
      },
      {
        id: 'r4',
        organisation: 'nhsu',
        function: 'induction',
        involvement: 'provides',
        beneficiaries: ['staff'],
        basis: 'practice',
      },
    ],
    ties: [{ id: 't1', from: 'nhsu', to: 'sha', trust: 4 }],
    decisions: [
      {
        id: 'd1',
        title: 'Recruitment of co-ordinators',
        functions: ['planning'],
        participants: [{ party: 'nhsu', part: 'decides' }],
      },
    ],
  }
}
