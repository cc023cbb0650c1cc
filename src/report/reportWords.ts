/** The words that a report needs from whoever asks for it; the app takes them from its message catalogue. */
import type { FindingRule, FindingStatus } from '../analysis/finding.ts'
import type { ReportContent } from './reportContent.ts'
import type { ReportPart } from './reportParts.ts'

export interface ReportWords {
  readonly rules: Readonly<Record<FindingRule, string>>
  readonly statuses: Readonly<Record<FindingStatus | 'reopened', string>>
  summary(content: ReportContent): string
  /** What the lens lets through, of all. */
  through(lens: string, shown: number, all: number): string
  leftOut(parts: readonly ReportPart[]): string
  readonly wholeInside: string
  madeOn(at: string): string
  findings(count: number): string
  readonly agreements: string
  readonly matrix: string
  readonly picture: string
  /** Which organisations a part of the matrix has. */
  tile(from: number, to: number, all: number): string
  readonly byOrganisation: string
  readonly holdsNothing: string
  readonly function: string
  readonly search: string
  readonly foundOne: string
  readonly foundMany: string
  readonly noFindings: string
  readonly noAgreements: string
  readonly noRemits: string
  readonly madeBy: string
  readonly openAgain: string
}
