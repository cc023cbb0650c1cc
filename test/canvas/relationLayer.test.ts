// The layers of ties and decisions: the map as text says the same as the picture, and the picture what the map holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { defaultSceneOptions } from '../../src/canvas/sceneOptions.ts'
import { sceneOutline } from '../../src/canvas/sceneOutline.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { arbitraryTiedMap } from '../support/arbitraryTiedMap.ts'
import { runs } from '../support/runs.ts'
import { smallMap } from '../support/smallMap.ts'
import { arbitraryOptions } from './arbitraryOptions.ts'

const arbitraryView = arbitraryTiedMap.chain((map) => {
  const findings = analyse(map)
  return arbitraryOptions(map, findings).map((options) => ({ map, findings, options }))
})

describe('on random maps', () => {
  it('every tie between two nodes is on exactly one line, which the outline tells at both ends', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const scene = buildScene(map, findings, options)
        const nodeOf = (party: string) => scene.nodes.find(({ members }) => members.includes(party))?.id
        const drawn = scene.relations.filter(({ type }) => type === 'tie').flatMap(({ entities }) => entities)
        const expected = map.ties.filter(({ from, to }) => {
          const [a, b] = [nodeOf(from), nodeOf(to)]
          return a !== undefined && b !== undefined && a !== b
        })
        expect(drawn.sort()).toEqual(
          options.layers?.includes('ties') ? expected.map(({ id }) => id).sort() : [],
        )
        const { organisations, functions } = sceneOutline(scene)
        const told = [...organisations, ...functions].flatMap(({ id, relations }) =>
          relations.map((relation) => `${relation.id} at ${id}`),
        )
        expect(told.sort()).toEqual(
          scene.relations
            .flatMap(({ id, source, target }) => [`${id} at ${source}`, `${id} at ${target}`])
            .sort(),
        )
      }),
      { numRuns: runs(100) },
    )
  })

  it('people and decisions never take the picture beyond what can be read, and none is there with its layer off', () => {
    fc.assert(
      fc.property(arbitraryView, ({ map, findings, options }) => {
        const { nodes } = buildScene(map, findings, options)
        const without = buildScene(map, findings, { ...options, layers: [] }).nodes
        expect(nodes.length).toBeLessThanOrEqual(Math.max(without.length, options.labelLimit))
        expect(without.filter(({ shape }) => shape === 'person' || shape === 'decision')).toEqual([])
        if (!options.layers?.includes('ties'))
          expect(nodes.filter(({ shape }) => shape === 'person')).toEqual([])
      }),
      { numRuns: runs(60) },
    )
  })
})

function tiedMap(): RemitMap {
  const map = smallMap()
  const [first, second] = map.organisations.map(({ id }) => id)
  if (first === undefined || second === undefined) throw new Error('two organisations are needed')
  return {
    ...map,
    people: [{ id: 'director', name: 'Regional director' }],
    ties: [
      { id: 'there', from: first, to: second, mode: 'embedded', trust: 4 },
      { id: 'back', from: second, to: first, mode: 'embedded', trust: 1 },
      { id: 'moves', from: 'director', to: first, influence: 3 },
    ],
  }
}

describe('a tie on the map', () => {
  const scene = buildScene(tiedMap(), [], { ...defaultSceneOptions, layers: ['ties'] })
  const [names] = [tiedMap().organisations.map(({ name }) => name)]

  it('is one line for both ways, with trust each way', () => {
    expect(scene.relations.map(({ mode, trust, influence }) => ({ mode, trust, influence }))).toEqual([
      { mode: 'embedded', trust: { there: [4], back: [1] }, influence: 0 },
      { mode: 'none', trust: { there: [], back: [] }, influence: 3 },
    ])
  })

  it('is told from each end with that end’s trust first', () => {
    const sections = sceneOutline(scene).organisations
    const told = (heading: string | undefined) =>
      sections.find((one) => one.heading === heading)?.relations.map(({ word, name }) => `${name}: ${word}`)
    expect(told(names?.[0])).toContain(`${names?.[1]}: embedded, trust 4 of 5, back 1 of 5`)
    expect(told(names?.[1])).toEqual([`${names?.[0]}: embedded, trust 1 of 5, back 4 of 5`])
    expect(told('Regional director')).toEqual([`${names?.[0]}: manner not recorded`])
  })
})
