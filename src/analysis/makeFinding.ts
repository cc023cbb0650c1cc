/** A finding from what a rule has to say; the fields that it has nothing to say in are empty. */
import type { Coverage } from './coverage.ts'
import type { Finding } from './finding.ts'
import { nothing } from './namesAndOrder.ts'

type Said = Pick<Finding, 'id' | 'rule' | 'sentence' | 'explanation'> & Partial<Finding>

export function makeFinding(said: Said, { status, agreements }: Coverage): Finding {
  return {
    organisations: nothing,
    functions: nothing,
    places: nothing,
    beneficiaries: nothing,
    remits: nothing,
    decisions: nothing,
    ties: nothing,
    status,
    agreements,
    ...said,
  }
}
