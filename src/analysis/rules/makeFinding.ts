/** A finding from what a rule has to say; the fields that it has nothing to say in are empty. */
import type { Coverage } from '../coverage/coverage.ts'
import type { Finding } from '../finding.ts'
import { nothing } from '../words/namesAndOrder.ts'
import { join, standingInWords } from '../words/sentenceParts.ts'

type Said = Pick<Finding, 'id' | 'rule' | 'headline' | 'explanation'> & Partial<Finding>

export function makeFinding(said: Said, coverage: Coverage): Finding {
  const standing = standingInWords(coverage)
  return {
    standing,
    sentence: join([said.headline, standing]),
    organisations: nothing,
    functions: nothing,
    places: nothing,
    beneficiaries: nothing,
    remits: nothing,
    decisions: nothing,
    ties: nothing,
    status: coverage.status,
    agreements: coverage.agreements,
    against: coverage.against,
    partly: coverage.partly,
    ...said,
  }
}
