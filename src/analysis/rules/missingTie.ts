/**
 * The rule missing-tie: someone regulates, oversees, funds or commissions a function that another leads or provides,
 * for people, places and days that meet, and no tie other than `absent` joins them or what they are units of. A tie that is
 * recorded as absent is told as well, where no other one joins the two.
 *
 * One finding a party: the one that lacks ties with most others takes all of its own, then of what is left the next. Four or
 * more of one kind that lack ties are one party, and count as one. Who holds a broader function holds the narrower ones. Between a body and its unit, or one and its
 * successor, none is missing. Silent while the map records no ties.
 */

import type { RemitMap } from '../../model/remitMap.ts'
import { pick } from '../engine/distinctNumbers.ts'
import { Memory } from '../engine/memory.ts'
import type { Found, Lens, Side } from '../finding.ts'
import { explainMissingTie } from '../words/explanations.ts'
import type { LackingWords, MissingTieWords, RelationWords } from '../words/missingTieSentence.ts'
import { inMapOrder, namesIn } from '../words/namesAndOrder.ts'
import { english } from '../words/sentences.ts'
import { chainsWithoutTie } from './chainsWithoutTie.ts'
import { findingId, type SideKey } from './findingId.ts'
import { lackedTies } from './lackedTies.ts'
import { type LackedTie, type Manner, partiesLacking, type Relation } from './lackingSides.ts'
import { makeFound } from './makeFound.ts'
import { inPartyOrder, partitionParties, partySidesInWords } from './partySides.ts'
import { presentTies, someJoinedBy } from './presentTies.ts'

export function missingTie(map: RemitMap, lens: Lens = {}, memory = new Memory()): Found[] {
  // Where no tie is recorded at all, that one is missing says nothing of the two.
  if (map.ties.length === 0) return []
  const lacking = lackedTies(map, lens, chainsWithoutTie(map, lens, memory), memory)
  if (lacking.count === 0) return []
  const describe = describedIn(map, lens)
  return partiesLacking(lacking.keys, lacking.joining).map(({ party, edges }) => {
    const key = lacking.keys[party] as SideKey
    const inOrder = lacking.inOrder(party, edges)
    const rest = inOrder.slice(mostLookedAt)
    return describe(
      key,
      inOrder.slice(0, mostLookedAt).map((edge) => lacking.seenFrom(party, [edge])),
      rest.length > 0 ? lacking.seenFrom(party, rest) : undefined,
      () => edges.flatMap((edge) => lacking.pairsOf(edge)),
    )
  })
}

/** Of more others than these the biggest are looked at one by one, and the rest are one side. */
const mostLookedAt = 40

function describedIn(map: RemitMap, lens: Lens) {
  const sideInWords = partySidesInWords(map, lens)
  const functionNames = namesIn(map.functions)
  const isSomeJoined = someJoinedBy(map, presentTies(map, lens))
  const labelOf = (involvement: number) => map.scheme.involvements[involvement]?.label ?? ''
  const labelsOf = (involvements: readonly number[]) =>
    [...new Set(involvements)].sort((a, b) => a - b).map(labelOf)
  const functionsOf = (on: readonly number[]) =>
    [...functionNames(pick(map.functions, on).map(({ id }) => id))].sort()
  const idsOf = (remits: Iterable<number>) =>
    pick(
      map.remits,
      [...new Set(remits)].sort((a, b) => a - b),
    )

  /** `own`: who is told to lack the tie, of whom not each need have to do with the others. */
  const relationInWords = (
    lacked: LackedTie,
    which: 'watched' | 'watches',
    own: readonly string[],
    sides: readonly SideKey[],
  ): RelationWords | undefined => {
    const relation = lacked[which]
    if (relation.length === 0) return undefined
    const areAll = (
      wanted: readonly string[],
      bodies: (manner: Manner) => readonly string[],
      told: Relation,
    ) => new Set(told.flatMap(bodies)).size === wanted.length
    const mine = ({ watchers, doers }: Manner) => (which === 'watched' ? doers : watchers)
    const theirs = ({ watchers, doers }: Manner) => (which === 'watched' ? watchers : doers)
    const { told, ofEach } = saidOfEach(relation, (some) => areAll(lacked.others, theirs, some))
    const [watchingSide, doingSide] = which === 'watched' ? sides.toReversed() : sides
    const sideOf = (key: SideKey | undefined, members: readonly string[]) =>
      sideInWords({ key: key ?? lacked.key, members }).words
    return {
      watching: labelsOf(told.map((manner) => manner.watching)),
      doing: labelsOf(told.map((manner) => manner.doing)),
      ofEach,
      isDoingPlanned: told.some((manner) => manner.isDoingPlanned),
      isOfEachOwn: areAll(own, mine, told),
      reasons: relation.map((manner) => ({
        watchers: sideOf(watchingSide, manner.watchers),
        watching: [labelOf(manner.watching)],
        isWatchingPlanned: manner.isWatchingPlanned,
        isOfEachWatcher: manner.isOfEachWatcher,
        doers: sideOf(doingSide, manner.doers),
        doing: [labelOf(manner.doing)],
        isDoingPlanned: manner.isDoingPlanned,
        isOfEachDoer: manner.isOfEachDoer,
        functions: functionsOf(manner.on),
      })),
    }
  }

  return (
    key: SideKey,
    lookedAt: readonly LackedTie[],
    rest: LackedTie | undefined,
    pairs: () => readonly string[][],
  ): Found => {
    const all = rest ? [...lookedAt, rest] : lookedAt
    const members = inPartyOrder(map, new Set(all.flatMap(({ own }) => own)))
    const remitsOf = (parties: readonly string[], remits: readonly number[]): readonly string[] => {
      const own = new Set(parties)
      return idsOf(remits)
        .filter(({ organisation }) => own.has(organisation))
        .map(({ id }) => id)
    }
    const remitNumbers = all.flatMap(({ remits }) => remits)
    const subject = sideInWords({ key, members }, remitsOf(members, remitNumbers))
    const others = lookedAt
      .filter((lacked) => lacked.key.text !== key.text)
      .map((lacked) => ({ lacked, key: lacked.key, members: lacked.others }))
    const within = lookedAt.find((lacked) => lacked.key.text === key.text)
    const further = rest?.others ?? []
    const shown = others.map((one): { side: Side; words: LackingWords } => {
      const { side, words } = sideInWords(one, remitsOf(one.members, one.lacked.remits))
      return {
        side,
        words: {
          side: words,
          watched: relationInWords(one.lacked, 'watched', members, [key, one.key]),
          watches: relationInWords(one.lacked, 'watches', members, [key, one.key]),
          isAbsent: one.lacked.absent.length > 0,
        },
      }
    })
    const words: MissingTieWords = {
      subject: subject.words,
      // Of many it need not be so of each two.
      isOfSome:
        members.length > 1 &&
        (within !== undefined
          ? isSomeJoined(members, members)
          : [further, ...others.map((one) => one.members)].some((those) => isSomeJoined(members, those))),
      others: shown.map((one) => one.words),
      further: further.length,
      within: within && {
        relation: relationInWords(within, 'watched', members, [key, key]),
        isAbsent: within.absent.length > 0,
      },
    }
    const functions = new Set(
      all.flatMap(({ watched, watches }) => [...watched, ...watches].flatMap(({ on }) => on)),
    )
    const absent = new Set(all.flatMap((lacked) => lacked.absent))
    return makeFound(
      {
        id: findingId('missing-tie', [], [key]),
        rule: 'missing-tie',
        sentence: english.missingTie(words),
        more: english.missingTieRestsOn(words),
        explanation: explainMissingTie({ isAbsent: absent.size > 0, isMissing: remitNumbers.length > 0 }),
        ...partitionParties(
          map,
          inPartyOrder(map, new Set([...members, ...others.flatMap((one) => one.members), ...further])),
        ),
        functions: pick(
          map.functions,
          [...functions].sort((a, b) => a - b),
        ).map(({ id }) => id),
        remits: idsOf(remitNumbers).map(({ id }) => id),
        ties: inMapOrder(map.ties, absent),
        sides: [
          subject.side,
          ...shown.map(({ side }) => side),
          ...(rest
            ? [
                {
                  kind: undefined,
                  organisations: further,
                  ofAll: further.length,
                  remits: remitsOf(further, rest.remits),
                },
              ]
            : []),
        ],
      },
      new PairsAskedFor(pairs),
    )
  }
}

/** What is to be said in one sentence, so that it is so of each: what is recorded for real, else what would be. */
function saidOfEach(
  relation: Relation,
  isOfEach: (some: Relation) => boolean,
): { readonly told: Relation; readonly ofEach: RelationWords['ofEach'] } {
  const done = relation.filter(({ isDoingPlanned }) => !isDoingPlanned)
  const real = done.filter(({ isWatchingPlanned }) => !isWatchingPlanned)
  if (real.length > 0) return { told: real, ofEach: isOfEach(real) ? 'is' : undefined }
  const told = done.length > 0 && isOfEach(done) ? done : relation
  return { told, ofEach: isOfEach(told) ? 'would be' : undefined }
}

/** The parties between whom there is no tie, each two once: only agreements ask for them. */
class PairsAskedFor {
  readonly by = 'parties'
  constructor(private readonly find: () => readonly (readonly string[])[]) {}

  get parties(): readonly (readonly string[])[] {
    return this.find()
  }
}
