/** The small map with what relationships and decisions need: a tie, a person, a regulator, an earlier decision. */
import type { RemitMap } from '../../src/model/remitMap.ts'
import { emptyMap } from '../../src/model/remitMap.ts'

export function tiedMap(): RemitMap {
  return {
    ...emptyMap('Tied', '2026-11-21T09:00:00Z'),
    id: 'tied',
    organisations: [
      { id: 'council', name: 'County Council', kind: 'council' },
      { id: 'trust-a', name: 'Avon Trust', kind: 'trust' },
      { id: 'trust-b', name: 'Bath Trust', kind: 'trust' },
      { id: 'regulator', name: 'The Regulator' },
    ],
    functions: [
      { id: 'discharge', name: 'Hospital discharge' },
      { id: 'transport', name: 'Patient transport' },
    ],
    people: [{ id: 'director', name: 'Jo Smith', organisation: 'council', post: 'Regional director' }],
    remits: [
      { id: 'r1', organisation: 'council', function: 'discharge', involvement: 'leads' },
      { id: 'r2', organisation: 'trust-a', function: 'discharge', involvement: 'provides' },
      { id: 'r3', organisation: 'trust-b', function: 'discharge', involvement: 'provides' },
      { id: 'r4', organisation: 'regulator', function: 'discharge', involvement: 'oversees' },
      { id: 'r5', organisation: 'trust-a', function: 'transport', involvement: 'leads' },
    ],
    ties: [
      { id: 't1', from: 'council', to: 'trust-a', mode: 'embedded', trust: 4 },
      { id: 't2', from: 'trust-a', to: 'council', mode: 'embedded', trust: 2 },
    ],
    decisions: [
      {
        id: 'd1',
        title: 'Choice of wards',
        date: '2004-02',
        functions: ['discharge'],
        participants: [
          { party: 'council', part: 'decides' },
          { party: 'regulator', part: 'excluded' },
        ],
      },
    ],
  }
}
