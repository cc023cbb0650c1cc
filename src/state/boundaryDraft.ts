/** A boundary card while it is filled in: from a finding, from things chosen, or from an agreement; and back into one. */
import { groupByKind } from '../analysis/coverage/agreementNames.ts'
import { isAboutParties } from '../analysis/coverage/agreementStatement.ts'
import {
  involvementsAtIssue,
  isAboutGap,
  isGapRule,
  movingInvolvement,
  partsMeet,
} from '../analysis/coverage/agreementTerms.ts'
import { formerHolders } from '../analysis/coverage/formerHolders.ts'
import { type Finding, isOverlap } from '../analysis/finding.ts'
import { placesOfPairs } from '../analysis/parties/overlapPairs.ts'
import { isPartialDate, isReversed, periodOf } from '../model/period.ts'
import {
  type Agreement,
  type AgreementPart,
  type AgreementStatus,
  agreementOutcomes,
  type RemitMap,
} from '../model/remitMap.ts'

/** How something is divided: who does what of it, or by place, people, time or part of the function. */
export const divisions = ['share', 'place', 'people', 'period', 'function'] as const
export type Division = (typeof divisions)[number]

/** Those who hold a part, and what it is limited to. */
export interface Holder {
  readonly organisations: readonly string[]
  readonly functions?: readonly string[]
  readonly places?: readonly string[]
  readonly beneficiaries?: readonly string[]
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Organisations that stand together: one, or those of a kind that stand on one side. */
export type Group = readonly string[]

export interface BoundaryDraft {
  /** The agreement that is being changed; a new one without it. */
  readonly agreement?: string | undefined
  /** The rule of the finding that it settles; none where it was begun from things chosen. */
  readonly about: NonNullable<Agreement['about']>
  /** What is held, or in a gap what is missing. */
  readonly involvements: readonly string[]
  readonly functions: readonly string[]
  readonly organisations: readonly string[]
  /** People who are parties to it themselves; they hold nothing, so no part is theirs. */
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly beneficiaries: readonly string[]
  readonly remits: readonly string[]
  /** Who it is between, in the groups that are offered first. */
  readonly sides: readonly Group[]
  readonly outcome: Agreement['outcome']
  readonly division: Division
  /** Of two involvements of one organisation the one that moves; undefined until it is chosen. */
  readonly moves?: string | undefined
  readonly holders: readonly Holder[]
  readonly supports: readonly Group[]
  readonly consulted: readonly Group[]
  readonly before: string
  readonly notTheirs: readonly Group[]
  /** Dates are partial dates, or what was typed where that can't be read as one: it is not recorded so. */
  readonly handover?: string | undefined
  readonly review?: string | undefined
  readonly agreedBy: readonly string[]
  readonly absent: readonly string[]
  readonly reason: string
}

const empty: BoundaryDraft = {
  about: [],
  involvements: [],
  functions: [],
  organisations: [],
  people: [],
  places: [],
  beneficiaries: [],
  remits: [],
  sides: [],
  outcome: 'divided',
  division: 'share',
  holders: [],
  supports: [],
  consulted: [],
  before: '',
  notTheirs: [],
  agreedBy: [],
  absent: [],
  reason: '',
}

/** More places of a finding than these are not filled in: the card would be nothing else. */
const mostPlaces = 8

/** What the card starts with: a finding, or some organisations and functions, or nothing at all. */
export function startBoundary(
  from: Partial<
    Pick<
      Finding,
      | 'rule'
      | 'involvements'
      | 'functions'
      | 'organisations'
      | 'people'
      | 'places'
      | 'period'
      | 'remits'
      | 'sides'
    >
  > = {},
): BoundaryDraft {
  const {
    rule,
    involvements = [],
    functions = [],
    organisations = [],
    people = [],
    remits = [],
    sides,
  } = from
  // A gap is about what is missing, there: what is held otherwise stays as it is.
  const isGap = rule !== undefined && isGapRule(rule)
  // In findings about ties and decisions a side can be a person, who holds no part of a function.
  const groups = sides
    ?.map((side) => side.organisations.filter((id) => !people.includes(id)))
    .filter((group) => group.length > 0)
  return {
    ...empty,
    about: rule === undefined ? [] : [rule],
    involvements,
    functions,
    // It binds those who are given something, not all who hold something near.
    organisations: isGap ? [] : organisations,
    people,
    remits: isGap ? [] : remits,
    // Where it holds, as long as that is a list one can take in; it can be taken out on the card.
    places: isGap || (from.places ?? []).length <= mostPlaces ? (from.places ?? []) : [],
    outcome: outcomesFor({ about: rule === undefined ? [] : [rule], functions })[0] ?? 'divided',
    // What lapsed is taken on from the day on which it did.
    ...(rule === 'lapsed' && from.period?.from ? { handover: from.period.from } : {}),
    sides: groups ?? organisations.map((id) => [id]),
  }
}

/** What the card starts with for a finding of this map: for all of its places, so that it can settle all of it. */
export function startBoundaryOn(map: RemitMap, finding: Finding): BoundaryDraft {
  const draft = startBoundary(finding)
  if (draft.places.length === 0 || !isOverlap(finding)) return draft
  // Who came before those on the sides may have met others elsewhere, and some pairs may not say where.
  const places = placesOfPairs(map, finding)
  return { ...draft, places: places.length <= mostPlaces ? places : [] }
}

/** The card of an agreement that is there. */
export function boundaryOf(map: RemitMap, agreement: Agreement): BoundaryDraft {
  const parts = agreement.parts ?? []
  const groups = (share: AgreementPart['share']) =>
    parts
      .filter((part) => part.share === share)
      .flatMap(({ organisations }) => groupByKind(map, organisations))
  const former = formerHolders(map, agreement)
  const held = parts.filter(({ share }) => share === 'holds')
  const lead = agreement.lead && held.length === 0 ? [{ organisations: [agreement.lead] }] : []
  const holders: Holder[] = [...lead, ...held.map(({ share: _, before: __, ...rest }) => rest)]
  return {
    ...empty,
    agreement: agreement.id,
    about: agreement.about ?? [],
    involvements: agreement.involvements ?? [],
    functions: agreement.functions,
    organisations: agreement.organisations,
    people: agreement.people ?? [],
    places: agreement.places ?? [],
    beneficiaries: agreement.beneficiaries ?? [],
    remits: agreement.remits ?? [],
    sides: groupByKind(
      map,
      agreement.organisations.filter((id) => !former.has(id)),
    ),
    outcome: agreement.outcome,
    division: divisionOf(holders),
    moves: agreement.moves,
    holders,
    supports: groups('supports'),
    consulted: groups('consulted'),
    before: parts.find(({ before }) => before)?.before ?? '',
    notTheirs: groups('not-theirs'),
    handover: agreement.handover,
    review: agreement.review,
    agreedBy: agreement.agreedBy ?? [],
    absent: agreement.absent ?? [],
    reason: agreement.reason ?? '',
  }
}

function divisionOf(holders: readonly Holder[]): Division {
  const has = (test: (holder: Holder) => unknown) => holders.some((holder) => Boolean(test(holder)))
  if (has(({ places }) => places?.length)) return 'place'
  if (has(({ beneficiaries }) => beneficiaries?.length)) return 'people'
  if (has(({ from, until }) => from || until)) return 'period'
  return has(({ functions }) => functions?.length) ? 'function' : 'share'
}

/** Everything of the agreement that the card decides; its title and status come from elsewhere. */
export function termsOf(draft: BoundaryDraft): Omit<Agreement, 'id' | 'title' | 'status'> {
  const { outcome, division } = draft
  const limitsOf = (holder: Holder): Holder => {
    if (outcome !== 'divided') return { organisations: holder.organisations }
    const { organisations, functions, places, beneficiaries } = holder
    const [from, until] = [readable(holder.from), readable(holder.until)]
    if (division === 'place') return { organisations, ...list('places', places) }
    if (division === 'people') return { organisations, ...list('beneficiaries', beneficiaries) }
    if (division === 'function') return { organisations, ...list('functions', functions) }
    return division === 'period'
      ? { organisations, ...(from ? { from } : {}), ...(until ? { until } : {}) }
      : { organisations }
  }
  const together = (share: AgreementPart['share'], groups: readonly Group[]): AgreementPart[] =>
    groups.length === 0 ? [] : [{ organisations: [...new Set(groups.flat())], share }]
  // What is accepted stays as it is: who was to hold it under another outcome is kept on the card alone.
  const holders = outcome === 'accepted' ? [] : draft.holders
  const parts: AgreementPart[] = [
    ...holders.map((holder): AgreementPart => {
      const { organisations, ...limits } = limitsOf(holder)
      return { organisations: [...organisations], share: 'holds', ...(limits as Partial<AgreementPart>) }
    }),
    ...together('supports', draft.supports),
    ...together('consulted', draft.consulted).map((part) =>
      draft.before.trim() === '' ? part : { ...part, before: draft.before.trim() },
    ),
    ...together('not-theirs', draft.notTheirs),
  ]
  const named = new Set([...draft.organisations, ...parts.flatMap(({ organisations }) => organisations)])
  const [only] = holders
  const lead = holders.length === 1 && only?.organisations.length === 1 ? only.organisations[0] : undefined
  return {
    functions: [...draft.functions],
    organisations: [...named],
    ...list('people', draft.people),
    ...list('places', draft.places),
    ...list('beneficiaries', draft.beneficiaries),
    outcome,
    ...list('about', draft.about),
    ...list('involvements', draft.involvements),
    ...(lead === undefined ? {} : { lead }),
    ...(outcome === 'moved' && draft.moves !== undefined ? { moves: draft.moves } : {}),
    ...list('parts', parts),
    ...list('remits', draft.remits),
    ...(draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() }),
    ...list('agreedBy', draft.agreedBy),
    ...list('absent', draft.absent),
    ...(readable(draft.handover) ? { handover: readable(draft.handover) } : {}),
    ...(readable(draft.review) ? { review: readable(draft.review) } : {}),
  }
}

function readable(date: string | undefined): string | undefined {
  return date !== undefined && isPartialDate(date) ? date : undefined
}

/** Whether some date on the card is text that can't be read. */
function hasUnreadableDate(draft: BoundaryDraft): boolean {
  const { handover, review } = draft
  const dates = [handover, review, ...limitedInTime(draft).flatMap(({ from, until }) => [from, until])]
  return dates.some((date) => date !== undefined && !isPartialDate(date))
}

function limitedInTime({ outcome, division, holders }: BoundaryDraft): readonly Holder[] {
  return outcome === 'divided' && division === 'period' ? holders : []
}

/** Whether a part of the time is none at all. */
export function endsBeforeItBegins(holder: Holder): boolean {
  const [from, until] = [readable(holder.from), readable(holder.until)]
  return isReversed(periodOf({ from, until }))
}

function isLimitedBy(division: Exclude<Division, 'share'>): (holder: Holder) => boolean {
  return ({ functions, places, beneficiaries, from, until }) => {
    if (division === 'period') return Boolean(from || until)
    const list = { place: places, people: beneficiaries, function: functions }[division]
    return (list?.length ?? 0) > 0
  }
}

/** Whether what it is about should be held by one alone. */
function isOfOne(map: RemitMap, draft: BoundaryDraft): boolean {
  const terms = termsOf(draft)
  const moving = movingInvolvement(map, terms)
  return (moving ? [moving] : involvementsAtIssue(map, terms)).some(({ sharing }) => sharing === 'sole')
}

/** What the card offers: in a gap nothing is there yet to be divided, and no one holds a relationship. */
export function outcomesFor({
  about,
  functions,
  outcome,
}: Pick<BoundaryDraft, 'about' | 'functions'> & {
  readonly outcome?: Agreement['outcome']
}): Agreement['outcome'][] {
  const offered = outcomesAbout({ about: [...about], functions: [...functions] })
  return outcome === undefined || offered.includes(outcome) ? offered : [...offered, outcome]
}

function outcomesAbout(terms: Pick<Agreement, 'functions' | 'about'>): Agreement['outcome'][] {
  if (isAboutParties(terms)) return ['accepted']
  return isAboutGap(terms) ? ['moved', 'shared', 'accepted'] : [...agreementOutcomes]
}

function list<Key extends string, Item>(
  key: Key,
  items: readonly Item[] | undefined,
): { [K in Key]?: Item[] } {
  return items?.length ? ({ [key]: [...items] } as { [K in Key]?: Item[] }) : {}
}

export type BoundaryProblem =
  | 'dates'
  | 'period'
  | 'about'
  | 'holder'
  | 'several'
  | 'one'
  | 'parts'
  | 'same'
  | 'reason'
  | 'handover'

/** What is missing before it can be recorded with this status, the first field first. A proposal may be unfinished. */
export function missingIn(
  map: RemitMap,
  draft: BoundaryDraft,
  status: AgreementStatus,
): BoundaryProblem | undefined {
  const { functions, organisations, people } = draft
  // Whatever it is recorded as: what was typed would be lost.
  if (hasUnreadableDate(draft)) return 'dates'
  if (limitedInTime(draft).some(endsBeforeItBegins)) return 'period'
  if (functions.length + organisations.length + people.length === 0) return 'about'
  if (status === 'parked') return undefined
  if (draft.outcome === 'shared' && draft.reason.trim() === '') return 'reason'
  if (status === 'proposed') return undefined
  const hasShare = draft.holders.length + draft.notTheirs.length + draft.supports.length > 0
  if (draft.outcome === 'divided' && !hasShare) return 'holder'
  if (draft.outcome === 'moved' && draft.holders.length === 0) return 'holder'
  if (draft.outcome === 'moved' && draft.holders.length > 1 && isOfOne(map, draft)) return 'one'
  if (isAboutGap({ about: [...draft.about] }))
    return draft.outcome === 'shared' &&
      draft.holders.flatMap(({ organisations }) => organisations).length < 2
      ? 'several'
      : undefined
  if (
    draft.outcome === 'divided' &&
    draft.division !== 'share' &&
    !draft.holders.every(isLimitedBy(draft.division))
  )
    return 'parts'
  if (draft.outcome === 'divided' && partsMeet(map, termsOf(draft))) return 'same'
  return draft.outcome === 'moved' && !draft.handover ? 'handover' : undefined
}
