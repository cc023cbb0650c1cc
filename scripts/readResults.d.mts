export interface TestResults {
  passed: number
  failed: number
  skipped: number
  /** `runs`: how many questions a random test has asked. */
  tests: { name: string; seconds: number; runs?: number }[]
  failures: { name: string; message: string }[]
}

export function readVitestResults(report: unknown): TestResults
export function readPlaywrightResults(report: unknown): TestResults
