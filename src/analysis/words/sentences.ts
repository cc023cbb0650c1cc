/**
 * The words of findings, in one place: one plain sentence for each. English; another language is another object of
 * the same type, chosen where the rules are called. Names go in as they are, but for characters that would turn the
 * direction of the whole sentence, and are only ever text.
 */

import { type DisclaimedSentences, disclaimedSentences } from './disclaimedSentences.ts'
import { predicate } from './involvementVerbs.ts'
import { bodiesOn, inShort, sidesAndOthers, wholeOrShort } from './namedSides.ts'
import { type PartySentences, partySentences } from './partySentences.ts'
import {
  countAtStart,
  countInWords,
  inWholeMonths,
  listInWords,
  periodInWords,
  someInWords,
} from './plainEnglish.ts'
import { firstThatFits, fullestThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SideWords, sideInWords } from './sentenceParts.ts'
import { type ViewSentences, viewSentences } from './viewSentences.ts'

export interface DualRoleWords {
  readonly side: SideWords
  /** By name, in an order of their own. */
  readonly functions: readonly string[]
  /** The broader functions through which it is held, when nothing is held on these functions themselves. */
  readonly through: readonly string[]
  /** Labels of the two involvements. */
  readonly involvements: readonly string[]
  readonly places: readonly string[]
  readonly period: { readonly from?: string | undefined; readonly until?: string | undefined }
  readonly interrupted: boolean
  readonly prospective: boolean
  /** How many pairs of remits are behind it. */
  readonly pairs: number
}

export interface Sentences extends PartySentences, ViewSentences, DisclaimedSentences {
  dualRole(words: DualRoleWords): string
  dualRoleRestsOn(words: DualRoleWords): readonly string[]
  noRemit(words: { readonly sides: readonly SideWords[] }): string
}

export const english: Sentences = {
  ...partySentences,
  ...viewSentences,
  ...disclaimedSentences,

  dualRole(words) {
    const { side, functions, involvements, places, prospective } = words
    const isOne = side.names.length === 1
    const does = predicate(involvements, {
      number: numberOfSide(side),
      emphasis: isOne ? 'both' : 'each',
      prospective,
    })
    function* ways() {
      for (const where of [placesInWords(places), '']) {
        for (const most of [3, 2, 1]) {
          for (const who of [side, inShort(side)]) {
            const what = someInWords(functions, most, 'function')
            yield `${join([sideInWords(who, 'only'), does, what, where, whenInWords(words)])}.`
          }
        }
      }
    }
    return firstThatFits(ways())
  },

  dualRoleRestsOn({ side, through }) {
    if (through.length === 0) return []
    return [join([`${sideInWords(side)} through ${someInWords(through, 3, 'function')}.`])]
  },

  noRemit({ sides }) {
    const [only] = sides
    if (only && sides.length === 1) {
      const hold = numberOfSide(only) === 'one' ? 'holds' : 'hold'
      return join([`${sideInWords(only, 'only')} ${hold} no recorded remit.`])
    }
    const start = `${countAtStart(bodiesOn(sides))} organisations hold no recorded remit`
    return fullestThatFits(
      wholeOrShort(sides, (some, most) => join([`${start}: ${sidesAndOthers(some, most)}.`])),
    )
  },
}

/** Up to two by name, more as a count; nothing when not limited. */
function placesInWords(places: readonly string[]): string {
  if (places.length === 0) return ''
  return places.length <= 2 ? `in ${listInWords(places)}` : `in ${countInWords(places.length)} places`
}

/** `(April 2004 to July 2005)`, `(at times from April 2004; proposed)`, or nothing. */
function whenInWords({ period, interrupted, prospective }: DualRoleWords): string {
  const days = periodInWords(inWholeMonths(period))
  const dates = days === '' ? '' : join([interrupted ? 'at times' : '', days])
  const notes = [dates, prospective ? 'proposed' : ''].filter((note) => note !== '')
  return notes.length === 0 ? '' : `(${notes.join('; ')})`
}
