import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { isOverlap } from '../../src/analysis/finding.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { defaultSceneOptions } from '../../src/canvas/sceneOptions.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { mapOf, organisationsOfKind, remit, things } from '../support/mapOf.ts'

/** The picture with the first overlap selected. */
function withOverlapSelected(map: RemitMap): Scene {
  const findings = analyse(map)
  const [overlap] = findings.filter(isOverlap)
  return buildScene(map, findings, {
    ...defaultSceneOptions,
    selection: { type: 'finding', id: overlap?.id ?? '' },
  })
}

function badgesOf(scene: Scene): Record<string, string[]> {
  return Object.fromEntries(
    scene.nodes
      .filter(({ shape }) => shape === 'function')
      .map(({ id, badges }) => [id, badges.map(({ text }) => text)]),
  )
}

describe('an overlap that is selected on the map', () => {
  it('is drawn whole, however many hold it: a line for each of thirty bodies', () => {
    const bodies = Array.from({ length: 30 }, (_, index) => `Body ${index + 1}`)
    const map = mapOf({
      organisations: things(...bodies),
      functions: things('Planning'),
      remits: bodies.map((id) => remit(id, 'leads', 'Planning')),
    })
    const scene = withOverlapSelected(map)
    expect(scene.lines.filter(({ emphasis }) => emphasis === 'in')).toHaveLength(30)
    expect(badgesOf(scene)).toEqual({ Planning: ['30 leads'] })
  })

  it('draws a kind, a body and who came before them as a line each', () => {
    const boards = organisationsOfKind('board', 'Board', 5)
    const old = organisationsOfKind('confederation', 'Confederation', 4).map((one, index) => ({
      ...one,
      succeededBy: [`Board ${index + 1}`],
    }))
    const map = mapOf({
      organisations: [...boards, ...old, ...things('University')],
      functions: things('Planning'),
      remits: [
        ...boards.map(({ id }) => remit(id, 'leads', 'Planning', { from: '2004' })),
        ...old.map(({ id }) => remit(id, 'leads', 'Planning', { until: '2003' })),
        remit('University', 'leads', 'Planning', { from: '2003' }),
      ],
    })
    const scene = withOverlapSelected(map)
    const drawn = scene.lines.filter(({ emphasis }) => emphasis === 'in').map(({ source }) => source)
    expect(drawn.sort()).toEqual(['University', 'kind:board', 'kind:confederation'])
  })

  it('does not count who holds parts of a function as holding all of it', () => {
    const map = mapOf({
      organisations: things('Department', 'B', 'C', 'D'),
      functions: things('Health', ['Care', 'Health'], ['Cure', 'Health'], ['Calm', 'Health']),
      remits: [
        remit('Department', 'leads', 'Health'),
        remit('B', 'leads', 'Care'),
        remit('C', 'leads', 'Cure'),
        remit('D', 'leads', 'Calm'),
      ],
    })
    const scene = withOverlapSelected(map)
    expect(scene.lines.filter(({ emphasis }) => emphasis === 'in')).toHaveLength(4)
    expect(badgesOf(scene)).toEqual({
      Health: ['overlap within'],
      Care: ['overlap above'],
      Cure: ['overlap above'],
      Calm: ['overlap above'],
    })
  })
})
