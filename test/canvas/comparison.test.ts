import { describe, expect, it } from 'vitest'
import { buildScene } from '../../src/canvas/buildScene.ts'
import { boxOf } from '../../src/canvas/nodeGeometry.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { type ComparedPair, defaultSceneOptions, type SceneOptions } from '../../src/canvas/sceneOptions.ts'
import { sceneOutline } from '../../src/canvas/sceneOutline.ts'
import { lightValues } from '../../src/canvas/tokens.ts'
import { mapSvg } from '../../src/report/mapSvg.ts'
import { markupText } from '../../src/report/markup.ts'
import { learningMap } from './learningMap.ts'

const map = learningMap()
const pair = (
  organisation: string,
  held: string,
  manner: ComparedPair['manner'],
  label: string,
): ComparedPair => ({
  organisation,
  function: held,
  manner,
  label,
  text: `${label} in words`,
  remits: map.remits
    .filter((remit) => remit.organisation === organisation && remit.function === held)
    .map(({ id }) => id),
})
const plain = buildScene(map, [], defaultSceneOptions)
const kept = new Map(plain.nodes.map(({ id, x, y }) => [id, { x, y }]))

function compared(pairs: readonly ComparedPair[], options: Partial<SceneOptions> = {}, of = map): Scene {
  const comparison = { caption: 'A with B', pairs, ...options.comparison }
  return buildScene(of, [], { ...defaultSceneOptions, kept, ...options, comparison })
}

const twoPairs = [
  pair('nhsu', 'policy', 'differs', 'A:L B:S'),
  pair('department', 'budget', 'oneSided', 'only A:F'),
]

describe('a comparison on the map', () => {
  it('has one line with both letters where views differ, in place of the lines of what they say', () => {
    const scene = compared(twoPairs)
    const between = (source: string, target: string) =>
      scene.lines.filter((line) => line.source === source && line.target === target)
    expect(between('nhsu', 'policy').map(({ word, mark }) => [word, mark?.manner])).toEqual([
      ['A:L B:S', 'differs'],
    ])
    expect(between('department', 'budget')[0]?.mark?.manner).toBe('oneSided')
    expect(between('department', 'policy').map(({ word, emphasis }) => [word, emphasis])).toEqual([
      ['leads', 'faded'],
    ])
    for (const { wordAt, mark } of scene.lines) expect(wordAt !== undefined).toBe(mark !== undefined)
  })

  it('moves nothing that is on screen, and gives what comes in a place that no one has', () => {
    const [estates, warwick] = ['estates', 'warwick']
    expect(kept.has(estates)).toBe(false)
    const scene = compared([...twoPairs, pair(warwick, estates, 'added', '+ P')])
    for (const { id, x, y } of scene.nodes) if (kept.has(id)) expect({ x, y }).toEqual(kept.get(id))
    expect(scene.nodes.some(({ id }) => id === estates)).toBe(true)
    const column = scene.nodes.filter(({ shape }) => shape === 'function')
    const boxes = column.map((node) => boxOf(node, 'columns')).sort((a, b) => a.top - b.top)
    boxes.slice(1).forEach((box, index) => {
      expect(box.top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? 0)
    })
  })

  it('says of organisations shown together how many of them differ', () => {
    const pairs = ['directorate0', 'directorate1', 'directorate2'].map((id, index) =>
      pair(id, 'planning', 'differs', index < 2 ? 'A:L B:S' : 'A:L B:P'),
    )
    const word = (of: readonly ComparedPair[]) => compared(of).lines.find(({ mark }) => mark)?.word
    expect(word(pairs.slice(0, 2))).toBe('A:L B:S ×2')
    expect(word(pairs)).toBe('3 differ')
  })

  it('draws what is only in the earlier map dashed and with its sign, in outline and SVG too', () => {
    const union = {
      ...map,
      organisations: [...map.organisations, { id: 'gone', name: 'Workforce Board' }],
    }
    const pairs = [pair('gone', 'budget', 'removed', '− F')]
    const scene = compared(
      pairs,
      { comparison: { caption: 'Then and now', pairs, removed: new Set(['gone']) } },
      union,
    )
    const node = scene.nodes.find(({ id }) => id === 'gone')
    expect(node?.text.lines).toEqual(['− Workforce Board'])
    expect(node?.description).toBe('Workforce Board: removed 1, no longer there.')
    const section = sceneOutline(scene).organisations.find(({ id }) => id === 'gone')
    expect(section?.entries.map(({ name, word }) => [name, word])).toEqual([
      ['Education and training budget', '− F in words'],
    ])
    const svg = mapSvg(scene, lightValues, { title: 'T', description: 'D', foot: [] })
    const text = svg ? markupText(svg) : ''
    expect(text).toContain('− F')
    expect(text).toMatch(/<rect[^>]*stroke-dasharray="5 3.4"/)
  })

  it('draws only what the two views say, whatever the lens says', () => {
    const spoken = {
      ...map,
      perspectives: [{ id: 'one', name: 'Table 1' }],
      remits: map.remits.map((remit, index) => (index < 3 ? { ...remit, perspective: 'one' } : remit)),
    }
    const comparison = { caption: '', pairs: [], perspectives: ['one', 'other'] }
    const scene = compared([], { comparison, lens: { perspective: 'other' } }, spoken)
    expect(scene.lines.flatMap(({ remits }) => remits)).toEqual(spoken.remits.slice(0, 3).map(({ id }) => id))
  })
})
