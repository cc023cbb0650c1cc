/** What is said of a party that lacks ties: with whom, and why one would be expected (specification.md §5.2). */
import { predicate } from './involvementVerbs.ts'
import {
  andTheRest,
  bodiesOn,
  inShort,
  mostNamed,
  sidesAndOthers,
  someLines,
  togetherInWords,
} from './namedSides.ts'
import { someInWords } from './plainEnglish.ts'
import { fullestThatFits } from './sentenceLength.ts'
import { join, numberOfSide, type SideWords, sideInWords } from './sentenceParts.ts'

export interface RelationWords {
  /** Labels of the involvements by which one watches or pays, and of those by which the other does the work. */
  readonly watching: readonly string[]
  readonly doing: readonly string[]
  /** Whether it is so of each body on the other side, or would be. */
  readonly ofEach: 'is' | 'would be' | undefined
  /** What is done, or some of it, is a proposal. */
  readonly isDoingPlanned: boolean
  /** And of each body of the party itself. */
  readonly isOfEachOwn: boolean
  readonly reasons: readonly ReasonWords[]
}

/** Some watch or pay for functions, which others do, by the same involvements everywhere. */
export interface ReasonWords {
  readonly watchers: SideWords
  /** Labels; all of it is so of each. */
  readonly watching: readonly string[]
  readonly isWatchingPlanned: boolean
  /** Each on every function; else they do so between them. */
  readonly isOfEachWatcher: boolean
  readonly doers: SideWords
  readonly doing: readonly string[]
  readonly isDoingPlanned: boolean
  readonly isOfEachDoer: boolean
  readonly functions: readonly string[]
}

/** One with whom the tie is lacking. */
export interface LackingWords {
  readonly side: SideWords
  /** What it has to do with what the party does. */
  readonly watched: RelationWords | undefined
  /** What the party has to do with what it does. */
  readonly watches: RelationWords | undefined
  readonly isAbsent: boolean
}

export interface MissingTieWords {
  readonly subject: SideWords
  /** Some of the party do have a tie with some of these. */
  readonly isOfSome: boolean
  /** The biggest first. */
  readonly others: readonly LackingWords[]
  /** How many bodies there are besides. */
  readonly further: number
  /** Those of the party among each other. */
  readonly within: { readonly relation: RelationWords | undefined; readonly isAbsent: boolean } | undefined
}

type Way = { readonly which: 'watched' | 'watches'; readonly how: 'is' | 'would be' }
const ways: readonly Way[] = [
  { which: 'watched', how: 'is' },
  { which: 'watches', how: 'is' },
  { which: 'watched', how: 'would be' },
  { which: 'watches', how: 'would be' },
]

export function missingTieSentence(words: MissingTieWords): string {
  return fullestThatFits(waysToSay(words))
}

function* waysToSay(words: MissingTieWords): Generator<string> {
  const short = {
    ...words,
    others: words.others.map((one) => ({ ...one, side: inShort(one.side) })),
  }
  for (let most = mostNamed; most > 0; most--) {
    yield said(words, most)
    yield said(short, most)
  }
  yield said({ ...short, subject: inShort(words.subject) }, 1)
}

function said(words: MissingTieWords, most: number): string {
  const { subject, isOfSome, others, further, within } = words
  const number = isOfSome ? 'many' : numberOfSide(subject)
  const who = isOfSome ? `Some of ${sideInWords(subject)}` : sideInWords(subject, 'only')
  const has = number === 'one' ? 'has' : 'have'
  const start = `${who} ${has} no recorded relationship with`
  if (others.length === 0) {
    const why = within?.relation ? `, although ${someWatchOthers(within.relation)}` : ''
    return join([`${start} each other${why}.`])
  }
  const { told, rest, clause } = namedFirst(words, most, number)
  const sides = told.map(({ side }) => side)
  const left = rest.map(({ side }) => side)
  const among = within === undefined ? '' : ', nor with each other'
  if (clause !== '') {
    return join([
      `${start} ${sidesAndOthers(sides)}, ${clause}${andTheRest(left, sides.length < most, further)}${among}.`,
    ])
  }
  const isAbsent = others.every((one) => one.isAbsent && !one.watched && !one.watches)
  const recorded = isAbsent
    ? `${who} ${number === 'one' ? 'is' : 'are'} recorded as having no relationship with`
    : start
  return join([`${recorded} ${sidesAndOthers([...sides, ...left], most, further)}${among}.`])
}

/** Up to so many of whom the same can be said, and what that is; without, all in their order. */
function namedFirst({ others }: MissingTieWords, most: number, number: 'one' | 'many') {
  let best: { way: Way; such: readonly LackingWords[]; bodies: number } | undefined
  for (const way of ways) {
    const such = others.filter((one) => one[way.which]?.ofEach === way.how)
    const bodies = bodiesOn(such.map(({ side }) => side))
    if (bodies > (best?.bodies ?? 0)) best = { way, such, bodies }
  }
  if (!best) return { told: others.slice(0, most), rest: others.slice(most), clause: '' }
  const { way } = best
  const told = mostAlikeFirst(best.such, way.which).slice(0, most)
  const relations = told.flatMap((one) => one[way.which] ?? [])
  const watching = inOrderOf(relations.flatMap((one) => one.watching))
  const doing = inOrderOf(relations.flatMap((one) => one.doing))
  const prospective = way.how === 'would be'
  const isOfEachOwn = relations.every((one) => one.isOfEachOwn)
  const it = number === 'one' ? 'it' : isOfEachOwn ? 'they' : 'some of them'
  const [only] = told
  const whose = told.length === 1 && only ? numberOfSide(only.side) : 'many'
  const clause =
    way.which === 'watched'
      ? `which ${predicate(watching, { number: whose, among: 'them', prospective })} what ${it} ${predicate(doing, { number, among: 'them', prospective: relations.some((one) => one.isDoingPlanned) })}`
      : `whose work ${it} ${predicate(watching, { number, among: 'them', prospective })}`
  return { told, rest: others.filter((one) => !told.includes(one)), clause }
}

/** Those first that do what most of them do, so that few words tell it of all that are named. */
function mostAlikeFirst(list: readonly LackingWords[], which: Way['which']): LackingWords[] {
  const alike = new Map<string, LackingWords[]>()
  for (const one of list) {
    const manner = JSON.stringify([one[which]?.watching, one[which]?.doing])
    const known = alike.get(manner)
    if (known) known.push(one)
    else alike.set(manner, [one])
  }
  return [...alike.values()].sort((a, b) => b.length - a.length).flat()
}

/** `some regulate what others lead`, `some would regulate what others lead`. */
function someWatchOthers({ watching, doing, reasons, isDoingPlanned }: RelationWords): string {
  const isReal = reasons.some((one) => !one.isWatchingPlanned && !one.isDoingPlanned)
  const watch = predicate(watching, { number: 'many', among: 'them', prospective: !isReal })
  return `some ${watch} what others ${predicate(doing, { number: 'many', among: 'them', prospective: isDoingPlanned })}`
}

function inOrderOf(labels: readonly string[]): string[] {
  return [...new Set(labels)]
}

/** Why with each of them, and what is recorded as absent. */
export function missingTieRestsOn({ others, within }: MissingTieWords): readonly string[] {
  const absent = others.filter(({ isAbsent }) => isAbsent).map(({ side }) => side)
  const isAllSaid =
    absent.length === others.length &&
    absent.length <= mostNamed &&
    !others.some((one) => one.watched ?? one.watches)
  const says = [
    ...(absent.length > 0 && !isAllSaid ? [`Recorded as absent with ${sidesAndOthers(absent)}.`] : []),
    ...(within?.isAbsent ? ['Some relationships with each other are recorded as absent.'] : []),
    ...others.flatMap(({ watched, watches }) =>
      [watched, watches].flatMap((relation) => joined(relation?.reasons ?? []).map(reasonInWords)),
    ),
  ]
  return someLines(says.map((one) => join([one])))
}

/** Those that differ only in how they watch, or only in what they do, as one. */
function joined(reasons: readonly ReasonWords[]): readonly ReasonWords[] {
  return (['watching', 'doing'] as const).reduce((list, which) => {
    const alike = new Map<string, ReasonWords>()
    for (const one of list) {
      const key = JSON.stringify({ ...one, [which]: [] })
      const known = alike.get(key)
      alike.set(key, known ? { ...known, [which]: [...known[which], ...one[which]] } : one)
    }
    return [...alike.values()]
  }, reasons)
}

function reasonInWords(reason: ReasonWords): string {
  const { watchers, watching, doers, doing, functions } = reason
  const watch = predicate(watching, {
    number: numberOfSide(watchers),
    prospective: reason.isWatchingPlanned,
  })
  const does = predicate(doing, { number: numberOfSide(doers), prospective: reason.isDoingPlanned })
  const who = reason.isOfEachWatcher ? byNameOrKind(watchers) : togetherInWords(watchers)
  const together = reason.isOfEachDoer ? '' : ' between them'
  return `${who} ${watch} ${someInWords(functions, 2, 'function')}, which ${byNameOrKind(doers)} ${does}${together}.`
}

function byNameOrKind(side: SideWords): string {
  return sideInWords(side, side.names.length <= mostNamed ? 'only' : 'beside')
}
