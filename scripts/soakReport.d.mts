export interface SoakRound {
  seed: number
  commit: string
  ended: string
  seconds: number
  passed: number
  failed: number
  /** What went wrong, in words. */
  problem?: string
  /** The file with what the tests printed, if something went wrong. */
  log?: string
}

export interface SoakReport {
  part: string
  title: string
  total: string
  rounds: number
  state: string
  /** How many questions each test has asked so far. */
  asked: Record<string, number>
  done: SoakRound[]
}

export function addRound(
  report: SoakReport,
  round: SoakRound & { tests: { name: string; runs?: number }[] },
): SoakReport
export function describeReport(report: Pick<SoakReport, 'rounds' | 'done'>): string
