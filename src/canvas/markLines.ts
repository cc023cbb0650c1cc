/** The lines of a comparison: between an organisation node and a function, one for each manner in which they are said to differ. */
import type { Grouping } from './groupByKind.ts'
import type { Emphasis, SceneLine } from './scene.ts'
import type { ComparedPair } from './sceneOptions.ts'
import { markWord } from './sceneWords.ts'

export function markLines(
  pairs: readonly ComparedPair[],
  grouping: Grouping,
  isShown: (source: string, target: string) => boolean,
  emphasisOf: (pairs: readonly ComparedPair[]) => Emphasis,
): SceneLine[] {
  const bundles = new Map<string, ComparedPair[]>()
  for (const pair of pairs) {
    const source = grouping.nodeOf(pair.organisation)
    if (!isShown(source, pair.function)) continue
    const id = `compared:${JSON.stringify([source, pair.function, pair.manner])}`
    const before = bundles.get(id)
    if (before) before.push(pair)
    else bundles.set(id, [pair])
  }
  return [...bundles].flatMap(([id, bundle]): SceneLine[] => {
    const [first] = bundle
    if (!first) return []
    const { manner } = first
    const said = (form: 'label' | 'text') =>
      markWord(
        bundle.map((pair) => pair[form]),
        manner,
      )
    return [
      {
        id,
        source: grouping.nodeOf(first.organisation),
        target: first.function,
        involvement: '',
        stroke: 'thin',
        overlap: false,
        word: said('label'),
        remits: bundle.flatMap(({ remits }) => remits),
        mark: { manner, text: said('text'), organisations: bundle.map(({ organisation }) => organisation) },
        emphasis: emphasisOf(bundle),
      },
    ]
  })
}

/** Organisation and function as one key. */
export function pairKey(organisation: string, businessFunction: string): string {
  return `${organisation}\n${businessFunction}`
}
