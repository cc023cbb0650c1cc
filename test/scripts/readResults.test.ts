import { expect, test } from 'vitest'
import { readPlaywrightResults, readVitestResults } from '../../scripts/readResults.mjs'

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    {
      status: 'passed',
      assertionResults: [{ status: 'passed', fullName: 'maps open', duration: 1500, meta: { runs: 100 } }],
    },
    {
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'maps close', duration: 20 },
        { status: 'failed', fullName: 'maps are kept' },
      ],
    },
  ],
}

test('vitest: tests that passed, failed, and did not run, how long each took and what it asked', () => {
  expect(readVitestResults(vitestReport)).toEqual({
    passed: 7,
    failed: 1,
    skipped: 3,
    tests: [
      { name: 'maps open', seconds: 1.5, hasFailed: false, runs: 100 },
      { name: 'maps close', seconds: 0.02, hasFailed: false },
      { name: 'maps are kept', seconds: 0, hasFailed: true },
    ],
  })
})

test('vitest: a file that could not be loaded counts, though no test of it failed', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const report = { ...vitestReport, testResults: [...vitestReport.testResults, broken] }
  expect(readVitestResults(report).failed).toBe(2)
})

test('playwright: a flaky test has failed, and so has an error outside any test', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(readPlaywrightResults({ stats, errors: [{ message: 'no server' }], suites: [] })).toMatchObject({
    passed: 5,
    failed: 3,
    skipped: 2,
  })
})

test('playwright: the tests of files and of the groups in them are listed', () => {
  const spec = (title: string, projectName: string, status: string, ...durations: number[]) => ({
    title,
    tests: [{ projectName, status, results: durations.map((duration) => ({ duration })) }],
  })
  const suites = [
    {
      specs: [spec('opens', 'light', 'expected', 2000)],
      suites: [{ specs: [spec('is kept', 'dark', 'unexpected', 500, 250)] }],
    },
  ]
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
  expect(readPlaywrightResults({ stats, errors: [], suites }).tests).toEqual([
    { name: 'opens (light)', seconds: 2, hasFailed: false },
    { name: 'is kept (dark)', seconds: 0.75, hasFailed: true },
  ])
})
