import type { Lens } from '../../analysis/finding.ts'
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Words } from '../words/en.ts'

/** The lens on this very map in words: `on 1 October 2004, as seen by NHSU`; empty when nothing is left out. */
export function lensInWords(words: Words['report'], map: RemitMap, { at, perspective }: Lens): string {
  const seenBy = perspective === undefined ? undefined : entityById(map, 'perspectives', perspective)?.name
  return words.lens(at === undefined ? undefined : dateInWords(at), seenBy)
}
