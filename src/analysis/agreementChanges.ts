/**
 * What an agreement means for the remits: the changes that make the map say what was agreed. Pure, and empty when the
 * map says it already. Statements that belong to a perspective stay as they were said, and so do remits on wider
 * functions, which say more than the agreement is about.
 *
 * - divided: who holds a part keeps only that (its places, people, time, part of the function);
 * - moved: who held it until now ends the day before the handover, who takes it over begins on that day;
 * - shared and accepted: what is held stays as it is;
 * - whoever supports or is consulted does that instead of holding it; whoever it is not for says so.
 *
 * With a handover date all of this happens on that day: what is held before stays recorded until then.
 */
import { hierarchyOf, unitHierarchyOf } from '../model/hierarchy.ts'
import { dateOfDay, firstDay, lastDay } from '../model/period.ts'
import type { Agreement, AgreementPart, Remit, RemitMap } from '../model/remitMap.ts'
import { involvementsAtIssue, movingInvolvement, remitsAtIssue, type TermsAtIssue } from './agreementTerms.ts'
import { narrowRemit } from './narrowRemit.ts'

export type RemitChange =
  | { readonly kind: 'change'; readonly before: Remit; readonly after: Remit }
  | { readonly kind: 'add'; readonly after: Remit }
  | { readonly kind: 'remove'; readonly before: Remit }

export type AppliedTerms = TermsAtIssue & Pick<Agreement, 'outcome' | 'handover' | 'sources'>

/** `makeId` gives the ids of remits that are new. */
export function agreementChanges(map: RemitMap, terms: AppliedTerms, makeId: () => string): RemitChange[] {
  const units = unitHierarchyOf(map.organisations)
  const parts = partsOf(terms)
  const atIssue = remitsToChange(map, terms).filter(
    (remit) => remit.perspective === undefined && isOnItself(map, terms, remit),
  )
  const holders = parts.filter(({ share }) => share === 'holds')
  const sharesOf = (organisation: string, share: AgreementPart['share']) =>
    parts.filter(
      (part) => part.share === share && part.organisations.some((id) => units.within(organisation, id)),
    )
  const keepsWhatIsHeld = terms.outcome === 'shared' || terms.outcome === 'accepted'

  /** What becomes of a remit: nothing (it stays), or what stands in its place, which may be none. */
  const whatBecomes = (remit: Remit): Remit[] | undefined => {
    const kept = sharesOf(remit.organisation, 'holds')
    if (kept.length > 0) {
      if (keepsWhatIsHeld) return undefined
      return kept.flatMap((part) => narrowRemit(map, remit, part, terms.places))
    }
    if (sharesOf(remit.organisation, 'not-theirs').length > 0) return [{ ...remit, stance: 'disclaims' }]
    for (const share of ['supports', 'consulted'] as const) {
      if (sharesOf(remit.organisation, share).length === 0) continue
      const involvement = involvementFor(map, share)
      return involvement === undefined ? [] : [{ ...remit, involvement }]
    }
    return terms.outcome === 'moved' && holders.length > 0 ? [] : undefined
  }

  const changes: RemitChange[] = []
  for (const remit of atIssue) {
    const after = whatBecomes(remit)
    if (after) changes.push(...replaceRemit(remit, after, takesEffect(terms, remit, holders, units), makeId))
  }
  changes.push(...missingRemits(map, terms, { atIssue, parts, makeId }))
  return changes
}

function isOnItself(map: RemitMap, terms: AppliedTerms, remit: Remit): boolean {
  const functions = hierarchyOf(map.functions)
  return terms.functions.some((id) => functions.within(remit.function, id))
}

/** What is at issue and stays as it is whatever is agreed: remits on wider functions, statements of perspectives. */
export function remitsLeftAlone(map: RemitMap, terms: AppliedTerms): { wider: number; views: number } {
  const atIssue = remitsAtIssue(map, terms)
  const views = atIssue.filter(({ perspective }) => perspective !== undefined)
  const wider = atIssue.filter((remit) => remit.perspective === undefined && !isOnItself(map, terms, remit))
  return { wider: wider.length, views: views.length }
}

/** The parts as given; one who leads and has no part of its own holds it all. */
function partsOf({ parts = [], lead }: AppliedTerms): readonly AgreementPart[] {
  if (lead === undefined || parts.some(({ share }) => share === 'holds')) return parts
  return [{ organisations: [lead], share: 'holds' }, ...parts]
}

/** The remits at issue; of one organisation that sits on both sides only those that move away from it. */
function remitsToChange(map: RemitMap, terms: AppliedTerms): Remit[] {
  const moving = movingInvolvement(map, terms)
  const atIssue = remitsAtIssue(map, terms)
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
  readonly makeId: () => string
}

/** Remits for those who get a share and hold nothing of the kind yet. */
function missingRemits(map: RemitMap, terms: AppliedTerms, { atIssue, parts, makeId }: Given): RemitChange[] {
  const functions = hierarchyOf(map.functions)
  const held =
    movingInvolvement(map, terms) ?? involvementsAtIssue(map, terms).at(terms.outcome === 'moved' ? -1 : 0)
  const added: RemitChange[] = []
  for (const part of parts) {
    if (part.share === 'not-theirs') continue
    const involvement = part.share === 'holds' ? held?.id : involvementFor(map, part.share)
    if (involvement === undefined) continue
    const wanted = part.functions?.length ? part.functions : terms.functions
    for (const organisation of part.organisations) {
      // One who held it and now supports it has got its new remit already.
      if (part.share !== 'holds' && atIssue.some((remit) => remit.organisation === organisation)) continue
      for (const functionId of wanted) {
        // What a group holds is held by those of it whose places these are; it need not be all of them.
        const who = part.share === 'holds' ? part.organisations : [organisation]
        const hasIt = map.remits.some(
          (remit) =>
            who.includes(remit.organisation) &&
            remit.involvement === involvement &&
            remit.stance !== 'disclaims' &&
            !endsBefore(remit, terms.handover) &&
            (functions.within(functionId, remit.function) || functions.within(remit.function, functionId)),
        )
        if (hasIt) continue
        const places = part.places?.length ? part.places : terms.places
        const beneficiaries = part.beneficiaries?.length ? part.beneficiaries : terms.beneficiaries
        const from = part.from ?? terms.handover
        added.push({
          kind: 'add',
          after: {
            id: makeId(),
            organisation,
            function: functionId,
            involvement,
            ...(places?.length ? { places } : {}),
            ...(beneficiaries?.length ? { beneficiaries } : {}),
            ...(from ? { from } : {}),
            ...(part.until ? { until: part.until } : {}),
            basis: 'agreement',
            ...(terms.sources?.length ? { sources: terms.sources } : {}),
          },
        })
      }
    }
  }
  return added
}

/** The scheme's own involvement for those who support or are consulted; undefined where it has none. */
function involvementFor({ scheme }: RemitMap, share: 'supports' | 'consulted'): string | undefined {
  const stem = share === 'supports' ? 'support' : 'consult'
  return scheme.involvements.find(({ id, label }) => id === share || label.toLowerCase().startsWith(stem))?.id
}
