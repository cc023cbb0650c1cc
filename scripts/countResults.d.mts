export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export function countVitestResults(report: unknown): Counts
export function countPlaywrightResults(report: unknown): Counts
