import { expect, test } from 'vitest'
import { countPlaywrightResults, countVitestResults } from '../../scripts/countResults.mjs'

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
  ],
}

test('vitest: tests that passed, failed, and did not run', () => {
  expect(countVitestResults(vitestReport)).toEqual({ passed: 7, failed: 1, skipped: 3 })
})

test('vitest: a file that could not be loaded counts, though no test of it failed', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const report = { ...vitestReport, testResults: [...vitestReport.testResults, broken] }
  expect(countVitestResults(report).failed).toBe(2)
})

test('playwright: a flaky test has failed, and so has an error outside any test', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywrightResults({ stats, errors: [{ message: 'no server' }] })).toEqual({
    passed: 5,
    failed: 3,
    skipped: 2,
  })
})
