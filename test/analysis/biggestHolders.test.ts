import { expect, it } from 'vitest'
import { biggestHolders } from '../../src/analysis/biggestHolders.ts'
import { mapOf, organisationsOfKind, remit, things } from '../support/mapOf.ts'

it('gives those with most remits first, one for all of a kind that have as many', () => {
  const map = mapOf({
    organisations: [...organisationsOfKind('trust', 'Trust', 3), ...things('Council', 'Charity')],
    functions: things('Discharge', 'Transport'),
    remits: [
      remit('Trust 1', 'leads', 'Discharge'),
      remit('Trust 2', 'leads', 'Discharge'),
      remit('Trust 3', 'leads', 'Discharge'),
      remit('Trust 3', 'leads', 'Transport', { from: '2005' }),
      remit('Council', 'funds', 'Discharge'),
      remit('Council', 'funds', 'Transport'),
    ],
  })
  expect(biggestHolders(map, {}, 3)).toEqual([
    { organisation: 'Trust 3', remits: 2, alike: 0 },
    { organisation: 'Council', remits: 2, alike: 0 },
    { organisation: 'Trust 1', remits: 1, alike: 1 },
  ])
  expect(biggestHolders(map, { at: '2004' }, 2)).toEqual([
    { organisation: 'Council', remits: 2, alike: 0 },
    { organisation: 'Trust 1', remits: 1, alike: 2 },
  ])
})
