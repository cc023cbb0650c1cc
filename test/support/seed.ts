/**
 * Run before each file of tests: random tests start from the seed of `runs.ts`, and each tells how many questions it has
 * asked, for the report of `npm run soak`. A failure prints its seed.
 */
import fc from 'fast-check'
import { afterEach, beforeEach } from 'vitest'
import { runs, seed } from './runs.ts'

declare module 'vitest' {
  interface TaskMeta {
    runs?: number
  }
}

let asked = 0

// A hundred is what fast-check takes where a test names no number; said here so that soaking reaches those tests too.
fc.configureGlobal({ seed, numRuns: runs(100), afterEach: () => asked++ })

beforeEach(() => {
  asked = 0
})

afterEach(({ task }) => {
  if (asked > 0) task.meta.runs = asked
})
