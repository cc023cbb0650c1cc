/** A side of an overlap by name: one organisation, or its kind in the plural with how many. */
import type { Side } from '../../analysis/finding.ts'
import { pluralOf } from '../../analysis/words/plainEnglish.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { labelOf } from '../shared/labels.ts'

export function sideName(map: RemitMap, side: Side): string {
  const [only] = side.organisations
  if (side.kind === undefined || side.organisations.length === 1) return only ? labelOf(map, only) : ''
  const plural = pluralOf(side.kind)
  return `${plural[0]?.toLocaleUpperCase() ?? ''}${plural.slice(1)} (${side.organisations.length})`
}
