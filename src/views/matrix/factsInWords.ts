/** What the number beside a function says, in words: "Leads: 2, in an overlap", "Leads: no one on record; 3 hold it otherwise". */
import type { Words } from '../words/en.ts'
import type { LineFacts } from './useLineFacts.ts'

export function factsInWords(
  { matrix: words }: Pick<Words, 'matrix'>,
  { holders, mark }: Pick<LineFacts, 'holders' | 'mark'>,
): string {
  const { involvement, count, otherwise } = holders
  // A function without a holder of its own is no gap where a broader one is held: then the number is all there is to say.
  const isGap = count === 0 && mark === 'gap'
  const held = isGap ? words.noHolder(involvement.label) : words.holders(involvement.label, count)
  const said = count === 0 && otherwise > 0 ? `${held}; ${words.holdOtherwise(otherwise)}` : held
  return mark === undefined || isGap ? said : `${said}, ${mark === 'contested' ? words.contested : words.gap}`
}
