/** What a rule found: what it says, and nothing where it says nothing. */
import type { Cases, Found } from '../finding.ts'
import { nothing } from '../words/namesAndOrder.ts'

type Said = Pick<Found, 'id' | 'rule' | 'sentence' | 'explanation'> & Partial<Omit<Found, 'cases'>>

export function makeFound(said: Said, cases: Cases): Found {
  return {
    more: nothing,
    organisations: nothing,
    functions: nothing,
    places: nothing,
    beneficiaries: nothing,
    remits: nothing,
    decisions: nothing,
    ties: nothing,
    ...said,
    cases,
  }
}
