import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { type DirectionKey, neighbourInDirection } from '../../src/canvas/neighbourInDirection.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { defaultSceneOptions } from '../../src/canvas/sceneOptions.ts'
import { inReadingOrder } from '../../src/canvas/sceneOutline.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { arbitraryOptions } from './arbitraryOptions.ts'
import { learningMap } from './learningMap.ts'

const map = learningMap()
const findings = analyse(map)
const columns = buildScene(map, findings, defaultSceneOptions)
const free = buildScene(map, findings, { ...defaultSceneOptions, layout: 'free' })

/** Every node met by pressing a key again and again, the first one included. */
function walk(scene: Scene, from: string | undefined, key: DirectionKey): string[] {
  const met: string[] = []
  for (
    let at = from;
    at !== undefined && met.length <= scene.nodes.length;
    at = neighbourInDirection(scene, at, key)
  )
    met.push(at)
  return met
}

describe('neighbourInDirection in two columns', () => {
  const organisations = inReadingOrder(columns.nodes).filter(({ shape }) => shape === 'organisation')

  it('goes down a column row by row and back up', () => {
    const ids = organisations.map(({ id }) => id)
    expect(walk(columns, ids[0], 'ArrowDown')).toEqual(ids)
    expect(walk(columns, ids.at(-1), 'ArrowUp')).toEqual([...ids].reverse())
    expect(neighbourInDirection(columns, ids[3], 'Home')).toBe(ids[0])
    expect(neighbourInDirection(columns, ids[3], 'End')).toBe(ids.at(-1))
  })

  it('follows a line across, and only a line', () => {
    for (const { id } of organisations) {
      const across = neighbourInDirection(columns, id, 'ArrowRight')
      const joined = columns.lines.filter(({ source }) => source === id).map(({ target }) => target)
      if (joined.length === 0) expect(across).toBeUndefined()
      else expect(joined).toContain(across)
      expect(neighbourInDirection(columns, id, 'ArrowLeft')).toBeUndefined()
    }
  })
})

describe('neighbourInDirection anywhere', () => {
  it('starts at the first node from nowhere, and finds nothing in an empty picture', () => {
    expect(neighbourInDirection(columns, undefined, 'ArrowDown')).toBe(inReadingOrder(columns.nodes)[0]?.id)
    expect(neighbourInDirection(columns, 'gone', 'ArrowLeft')).toBe(inReadingOrder(columns.nodes)[0]?.id)
    expect(neighbourInDirection({ ...columns, nodes: [], lines: [] }, undefined, 'Home')).toBeUndefined()
  })

  it('goes the way that the key points in the free layout', () => {
    for (const node of free.nodes) {
      const right = free.nodes.find(({ id }) => id === neighbourInDirection(free, node.id, 'ArrowRight'))
      const above = free.nodes.find(({ id }) => id === neighbourInDirection(free, node.id, 'ArrowUp'))
      if (right) expect(right.x).toBeGreaterThan(node.x)
      if (above) expect(above.y).toBeLessThan(node.y)
    }
  })

  it('reaches every node of any picture with Page Down', () => {
    const arbitraryScene = arbitraryMap().chain((one) =>
      arbitraryOptions(one).map((options) => buildScene(one, analyse(one), options)),
    )
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        const first = neighbourInDirection(scene, undefined, 'PageDown')
        expect(new Set(walk(scene, first, 'PageDown'))).toEqual(new Set(scene.nodes.map(({ id }) => id)))
      }),
      { numRuns: runs(40) },
    )
  })
})
