/** The findings of large maps come from a worker that follows the map change by change: they must be those of the map. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/analysis/analyse.ts'
import type { Lens } from '../../../src/analysis/finding.ts'
import { startAnalyst } from '../../../src/app/workers/startAnalyst.ts'
import { applyCommand } from '../../../src/edit/applyCommand.ts'
import type { Command } from '../../../src/edit/commands.ts'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { mapOf } from '../../support/mapOf.ts'

const many = Array.from({ length: 60 }, (_, index) => index)

const start = mapOf({
  organisations: many.map((index) => ({ id: `o${index}`, name: `Body ${index}` })),
  functions: many.map((index) => ({ id: `f${index}`, name: `Function ${index}` })),
  places: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  remits: many.flatMap((row) =>
    Array.from({ length: 8 }, (_, step) => ({
      id: `r${row}-${step}`,
      organisation: `o${row}`,
      function: `f${(row + step) % 60}`,
      involvement: step % 9 === 0 ? 'leads' : 'provides',
      places: [step % 2 ? 'north' : 'south'],
    })),
  ),
})

function after(map: RemitMap, command: Command): RemitMap {
  const result = applyCommand(map, command)
  if (!result.ok) throw new Error(result.reason)
  return result.map
}

describe('findings from a worker', () => {
  const analyst = startAnalyst()
  const find = (map: RemitMap, lens: Lens = {}) =>
    new Promise<void>((resolve) => {
      analyst.find(map, lens, resolve)
    }).then(() => analyst.known(map, lens))

  it('are those of the map, edit after edit, undone, emptied, and through another lens', async () => {
    const states = [start]
    const commands: Command[] = [
      { type: 'updateRemit', id: 'r7-3', changes: { places: ['south'] } },
      { type: 'deleteEntities', ids: ['r1-0', 'f9', 'o12'] },
      {
        type: 'addAgreement',
        agreement: {
          id: 'a',
          title: 'A',
          functions: ['f1'],
          organisations: [],
          status: 'parked',
          outcome: 'accepted',
        },
      },
      { type: 'updateOrganisation', id: 'o3', changes: { name: 'Another' } },
      { type: 'updateMap', changes: { title: 'Other' } },
    ]
    for (const command of commands) states.push(after(states.at(-1) ?? start, command))
    states.push({ ...start, remits: [] }, states[2] ?? start)
    for (const map of states) expect(await find(map)).toEqual(analyse(map))
    const lens = { at: '2004' }
    expect(await find({ ...start }, lens)).toEqual(analyse(start, lens))
  })

  it('are the very same objects where an edit changed nothing about them', async () => {
    const before = await find({ ...start, modified: 'a' })
    const now = await find({ ...start, modified: 'b' })
    expect(now?.length).toBeGreaterThan(100)
    const known = new Set(before)
    expect(now?.filter((finding) => known.has(finding)).length).toBeGreaterThan(0)
  })

  it('are not looked for once nobody waits for them', async () => {
    const maps = many.slice(0, 4).map((index) => ({ ...start, title: `Map ${index}` }))
    const [first, second, third, last] = maps as [RemitMap, RemitMap, RemitMap, RemitMap]
    const told: string[] = []
    analyst.find(first, {}, () => told.push('first'))
    const stops = [second, third].map((map) => analyst.find(map, {}, () => told.push(map.title)))
    for (const stop of stops) stop()
    await find(last)
    expect(told).toEqual(['first'])
    expect(analyst.known(second, {})).toBeUndefined()
  })
})
