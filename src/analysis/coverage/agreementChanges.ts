/**
 * What an agreement means for the remits: the changes that make the map say what was agreed. Pure, and empty when the
 * map says it already. Statements that belong to a perspective stay as they were said, and so do remits on wider
 * functions, which say more than the agreement is about.
 *
 * - divided: who holds a part keeps only that (its places, people, time, part of the function); where the map does not
 *   say how a part's places or people lie to those of a remit, the remit stays and the part is added to it;
 * - moved: who held it until now ends the day before the handover; who takes it over begins on that day, but goes on
 *   with what several may hold;
 * - shared and accepted: what is held stays as it is;
 * - of a gap: what is held stays as it is, and who takes it on gets what was missing;
 * - whoever supports or is consulted does that instead of holding it; whoever it is not for says so;
 * - what those held who came before others in it stays as it is, where it gives them no part.
 *
 * Where the agreement is limited to places or people, only what is held there and for them changes; the rest stays.
 * With a handover date all of this happens on that day: what is held before stays recorded until then.
 */

import { type Hierarchy, hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import { dateOfDay, firstDay, lastDay, periodOf, periodsMeet } from '../../model/period.ts'
import type { Agreement, AgreementPart, Remit, RemitMap } from '../../model/remitMap.ts'
import type { Involvement } from '../../model/schemes.ts'
import { Memory } from '../engine/memory.ts'
import { isProspective } from '../finding.ts'
import {
  involvementsAtIssue,
  isAboutGap,
  missingOn,
  movingInvolvement,
  remitsAtIssue,
  type TermsAtIssue,
} from './agreementTerms.ts'
import { formerHolders } from './formerHolders.ts'
import { narrowRemit } from './narrowRemit.ts'
import { splitByArea } from './splitByArea.ts'

export type RemitChange =
  | { readonly kind: 'change'; readonly before: Remit; readonly after: Remit }
  | { readonly kind: 'add'; readonly after: Remit }
  | { readonly kind: 'remove'; readonly before: Remit }

export type AppliedTerms = TermsAtIssue & Pick<Agreement, 'outcome' | 'handover' | 'sources'>

/** `makeId` gives the ids of remits that are new. */
export function agreementChanges(
  map: RemitMap,
  terms: AppliedTerms,
  makeId: () => string,
  memory = new Memory(),
): RemitChange[] {
  const units = unitHierarchyOf(map.organisations)
  const parts = partsOf(terms)
  const former = formerHolders(map, terms)
  const atIssue = remitsToChange(map, terms, memory).filter(
    (remit) =>
      remit.perspective === undefined && !former.has(remit.organisation) && isOnItself(map, terms, remit),
  )
  const holders = parts.filter(({ share }) => share === 'holds')
  const sharesOf = (organisation: string, share: AgreementPart['share']) =>
    parts.filter(
      (part) => part.share === share && part.organisations.some((id) => units.within(organisation, id)),
    )
  const keepsWhatIsHeld = terms.outcome === 'shared' || terms.outcome === 'accepted'
  const isElsewhere = elsewhereIn(map, terms, holders)
  const given = new Set(involvementsGiven(map, terms, memory).map(({ id }) => id))
  const isSole = new Set(
    map.scheme.involvements.filter(({ sharing }) => sharing === 'sole').map(({ id }) => id),
  )

  /** What becomes of a remit: nothing (it stays), or what stands in its place, which may be none. */
  const whatBecomes = (remit: Remit): readonly Remit[] | undefined => {
    const split = splitByArea(map, remit, terms)
    if (!split) return undefined
    const { inside, outside } = split
    const becomes = whatBecomesInside(inside)
    if (terms.outcome === 'moved' && sharesOf(remit.organisation, 'holds').length > 0) {
      // Who takes it over goes on as before where it holds it further out, or where several may hold it.
      return outside.length > 0 || !isSole.has(remit.involvement) ? undefined : becomes
    }
    if (!becomes || (becomes.length === 1 && becomes[0] && isSame(becomes[0], inside))) return undefined
    return withPlacesJoined([...becomes, ...outside])
  }

  const whatBecomesInside = (remit: Remit): Remit[] | undefined => {
    const kept = sharesOf(remit.organisation, 'holds')
    if (kept.length > 0) {
      if (keepsWhatIsHeld) return undefined
      const left = kept.flatMap((part) => narrowRemit(map, remit, part))
      return left.length === 0 && isElsewhere(remit, kept) ? undefined : left
    }
    if (sharesOf(remit.organisation, 'not-theirs').length > 0) return [{ ...remit, stance: 'disclaims' }]
    for (const share of ['supports', 'consulted'] as const) {
      if (sharesOf(remit.organisation, share).length === 0) continue
      const involvement = involvementFor(map, share)
      return involvement === undefined ? [] : [{ ...remit, involvement }]
    }
    if (holders.length === 0 || keepsWhatIsHeld) return undefined
    // Where another got all of it, one of whom nothing is said gives it up.
    const isGivenUp = holders.every(isUnlimited) && given.has(remit.involvement)
    return terms.outcome === 'moved' || isGivenUp ? [] : undefined
  }

  const changes: RemitChange[] = []
  for (const remit of atIssue) {
    const after = whatBecomes(remit)
    if (after) changes.push(...replaceRemit(remit, after, takesEffect(terms, remit, holders, units), makeId))
  }
  changes.push(
    ...missingRemits(map, terms, { atIssue, parts, after: remitsAfter(map.remits, changes), makeId, memory }),
  )
  return changes
}

/** Remits that differ in their places alone, as one. */
function withPlacesJoined(remits: readonly Remit[]): readonly Remit[] {
  const joined: Remit[] = []
  for (const remit of remits) {
    const at = joined.findIndex((other) => isSame({ ...other, places: remit.places }, { ...remit }))
    const other = joined[at]
    if (!other?.places || !remit.places) joined.push(remit)
    else joined[at] = { ...other, places: [...new Set([...other.places, ...remit.places])] }
  }
  return joined
}

function remitsAfter(remits: readonly Remit[], changes: readonly RemitChange[]): Remit[] {
  const changed = new Map(
    changes.flatMap((change) => (change.kind === 'add' ? [] : [[change.before, change]])),
  )
  return [
    ...remits.flatMap((remit) => {
      const change = changed.get(remit)
      return change === undefined ? [remit] : change.kind === 'change' ? [change.after] : []
    }),
    ...changes.flatMap((change) => (change.kind === 'add' ? [change.after] : [])),
  ]
}

function isUnlimited({ functions, places, beneficiaries, from, until }: AgreementPart): boolean {
  return !(functions?.length || places?.length || beneficiaries?.length || from || until)
}

/**
 * Gives whether what a remit is about lies apart from all that its holder is given (`kept`), without the map saying how
 * the two lie to each other, and no one else is given it. Then the agreement does not speak of that remit.
 */
export function elsewhereIn(map: RemitMap, terms: AppliedTerms, holders: readonly AgreementPart[]) {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const isGiven = (remit: Remit, part: AgreementPart) =>
    functions.listsMeet(part.functions, [remit.function]) &&
    places.listsMeet(part.places ?? terms.places, remit.places) &&
    beneficiaries.listsMeet(part.beneficiaries ?? terms.beneficiaries, remit.beneficiaries) &&
    periodsMeet(periodOf(part), periodOf(remit))
  return (remit: Remit, kept: readonly AgreementPart[]) =>
    kept.every(
      (part) =>
        areUnrelated(places, part.places, remit.places) ||
        areUnrelated(beneficiaries, part.beneficiaries, remit.beneficiaries),
    ) && !holders.some((part) => !kept.includes(part) && isGiven(remit, part))
}

/** Whether nothing of the one list lies within or beside anything of the other: they have nothing broader in common. */
export function areUnrelated(
  hierarchy: Hierarchy,
  a: readonly string[] = [],
  b: readonly string[] = [],
): boolean {
  if (a.length === 0 || b.length === 0) return false
  const above = new Set(a.flatMap((id) => [...hierarchy.selfAndBroader(id)]))
  return !b.some((id) => [...hierarchy.selfAndBroader(id)].some((one) => above.has(one)))
}

export function isOnItself(map: RemitMap, terms: AppliedTerms, remit: Remit): boolean {
  const functions = hierarchyOf(map.functions)
  return terms.functions.some((id) => functions.within(remit.function, id))
}

/** The parts as given; one who leads and has no part of its own holds it all. */
export function partsOf({ parts = [], lead }: AppliedTerms): readonly AgreementPart[] {
  if (lead === undefined || parts.some(({ share }) => share === 'holds')) return parts
  return [{ organisations: [lead], share: 'holds' }, ...parts]
}

/** The remits at issue; of one organisation that sits on both sides only those that move away from it. */
function remitsToChange(map: RemitMap, terms: AppliedTerms, memory: Memory): Remit[] {
  const moving = movingInvolvement(map, terms, memory)
  const atIssue = remitsAtIssue(map, terms, memory)
  return moving ? atIssue.filter(({ involvement }) => involvement === moving.id) : atIssue
}

/** From when: the handover, and for one who takes over, its own remit begins then. */
function takesEffect(
  terms: AppliedTerms,
  remit: Remit,
  holders: readonly AgreementPart[],
  units: ReturnType<typeof unitHierarchyOf>,
): { from: string | undefined; begins: boolean } {
  const isHolder = holders.some(({ organisations }) =>
    organisations.some((id) => units.within(remit.organisation, id)),
  )
  return { from: terms.handover, begins: terms.outcome === 'moved' && isHolder }
}

/** The changes that put others in a remit's place, from a day on or altogether. */
function replaceRemit(
  remit: Remit,
  wanted: readonly Remit[],
  { from, begins }: { from: string | undefined; begins: boolean },
  makeId: () => string,
): RemitChange[] {
  if (begins && from !== undefined) {
    if (remit.from !== undefined && firstDay(remit.from) >= firstDay(from)) return []
    if (endsBefore(remit, from)) return []
    return [{ kind: 'change', before: remit, after: { ...remit, from } }]
  }
  const [first, ...more] = wanted
  if (first && more.length === 0 && isSame(first, remit)) return []
  const startsLater =
    from === undefined || (remit.from !== undefined && firstDay(remit.from) >= firstDay(from))
  if (startsLater) {
    if (!first) return [{ kind: 'remove', before: remit }]
    return [
      ...(isSame(first, remit) ? [] : [{ kind: 'change', before: remit, after: first } as const]),
      ...more.map((after): RemitChange => ({ kind: 'add', after: { ...after, id: makeId() } })),
    ]
  }
  if (endsBefore(remit, from)) return []
  return [
    { kind: 'change', before: remit, after: { ...remit, until: dateOfDay(firstDay(from) - 1) } },
    ...wanted.map((after): RemitChange => ({ kind: 'add', after: { ...after, id: makeId(), from } })),
  ]
}

/** What was over before the handover is history: it neither changes nor gives anyone the function from then on. */
function endsBefore({ until }: Remit, handover: string | undefined): boolean {
  return until !== undefined && handover !== undefined && lastDay(until) < firstDay(handover)
}

function isSame(a: Remit, b: Remit): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

interface Given {
  readonly atIssue: readonly Remit[]
  readonly parts: readonly AgreementPart[]
  /** All remits as the changes of what is held leave them. */
  readonly after: readonly Remit[]
  readonly makeId: () => string
  readonly memory: Memory
}

/** Remits for those who get a share and hold nothing of the kind yet, there and for those people. */
function missingRemits(
  map: RemitMap,
  terms: AppliedTerms,
  { atIssue, parts, after, makeId, memory }: Given,
): RemitChange[] {
  const functions = hierarchyOf(map.functions)
  const places = hierarchyOf(map.places)
  const beneficiaries = hierarchyOf(map.beneficiaries)
  const given = involvementsGiven(map, terms, memory)
  // A gap on a function is filled on it or on a broader one.
  const reaches = (held: string, functionId: string) =>
    functions.within(functionId, held) || (!isAboutGap(terms) && functions.within(held, functionId))
  const added: RemitChange[] = []
  for (const part of parts) {
    if (part.share === 'not-theirs') continue
    const lesser = part.share === 'holds' ? undefined : involvementFor(map, part.share)
    const involvementsOn = (functionId: string) =>
      part.share === 'holds'
        ? missingOn(map, terms, functionId, given).map(({ id }) => id)
        : lesser === undefined
          ? []
          : [lesser]
    const where = part.places?.length ? part.places : terms.places
    const whom = part.beneficiaries?.length ? part.beneficiaries : terms.beneficiaries
    const from = part.from ?? terms.handover
    const has = (who: readonly string[], functionId: string, involvement: string) =>
      after.some(
        (remit) =>
          who.includes(remit.organisation) &&
          remit.involvement === involvement &&
          remit.stance !== 'disclaims' &&
          remit.perspective === undefined &&
          // What is only proposed fills no gap.
          !(isAboutGap(terms) && isProspective(remit)) &&
          !endsBefore(remit, terms.handover) &&
          reaches(remit.function, functionId) &&
          places.listsMeet(where, remit.places) &&
          beneficiaries.listsMeet(whom, remit.beneficiaries),
      )
    for (const organisation of part.organisations) {
      // One who held it and now supports it has got its new remit already.
      if (part.share !== 'holds' && atIssue.some((remit) => remit.organisation === organisation)) continue
      for (const functionId of part.functions?.length ? part.functions : terms.functions) {
        for (const involvement of involvementsOn(functionId)) {
          // What a group holds is held by those of it whose places these are; it need not be all of them.
          if (has(part.share === 'holds' ? part.organisations : [organisation], functionId, involvement))
            continue
          added.push({
            kind: 'add',
            after: {
              id: makeId(),
              organisation,
              function: functionId,
              involvement,
              ...(where?.length ? { places: [...where] } : {}),
              ...(whom?.length ? { beneficiaries: [...whom] } : {}),
              ...(from ? { from } : {}),
              ...(part.until ? { until: part.until } : {}),
              basis: 'agreement',
              ...(terms.sources?.length ? { sources: terms.sources } : {}),
            },
          })
        }
      }
    }
  }
  return added
}

/** How those hold it who hold a part: just as the statement of the agreement says it. */
function involvementsGiven(map: RemitMap, terms: AppliedTerms, memory: Memory): Involvement[] {
  const moving = movingInvolvement(map, terms, memory)
  return moving ? [moving] : involvementsAtIssue(map, terms, memory)
}

/** The scheme's own involvement for those who support or are consulted; undefined where it has none. */
function involvementFor({ scheme }: RemitMap, share: 'supports' | 'consulted'): string | undefined {
  const stem = share === 'supports' ? 'support' : 'consult'
  return scheme.involvements.find(({ id, label }) => id === share || label.toLowerCase().startsWith(stem))?.id
}
