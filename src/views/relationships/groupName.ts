/** A party, or several alike of one kind, by name: "NHSU", "28 strategic health authorities", "2 of 4 inspectorates". */
import type { PartyGroup } from '../../analysis/parties/groupAlike.ts'
import { isPluralName, pluralOf } from '../../analysis/words/plainEnglish.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { labelOf } from '../shared/labels.ts'

export function groupName(map: RemitMap, { kind, members, ofAll }: PartyGroup): string {
  if (kind === undefined) return labelOf(map, members[0] ?? '')
  const count = members.length.toLocaleString('en-GB')
  const counted = members.length === ofAll ? count : `${count} of ${ofAll.toLocaleString('en-GB')}`
  return `${counted} ${pluralOf(kind)}`
}

/** Whether its verb stands in the plural. */
export function isPlural(map: RemitMap, group: PartyGroup): boolean {
  return group.kind !== undefined || isPluralName(groupName(map, group))
}
