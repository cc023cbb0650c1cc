/** What came and went between two maps as a picture: only what changed, each line saying which. */
import { buildScene } from '../../canvas/buildScene.ts'
import type { Scene } from '../../canvas/scene.ts'
import { defaultSceneOptions } from '../../canvas/sceneOptions.ts'
import { changedCells } from '../../compare/changedCells.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'

/** `sign` puts a line's word as it came, or as it went. Undefined when no letter changed. */
export function changeScene(
  before: RemitMap,
  after: RemitMap,
  sign: (word: string, came: boolean) => string,
): Scene | undefined {
  const cells = changedCells(before, after)
  if (cells.functions.length === 0) return undefined
  const remits: Remit[] = []
  const went = new Set<string>()
  for (const { id: held } of cells.functions) {
    for (const { id: organisation } of cells.organisations) {
      const cell = cells.cell(held, organisation)
      for (const involvement of cell?.came ?? []) {
        remits.push({ id: `+${remits.length}`, organisation, function: held, involvement })
      }
      for (const involvement of cell?.went ?? []) {
        const id = `-${remits.length}`
        went.add(id)
        remits.push({ id, organisation, function: held, involvement })
      }
    }
  }
  const known = new Set(after.scheme.involvements.map(({ id }) => id))
  const map: RemitMap = {
    ...after,
    scheme: {
      ...after.scheme,
      involvements: [
        ...after.scheme.involvements,
        ...before.scheme.involvements.filter(({ id }) => !known.has(id)),
      ],
    },
    // By themselves: what they lie within may not have changed, and so is not here.
    organisations: cells.organisations.map(({ id, name, shortName, kind }) => ({
      id,
      name,
      shortName,
      kind,
    })),
    functions: cells.functions.map(({ id, name }) => ({ id, name })),
    remits,
    ties: [],
    decisions: [],
    agreements: [],
    perspectives: [],
  }
  const scene = buildScene(map, [], { ...defaultSceneOptions, scope: 'all' })
  const between = new Map<string, number>()
  return {
    ...scene,
    lines: scene.lines.map((line) => {
      const isGone = line.remits.every((id) => went.has(id))
      const ends = JSON.stringify([line.source, line.target])
      const place = between.get(ends) ?? 0
      between.set(ends, place + 1)
      return {
        ...line,
        word: sign(line.word, !isGone),
        // Lines of the same two ends run together: their words stand one after the other.
        wordAt: { end: 'source', offset: 62 + 100 * (place % 3) },
        // What went is drawn thin and pale; what came as it is drawn on the map.
        emphasis: isGone ? 'faded' : 'in',
      }
    }),
  }
}
