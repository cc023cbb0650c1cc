/**
 * Functions that only group others in a list: no gap and no split is looked for on them.
 *
 * A map says so (`headingOnly`), or it is assumed until someone answers the question: functions at the top, with others within
 * them, of which nothing is recorded (no remit, expectation, decision or agreement), in a map that has three or more such and where
 * four functions in five lie under them.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Memory } from './memory.ts'

/** The question whether the assumed ones are only headings: once it is among `declined`, none is assumed. */
export const headingsQuestion = 'headings'

const fewest = 3
const shareUnder = 4 / 5

export function headingsOf(map: RemitMap, memory: Memory): ReadonlySet<string> {
  return memory.recall(findHeadings, map)
}

function findHeadings(map: RemitMap): ReadonlySet<string> {
  const said = map.functions.filter(({ headingOnly }) => headingOnly).map(({ id }) => id)
  return new Set([...said, ...assumedHeadings(map)])
}

/** Those that the map does not call headings, in its order. */
export function assumedHeadings(map: RemitMap): string[] {
  if (map.declined?.includes(headingsQuestion)) return []
  const hierarchy = hierarchyOf(map.functions)
  const spokenOf = new Set([
    ...map.remits.map((remit) => remit.function),
    ...map.decisions.flatMap(({ functions }) => functions),
    ...map.agreements.flatMap(({ functions }) => functions),
  ])
  const looksLikeOne = map.functions
    .filter(
      ({ id, broader = [], expects = [] }) =>
        broader.length === 0 &&
        expects.length === 0 &&
        hierarchy.narrower(id).length > 0 &&
        !spokenOf.has(id),
    )
    .map(({ id }) => id)
  if (looksLikeOne.length < fewest) return []
  const under = hierarchy.allWithin(looksLikeOne).size - looksLikeOne.length
  if (under < shareUnder * map.functions.length) return []
  const said = new Set(map.functions.filter(({ headingOnly }) => headingOnly).map(({ id }) => id))
  return looksLikeOne.filter((id) => !said.has(id))
}
