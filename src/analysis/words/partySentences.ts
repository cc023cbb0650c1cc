/** Sentences of the findings about who took part, and who is joined to whom. */
import { type LeftOutWords, leftOut } from './leftOutSentence.ts'
import { type MissingTieWords, missingTieRestsOn, missingTieSentence } from './missingTieSentence.ts'
import { bodiesOn, inShort, sidesAndOthers, someLines, wholeOrShort } from './namedSides.ts'
import {
  countAtStart,
  countInWords,
  listInWords,
  someInWords,
  withoutDirectionControls,
} from './plainEnglish.ts'
import { firstThatFits, fullestThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SaidWords, type SideWords, sideInWords } from './sentenceParts.ts'

export interface PartySentences {
  leftOut(words: LeftOutWords): SaidWords
  missingTie(words: MissingTieWords): string
  missingTieRestsOn(words: MissingTieWords): readonly string[]
  /** `trust`: of the first side in the second, and back; 1 to 5, several where views differ. */
  fragileTie(words: {
    readonly sides: readonly SideWords[]
    readonly trust: readonly [readonly number[], readonly number[]]
  }): string
  onlyRoute(side: SideWords, routes: readonly RouteWords[]): string
  onlyRouteRestsOn(routes: readonly RouteWords[]): readonly string[]
  /** In order of names. */
  influenceWithoutRemit(words: readonly InfluenceWords[]): SaidWords
}

/** A party that is the only link between these groups. */
export interface RouteWords {
  readonly side: SideWords
  readonly groups: readonly GroupWords[]
}

export interface GroupWords {
  /** Whom the party has ties with there, the biggest first. */
  readonly known: readonly SideWords[]
  /** How many parties it has of whom ties are recorded. */
  readonly size: number
}

/** Where one party has influence or a say, and no remit. */
export interface InfluenceWords {
  readonly side: SideWords
  /** Titles of decisions. */
  readonly decides: readonly string[]
  readonly consulted: readonly string[]
  /** Names of parties. */
  readonly on: readonly string[]
}

export const partySentences: PartySentences = {
  leftOut,

  missingTie: missingTieSentence,
  missingTieRestsOn,

  fragileTie({ sides, trust }) {
    const [one, other] = sides
    if (!one) return ''
    const of5 = (values: readonly number[]) => `${values.join(' or ')} of 5`
    if (!other) {
      const values = [...new Set(trust.flat())].sort((a, b) => a - b)
      return ended(`${sideInWords(one, 'only')} trust each other ${of5(values)}`)
    }
    const [there, back] = trust
    const says = (who: string, from: SideWords, whom: string, values: readonly number[]) =>
      `${who} ${numberOfSide(from) === 'one' ? 'trusts' : 'trust'} ${whom} ${of5(values)}`
    const only = back.length === 0 ? ([one, other, there] as const) : ([other, one, back] as const)
    if (there.length === 0 || back.length === 0) {
      return firstThatFits(
        [(side: SideWords) => side, inShort].map((named) =>
          ended(says(sideInWords(named(only[0])), only[0], sideInWords(named(only[1])), only[2])),
        ),
      )
    }
    return firstThatFits(
      [(side: SideWords) => side, inShort].map((named) => {
        const [first, second] = [named(one), named(other)]
        // Only where one is several and the other one can it be told whom the word stands for.
        const isTold = numberOfSide(one) !== numberOfSide(other)
        const again = (side: SideWords, word: string) =>
          isTold && numberOfSide(side) === 'many' ? word : sideInWords(inShort(side))
        return ended(
          `${says(sideInWords(first), one, sideInWords(second), there)}; ${says(again(other, 'they'), other, again(one, 'them'), back)}`,
        )
      }),
    )
  },

  onlyRoute(side, routes) {
    const who = sideInWords(side, 'only')
    const [only] = routes
    if (!only || routes.length > 1) {
      return ended(`${who} are each the only recorded link between others who have to do with each other`)
    }
    const be = numberOfSide(side) === 'one' ? 'is' : 'are'
    return fullestThatFits(
      waysToName(only.groups).map((between) =>
        ended(`${who} ${be} the only recorded link between ${between}`),
      ),
    )
  },

  onlyRouteRestsOn(routes) {
    if (routes.length < 2) return []
    return someLines(
      routes.map(({ side, groups }) => ended(`${sideInWords(side)}: between ${waysToName(groups)[0]}`)),
    )
  },

  influenceWithoutRemit(all) {
    const [first] = all
    if (!first) return { sentence: '', more: [] }
    const more = someLines(all.map((one) => ended(`${sideInWords(one.side)} ${influenceOf(one)}`)))
    if (all.length === 1) {
      const number = numberOfSide(first.side)
      const [does, holds] = [influenceOf(first), number === 'one' ? 'holds' : 'hold']
      const who = sideInWords(first.side)
      const whole = ended(`${who} ${does}, and ${holds} no recorded remit there`)
      const sentence = fullestThatFits([
        whole,
        ended(
          `${who} ${number === 'one' ? 'has' : 'have'} influence or a say, and ${holds} no recorded remit there`,
        ),
      ])
      return { sentence, more: sentence === whole ? [] : more }
    }
    const start = `${countAtStart(all.length)} parties have influence or a say and hold no recorded remit there`
    const sides = all.map(({ side }) => side)
    const sentence = fullestThatFits([
      ...wholeOrShort(sides, (some, most) => ended(`${start}: ${sidesAndOthers(some, most)}`)),
      ended(start),
    ])
    return { sentence, more }
  },
}

/** `A, B and 3 others on one side and C and D on the other`. */
function waysToName(groups: readonly GroupWords[]): string[] {
  const short = groups.map(({ known, size }) => ({ known: known.map(inShort), size }))
  const [first, second] = groups
  const isTwo = groups.length === 2 && first && second
  const ways = [2, 1].flatMap((most) =>
    [groups, short].map((some) => {
      const names = some.map(({ known, size }) =>
        sidesAndOthers(known.slice(0, most), most, size - bodiesOn(known.slice(0, most))),
      )
      return isTwo
        ? `${names[0]} on one side and ${names[1]} on the other`
        : `${countInWords(names.length)} groups: ${names.slice(0, 3).join('; ')}${names.length > 3 ? `; ${countInWords(names.length - 3)} more` : ''}`
    }),
  )
  return isTwo ? ways : [...ways, `${countInWords(groups.length)} groups of parties`]
}

/** `decides “A” and has influence on B`. */
function influenceOf({ side, decides, consulted, on }: InfluenceWords): string {
  const one = numberOfSide(side) === 'one'
  const quoted = (titles: readonly string[]) =>
    someInWords(
      titles.map((title) => `“${title}”`),
      2,
      'decision',
    )
  return listInWords(
    [
      decides.length > 0 ? `${one ? 'decides' : 'decide'} ${quoted(decides)}` : '',
      consulted.length > 0 ? `${one ? 'is' : 'are'} consulted on ${quoted(consulted)}` : '',
      on.length > 0
        ? `${one ? 'has' : 'have'} influence on ${someInWords(on.map(withoutDirectionControls), 3, 'party')}`
        : '',
    ].filter((part) => part !== ''),
  )
}

function ended(sentence: string): string {
  return join([`${sentence}.`])
}
