/** Random questions put to the picture of a map: scope, layout, selection, filters, lens. */
import fc from 'fast-check'
import type { Finding } from '../../src/analysis/finding.ts'
import { defaultSceneOptions, type SceneOptions, sceneLayers } from '../../src/canvas/sceneOptions.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'

const rarely = <T>(values: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.subarray([...values], { maxLength: Math.min(2, values.length) }),
  )

export function arbitraryOptions(
  map: RemitMap,
  findings: readonly Finding[] = [],
): fc.Arbitrary<SceneOptions> {
  const kinds = [...new Set(map.organisations.flatMap(({ kind }) => kind ?? []))]
  const entities = [...map.organisations, ...map.functions, ...map.remits, ...map.places].map(({ id }) => id)
  const selections: SceneOptions['selection'][] = [
    undefined,
    ...entities.map((id) => ({ type: 'entity', id }) as const),
    ...findings.map(({ id }) => ({ type: 'finding', id }) as const),
    ...kinds.map((kind) => ({ type: 'kind', kind }) as const),
  ]
  return fc.record({
    scope: fc.constantFrom('biggest', 'selection', 'all'),
    layout: fc.constantFrom('columns', 'free'),
    selection: fc.constantFrom(...selections),
    filter: fc.record({
      involvements: rarely(map.scheme.involvements.map(({ id }) => id)),
      kinds: rarely(kinds),
      tiers: fc.constant([]),
      places: rarely(map.places.map(({ id }) => id)),
      rules: rarely(['contested', 'no-lead'] as const),
    }),
    lens: fc.constant(defaultSceneOptions.lens),
    layers: fc.subarray([...sceneLayers]),
    labelLimit: fc.constantFrom(6, 25, 60),
    expandedKinds: rarely(kinds),
  })
}
