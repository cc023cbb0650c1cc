/** A small whole map with something of every kind, for examples in tests. */
import type { RemitMap } from '../../src/model/remitMap.ts'
import { presetScheme } from '../../src/model/schemes.ts'

export function exampleMap(): RemitMap {
  return {
    id: 'map',
    title: 'Example',
    created: '2026-11-21T09:00:00Z',
    modified: '2026-11-21T09:00:00Z',
    scheme: presetScheme('Remit'),
    organisations: [
      { id: 'county', name: 'County' },
      { id: 'directorate', name: 'Directorate', parent: 'county' },
      { id: 'team', name: 'Team', parent: 'directorate' },
      { id: 'trust', name: 'Trust', succeededBy: ['county'] },
    ],
    functions: [
      { id: 'learning', name: 'Learning' },
      { id: 'workforce', name: 'Workforce', expects: ['leads', 'provides'] },
      { id: 'induction', name: 'Induction', broader: ['learning', 'workforce'] },
      { id: 'day-one', name: 'Day one', broader: ['induction'] },
    ],
    places: [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ],
    beneficiaries: [{ id: 'staff', name: 'Staff' }],
    people: [{ id: 'director', name: 'A. Director', organisation: 'directorate' }],
    perspectives: [{ id: 'view', name: 'The trust’s view', party: 'trust' }],
    sources: [{ id: 'review', title: 'Review' }],
    remits: [
      {
        id: 'county-leads',
        organisation: 'county',
        function: 'learning',
        involvement: 'leads',
        sources: ['review'],
      },
      {
        id: 'trust-provides',
        organisation: 'trust',
        function: 'induction',
        involvement: 'provides',
        places: ['north', 'south'],
        perspective: 'view',
      },
      {
        id: 'team-north',
        organisation: 'team',
        function: 'day-one',
        involvement: 'leads',
        places: ['north'],
      },
    ],
    ties: [{ id: 'tie', from: 'trust', to: 'director', trust: 2 }],
    decisions: [
      {
        id: 'decision',
        title: 'Who inducts',
        functions: ['induction'],
        participants: [
          { party: 'trust', part: 'decides' },
          { party: 'director', part: 'consulted' },
        ],
      },
    ],
    agreements: [
      {
        id: 'agreement',
        title: 'Induction',
        functions: ['induction'],
        organisations: ['county', 'trust'],
        outcome: 'divided',
        status: 'agreed',
        lead: 'trust',
      },
    ],
    layout: {
      positions: [
        ['county', 1, 2],
        ['decision', 3, 4],
      ],
    },
  }
}
