/** Why a finding is one, and what would make it go away: two plain sentences for its evidence. */
import type { Finding } from '../finding.ts'
import type { PairKind } from '../overlappingPairs.ts'
import { countInWords, dateInWords, listInWords } from './plainEnglish.ts'
import type { DualRoleWords } from './sentences.ts'

type Explanation = Finding['explanation']

const recording = 'An agreement records how it is to be handled.'
const endingOrLimiting =
  'It goes away when one of the remits ends, changes its involvement, or is limited to other people, places or dates.'

export function explainOverlap(
  rule: PairKind,
  {
    pairs,
    prospective,
    loose,
  }: { readonly pairs: number | undefined; readonly prospective: boolean; readonly loose: boolean },
): Explanation {
  const remedy = loose
    ? 'It goes away when all say where they hold it and these places differ, or when one of the remits ends or changes.'
    : rule === 'parallel'
      ? 'It goes away when the remits say for whom and those differ, when places or dates no longer meet, or when one of them ends or changes.'
      : endingOrLimiting
  const met =
    pairs === undefined
      ? 'many pairs of remits meet in function, people, place and time'
      : meeting({ pairs, prospective })
  return { because: `${overlapTest[rule]}: ${met}.`, remedy: `${remedy} ${recording}` }
}

const overlapTest: Readonly<Record<PairKind, string>> = {
  contested: 'Only one should hold this, and two or more do',
  duplication: 'The same work is recorded for people who are, at least in part, the same',
  parallel: 'The same kind of work is recorded',
}

export function explainDualRole(words: Pick<DualRoleWords, 'pairs' | 'prospective'>): Explanation {
  return {
    because: `The scheme says that these two should be held apart, and one organisation holds both: ${meeting(words)}.`,
    remedy: `It goes away when one of the two moves to another organisation, ends, or is limited to other people, places or dates. ${recording}`,
  }
}

function meeting({ pairs: count, prospective }: Pick<DualRoleWords, 'pairs' | 'prospective'>): string {
  const pairs =
    count === 1
      ? 'one pair of remits meets in function, people, place and time'
      : `${countInWords(count)} pairs of remits meet in function, people, place and time`
  return prospective ? `${pairs}, each with one that is proposed or not commenced` : pairs
}

/** `labels`: of the involvements that would hold the whole together. */
export function explainSplit(labels: readonly string[]): Explanation {
  const whole = listInWords(
    labels.map((label) => `“${label}”`),
    'or',
  )
  return {
    because: `Parts of the function are held by bodies that are not related, and none of them, nor anyone else, is recorded as answering for the whole, for something broader, or for every part.`,
    remedy: `It goes away when someone is recorded with ${whole} on the whole, or when the function is marked as only a heading. ${recording}`,
  }
}

export function explainNoLead({
  somewhere,
  isExpected,
  involvements,
}: {
  readonly somewhere: boolean
  readonly isExpected: boolean
  readonly involvements: readonly string[]
}): Explanation {
  const manner = listInWords(
    involvements.map((label) => `“${label}”`),
    'or',
  )
  const because = somewhere
    ? `${manner} is held in some places only; these are places of another remit on the function, or of a body whose like hold it elsewhere, and no holder reaches them.`
    : isExpected
      ? `The function is expected to have ${manner}; remits touch it, but none of that involvement is held on it or on a broader one (what is proposed or not commenced does not count).`
      : 'Two or more bodies that meet hold something hands-on here, and no one holds an involvement that answers for it, on it, on a broader one or on all of its parts.'
  const remedy = `It goes away when such a remit is recorded${somewhere ? ' there' : ''}${isExpected ? ', or when the function no longer expects it' : ''}.`
  return { because, remedy: `${remedy} ${recording}` }
}

export const explainUnanswered: Explanation = {
  because:
    'Someone holds something on each of these, and no one holds an involvement that answers for it, on it, on a broader one or on all of its parts.',
  remedy: `It goes away when such a remit is recorded, or when the functions are marked as only headings. ${recording}`,
}

export const explainUnheld: Explanation = {
  because:
    'No remit is recorded on this function, on a broader one, or on a narrower one, and it is not only a heading.',
  remedy: `It goes away when a remit is recorded, or when the function is deleted or marked as only a heading. ${recording}`,
}

export const explainNoRemit: Explanation = {
  because: 'No remit is recorded of them or of any of their units, on any date, nor that one is not theirs.',
  remedy: `One of them is no longer named when a remit of it is recorded, or when its dates change. ${recording}`,
}

export function explainNoDuty(bases: readonly string[]): Explanation {
  return {
    because: `Two or more that meet hold an expected or parallel involvement, each on a basis that gives no duty (${listInWords(bases)}).`,
    remedy: `It goes away when one of them is recorded with another basis, or when fewer than two that meet are left. ${recording}`,
  }
}

export function explainLapsed(
  involvements: readonly string[],
  { until }: { readonly until: string | undefined },
): Explanation {
  const held = listInWords(
    involvements.map((label) => `“${label}”`),
    'or',
  )
  return {
    because: `The last remit with ${held} ends, and none is recorded ${until === undefined ? 'from the next day on' : `on the days up to ${dateInWords(until)}`}, neither of the same organisation nor of a successor.`,
    remedy: `It goes away when a remit is recorded that starts by the next day, or when the last one goes on. ${recording}`,
  }
}

export function explainDisclaimed(pairs: number): Explanation {
  return {
    because: `${pairs === 1 ? 'A remit and a disclaimer' : `${countInWords(pairs)} pairs of a remit and a disclaimer`} speak of the same involvement, on the same function or the remit on a broader one, for people, places and dates that meet, and another perspective or source speaks.`,
    remedy: `It goes away when the remit or the disclaimer is withdrawn, or when one of them is limited to other people, places or dates. ${recording}`,
  }
}

export const explainBoundary: Explanation = {
  because: 'Every statement of this involvement on the function, or on a broader one, is a disclaimer.',
  remedy: `It goes away when someone is recorded as holding it. ${recording}`,
}

export const explainDifferingHolders: Explanation = {
  because:
    'Only one should hold this, and two or more perspectives name different holders, for people, places and dates that meet; neither holder is part of the other or its successor. One that is silent does not count as differing.',
  remedy: `It goes away when they name the same holder, or speak of other people, places or dates. ${recording}`,
}

export const explainDifferingRemits: Explanation = {
  because:
    'In one view it holds what only one should, and another view speaks of it on the same function and gives it only something else; or each view gives it one half of what should be held apart.',
  remedy: `It goes away when they name the same involvement, or speak of other people, places or dates. ${recording}`,
}

export function explainLeftOut({
  holders,
  keptOut,
}: {
  readonly holders: boolean
  readonly keptOut: boolean
}): Explanation {
  const holding =
    'Remits in force on the date of the decision meet its functions and places, and their holders are not among those who decided, agreed or were consulted; nor is what they are units of, or a unit of theirs.'
  const recorded = 'Some are recorded as excluded from it or as having resigned.'
  return {
    because: [holders ? holding : '', keptOut ? recorded : ''].filter((part) => part !== '').join(' '),
    remedy: `It goes away when they are recorded as having had a say, or when the remits or the decision turn out to be about something else. ${recording}`,
  }
}

export function explainMissingTie({
  isAbsent,
  isMissing,
}: {
  readonly isAbsent: boolean
  readonly isMissing: boolean
}): Explanation {
  const missing =
    'One regulates, oversees, funds or commissions what the other leads or provides, for people, places and dates that meet, and no tie joins them or what they are units of.'
  const absent = 'Ties are recorded as absent, and no other joins the two.'
  return {
    because: [isMissing ? missing : '', isAbsent ? absent : ''].filter((part) => part !== '').join(' '),
    remedy: `It goes away when the ties are recorded, or when the remits end or change. ${recording}`,
  }
}

export function explainFragileTie(trust: readonly number[]): Explanation {
  const low = trust.some((one) => one <= 2)
  return {
    because: `${low ? 'Trust of at most 2 of 5 is recorded' : 'The two directions of trust differ by 2 or more'}, and a finding names both of them: they have something to settle. Trust is one party’s judgement of the other.`,
    remedy:
      'It goes away when trust is judged higher and more alike, or when the findings that they share go. An agreement between them that is about no single function records how it is to be handled.',
  }
}

export function explainOnlyRoute(count: number): Explanation {
  return {
    because: `${count === 1 ? 'Without it' : 'Without any one of them'}, groups that hold remits on functions that meet, or that a finding names together, would not be joined by any recorded tie; a body, its units and its people belong together.`,
    remedy:
      'It goes away when a tie is recorded that joins them in another way. An agreement that is about no single function records how it is to be handled.',
  }
}

export const explainStretched: Explanation = {
  because:
    'Each of them decides something, is consulted on two or more decisions or has an influence of 2 or more on two or more others, and no remit is recorded there.',
  remedy:
    'One of them is no longer named when a remit there is recorded, of it, of a unit of it or of what it is a unit of, or when its part or its influence changes. An agreement that is about no single function records how it is to be handled.',
}
