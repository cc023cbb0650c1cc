/** Why a finding is one, and what would make it go away: two plain sentences for its evidence. */
import type { Finding } from './finding.ts'
import type { PairKind } from './overlappingPairs.ts'
import { countInWords, listInWords } from './plainEnglish.ts'
import type { PairWords } from './sentences.ts'

type Explanation = Finding['explanation']

const recording = 'An agreement records how it is to be handled.'
const endingOrLimiting =
  'It goes away when one of the remits ends, changes its involvement, or is limited to other people, places or dates.'

export function explainOverlap(rule: PairKind, words: PairWords): Explanation {
  const remedy =
    rule === 'parallel' && words.people !== 'named'
      ? 'It goes away when the remits say for whom and those differ, when places or dates no longer meet, or when one of them ends or changes.'
      : endingOrLimiting
  return { because: `${overlapTest(rule, words)}: ${meeting(words)}.`, remedy: `${remedy} ${recording}` }
}

function overlapTest(rule: PairKind, { subject, people }: PairWords): string {
  if (rule === 'contested') return 'Only one should hold this, and two or more do'
  if (rule === 'duplication')
    return 'The same work is recorded for people who are, at least in part, the same'
  if (subject.functions.length > 1 || subject.partOf.length > 0) {
    return 'The same kind of work is recorded on functions that overlap'
  }
  return people === 'named'
    ? 'The same kind of work is recorded, partly on a broader function'
    : 'The same work is recorded, and not all of it says for whom'
}

export function explainDualRole(words: PairWords): Explanation {
  return {
    because: `The scheme says that these two should be held apart, and one organisation holds both: ${meeting(words)}.`,
    remedy: `It goes away when one of the two moves to another organisation, ends, or is limited to other people, places or dates. ${recording}`,
  }
}

function meeting({ agreement, prospective }: PairWords): string {
  const pairs =
    agreement.cases === 1
      ? 'one pair of remits meets in function, people, place and time'
      : `${countInWords(agreement.cases)} pairs of remits meet in function, people, place and time`
  return prospective ? `${pairs}, each with one that is proposed or not commenced` : pairs
}

export function explainNoLead(words: {
  readonly somewhere: boolean
  readonly involvements: readonly string[]
}): Explanation {
  const expected = listInWords(
    words.involvements.map((label) => `“${label}”`),
    'or',
  )
  return {
    because: words.somewhere
      ? `The function is expected to have ${expected}; remits reach these places, but none of that involvement does.`
      : `The function is expected to have ${expected}; remits touch it, but none of that involvement is held on it or on a broader one (what is proposed or not commenced does not count).`,
    remedy: `It goes away when such a remit is recorded${words.somewhere ? ' there' : ''}, or when the function no longer expects it. ${recording}`,
  }
}

export const explainUnheld: Explanation = {
  because: 'No remit is recorded on this function, on a broader one, or on a narrower one.',
  remedy: `It goes away when a remit is recorded, or when the function is deleted. ${recording}`,
}

export const explainNoRemit: Explanation = {
  because: 'No remit is recorded as held by it or by any of its units.',
  remedy: `It goes away when a remit is recorded, or when the organisation or its dates change. ${recording}`,
}
