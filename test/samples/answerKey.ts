/** How an answer key is written: what is to be found by rule, and by ids of functions and parties, never by its sentence. */
import type { Finding } from '../../src/analysis/finding.ts'
import type { agreementSubjects, RemitMap } from '../../src/model/remitMap.ts'

export type AnswerRule = (typeof agreementSubjects)[number]

export interface Answer {
  /** Any one of these: how an overlap is called depends on what else is recorded. */
  readonly rules: readonly AnswerRule[]
  /** All of these are among the functions of the finding. */
  readonly functions?: readonly string[]
  /** All of these are among its organisations. */
  readonly organisations?: readonly string[]
  readonly people?: readonly string[]
  readonly decision?: string
}

export const overlap = ['contested', 'duplication', 'parallel'] as const

export function findingsFor(findings: readonly Finding[], answer: Answer): Finding[] {
  return findings.filter(
    (finding) =>
      answer.rules.some((rule) => rule === finding.rule) &&
      holdsAll(finding.functions, answer.functions) &&
      holdsAll(finding.organisations, answer.organisations) &&
      holdsAll(finding.people, answer.people) &&
      (answer.decision === undefined || finding.decisions.includes(answer.decision)),
  )
}

/** The one finding that the answer key asks for; otherwise tells what was found on the same functions instead. */
export function theFindingFor(findings: readonly Finding[], answer: Answer): Finding {
  const found = findingsFor(findings, answer)
  const [only] = found
  if (only && found.length === 1) return only
  const near = findings.filter(
    ({ functions, decisions }) =>
      functions.some((id) => answer.functions?.includes(id)) ||
      decisions.some((id) => id === answer.decision),
  )
  const told = (found.length > 0 ? found : near).map(({ rule, sentence }) => `${rule}: ${sentence}`)
  throw new Error(`${found.length} findings of ${answer.rules.join(' or ')}. There are:\n${told.join('\n')}`)
}

/** Who stands on the sides of an overlap, by id; not those whom they succeeded. */
export function onItsSides(finding: Finding): string[] {
  return (finding.sides ?? []).flatMap(({ organisations }) => organisations).sort()
}

export function idsOfKind(map: RemitMap, kind: string): string[] {
  return map.organisations.filter((one) => one.kind === kind).map(({ id }) => id)
}

function holdsAll(all: readonly string[] | undefined, wanted: readonly string[] | undefined): boolean {
  return (wanted ?? []).every((id) => all?.includes(id))
}
