/** Sentences of the findings about what no one holds, or no one holds as a whole. Nouns, so that no verb doubles that of a name. */
import { gerund, holderOf } from './involvementVerbs.ts'
import { bodiesOn, inShort, mostLines } from './namedSides.ts'
import {
  countAtStart,
  countInWords,
  dateInWords,
  isSingularFunction,
  listInWords,
  pluralOf,
  someInWords,
} from './plainEnglish.ts'
import { firstThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SideWords, sideInWords } from './sentenceParts.ts'

/** `Four agencies each hold a part of Egg safety; no one is recorded as leading or coordinating the whole.` */
export function splitSentence({
  sides,
  function: name,
  labels,
}: {
  readonly sides: readonly SideWords[]
  readonly function: string
  /** Of the involvements that would hold the whole together. */
  readonly labels: readonly string[]
}): string {
  const rest = `each hold a part of ${name}; no one is recorded as ${gerund(labels)} the whole.`
  const [only] = sides
  // "All 28 councils each" says it twice.
  const ways = sides.length === 1 && only?.kind ? [countedBodies(sides)] : waysToName(sides)
  return firstThatFits(ways.map((who) => join([who, rest])))
}

/** Whose view it is that these hold what is told of them. */
export function accordingTo(views: readonly string[], sides: readonly SideWords[]): string {
  return join([`According to ${someInWords(views, 3, 'perspective')}: ${sidesNamed(sides, 3, 'beside')}.`])
}

/** Who holds which part: a line for each, and those that no one holds. */
export function restOfSplit(
  parts: readonly {
    readonly name: string
    readonly sides: readonly SideWords[]
    readonly isUnheld: boolean
  }[],
): readonly string[] {
  const held = parts.filter(({ sides }) => sides.length > 0)
  const unheld = parts.filter(({ isUnheld }) => isUnheld)
  const lines = held
    .slice(0, mostLines)
    .map(({ name, sides }) => join([`${name}: ${sidesNamed(sides.map(inShort), 3, 'beside')}.`]))
  const others = held.length - lines.length
  return [
    ...lines,
    ...(others > 0 ? [`And ${countInWords(others)} other ${others === 1 ? 'part' : 'parts'}.`] : []),
    ...(unheld.length > 0
      ? [
          join([
            `No one is recorded as holding ${listInWords(
              unheld.slice(0, 3).map(({ name }) => name),
              'or',
            )}${unheld.length > 3 ? `, nor ${countInWords(unheld.length - 3)} more of its parts` : ''}.`,
          ]),
        ]
      : []),
  ]
}

/** `Progression has no recorded lead.`, `No lead is recorded for Standards in Dorset and Somerset (27 other places have one).` */
export function noLeadSentence({
  labels,
  function: name,
  places,
  elsewhere,
}: {
  readonly labels: readonly string[]
  readonly function: string
  /** Where it has none; empty = nowhere has it. */
  readonly places: readonly string[]
  /** In how many places someone holds it. */
  readonly elsewhere: number
}): string {
  const others =
    places.length === 0
      ? ''
      : ` (${elsewhere === 1 ? 'one other place has' : `${countInWords(elsewhere)} other places have`} one)`
  const holder = holderOf(labels)
  const ways = [3, 2, 1, 0].map((most) => {
    const where = placesNamed(places, most)
    if (holder === undefined)
      return join([`No one is recorded as ${gerund(labels)} ${name}${where}${others}.`])
    return isSingularFunction(name)
      ? join([`${name} has no recorded ${holder}${where}${others}.`])
      : join([`No ${holder} is recorded for ${name}${where}${others}.`])
  })
  return firstThatFits(ways)
}

/** `Three functions are held on record, and no one is recorded as answering for them: A, B and C.` */
export function unansweredSentence(functions: readonly string[]): string {
  const [only = ''] = functions
  if (functions.length === 1) {
    return join([`No one is recorded as answering for ${only}, though someone is recorded as holding it.`])
  }
  const start = `${countAtStart(functions.length)} functions are held on record, and no one is recorded as answering for them`
  return firstThatFits([
    ...(functions.length <= 5 ? [join([`${start}: ${listInWords(functions)}.`])] : []),
    `${start}.`,
  ])
}

/** `Two bodies may act on …`: named where they are few. */
export function noDutySentence({
  sides,
  function: name,
}: {
  readonly sides: readonly SideWords[]
  readonly function: string
}): string {
  const bodies = bodiesOn(sides)
  const none = bodies === 2 ? 'neither' : 'none'
  return firstThatFits(
    waysToName(sides).map((who) => join([`${who} may act on ${name}; ${none} is recorded as having to.`])),
  )
}

/** Who they are, where the sentence only counts them. */
export function restOfNoDuty(sides: readonly SideWords[]): readonly string[] {
  return sides.length <= 3 ? [] : [join([`They are ${sidesNamed(sides, mostLines)}.`])]
}

/** `Learning for contractor staff is held by no one on record.`, `No one on record holds Parking fines.` */
export function unheldSentence(name: string): string {
  return join([
    isSingularFunction(name) ? `${name} is held by no one on record.` : `No one on record holds ${name}.`,
  ])
}

/** What lies within something that no one holds. */
export function restOfUnheld(within: readonly string[]): readonly string[] {
  return within.length === 0
    ? []
    : [join([`The same goes for what lies within: ${someInWords(within, mostLines, 'function')}.`])]
}

export interface LapseWords {
  /** By name, in an order of their own. */
  readonly functions: readonly string[]
  /** Labels of what ended; several where functions differ. */
  readonly labels: readonly string[]
  readonly last: readonly SideWords[]
  /** The last day, as precisely as it is recorded. */
  readonly until: string
  /** All of the last holders ended that day, as bodies. */
  readonly ended: boolean
  /** Some of them are recorded as succeeded, by bodies that hold something. */
  readonly succeeded: boolean
  /** The day from which all of it is held again. */
  readonly resumed: string | undefined
}

/** `27 confederations ended on 31 March 2004; Convening stakeholders has no recorded holder after it, nor with a successor.` */
export function lapsedInWords(words: LapseWords): {
  readonly sentence: string
  readonly more: readonly string[]
} {
  const { functions, last, ended } = words
  const end = dateInWords(words.until)
  /** Each way to say it, with how many functions it names, and whether it speaks of successors. */
  const ways = new Map<string, { readonly named: number; readonly succeeded: boolean }>()
  // "And 1 other function" is no shorter than its name.
  for (const named of [4, 3, 2, 1].filter((most) => functions.length - most !== 1)) {
    const what = someInWords(functions, named, 'function')
    for (const who of waysToName(last, ended ? 'only' : 'beside')) {
      for (const succeeded of words.succeeded ? [true, false] : [false]) {
        const told = { ...words, succeeded }
        const way = join([
          ended
            ? `${who} ended ${words.until.length === 10 ? 'on' : 'in'} ${end}; ${missingAfterEnding(told, what)}.`
            : `After ${end} ${missingAfter(told, who, what)}.`,
        ])
        if (!ways.has(way)) ways.set(way, { named, succeeded })
      }
    }
  }
  const sentence = firstThatFits(ways.keys())
  const said = ways.get(sentence)
  const others = functions.slice(said?.named)
  return {
    sentence,
    more: [
      ...(others.length > 0 ? [join([`Also ${someInWords(others, mostLines, 'function')}.`])] : []),
      ...(words.succeeded && !said?.succeeded ? ['No recorded successor takes over.'] : []),
    ],
  }
}

/** Of one way of holding what is missing; of several, only that no one takes them over: each is missing somewhere else. */
function missingAfterEnding(words: LapseWords, what: string): string {
  const { labels, last, succeeded, resumed } = words
  if (labels.length > 1) {
    const its = last.length === 1 && last[0] && numberOfSide(last[0]) === 'one' ? 'its' : 'their'
    const noOne = succeeded ? 'no one, not even a successor,' : 'no one'
    return `${noOne} ${be(words)} recorded as taking over ${its} part in ${what}${until(words)}`
  }
  if (resumed !== undefined) return missingHolder(words, what) + until(words)
  return `${missingHolder(words, what)} after it${succeeded ? ', nor with a successor' : ''}`
}

function missingAfter(words: LapseWords, who: string, what: string): string {
  const { labels, succeeded } = words
  const successor = succeeded ? ', not even a successor,' : ''
  return labels.length > 1
    ? `no one${successor} ${be(words)} recorded as taking over from ${who} in ${what}${until(words)}`
    : `${missingHolder(words, what)}${until(words)}${succeeded ? ', nor with a successor' : ''} (last: ${who})`
}

function missingHolder(words: LapseWords, what: string): string {
  const { functions, labels, resumed } = words
  const holder = holderOf(labels)
  if (holder === undefined) return `no one ${be(words)} recorded as ${gerund(labels)} ${what}`
  const [only = ''] = functions
  return functions.length === 1 && isSingularFunction(only)
    ? `${what} ${resumed === undefined ? 'has' : 'had'} no recorded ${holder}`
    : `no ${holder} ${be(words)} recorded for ${what}`
}

function be({ resumed }: LapseWords): string {
  return resumed === undefined ? 'is' : 'was'
}

function until({ resumed }: LapseWords): string {
  return resumed === undefined ? '' : ` until ${dateInWords(resumed)}`
}

/** Who it is, from the fullest to the shortest: by name, by short name, and as a count. */
function waysToName(sides: readonly SideWords[], position: 'only' | 'beside' = 'only'): string[] {
  const counted = countedBodies(sides)
  if (sides.length > 3) return [counted]
  return [sidesNamed(sides, 3, position), sidesNamed(sides.map(inShort), 3, position), counted]
}

/** Up to `most` sides. `position`: how the only one is told; of several each stands beside others. */
function sidesNamed(sides: readonly SideWords[], most = 3, position: 'only' | 'beside' = 'only'): string {
  const shown = sides
    .slice(0, most)
    .map((side) => sideInWords(side, sides.length === 1 ? position : 'beside'))
  const rest = bodiesOn(sides.slice(most))
  return listInWords(
    rest === 0 ? shown : [...shown, `${countInWords(rest)} ${rest === 1 ? 'other' : 'others'}`],
  )
}

/** `Four agencies`, `31 bodies`. */
function countedBodies(sides: readonly SideWords[]): string {
  const [only] = sides
  const kind = sides.length === 1 ? only?.kind : undefined
  const bodies = bodiesOn(sides)
  if (bodies === 1) return sidesNamed(sides)
  return `${countAtStart(bodies)} ${kind === undefined ? 'bodies' : pluralOf(kind)}`
}

function placesNamed(places: readonly string[], most: number): string {
  if (places.length === 0) return ''
  return places.length <= Math.max(most, 1)
    ? ` in ${listInWords(places)}`
    : ` in ${countInWords(places.length)} places`
}
