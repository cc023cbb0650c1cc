/** Sentences of the findings about what someone says is not theirs (specification.md §5.2). */
import { gerund, infinitive, negation, predicate } from './involvementVerbs.ts'
import { inShort, mostNamed, wholeOrShort } from './namedSides.ts'
import { countInWords, isPluralFunction, someInWords, withoutDirectionControls } from './plainEnglish.ts'
import { fullestThatFits } from './sentenceLength.ts'
import { numberOfSide, type SaidWords, type SideWords, sideInWords, someSides } from './sentenceParts.ts'
import {
  clausesSaid,
  ended,
  mostApart,
  numberOfViews,
  pronounOf,
  saying,
  speaking,
  type ThroughWords,
  throughBroader,
  upTo,
} from './voices.ts'

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

export interface DisclaimedSentences {
  disclaimed(words: {
    readonly some: readonly DisclaimedWords[]
    readonly involvement: string
    readonly function: string
    /** Who is said to hold it through broader functions only, with these. */
    readonly through: readonly ThroughWords[]
  }): SaidWords
  boundary(words: BoundaryWords): SaidWords
}

export const disclaimedSentences: DisclaimedSentences = {
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
        ...(first ? furtherVoices(first, involvement, pronounOf(name)) : []),
        ...upTo(mostApart, others, {
          say: (one) => [
            ended(disclaimedBy(one, involvement, pronounOf(name))),
            ...furtherVoices(one, involvement, pronounOf(name)),
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
        const what = index === 0 && own.length === 0 ? name : pronounOf(name)
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

/** Whether a function's name goes with "is": "Health and safety" and "Fly tips" may go with "are". */
function isSurelyOne(name: string): boolean {
  return !isPluralFunction(name) && !/ and |[,&/]/.test(name)
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

function alsoSaying(views: readonly string[]): string {
  return `${someInWords(views, 3, 'perspective')} also ${saying(numberOfViews(views))} that`
}
