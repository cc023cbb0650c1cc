/** Organisations that stand together, by name: one, or their kind in the plural with how many. */
import { pluralOf } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { labelOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'

export function groupLabel(map: RemitMap, group: readonly string[], words: Words): string {
  const [first] = group
  if (first === undefined) return ''
  const kind = entityById(map, 'organisations', first)?.kind
  if (group.length === 1 || kind === undefined) return group.map((id) => labelOf(map, id)).join(', ')
  const plural = pluralOf(kind)
  return words.agreements.group(plural.charAt(0).toLocaleUpperCase('en-GB') + plural.slice(1), group.length)
}
