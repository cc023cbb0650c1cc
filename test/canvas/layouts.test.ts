import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { alignRows } from '../../src/canvas/alignRows.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { freeGap } from '../../src/canvas/freeLayout.ts'
import { boxOf } from '../../src/canvas/nodeGeometry.ts'
import { type ColumnLink, type Columns, countCrossings, orderColumns } from '../../src/canvas/orderColumns.ts'
import { curveOf } from '../../src/canvas/routeLines.ts'
import type { Point, Scene } from '../../src/canvas/scene.ts'
import { defaultSceneOptions, type SceneOptions } from '../../src/canvas/sceneOptions.ts'
import { separateBoxes, touch } from '../../src/canvas/separateBoxes.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { arbitraryOptions } from './arbitraryOptions.ts'
import { learningMap } from './learningMap.ts'

const arbitraryColumns = fc
  .record({ left: fc.integer({ min: 1, max: 9 }), right: fc.integer({ min: 1, max: 9 }) })
  .chain(({ left, right }) => {
    const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)
    const columns: Columns = { left: ids('l', left), right: ids('r', right) }
    const link = fc.record({
      left: fc.constantFrom(...columns.left),
      right: fc.constantFrom(...columns.right),
    })
    return fc.record({ columns: fc.constant(columns), links: fc.array(link, { maxLength: 25 }) })
  })

/** Every pair of links looked at. */
function crossingsOneByOne({ left, right }: Columns, links: readonly ColumnLink[]): number {
  let count = 0
  links.forEach((a, at) => {
    for (const b of links.slice(at + 1)) {
      const onLeft = left.indexOf(a.left) - left.indexOf(b.left)
      const onRight = right.indexOf(a.right) - right.indexOf(b.right)
      if (onLeft * onRight < 0) count += 1
    }
  })
  return count
}

const arbitraryScene = arbitraryMap({ organisations: 12, functions: 10, remits: 30 }).chain((map) => {
  const findings = analyse(map)
  return arbitraryOptions(map, findings).map((options) => ({ map, findings, options }))
})

function expectNoCollision(scene: Scene, gap = 0) {
  const boxes = scene.nodes.map((node) => ({ id: node.id, box: boxOf(node, scene.layout) }))
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) {
      expect(touch(a.box, b.box, gap - 0.001), `${a.id} and ${b.id}`).toBe(false)
    }
  })
}

describe('orderColumns', () => {
  it('counts crossings as looking at every pair does', () => {
    fc.assert(
      fc.property(arbitraryColumns, ({ columns, links }) => {
        expect(countCrossings(columns, links)).toBe(crossingsOneByOne(columns, links))
      }),
    )
  })

  it('keeps every row once and never crosses more than before', () => {
    fc.assert(
      fc.property(arbitraryColumns, ({ columns, links }) => {
        const ordered = orderColumns(columns, links)
        expect([...ordered.left].sort()).toEqual([...columns.left].sort())
        expect([...ordered.right].sort()).toEqual([...columns.right].sort())
        expect(countCrossings(ordered, links)).toBeLessThanOrEqual(countCrossings(columns, links))
      }),
    )
  })

  it('untangles what can be untangled', () => {
    const left = ['a', 'b', 'c', 'd']
    const right = ['4', '3', '2', '1']
    const links = left.map((id, at) => ({ left: id, right: String(at + 1) }))
    expect(countCrossings(orderColumns({ left, right }, links), links)).toBe(0)
  })
})

describe('alignRows', () => {
  const arbitraryRows = fc.array(
    fc.record({ height: fc.integer({ min: 20, max: 80 }), wanted: fc.integer({ min: -200, max: 1200 }) }),
    { minLength: 1, maxLength: 12 },
  )

  it('keeps rows in order, apart and within bounds', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.integer({ min: 0, max: 300 }), (rows, slack) => {
        const total = rows.reduce((sum, { height }) => sum + height, 0)
        const middles = alignRows(rows, 10, 10 + total + slack)
        let edge = 10
        rows.forEach(({ height }, at) => {
          const middle = middles[at] ?? Number.NaN
          expect(middle - height / 2).toBeGreaterThanOrEqual(edge - 1e-6)
          edge = middle + height / 2
        })
        expect(edge).toBeLessThanOrEqual(10 + total + slack + 1e-6)
      }),
    )
  })

  it('leaves rows where they want to be when nothing is in the way', () => {
    const rows = [100, 200, 300].map((wanted) => ({ height: 50, wanted }))
    expect(alignRows(rows, 0, 600)).toEqual([100, 200, 300])
  })

  it('shares the way between rows that want the same place', () => {
    expect(
      alignRows(
        [
          { height: 50, wanted: 200 },
          { height: 50, wanted: 200 },
        ],
        0,
        600,
      ),
    ).toEqual([175, 225])
  })
})

describe('layouts of scenes', () => {
  it('never let two nodes with their labels and badges touch, in either layout', () => {
    fc.assert(
      fc.property(arbitraryScene, ({ map, findings, options }) => {
        const scene = buildScene(map, findings, options)
        expectNoCollision(scene, scene.layout === 'free' ? freeGap : 0)
      }),
      { numRuns: runs(80) },
    )
  })

  it('end every line at its own port, horizontally, in the order of the other ends', () => {
    fc.assert(
      fc.property(arbitraryScene, ({ map, findings, options }) => {
        const scene = buildScene(map, findings, { ...options, layout: 'columns' })
        const at = new Map(scene.nodes.map((node) => [node.id, node]))
        for (const end of ['source', 'target'] as const) {
          const ports = new Map<string, { port: number; other: number }[]>()
          for (const line of scene.lines) {
            const from = at.get(line.source)
            const to = at.get(line.target)
            if (!from || !to || !line.route) throw new Error('a line without ends')
            const curve = curveOf(from, to, line.route)
            expect(curve[1].y).toBeCloseTo(curve[0].y, 6)
            expect(curve[3].y).toBeCloseTo(curve[4].y, 6)
            const own = ports.get(line[end]) ?? []
            own.push({ port: line.route[end].y, other: (end === 'source' ? to : from).y })
            ports.set(line[end], own)
          }
          for (const [id, own] of ports) {
            own.sort((a, b) => a.port - b.port)
            const node = at.get(id)
            own.forEach((one, index) => {
              const before = own[index - 1]
              expect(Math.abs(one.port)).toBeLessThan((node?.height ?? 0) / 2)
              if (!before) return
              expect(one.port).toBeGreaterThan(before.port)
              expect(one.other).toBeGreaterThanOrEqual(before.other)
            })
          }
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it('put a dragged node at the row where it was dropped', () => {
    const map = learningMap()
    const findings = analyse(map)
    const scene = (rows?: ReadonlyMap<string, number>) =>
      buildScene(map, findings, { ...defaultSceneOptions, ...(rows ? { rows } : {}) })
    const column = (of: Scene) =>
      of.nodes.filter(({ shape }) => shape === 'organisation').sort((a, b) => a.y - b.y)
    const before = column(scene())
    const last = before.at(-1)
    const moved = column(scene(new Map([[last?.id ?? '', before[0]?.y ?? 0]])))
    expect(moved.map(({ id }) => id)).toEqual([last?.id, ...before.slice(0, -1).map(({ id }) => id)])
  })
})

describe('the free layout', () => {
  const map = learningMap()
  const findings = analyse(map)
  const options: SceneOptions = { ...defaultSceneOptions, layout: 'free' }
  const scene = buildScene(map, findings, options)
  const positions = (of: Scene) => new Map<string, Point>(of.nodes.map(({ id, x, y }) => [id, { x, y }]))

  it('brings what lines join nearer together than what nothing joins', () => {
    const at = positions(scene)
    const distance = (a: string, b: string) => {
      const [p, q] = [at.get(a), at.get(b)]
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN
    }
    const joined = scene.lines.map(({ source, target }) => distance(source, target))
    const all = scene.nodes.flatMap((a) =>
      scene.nodes.filter((b) => a !== b).map((b) => distance(a.id, b.id)),
    )
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(joined)).toBeLessThan(mean(all) / 2)
  })

  it('keeps every known position when something new comes in', () => {
    const session = positions(scene)
    session.delete('nhsu')
    session.delete('planning')
    const later = positions(buildScene(map, findings, { ...options, positions: session }))
    for (const [id, place] of session) expect(later.get(id)).toEqual(place)
    expect(later.has('nhsu') && later.has('planning')).toBe(true)
  })

  it('takes the positions that the map keeps, a stack in the middle of its members', () => {
    const stack = 'kind:NHSU regional team'
    const layout = {
      positions: [
        ['nhsu', 500, -40],
        ['team0', 0, 0],
        ['team1', 30, 60],
        ['team2', 60, 30],
      ] as [string, number, number][],
    }
    const at = positions(buildScene({ ...map, layout }, findings, options))
    expect(at.get('nhsu')).toEqual({ x: 500, y: -40 })
    expect(at.get(stack)).toEqual({ x: 30, y: 30 })
  })
})

describe('separateBoxes', () => {
  it('ends with no two boxes closer than the gap, and fixed ones where they were', () => {
    const extent = fc.record({
      left: fc.integer({ min: -90, max: -10 }),
      right: fc.integer({ min: 10, max: 90 }),
      top: fc.integer({ min: -30, max: -5 }),
      bottom: fc.integer({ min: 5, max: 60 }),
    })
    const wanted = fc.record({ x: fc.integer({ min: -80, max: 80 }), y: fc.integer({ min: -80, max: 80 }) })
    const boxes = fc.array(fc.record({ extent, wanted }), { maxLength: 20 })
    fc.assert(
      fc.property(boxes, (list) => {
        const named = list.map((box, at) => ({ ...box, id: `box${at}`, fixed: at === 0 }))
        const places = separateBoxes(named, 10)
        const placed = named.map(({ id, extent: own }) => {
          const { x, y } = places.get(id) ?? { x: 0, y: 0 }
          return { left: x + own.left, right: x + own.right, top: y + own.top, bottom: y + own.bottom }
        })
        placed.forEach((a, at) => {
          for (const b of placed.slice(at + 1)) expect(touch(a, b, 9.999)).toBe(false)
        })
        if (named[0]) expect(places.get('box0')).toEqual(named[0].wanted)
      }),
      { numRuns: runs(60) },
    )
  })
})
