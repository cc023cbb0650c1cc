/** Sentences of the findings about who took part, and who is joined to whom. */
import { predicate } from './involvementVerbs.ts'
import { countInWords, listInWords, someInWords, withoutDirectionControls } from './plainEnglish.ts'
import { join, numberOfSide, type SideWords, sideInWords, someSides } from './sentenceParts.ts'

export interface PartySentences {
  leftOut(words: {
    readonly side: SideWords
    readonly involvements: readonly string[]
    readonly isAlike: boolean
    readonly functions: readonly string[]
    readonly decision: string
  }): string
  absentTie(words: { readonly sides: readonly SideWords[] }): string
  missingTie(words: {
    readonly watchers: SideWords
    /** None, when they are among the watchers. */
    readonly doers: readonly SideWords[]
    readonly doing: readonly string[]
    readonly watching: readonly string[]
    readonly functions: readonly string[]
  }): string
  /** `trust`: of the first side in the second, and back; 1 to 5, several where views differ. */
  fragileTie(words: {
    readonly sides: readonly SideWords[]
    readonly trust: readonly [readonly number[], readonly number[]]
  }): string
  /** `groups`: for each group that is joined to the others only by the side, whom the side knows there. */
  onlyRoute(words: { readonly side: SideWords; readonly groups: readonly (readonly SideWords[])[] }): string
  influenceWithoutRemit(words: {
    readonly side: SideWords
    /** Titles of decisions. */
    readonly decides: readonly string[]
    readonly consulted: readonly string[]
    /** Names of parties. */
    readonly on: readonly string[]
  }): string
  remitWithoutInfluence(words: { readonly side: SideWords; readonly decisions: number }): string
}

export const partySentences: PartySentences = {
  leftOut({ side, involvements, isAlike, functions, decision }) {
    const number = numberOfSide(side)
    const one = number === 'one'
    const holds = isAlike ? predicate(involvements, { number }) : `${one ? 'holds' : 'hold'} remits on`
    return ended(
      `${sideInWords(side, 'only')} ${holds} ${someInWords(functions, 3, 'function')} but ${one ? 'was' : 'were'} not consulted on ${decision}`,
    )
  },

  absentTie({ sides }) {
    const [one, other] = sides
    if (!one) return ''
    return ended(
      other
        ? `${sideInWords(one)} and ${sideInWords(other)} are recorded as having no relationship`
        : `${sideInWords(one, 'only')} are recorded as having no relationship with each other`,
    )
  },

  missingTie({ doers, watchers, doing, watching, functions }) {
    const what = someInWords(functions, 2, 'function')
    const it = functions.length === 1 ? 'it' : 'them'
    if (doers.length === 0) {
      return ended(
        `No relationship is recorded among ${sideInWords(watchers)}, some of which ${predicate(doing, { number: 'many' })} ${what} and others ${predicate(watching, { number: 'many' })} ${it}`,
      )
    }
    const [only] = doers
    const does = predicate(doing, { number: only && doers.length === 1 ? numberOfSide(only) : 'many' })
    const watches = predicate(watching, { number: numberOfSide(watchers) })
    return ended(
      `No relationship is recorded between ${someSides(doers, 3)}, which ${does} ${what}, and ${sideInWords(watchers)}, which ${watches} ${it}`,
    )
  },

  fragileTie({ sides, trust }) {
    const [one, other = one] = sides
    if (!one || !other) return ''
    const among = sides.length === 1
    const says = (
      [from, to, values]: readonly [SideWords, SideWords, readonly number[]],
      opening: boolean,
    ) =>
      among
        ? `${sideInWords(from, opening ? 'only' : 'beside')} trust each other ${values.join(' or ')} of 5`
        : `${sideInWords(from)} ${numberOfSide(from) === 'one' ? 'trusts' : 'trust'} ${sideInWords(to)} ${values.join(' or ')} of 5`
    const ways = [
      [one, other, among ? [...new Set([...trust[0], ...trust[1]])].sort((a, b) => a - b) : trust[0]],
      [other, one, among ? [] : trust[1]],
    ] as const
    const said = ways.filter(([, , values]) => values.length > 0).map((way, index) => says(way, index === 0))
    return ended(said.join('; '))
  },

  onlyRoute({ side, groups }) {
    const who = sideInWords(side, 'only')
    if (side.names.length > 1) {
      return ended(`${who} are each the only recorded link between others that nothing else joins`)
    }
    const be = numberOfSide(side) === 'one' ? 'is' : 'are'
    const ends = groups.map((group) => someSides(group, 2))
    const isPlain = ends.length === 2 && groups.every((group) => group.length === 1)
    const between = isPlain
      ? listInWords(ends)
      : `${countInWords(ends.length)} groups (${ends.slice(0, 3).join('; ')}${ends.length > 3 ? `; ${countInWords(ends.length - 3)} more` : ''})`
    return ended(`${who} ${be} the only recorded link between ${between}`)
  },

  influenceWithoutRemit({ side, decides, consulted, on }) {
    const one = numberOfSide(side) === 'one'
    const does = [
      decides.length > 0 ? `${one ? 'decides' : 'decide'} ${someInWords(decides, 2, 'decision')}` : '',
      consulted.length > 0
        ? `${one ? 'is' : 'are'} consulted on ${someInWords(consulted, 2, 'decision')}`
        : '',
      on.length > 0
        ? `${one ? 'has' : 'have'} influence on ${someInWords(on.map(withoutDirectionControls), 3, 'party')}`
        : '',
    ].filter((part) => part !== '')
    return ended(
      `${sideInWords(side, 'only')} ${listInWords(does)}, and ${one ? 'holds' : 'hold'} no recorded remit there`,
    )
  },

  remitWithoutInfluence({ side, decisions }) {
    const one = numberOfSide(side) === 'one'
    return ended(
      `${sideInWords(side, 'only')} ${one ? 'holds' : 'hold'} remits on what ${countInWords(decisions)} decisions were about, and ${one ? 'was' : 'were'} consulted on none`,
    )
  },
}

function ended(sentence: string): string {
  return join([`${sentence}.`])
}
