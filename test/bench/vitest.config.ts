import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Measures, one file after the other, and prints tables. Nothing here fails because of a time. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/bench/**/*.bench.test.ts'],
    environment: 'node',
    pool: 'forks',
    execArgv: ['--max-old-space-size=6000'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    disableConsoleIntercept: true,
  },
})
