/** What views say of each thing, the slow and obvious way: for every organisation and function, ask every view. */
import type { RemitMap } from '../../src/model/remitMap.ts'

export function naivePerspectives(map: RemitMap, views: readonly string[]): Record<string, string[]> {
  const found: Record<string, string[]> = { agree: [], differ: [], oneSideOnly: [] }
  for (const organisation of map.organisations) {
    for (const businessFunction of map.functions) {
      const answers = views.map((view) =>
        map.remits
          .filter(
            (remit) =>
              remit.organisation === organisation.id &&
              remit.function === businessFunction.id &&
              (remit.perspective === undefined ? view === '' : view === remit.perspective),
          )
          .map(({ involvement, stance }) => `${stance === 'disclaims' ? 'not ' : ''}${involvement}`),
      )
      const spoken = answers.filter((answer) => answer.length > 0)
      if (spoken.length === 0) continue
      const texts = new Set(spoken.map((answer) => [...new Set(answer)].sort().join()))
      const kind = spoken.length === 1 ? 'oneSideOnly' : texts.size === 1 ? 'agree' : 'differ'
      found[kind]?.push(`${organisation.id} ${businessFunction.id}`)
    }
  }
  return found
}
