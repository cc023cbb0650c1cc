/** Sentences of the findings about who says what: they always say whose view it is. */
import { gerund, infinitive, negation, predicate } from './involvementVerbs.ts'
import { inShort, mostNamed, wholeOrShort } from './namedSides.ts'
import {
  countInWords,
  isPluralFunction,
  isPluralName,
  listInWords,
  someInWords,
  withoutDirectionControls,
} from './plainEnglish.ts'
import { firstThatFits, fullestThatFits } from './sentenceLength.ts'
import {
  join,
  numberOfSide,
  type SaidWords,
  type SideWords,
  sideInWords,
  someSides,
} from './sentenceParts.ts'

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
  readonly through: readonly { readonly sides: readonly SideWords[]; readonly functions: readonly string[] }[]
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

/** Some who hold something, according to these voices, and disclaim it, according to those. */
export interface DisclaimedWords {
  readonly sides: readonly SideWords[]
  /** Whether it is recorded as said by no one in particular; and names of perspectives that say it. */
  readonly isRecorded: boolean
  readonly says: readonly string[]
  /** Whether they themselves deny it; and names of perspectives that do. */
  readonly byItself: boolean
  readonly denies: readonly string[]
}

export interface BoundaryWords {
  readonly function: string
  readonly involvement: string
  /** They also speak of what else they do there, or don't, so that it has to be said which involvement is meant. */
  readonly isOneOfSeveral: boolean
  /** Who says so of themselves. */
  readonly own: readonly SideWords[]
  /** What perspectives say of others. */
  readonly views: readonly { readonly views: readonly string[]; readonly sides: readonly SideWords[] }[]
}

/** More of one kind than these are counted. */
const mostApart = 5

export interface ViewSentences {
  differingHolders(words: DifferingHoldersWords): SaidWords
  differingRemits(words: DifferingRemitsWords): SaidWords
  disclaimed(words: {
    readonly some: readonly DisclaimedWords[]
    readonly involvement: string
    readonly function: string
    /** Who is said to hold it through broader functions only, with these. */
    readonly through: DifferingHoldersWords['through']
  }): SaidWords
  boundary(words: BoundaryWords): SaidWords
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
    const { involvement, through, silent } = words
    return {
      sentence,
      more: [
        ...upTo(mostApart, one.views.slice(most), {
          say: (view) => [ended(`${whoHolds(view)} ${holds(view, involvement)} it`)],
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
                `${someInWords(silent, 3, 'perspective')} ${numberOfViews(silent) === 'one' ? 'does' : 'do'} not mention who ${predicate([involvement], { number: 'one' })} it`,
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
        return `${speaking(views)} ${whom} ${predicate(holds, { number, prospective })} ${index === 0 ? name : 'it'}`
      })
    const { sentence, rest } = clausesSaid([clausesOn(side), clausesOn(inShort(side))])
    return { sentence, more: rest.map(ended) }
  },

  disclaimed({ some, involvement, function: name, through }) {
    const [first, ...others] = some
    return {
      sentence: first
        ? fullestThatFits(
            wholeOrShort(first.sides, (sides, most) =>
              ended(disclaimedBy({ ...first, sides }, involvement, name, most)),
            ),
          )
        : '',
      more: [
        ...throughBroader(through),
        ...(first ? furtherVoices(first, involvement, 'it') : []),
        ...upTo(mostApart, others, {
          say: (one) => [
            ended(disclaimedBy(one, involvement, 'it')),
            ...furtherVoices(one, involvement, 'it'),
          ],
          count: (rest) => {
            const bodies = rest.flatMap(({ sides }) => sides.flatMap(({ names }) => names)).length
            return ended(
              `It is said and denied of ${countInWords(bodies)} ${bodies === 1 ? 'other' : 'others'} as well`,
            )
          },
        }),
      ],
    }
  },

  boundary({ function: name, involvement, isOneOfSeveral, own, views }) {
    const [only] = own
    const number = own.length === 1 && only ? numberOfSide(only) : 'many'
    const isOne = own.length === 1 && only?.names.length === 1
    // The verb is theirs: whether "is" or "are" goes with the function, its name does not always tell.
    const that =
      isOneOfSeveral || !isSurelyOne(name)
        ? `${number === 'one' ? 'it' : 'they'} ${negated(involvement, number)} ${name}`
        : `${name} is not ${number === 'one' ? 'its responsibility' : 'theirs'}`
    const partsWith = (most: number, named: (side: SideWords) => SideWords) => {
      const who =
        own.length === 1 && only ? sideInWords(named(only), 'only') : someSides(own.map(named), most)
      const byThemselves =
        own.length === 0 ? [] : [`${who} ${isOne ? '' : 'each '}${saying(number)} that ${that}`]
      const byViews = views.map(({ views, sides }, index) => {
        const [one] = sides
        const number = sides.length === 1 && one ? numberOfSide(one) : 'many'
        const what = index === 0 && own.length === 0 ? name : 'it'
        return `${speaking(views)} ${someSides(sides.map(named), most)} ${negated(involvement, number)} ${what}`
      })
      return [...byThemselves, ...byViews]
    }
    const { sentence, rest } = clausesSaid(
      [mostNamed, 1].flatMap((most) => [partsWith(most, (side) => side), partsWith(most, inShort)]),
    )
    return {
      sentence,
      more: upTo(mostApart, rest, {
        say: (part) => [ended(part)],
        count: ({ length }) =>
          ended(
            `${countInWords(length)} ${length === 1 ? 'other perspective says' : 'other perspectives say'} the same of others`,
          ),
      }),
    }
  },
}

/** Two clauses in one sentence, else the first alone, in the first of several wordings that fits; and those that follow. */
function clausesSaid(wordings: readonly (readonly string[])[]): {
  sentence: string
  rest: readonly string[]
} {
  const ways = [2, 1].flatMap((told) =>
    wordings.map((clauses) => ({
      sentence: ended(clauses.slice(0, told).join('; ')),
      rest: clauses.slice(told),
    })),
  )
  return chosen(ways, fullestThatFits)
}

/** The way whose sentence is taken. */
function chosen<Way extends { readonly sentence: string }>(
  ways: readonly Way[],
  fitting: (sentences: readonly string[]) => string,
): Way {
  const sentence = fitting(ways.map((way) => way.sentence))
  return ways.find((way) => way.sentence === sentence) as Way
}

/** `The teams through Regional learning planning.` */
function throughBroader(through: DifferingHoldersWords['through']): string[] {
  return through.map(({ sides, functions }) =>
    ended(`${someSides(sides, mostNamed)} through ${someInWords(functions, 3, 'function')}`),
  )
}

/** Whether a function's name goes with "is": "Health and safety" and "Fly tips" may go with "are". */
function isSurelyOne(name: string): boolean {
  return !isPluralFunction(name) && !/ and |[,&/]/.test(name)
}

/** So many said one by one, and the rest as a count. */
function upTo<One>(
  most: number,
  list: readonly One[],
  how: { readonly say: (one: One) => readonly string[]; readonly count: (rest: readonly One[]) => string },
): string[] {
  const rest = list.slice(most)
  return [...list.slice(0, most).flatMap(how.say), ...(rest.length === 0 ? [] : [how.count(rest)])]
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

/** With one voice on each side: of those who say it no one in particular first, of those who deny it they themselves. */
function disclaimedBy(
  { sides, isRecorded, says, byItself, denies }: DisclaimedWords,
  involvement: string,
  what: string,
  most = mostNamed,
): string {
  const [only] = sides
  const isAlone = only !== undefined && sides.length === 1
  const number = isAlone ? numberOfSide(only) : 'many'
  const be = number === 'one' ? 'is' : 'are'
  const who = isAlone ? sideInWords(only, 'only') : someSides(sides, most)
  const claim = isRecorded
    ? `recorded as ${gerund([involvement])}`
    : `said by ${withoutDirectionControls(says[0] ?? '')} to ${infinitive([involvement])}`
  const not = negation(involvement, number)
  const they = number === 'one' ? 'it' : 'they'
  const denial = byItself
    ? `, and ${saying(number)} ${they} ${not}`
    : `; ${speaking(denies.slice(0, 1))} ${they} ${not}`
  return `${who} ${be} ${claim} ${what}${denial}`
}

/** The voices that the sentence leaves out. */
function furtherVoices(
  { sides, isRecorded, says, byItself, denies }: DisclaimedWords,
  involvement: string,
  what: string,
): string[] {
  const [only] = sides
  const number = only && sides.length === 1 ? numberOfSide(only) : 'many'
  const who = someSides(sides, 3)
  const [alsoSay, alsoDeny] = [says.slice(isRecorded ? 0 : 1), denies.slice(byItself ? 0 : 1)]
  return [
    ...(alsoSay.length === 0
      ? []
      : [ended(`${alsoSaying(alsoSay)} ${who} ${predicate([involvement], { number })} ${what}`)]),
    ...(alsoDeny.length === 0
      ? []
      : [ended(`${alsoSaying(alsoDeny)} ${who} ${negated(involvement, number)} ${what}`)]),
  ]
}

/** `does not lead`, `are not accountable for`. */
function negated(involvement: string, number: 'one' | 'many'): string {
  return `${negation(involvement, number)} ${infinitive([involvement]).replace(/^be /, '')}`
}

/** `Table 1 and Table 2 say`. */
function speaking(views: readonly string[]): string {
  return `${someInWords(views, 3, 'perspective')} ${saying(numberOfViews(views))}`
}

/** All of them name the same, but not the same for each place, day or group. */
function differing(views: readonly string[]): string {
  return `${someInWords(views, 3, 'perspective')} differ on where, when or for whom`
}

function alsoSaying(views: readonly string[]): string {
  return `${someInWords(views, 3, 'perspective')} also ${saying(numberOfViews(views))} that`
}

function numberOfViews(views: readonly string[]): 'one' | 'many' {
  return views.length === 1 && !isPluralName(views[0] ?? '') ? 'one' : 'many'
}

function saying(number: 'one' | 'many'): string {
  return number === 'one' ? 'says' : 'say'
}

function ended(sentence: string): string {
  return join([`${sentence}.`])
}
