import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCrossings } from '../../../src/canvas/orderColumns.ts'
import { applyCommand } from '../../../src/edit/applyCommand.ts'
import { functionAxis } from '../../../src/views/matrix/functionAxis.ts'
import { groupSimilar } from '../../../src/views/matrix/groupSimilar.ts'
import { inOrder, movesTo } from '../../../src/views/matrix/keepOrder.ts'
import { organisationAxis } from '../../../src/views/matrix/organisationAxis.ts'
import { planMove } from '../../../src/views/matrix/planMove.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { mapOf, remit, things } from '../../support/mapOf.ts'
import { runs } from '../../support/runs.ts'

const open = { order: 'hierarchy', collapsed: new Set<string>() } as const
const rowsOf = (functions: Parameters<typeof functionAxis>[0]) => functionAxis(functions, open).lines
const columnsOf = (organisations: Parameters<typeof organisationAxis>[0]) =>
  organisationAxis(organisations, { ...open, together: new Set(), asRows: false }).lines

describe('Group similar', () => {
  it('brings together what is held by the same organisations', () => {
    const map = mapOf({
      organisations: things('a', 'b', 'c', 'd'),
      functions: things('1', '2', '3', '4'),
      remits: [
        remit('a', 'leads', '1'),
        remit('c', 'leads', '2'),
        remit('a', 'funds', '3'),
        remit('c', 'funds', '4'),
        remit('b', 'leads', '1'),
        remit('b', 'funds', '3'),
        remit('d', 'leads', '2'),
        remit('d', 'funds', '4'),
      ],
    })
    const meetings = map.remits.map((one) => ({ row: one.function, column: one.organisation }))
    const { rows, columns } = groupSimilar(rowsOf(map.functions), columnsOf(map.organisations), meetings)
    expect(rows.join(' ')).toBe('1 3 2 4')
    expect(columns.join(' ')).toBe('a b c d')
  })

  it('never crosses more than before, keeps everything, and moves within siblings only', () => {
    fc.assert(
      fc.property(arbitraryMap({ organisations: 8, functions: 8 }), (map) => {
        const [rows, columns] = [rowsOf(map.functions), columnsOf(map.organisations)]
        const meetings = map.remits.map((one) => ({ row: one.function, column: one.organisation }))
        const similar = groupSimilar(rows, columns, meetings)
        const links = meetings.map(({ row, column }) => ({ left: row, right: column }))
        const crossings = countCrossings({ left: similar.rows, right: similar.columns }, links)
        expect(crossings).toBe(similar.after)
        expect(similar.after).toBeLessThanOrEqual(similar.before)

        // Kept as the map's order, it is the order of the lines, and the steps of the batch lead there.
        const order = { functions: similar.rows, organisations: similar.columns, before: 0, after: 0 }
        const wanted = inOrder(map, order)
        expect(rowsOf(wanted.functions).map(({ key }) => key)).toEqual(similar.rows)
        const parents = (lines: typeof rows) => lines.map(({ key, siblings }) => `${key} ${siblings}`).sort()
        expect(parents(rowsOf(wanted.functions))).toEqual(parents(rows))
        const commands = [
          ...movesTo(map.functions, wanted.functions),
          ...movesTo(map.organisations, wanted.organisations),
        ]
        const result = applyCommand(map, { type: 'batch', name: 'arrange', commands })
        expect(result.ok && result.map).toEqual({ ...map, ...wanted })
      }),
      { numRuns: runs(80) },
    )
  })
})

describe('moving a line', () => {
  it('puts it right before or after its sibling, and refuses to leave its siblings', () => {
    const map = mapOf({ functions: things('a', 'b', ['inner', 'b'], 'c') })
    const lines = new Map(rowsOf(map.functions).map((line) => [line.key, line]))
    const orderWith = (name: string, beside: string, where: 'before' | 'after') => {
      const [line, other] = [lines.get(name), lines.get(beside)]
      const command = line && other && planMove(map, line, other, where)
      const result = command && applyCommand(map, command)
      return result?.ok
        ? rowsOf(result.map.functions)
            .map(({ key }) => key)
            .join(' ')
        : undefined
    }
    expect(orderWith('a', 'b', 'after')).toBe('b inner a c')
    expect(orderWith('c', 'a', 'before')).toBe('c a b inner')
    expect(orderWith('c', 'a', 'after')).toBe('a c b inner')
    expect(orderWith('a', 'b', 'before')).toBeUndefined()
    expect(orderWith('inner', 'a', 'before')).toBeUndefined()
  })
})
