/**
 * An agreement in one to four plain sentences that all can sign: who holds what, who supports it, who is consulted
 * before what, whose it is not, from when. What the boundary card previews is what it stores.
 */
import { hierarchyOf, unitHierarchyOf } from '../../model/hierarchy.ts'
import type { Agreement, AgreementPart, RemitMap } from '../../model/remitMap.ts'
import { gerund, infinitive, predicate } from '../words/involvementVerbs.ts'
import { namesIn } from '../words/namesAndOrder.ts'
import {
  asSentence,
  dateInWords,
  isPluralFunction,
  listInWords,
  periodInWords,
  someInWords,
} from '../words/plainEnglish.ts'
import { numberOf, organisationsInWords, placesInWords } from './agreementNames.ts'
import {
  involvementsAtIssue,
  isAboutGap,
  missingOn,
  movingInvolvement,
  remitsAtIssue,
  type TermsAtIssue,
} from './agreementTerms.ts'
import { formerHolders } from './formerHolders.ts'

export type AgreementTerms = TermsAtIssue & Pick<Agreement, 'outcome' | 'people' | 'handover' | 'review'>

const partyRules: ReadonlySet<string> = new Set([
  'no-remit',
  'left-out',
  'missing-tie',
  'fragile-tie',
  'only-route',
  'stretched',
])

/**
 * Whether an agreement is about who is where and how they stand to each other, not about who holds what: there is
 * nothing to divide, to share or to move.
 */
export function isAboutParties({
  about = [],
  functions,
}: Pick<Agreement, 'functions'> & { readonly about?: readonly string[] }): boolean {
  // Views can differ on a relationship as well as on a function.
  return (
    about.length > 0 &&
    about.every((rule) => partyRules.has(rule) || (rule === 'perspectives-differ' && functions.length === 0))
  )
}

export function agreementStatement(map: RemitMap, terms: AgreementTerms): string {
  const says = wording(map, terms)
  return [
    ...says.outcome(),
    ...says.givenUp(),
    ...says.support(),
    ...says.notTheirs(),
    ...((terms.outcome !== 'moved' || isAboutGap(terms)) && terms.handover
      ? [`This holds from ${dateInWords(terms.handover)}`]
      : []),
    ...(terms.review ? [`It is looked at again ${onDate(terms.review)}`] : []),
  ]
    .map((sentence) => `${asSentence(sentence)}.`)
    .join(' ')
}

/** What one part says, as in a list: `NHSU leads it in The North`. */
export function partInWords(map: RemitMap, terms: AgreementTerms, part: AgreementPart): string {
  return asSentence(wording(map, terms).part(part, 'it'))
}

function wording(map: RemitMap, terms: AgreementTerms) {
  const functionNames = namesIn(map.functions)
  const placeNames = namesIn(map.places)
  const groupNames = namesIn(map.beneficiaries)
  const parts = terms.parts ?? []
  const about = listInWords(functionNames(terms.functions)) || 'it'
  const isPlural = terms.functions.length > 1 || (terms.functions.length === 1 && isPluralFunction(about))
  const moving = movingInvolvement(map, terms)
  const atIssue = moving ? [moving] : involvementsAtIssue(map, terms)
  const labels = atIssue.map(({ label }) => label)
  const given = (share: AgreementPart['share']) => parts.filter((part) => part.share === share)
  const lead: AgreementPart[] = terms.lead ? [{ organisations: [terms.lead], share: 'holds' }] : []
  const holders = given('holds').length > 0 ? given('holds') : lead

  const limits = (limited: Pick<AgreementPart, 'places' | 'beneficiaries' | 'from' | 'until'>) => {
    const { places = [], beneficiaries = [] } = limited
    const period = periodInWords(limited)
    return [
      beneficiaries.length > 0 ? `for ${someInWords(groupNames(beneficiaries), 3, 'group')}` : '',
      places.length > 0 ? `in ${placesInWords(map, places, placeNames(places))}` : '',
      /^\d/.test(period) || /^[A-Z]/.test(period) ? `(${period})` : period,
    ].filter((text) => text !== '')
  }
  const holds = (part: AgreementPart, object: string, emphasis?: 'both' | 'all') => {
    const subject = organisationsInWords(map, part.organisations)
    const number = numberOf(map, part.organisations)
    if (isAboutGap(terms)) {
      const doing = missingInWords(
        part.functions?.length ? part.functions : terms.functions,
        object,
        (held) => predicate(held, { number, emphasis }),
      )
      return [subject, doing, ...limits(part)].join(' ')
    }
    const what = part.functions?.length ? listInWords(functionNames(part.functions)) : object
    return [subject, predicate(labels, { number, emphasis }), what, ...limits(part)].join(' ')
  }
  /** What is missing on these functions, each in the manner in which it is: "leads Outreach and provides Advice". */
  const missingInWords = (
    functions: readonly string[],
    object: string,
    toWords: (labels: readonly string[]) => string,
    conjunction: 'and' | 'or' = 'and',
  ): string => {
    const manners = new Map<string, { labels: readonly string[]; functions: string[] }>()
    for (const id of functions) {
      const missing = missingOn(map, terms, id, atIssue)
      const key = JSON.stringify(missing.map((one) => one.id))
      const known = manners.get(key) ?? { labels: missing.map(({ label }) => label), functions: [] }
      manners.set(key, known)
      known.functions.push(id)
    }
    if (manners.size < 2)
      return `${toWords(labels)} ${functions === terms.functions ? object : listInWords(functionNames(functions))}`
    const first = ({ labels: [label = ''] }: { labels: readonly string[] }) => labels.indexOf(label)
    const phrases = [...manners.values()]
      .sort((a, b) => first(a) - first(b))
      .map((one) => `${toWords(one.labels)} ${listInWords(functionNames(one.functions))}`)
    const isLong = [...manners.values()].some((one) => one.functions.length > 1)
    return isLong
      ? `${phrases.slice(0, -1).join(', ')}, ${conjunction} ${phrases.at(-1)}`
      : listInWords(phrases, conjunction)
  }
  const lesser = (part: AgreementPart, object: string) => {
    const many = numberOf(map, part.organisations) === 'many'
    if (part.share === 'supports') return `${many ? 'support' : 'supports'} ${object}`
    const before = part.before
      ?.trim()
      .replace(/^before\s+/i, '')
      .replace(/[.…]+$/, '')
    const consulted = many ? 'are consulted' : 'is consulted'
    return before ? `${consulted} before ${before}` : consulted
  }
  /** Of one that holds two things: the functions of the one that moves, or of what stays. */
  const functionsHeld = (moves: boolean) => {
    const held = remitsAtIssue(map, terms).filter(({ involvement }) => (involvement === moving?.id) === moves)
    return listInWords([...new Set(functionNames(held.map((remit) => remit.function)))])
  }
  /** "NHSU still commissions Induction". */
  const staying = () => {
    const held = remitsAtIssue(map, terms).filter(({ involvement }) => involvement !== moving?.id)
    const involvements = new Set(held.map(({ involvement }) => involvement))
    const who = [...new Set(held.map(({ organisation }) => organisation))]
    const kept = map.scheme.involvements.filter(({ id }) => involvements.has(id)).map(({ label }) => label)
    return `${organisationsInWords(map, who)} still ${predicate(kept, { number: numberOf(map, who) })} ${functionsHeld(false)}`
  }
  const former = formerHolders(map, terms)
  const present = terms.organisations.filter((id) => !former.has(id))
  const everyone = (): AgreementPart => ({ organisations: present, share: 'holds' })
  const where = () => limits({ places: terms.places, beneficiaries: terms.beneficiaries })
  /** Of a gap: who does from now on what no one did, or that no one needs to. */
  const ofGap = (): string[] => {
    const [first] = holders
    if (terms.outcome === 'accepted') {
      return [
        [
          'no one needs to',
          missingInWords(
            terms.functions,
            about,
            (missing) =>
              listInWords(
                missing.map((label) => infinitive([label])),
                'or',
              ),
            'or',
          ),
          ...where(),
        ].join(' '),
        'This is accepted as it is',
      ]
    }
    if (!first)
      return [
        [
          'who',
          missingInWords(terms.functions, about, (missing) => predicate(missing, { number: 'one' })),
          ...where(),
          'is still to be named',
        ].join(' '),
      ]
    if (terms.outcome === 'shared') {
      const all = { ...everyone(), organisations: holders.flatMap(({ organisations }) => organisations) }
      return [
        [holds(all, about), ...where(), ...(all.organisations.length > 1 ? ['together'] : [])].join(' '),
      ]
    }
    const parts = holders.map((part, index) => holds(part, index === 0 ? about : 'it'))
    return [
      parts.join('; ').concat(holders.some(isLimited) || where().length === 0 ? '' : ` ${where().join(' ')}`),
    ]
  }

  return {
    outcome(): string[] {
      const { outcome } = terms
      if (isAboutGap(terms)) return ofGap()
      if (isAboutParties(terms) && holders.length === 0) {
        const who = [
          ...(present.length > 0 ? [organisationsInWords(map, present)] : []),
          ...namesIn(map.people)(terms.people ?? []),
        ]
        const found = who.length === 0 ? 'what was found' : `what was found about ${listInWords(who)}`
        const settled = outcome === 'accepted' ? 'is accepted as it is' : 'is still to be settled'
        return [[found, ...where(), settled].join(' ')]
      }
      if (outcome === 'moved') {
        const from = present.filter((id) => !holders.some(({ organisations }) => organisations.includes(id)))
        const to = holders.flatMap(({ organisations }) => organisations)
        return [
          [
            moving ? `${gerund([moving.label])} ${functionsHeld(true)}` : about,
            isPlural && !moving ? 'move' : 'moves',
            ...(from.length > 0 ? [`from ${organisationsInWords(map, from)}`] : []),
            ...(to.length > 0 ? [`to ${organisationsInWords(map, to)}`] : []),
            ...where(),
            ...(terms.handover ? [onDate(terms.handover)] : []),
          ].join(' '),
          ...(moving ? [staying()] : []),
        ]
      }
      if (outcome === 'divided') {
        if (holders.length === 0)
          return [[about, isPlural ? 'are divided' : 'is divided', ...where()].join(' ')]
        const limited = holders.some(isLimited)
        return [
          holders
            .map((part, index) => holds(part, index === 0 ? about : 'it'))
            .join('; ')
            .concat(limited || where().length === 0 ? '' : ` ${where().join(' ')}`),
        ]
      }
      const holding =
        holders.length > 0 && outcome !== 'accepted' ? holders : present.length > 0 ? [everyone()] : []
      const who = { ...everyone(), organisations: holding.flatMap(({ organisations }) => organisations) }
      if (who.organisations.length === 0)
        return [`${about} ${isPlural ? 'stay as they are' : 'stays as it is'}`]
      const together = who.organisations.length > 1
      if (outcome === 'shared') {
        return [[holds(who, about), ...where(), ...(together ? ['together'] : [])].join(' ')]
      }
      const emphasis = who.organisations.length === 2 && labels.length === 1 ? 'both' : undefined
      return [[holds(who, about, emphasis), ...where()].join(' '), 'This is accepted as it is']
    },
    /** Of those of whom nothing is said, where another gets all of it: "City no longer leads it". */
    givenUp(): string[] {
      if (terms.outcome !== 'divided' || isAboutGap(terms)) return []
      if (holders.length === 0 || holders.some(isLimited)) return []
      const units = unitHierarchyOf(map.organisations)
      const functions = hierarchyOf(map.functions)
      const named = [...holders, ...parts].flatMap(({ organisations }) => organisations)
      const giving = remitsAtIssue(map, terms).filter(
        (remit) =>
          remit.perspective === undefined &&
          !former.has(remit.organisation) &&
          terms.functions.some((id) => functions.within(remit.function, id)) &&
          !named.some((id) => units.within(remit.organisation, id)),
      )
      const who = [...new Set(giving.map(({ organisation }) => organisation))]
      if (who.length === 0) return []
      const does = predicate(labels, { number: numberOf(map, who), emphasis: 'no longer' })
      const there = where().length > 0 ? ' there' : ''
      return [`${organisationsInWords(map, who)} ${does} it${there}`]
    },
    support(): string[] {
      const lessers = [...given('supports'), ...given('consulted')]
      const said: string[] = []
      for (const [index, part] of lessers.entries()) {
        const same = lessers.findIndex((other) => sameOrganisations(other, part))
        if (same < index) continue
        const all = lessers.filter((other) => sameOrganisations(other, part))
        const many = numberOf(map, part.organisations) === 'many'
        said.push(
          `${organisationsInWords(map, part.organisations)} ${all
            .map((one) => [lesser(one, 'it'), ...limits(one)].join(' '))
            .join(many && all.length > 1 ? ', and ' : ' and ')}`,
        )
      }
      return said
    },
    notTheirs(): string[] {
      return given('not-theirs').map((part) =>
        ['it is not for', organisationsInWords(map, part.organisations), ...limits(part)].join(' '),
      )
    },
    part(part: AgreementPart, object: string): string {
      if (part.share === 'holds') return holds(part, object)
      if (part.share === 'not-theirs') {
        return ['it is not for', organisationsInWords(map, part.organisations), ...limits(part)].join(' ')
      }
      return [organisationsInWords(map, part.organisations), lesser(part, object), ...limits(part)].join(' ')
    },
  }
}

function isLimited({ functions, places, beneficiaries, from, until }: AgreementPart): boolean {
  return Boolean(functions?.length || places?.length || beneficiaries?.length || from || until)
}

function sameOrganisations(a: AgreementPart, b: AgreementPart): boolean {
  return (
    a.organisations.length === b.organisations.length &&
    a.organisations.every((id) => b.organisations.includes(id))
  )
}

/** `on 1 January 2005`, `in January 2005`, `in 2005`. */
function onDate(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${dateInWords(date)}`
}
