import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { type DrawnElement, drawnElements } from '../../src/canvas/drawnElements.ts'
import { patchScene } from '../../src/canvas/patchScene.ts'
import { defaultSceneOptions } from '../../src/canvas/sceneOptions.ts'
import { arbitraryMap } from '../support/arbitraryMap.ts'
import { runs } from '../support/runs.ts'
import { arbitraryOptions } from './arbitraryOptions.ts'
import { learningMap } from './learningMap.ts'

/** Carries a patch out on a plain list, refusing what the drawing library would refuse. */
function carryOut(before: readonly DrawnElement[], after: readonly DrawnElement[]): DrawnElement[] {
  const patch = patchScene(before, after)
  const drawn = new Map(before.map((element) => [element.id, element]))
  const endsOf = ({ group, data }: DrawnElement) => (group === 'edges' ? [data.source, data.target] : [])
  for (const id of patch.remove) {
    const held = [...drawn.values()].some((one) => endsOf(one).includes(id))
    if (!drawn.has(id) || held) throw new Error(`can't take ${id} away`)
    drawn.delete(id)
  }
  for (const element of patch.add) {
    if (drawn.has(element.id)) throw new Error(`${element.id} is there already`)
    for (const end of endsOf(element)) if (!drawn.has(String(end))) throw new Error(`no ${end} to end at`)
    drawn.set(element.id, element)
  }
  for (const element of patch.change) {
    if (!drawn.has(element.id)) throw new Error(`no ${element.id} to change`)
    drawn.set(element.id, element)
  }
  return [...drawn.values()]
}

describe('patchScene', () => {
  const map = learningMap()
  const findings = analyse(map)

  it('touches nothing when nothing changed', () => {
    const drawn = drawnElements(buildScene(map, findings, defaultSceneOptions))
    const again = drawnElements(buildScene(map, findings, defaultSceneOptions))
    expect(patchScene(drawn, again)).toEqual({ remove: [], add: [], change: [] })
  })

  it('changes only looks when something shown is selected', () => {
    const drawn = drawnElements(buildScene(map, findings, defaultSceneOptions))
    const selection = { type: 'entity', id: 'nhsu' } as const
    const after = drawnElements(buildScene(map, findings, { ...defaultSceneOptions, selection }))
    const patch = patchScene(drawn, after)
    expect([patch.remove, patch.add]).toEqual([[], []])
    expect(patch.change.length).toBeGreaterThan(0)
  })

  it('leads from any picture of a map to any other, in steps that can be carried out', () => {
    const twoViews = arbitraryMap({ organisations: 9, functions: 8, remits: 24 }).chain((one) => {
      const found = analyse(one)
      const view = arbitraryOptions(one, found).map((options) =>
        drawnElements(buildScene(one, found, options)),
      )
      return fc.tuple(view, view)
    })
    const byId = (a: DrawnElement, b: DrawnElement) => (a.id < b.id ? -1 : 1)
    fc.assert(
      fc.property(twoViews, ([before, after]) => {
        expect(carryOut(before, after).sort(byId)).toEqual([...after].sort(byId))
      }),
      { numRuns: runs(80) },
    )
  })
})
