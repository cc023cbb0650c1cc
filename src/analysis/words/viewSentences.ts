/** Sentences of the findings about who says what: they always say whose view it is. */
import { negation, predicate } from './involvementVerbs.ts'
import { inShort, mostNamed } from './namedSides.ts'
import { countInWords, listInWords, someInWords } from './plainEnglish.ts'
import { firstThatFits } from './sentenceLength.ts'
import {
  join,
  numberOfSide,
  type SaidWords,
  type SideWords,
  sideInWords,
  someSides,
} from './sentenceParts.ts'
import {
  chosen,
  clausesSaid,
  ended,
  mostApart,
  numberOfViews,
  pronounOf,
  speaking,
  type ThroughWords,
  throughBroader,
  upTo,
} from './voices.ts'

/** What perspectives that say the same say of who holds something. */
export interface HoldersWords {
  /** Names of perspectives. */
  readonly views: readonly string[]
  readonly sides: readonly SideWords[]
  /** Others name these holders and more. */
  readonly isPart: boolean
  readonly prospective: boolean
}

export interface DifferingHoldersWords {
  readonly views: readonly HoldersWords[]
  /** Label of the involvement. */
  readonly involvement: string
  /** The common function, or two and what they share, by name. */
  readonly functions: readonly string[]
  readonly common: readonly string[]
  /** Where all of it is said to be so; none: not limited, or not the same for all. */
  readonly places: readonly string[]
  /** Who is said to hold it through broader functions only, with these. */
  readonly through: readonly ThroughWords[]
  /** Names of perspectives that speak of the function, and not of this. */
  readonly silent: readonly string[]
}

export interface DifferingRemitsWords {
  readonly side: SideWords
  readonly function: string
  readonly views: readonly {
    /** Names of perspectives. */
    readonly views: readonly string[]
    /** Labels of the involvements that they give. */
    readonly holds: readonly string[]
    readonly prospective: boolean
  }[]
}

export interface ViewSentences {
  differingHolders(words: DifferingHoldersWords): SaidWords
  differingRemits(words: DifferingRemitsWords): SaidWords
}

export const viewSentences: ViewSentences = {
  differingHolders(words) {
    const short = { ...words, views: words.views.map(withShortNames) }
    const ways = [mostNamed, 1].flatMap((named) =>
      [3, 2].flatMap((most) =>
        [words, short].map((one) => ({ one, most, sentence: holdersSaid(one, most, named) })),
      ),
    )
    const { one, most, sentence } = chosen(ways, firstThatFits)
    const { involvement, functions, through, silent } = words
    const [only] = functions
    const it = functions.length === 1 && only !== undefined ? pronounOf(only) : 'it'
    return {
      sentence,
      more: [
        ...upTo(mostApart, one.views.slice(most), {
          say: (view) => [ended(`${whoHolds(view)} ${holds(view, involvement)} ${it}`)],
          count: (rest) => {
            const others = rest.flatMap(({ views }) => views).length
            return ended(
              `${countInWords(others)} other ${others === 1 ? 'perspective names' : 'perspectives name'} others`,
            )
          },
        }),
        ...throughBroader(through),
        ...(silent.length === 0
          ? []
          : [
              ended(
                `${someInWords(silent, 3, 'perspective')} ${numberOfViews(silent) === 'one' ? 'does' : 'do'} not mention who ${predicate([involvement], { number: 'one' })} ${it}`,
              ),
            ]),
      ],
    }
  },

  differingRemits({ side, function: name, views }) {
    const number = numberOfSide(side)
    const [only] = views
    if (views.length === 1 && only) {
      const done = predicate(only.holds, { number, prospective: only.prospective })
      const ways = [side, inShort(side)].map((who) =>
        ended(`${differing(only.views)} ${sideInWords(who)} ${done} ${name}`),
      )
      return { sentence: firstThatFits(ways), more: [] }
    }
    const clausesOn = (who: SideWords) =>
      views.map(({ views, holds, prospective }, index) => {
        const whom = index === 0 || who.names.length === 1 ? sideInWords(who) : 'they'
        return `${speaking(views)} ${whom} ${predicate(holds, { number, prospective })} ${index === 0 ? name : pronounOf(name)}`
      })
    const { sentence, rest } = clausesSaid([clausesOn(side), clausesOn(inShort(side))])
    return { sentence, more: rest.map(ended) }
  },
}

/** `Table 1 says A leads Outreach in Dorset; Table 2 says B does`. */
function holdersSaid(words: DifferingHoldersWords, most: number, named: number): string {
  const { views, involvement, places } = words
  const [only] = views
  if (views.length === 1 && only) {
    const who = someSides(only.sides, named)
    return ended(join([differing(only.views), who, holds(only, involvement), subjectInWords(words)]))
  }
  const where =
    places.length === 0 ? '' : places.length <= 2 ? `in ${listInWords(places)}` : `in ${places.length} places`
  const clauses = views
    .slice(0, most)
    .map((view, index) =>
      index === 0
        ? join([whoHolds(view, named), holds(view, involvement), subjectInWords(words), where])
        : `${whoHolds(view, named)} ${alsoDoes(view, involvement)}`,
    )
  return ended(clauses.join('; '))
}

function whoHolds({ views, sides, isPart }: HoldersWords, named = mostNamed): string {
  return `${speaking(views)} ${isPart ? 'only ' : ''}${someSides(sides, named)}`
}

function holds(view: HoldersWords, involvement: string): string {
  return predicate([involvement], { number: numberOfHolders(view), prospective: view.prospective })
}

/** `does`, `are`, `would`: what others were said to do before. */
function alsoDoes(view: HoldersWords, involvement: string): string {
  return view.prospective ? 'would' : negation(involvement, numberOfHolders(view)).replace(/ not$/, '')
}

function numberOfHolders({ sides }: HoldersWords): 'one' | 'many' {
  const [only] = sides
  return only && sides.length === 1 ? numberOfSide(only) : 'many'
}

function withShortNames(view: HoldersWords): HoldersWords {
  return { ...view, sides: view.sides.map(inShort) }
}

/** `Outreach`, `what A and B share (C and D)`. */
function subjectInWords({ functions, common }: DifferingHoldersWords): string {
  if (functions.length < 2) return functions[0] ?? ''
  const shared = common.length > 0 ? ` (${someInWords(common, 3, 'function')})` : ''
  return `what ${listInWords(functions)} share${shared}`
}

/** All of them name the same, but not the same for each place, day or group. */
function differing(views: readonly string[]): string {
  return `${someInWords(views, 3, 'perspective')} differ on where, when or for whom`
}
