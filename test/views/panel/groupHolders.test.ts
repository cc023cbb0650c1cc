import { expect, test } from 'vitest'
import { groupHolders } from '../../../src/views/panel/groupHolders.ts'
import { smallMap } from '../../support/smallMap.ts'

test('three or more of a kind stand together where the first one stood; the rest stay alone', () => {
  const map = smallMap()
  const authorities = ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'trust' }))
  const remit = (id: string, organisation: string) => ({
    id,
    organisation,
    function: 'planning',
    involvement: 'leads',
  })
  const remits = [
    remit('1', 'nhsu'),
    remit('2', 'a'),
    remit('3', 'sha'),
    remit('4', 'b'),
    remit('5', 'c'),
    remit('6', 'a'),
  ]
  const groups = groupHolders(
    { ...map, organisations: [...map.organisations, ...authorities], remits },
    remits,
  )
  expect(
    groups.map(({ kind, organisations, remits: held }) => [kind, organisations, held.map(({ id }) => id)]),
  ).toEqual([
    [undefined, 1, ['1']],
    ['trust', 3, ['2', '4', '5', '6']],
    [undefined, 1, ['3']],
  ])
})
