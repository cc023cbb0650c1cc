/**
 * Whether words that stand side by side are one name there. A sentence that ends with a name and one that begins with another
 * are two, and so are the entries of a list: "It was Porter. A. Other said so", "Porter, Ann Smith and Bob".
 */
import { honorifics } from './ordinaryWords.ts'
import { isWithoutCase, type WordIn, widestGap } from './wordsIn.ts'

/** How the words of a name stand in a spelling of it. */
export interface Way {
  /** In the order in which they are recorded. */
  readonly inOrder: boolean
  /** After so many letters a comma may stand: it does in the name as it is recorded, or the surname is first. */
  readonly commas: ReadonlySet<number>
  /** The same for full stops, which stand nowhere but where they are recorded. */
  readonly stops: ReadonlySet<number>
}

export const plainWay: Way = { inOrder: true, commas: new Set(), stops: new Set() }

/** These begin a sentence after an initial, and no name goes on with them: "by Porter, A. The chair agreed". */
const beginners: ReadonlySet<string> = new Set(
  'as at but by for from he her his if in is it its my no not of on or our she so that the their then there these they this to we what when where which who with you your'.split(
    ' ',
  ),
)

const comma = /[,\u060c\u3001\uff0c]/
const stop = /[.!?;:\u2026][^\s]*\s|[\u3002\uff01\uff1f\uff1b\uff1a]/
const fullStop = /^\.\s+$/
/** A space, a hyphen, an apostrophe, a dot: nothing that parts two entries of a list. */
const close = /^[^\S\n\r]*$|^[-\u2010\u2011.'\u2019_]$|^\.[^\S\n\r]+$/u

export function hasComma(between: string): boolean {
  return comma.test(between)
}

/** Whether a sentence may end there. */
export function hasStop(between: string): boolean {
  return stop.test(between)
}

/** Of two ways with the same letters what either allows. */
export function eitherWay(one: Way | undefined, other: Way): Way {
  if (!one) return other
  return {
    inOrder: one.inOrder || other.inOrder,
    commas: new Set([...one.commas, ...other.commas]),
    stops: new Set([...one.stops, ...other.stops]),
  }
}

/** `lengths` are those of the words as they were compared. */
export function areJoined(run: readonly WordIn[], lengths: readonly number[], way: Way): boolean {
  let letters = 0
  return run.every(({ between }, index) => {
    const before = run[index - 1]
    if (!before) return true
    letters += lengths[index - 1] ?? 0
    if (hasStop(between) && !way.stops.has(letters) && !(fullStop.test(between) && isShortened(before)))
      return false
    return way.commas.has(letters) || (way.inOrder ? !hasComma(between) : close.test(between))
  })
}

/** What has a full stop for being short: "A.", "Th.", "Dr.". */
function isShortened({ written, plain }: WordIn): boolean {
  if (honorifics.has(plain)) return true
  return (
    /^\p{Cf}*\p{Lu}/u.test(written) && !isWithoutCase(plain) && /^(?:.|[b-df-hj-np-tv-xz]{2})$/u.test(plain)
  )
}

/** Whether another name goes on after the last word of what looks like one: "Porter, Ann" of "Porter, Ann M. Smith". */
export function goesOn(words: readonly WordIn[], last: number): boolean {
  for (let at = last + 1; at < words.length; at++) {
    const [word, before] = [words[at] as WordIn, words[at - 1] as WordIn]
    if (word.gap > widestGap || !close.test(word.between)) return false
    if (hasStop(word.between) && !isShortened(before)) return false
    if (!/^\p{Cf}*[\p{Lu}\p{Lt}]/u.test(word.written)) return false
    if ([...word.plain].length > 1) return !beginners.has(word.plain)
  }
  return false
}

/** Whether anything but a space or the like stands between two of these. */
export function isParted(run: readonly WordIn[]): boolean {
  return run.slice(1).some(({ between }) => !close.test(between))
}
