/**
 * The rule unheld: no remit touches a function at all, on it, on a broader or on a narrower one, not even a disclaimer; and it is
 * no heading. Told of the broadest such function, with what lies within it; what lapsed is told by lapsed.ts, and what is recorded
 * only from a later date on is on record.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import { firstDay, periodOf } from '../../model/period.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { expectedInvolvements } from '../../model/schemes.ts'
import { headingsOf } from '../engine/headings.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens } from '../finding.ts'
import { isInView } from '../lens.ts'
import { explainUnheld } from '../words/explanations.ts'
import { restOfUnheld, unheldSentence } from '../words/gapSentences.ts'
import { namesIn, nothing } from '../words/namesAndOrder.ts'
import { EarlierByRemits } from './earlierByRemits.ts'
import { findingId } from './findingId.ts'
import { lapsedByThen } from './lapses.ts'
import { makeFound } from './makeFound.ts'
import { statementsTouching } from './touched.ts'

export function unheld(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  const touched = statementsTouching(map, lens, memory)
  const untouched = map.functions.filter(({ id }) => !touched.any(id))
  if (untouched.length === 0) return []
  const hierarchy = hierarchyOf(map.functions)
  const headings = headingsOf(map, memory)
  const lapsed = [...lapsedByThen(map, lens, memory).keys()]
  const begin = beginsLater(map, lens)
  const once = new Set([...hierarchy.allWithin(lapsed), ...hierarchy.allAround(lapsed), ...begin])
  const nameOf = namesIn(map.functions)
  const without = new Set(untouched.flatMap(({ id }) => (headings.has(id) || once.has(id) ? [] : [id])))
  const again = memory.own(unheld, () => new EarlierByRemits()).begin(map, lens)
  return untouched.flatMap(({ id, name, broader = [], expects }) => {
    if (!without.has(id) || broader.some((above) => without.has(above))) return []
    const within = [...hierarchy.selfAndNarrower(id)].filter((one) => one !== id && without.has(one))
    return again(JSON.stringify([id, within]), [], () =>
      makeFound(
        {
          id: findingId('unheld', [id]),
          rule: 'unheld',
          sentence: unheldSentence(name),
          more: restOfUnheld([...nameOf(within)].sort()),
          functions: [id],
          involvements: expectedInvolvements(map.scheme, expects),
          explanation: explainUnheld,
        },
        { by: 'gap', places: nothing },
      ),
    )
  })
}

/** With a date: functions that something touches later, and nothing touched before. */
function beginsLater(map: RemitMap, { at, perspective }: Lens): Set<string> {
  if (at === undefined) return new Set()
  const hierarchy = hierarchyOf(map.functions)
  const start = firstDay(at)
  const [before, later] = [new Set<string>(), new Set<string>()]
  for (const remit of map.remits) {
    if (!isInView(remit, { perspective })) continue
    ;(periodOf(remit).start < start ? before : later).add(remit.function)
  }
  const touchedBefore = new Set([...hierarchy.allWithin(before), ...hierarchy.allAround(before)])
  const around = [...hierarchy.allWithin(later), ...hierarchy.allAround(later)]
  return new Set(around.filter((id) => !touchedBefore.has(id)))
}
