/** How two views differ on what stands in one cell: the letters of each, or nothing where they do not differ. */
import { comparePerspectives } from '../../compare/perspectives.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { sayingInLetters } from './sayingInWords.ts'

/** What the two views are called where there is no room for their names. */
export const viewSigns = ['A', 'B'] as const

export function differenceOf(
  map: RemitMap,
  remits: readonly Remit[],
  views: readonly [string, string],
): readonly [string, string] | undefined {
  const [thing] = comparePerspectives({ ...map, remits: [...remits] }, views).differ
  return thing && [sayingInLetters(map, thing, views[0]), sayingInLetters(map, thing, views[1])]
}
