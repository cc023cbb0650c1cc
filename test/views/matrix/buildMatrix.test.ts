import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RemitMap } from '../../../src/model/remitMap.ts'
import { kindKey } from '../../../src/views/matrix/axis.ts'
import { buildMatrix, type Matrix, type MatrixInput } from '../../../src/views/matrix/buildMatrix.ts'
import { foldableFunctions, functionAxis } from '../../../src/views/matrix/functionAxis.ts'
import { organisationAxis } from '../../../src/views/matrix/organisationAxis.ts'
import { arbitraryMap } from '../../support/arbitraryMap.ts'
import { mapOf, organisationsOfKind, remit, things } from '../../support/mapOf.ts'
import { naiveCell } from '../../support/naiveMatrix.ts'
import { runs } from '../../support/runs.ts'

interface Asked {
  readonly swapped: boolean
  readonly order: 'hierarchy' | 'entered'
  /** Which of what can collapse does. */
  readonly folds: readonly boolean[]
  readonly overlaps: readonly boolean[]
}

const arbitraryAsked: fc.Arbitrary<Asked> = fc.record({
  swapped: fc.boolean(),
  order: fc.constantFrom('hierarchy', 'entered'),
  folds: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  overlaps: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
})

function inputOf(map: RemitMap, { swapped, order, folds, overlaps }: Asked): MatrixInput {
  const kinds = [...new Set(map.organisations.map(({ kind }) => kind).filter((kind) => kind !== undefined))]
  const foldable = [...kinds.map(kindKey), 'group:trusts', ...foldableFunctions(map.functions)]
  const collapsed = new Set(foldable.filter((_, index) => folds[index % folds.length]))
  const functions = functionAxis(map.functions, { order, collapsed })
  const organisations = organisationAxis(map.organisations, {
    order,
    collapsed,
    together: new Set(kinds),
    asRows: swapped,
  })
  return {
    map,
    remits: map.remits,
    rows: swapped ? organisations : functions,
    columns: swapped ? functions : organisations,
    overlapping: new Set(map.remits.filter((_, index) => overlaps[index]).map(({ id }) => id)),
  }
}

function textsOf({ rows, columns, cells }: Matrix) {
  return rows.lines.map((_, row) =>
    columns.lines.map((column) => {
      const cell = cells[row]?.get(column.key)
      return {
        remits: cell?.remits.map(({ id }) => id) ?? [],
        letters: (cell?.letters ?? []).map(({ involvement, ...marks }) =>
          [
            marks.disclaimed ? 'not' : '',
            involvement.letter,
            marks.overlap ? 'overlap' : '',
            marks.noSource ? 'no source' : '',
            marks.limited ? 'limited' : '',
          ]
            .filter(Boolean)
            .join(' '),
        ),
      }
    }),
  )
}

describe('cells of the matrix', () => {
  it('say what a walk over the map for each cell says, whatever is collapsed or swapped', () => {
    fc.assert(
      fc.property(arbitraryMap({ organisations: 7 }), arbitraryAsked, (map, asked) => {
        const input = inputOf(map, asked)
        const matrix = buildMatrix(input)
        const byHand = input.rows.lines.map((row) =>
          input.columns.lines.map((column) => {
            const [functions, organisations] = asked.swapped ? [column, row] : [row, column]
            return naiveCell(map, map.remits, functions.members, organisations.members, input.overlapping)
          }),
        )
        expect(textsOf(matrix)).toEqual(byHand)
        expect(matrix.remits).toBe(map.remits.length)
      }),
      { numRuns: runs(80) },
    )
  })

  it('show every organisation and function once, and every remit in one cell', () => {
    fc.assert(
      fc.property(arbitraryMap({ organisations: 7 }), arbitraryAsked, (map, asked) => {
        const { rows, columns } = inputOf(map, asked)
        const members = (axis: typeof rows) => axis.lines.flatMap((line) => line.members).sort()
        const [functions, organisations] = asked.swapped ? [columns, rows] : [rows, columns]
        expect(members(functions)).toEqual(map.functions.map(({ id }) => id).sort())
        expect(members(organisations)).toEqual(map.organisations.map(({ id }) => id).sort())
      }),
      { numRuns: runs(80) },
    )
  })

  it('are the very same objects where an edit changed nothing', () => {
    fc.assert(
      fc.property(arbitraryMap(), arbitraryAsked, fc.nat(), (map, asked, pick) => {
        fc.pre(map.remits.length > 0)
        const input = inputOf(map, asked)
        const before = buildMatrix(input)
        const index = pick % map.remits.length
        const gone = map.remits[index]
        const remits = map.remits.filter((one) => one !== gone)
        const changed = { ...map, remits }
        const after = buildMatrix({ ...input, map: changed, remits }, before)
        expect(textsOf(after)).toEqual(textsOf(buildMatrix({ ...input, map: changed, remits })))
        const touched = input.rows.lineOf.get((asked.swapped ? gone?.organisation : gone?.function) ?? '')
        after.cells.forEach((row, at) => {
          if (at !== touched) expect(row).toBe(before.cells[at])
        })
        const again = buildMatrix({ ...input, map: changed, remits }, after)
        again.cells.forEach((row, at) => {
          expect(row).toBe(after.cells[at])
        })
      }),
      { numRuns: runs(60) },
    )
  })

  it('mark where two perspectives say different things, not where one is silent', () => {
    const map = mapOf({
      organisations: things('nhsu'),
      functions: things('induction', 'planning', 'policy'),
      perspectives: things('sha', 'council'),
      remits: [
        remit('nhsu', 'leads', 'induction', { id: 'a', perspective: 'sha' }),
        remit('nhsu', 'supports', 'induction', { id: 'b', perspective: 'council' }),
        remit('nhsu', 'leads', 'planning', { id: 'c', perspective: 'sha' }),
        remit('nhsu', 'leads', 'policy', { id: 'd', perspective: 'sha' }),
        remit('nhsu', 'leads', 'policy', { id: 'e', perspective: 'council' }),
      ],
    })
    const matrix = buildMatrix(
      inputOf(map, { swapped: false, order: 'hierarchy', folds: [false], overlaps: [] }),
    )
    expect(matrix.cells.map((row) => row.get('nhsu')?.differ)).toEqual([true, false, false])
  })
})

describe('lines of the matrix', () => {
  it('put a function that lies within several under the first, and name the others', () => {
    const functions = things('planning', 'training', ['needs', 'training', 'planning'])
    const { lines } = functionAxis(functions, { order: 'hierarchy', collapsed: new Set() })
    expect(lines.map(({ key, level, also }) => [key, level, also])).toEqual([
      ['planning', 0, []],
      ['training', 0, []],
      ['needs', 1, ['planning']],
    ])
  })

  it('collapse a function with all within it, and a kind into one line of letters', () => {
    const functions = things('planning', ['local', 'planning'], ['ward', 'local'], 'policy')
    const collapsed = new Set(['planning', kindKey('authority')])
    const rows = functionAxis(functions, { order: 'hierarchy', collapsed })
    expect(rows.lines.map(({ key, type, members }) => [key, type, members.length])).toEqual([
      ['planning', 'inside', 3],
      ['policy', 'one', 1],
    ])
    const columns = organisationAxis(
      [...things('nhsu'), ...organisationsOfKind('authority', 'Authority', 4)],
      { order: 'hierarchy', collapsed, together: new Set(['authority']), asRows: false },
    )
    expect(columns.lines.map(({ key, type, label, members }) => [key, type, label, members.length])).toEqual([
      ['nhsu', 'one', 'nhsu', 1],
      ['kind:authority', 'kind', 'Authorities', 4],
    ])
  })

  it('group organisations by tier, else by a kind that two share, units after their parent', () => {
    const organisations = [
      { id: 'a', name: 'A', tier: 'national' },
      { id: 'b', name: 'B', tier: 'regional' },
      { id: 'c', name: 'C', tier: 'national' },
      { id: 'd', name: 'D', tier: 'national', parent: 'a' },
      { id: 'e', name: 'E', kind: 'council' },
      { id: 'f', name: 'F', kind: 'council' },
      { id: 'g', name: 'G', kind: 'trust' },
    ]
    const { lines, bands } = organisationAxis(organisations, {
      order: 'hierarchy',
      collapsed: new Set(),
      together: new Set(),
      asRows: false,
    })
    expect(lines.map(({ key }) => key).join(' ')).toBe('a d c b e f g')
    expect(bands.map(({ label, start, count }) => [label, start, count])).toEqual([
      ['National', 0, 3],
      ['Regional', 3, 1],
      ['Councils', 4, 2],
    ])
  })
})
