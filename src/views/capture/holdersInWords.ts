/** Who holds a function, in a few words beside its name: "SHA workforce directorates lead". */
import { predicate } from '../../analysis/words/involvementVerbs.ts'
import { isPluralName } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { remitsOf } from '../shared/remitIndex.ts'
import type { Words } from '../words/en.ts'

/** By the first involvement of the scheme that anyone holds; nothing when no one does. */
export function holdersInWords(map: RemitMap, functionId: string, words: Words): string {
  const held = remitsOf(map.remits, functionId).filter(({ stance }) => stance !== 'disclaims')
  for (const { id, label } of map.scheme.involvements) {
    const holders = new Set(
      held.filter(({ involvement }) => involvement === id).map((one) => one.organisation),
    )
    const [first] = holders
    if (first === undefined) continue
    if (holders.size > 1)
      return `${words.counts.organisations(holders.size)} ${predicate([label], { number: 'many' })}`
    const name = entityById(map, 'organisations', first)?.name ?? first
    return `${name} ${predicate([label], { number: isPluralName(name) ? 'many' : 'one' })}`
  }
  return ''
}
