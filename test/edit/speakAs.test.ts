import { expect, it } from 'vitest'
import { applyCommand } from '../../src/edit/applyCommand.ts'
import type { Command } from '../../src/edit/commands.ts'
import { speakAs } from '../../src/edit/speakAs.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { mapOf, things } from '../support/mapOf.ts'

const map = mapOf({
  organisations: things('nhsu'),
  functions: things('planning'),
  perspectives: things('table 1'),
  remits: [{ id: 'all', organisation: 'nhsu', function: 'planning', involvement: 'leads', sources: [] }],
})

function after(before: RemitMap, command: Command): RemitMap {
  const result = applyCommand(before, speakAs(before, command, 'table 1'))
  if (!result.ok) throw new Error(result.reason)
  return result.map
}

it('what is entered belongs to the perspective; what is everyone’s is disclaimed in a cell, and taken back', () => {
  const remit = { id: 'own', organisation: 'nhsu', function: 'planning', involvement: 'supports' }
  const added = after(map, { type: 'batch', name: 'quickAdd', commands: [{ type: 'addRemit', remit }] })
  expect(added.remits[1]).toMatchObject({ id: 'own', perspective: 'table 1' })

  const taken: Command = {
    type: 'batch',
    name: 'cells',
    commands: [{ type: 'deleteEntities', ids: ['all', 'own'] }],
  }
  const contradicted = after(added, taken)
  expect(contradicted.remits).toMatchObject([
    { id: 'all', involvement: 'leads' },
    { stance: 'disclaims', involvement: 'leads', perspective: 'table 1' },
  ])
  const back = after(contradicted, {
    type: 'batch',
    name: 'cells',
    commands: [{ type: 'deleteEntities', ids: ['all'] }],
  })
  expect(back.remits).toEqual(map.remits)
})

it('a row that is duplicated is said again by the perspective, whoever said it first', () => {
  const remit = { id: 'copy', organisation: 'nhsu', function: 'planning', involvement: 'leads' }
  const others = { ...map, perspectives: [...map.perspectives, ...things('table 2')] }
  const duplicate: Command = {
    type: 'batch',
    name: 'duplicate',
    commands: [
      { type: 'addRemit', remit: { ...remit, perspective: 'table 2' } },
      { type: 'moveEntity', id: 'copy', toIndex: 0 },
    ],
  }
  expect(after(others, duplicate).remits[0]).toEqual({ ...remit, perspective: 'table 1' })
})

it('a deletion in a list, and what an agreement does, are the map’s and stay as they are', () => {
  for (const command of [
    { type: 'deleteRemit', id: 'all' },
    { type: 'batch', name: 'applyAgreement', commands: [{ type: 'deleteRemit', id: 'all' }] },
  ] satisfies Command[]) {
    expect(speakAs(map, command, 'table 1')).toBe(command)
  }
})
