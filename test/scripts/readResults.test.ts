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
        {
          status: 'failed',
          fullName: 'maps are kept',
          failureMessages: ['\u001b[31mexpected 2\u001b[39m maps\nat a line'],
        },
      ],
    },
  ],
}

test('vitest: tests that passed, failed, and did not run, how long each took, what it asked and what failed', () => {
  expect(readVitestResults(vitestReport)).toEqual({
    passed: 7,
    failed: 1,
    skipped: 3,
    tests: [
      { name: 'maps open', seconds: 1.5, runs: 100 },
      { name: 'maps close', seconds: 0.02 },
      { name: 'maps are kept', seconds: 0 },
    ],
    failures: [{ name: 'maps are kept', message: 'expected 2 maps\nat a line' }],
  })
})

test('vitest: a file that could not be loaded counts, though no test of it failed', () => {
  const broken = { status: 'failed', name: 'maps.test.ts', message: 'no such module', assertionResults: [] }
  const results = readVitestResults({ ...vitestReport, testResults: [...vitestReport.testResults, broken] })
  expect(results.failed).toBe(2)
  expect(results.failures).toContainEqual({ name: 'maps.test.ts', message: 'no such module' })
})

test('playwright: a flaky test has failed, and so has an error outside any test', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(readPlaywrightResults({ stats, errors: [{ message: 'no server' }], suites: [] })).toMatchObject({
    passed: 5,
    failed: 3,
    skipped: 2,
    failures: [{ name: 'outside any test', message: 'no server' }],
  })
})

test('playwright: the tests of files and of the groups in them are listed, with every message of one that failed', () => {
  const spec = (title: string, projectName: string, status: string, ...durations: number[]) => ({
    title,
    tests: [
      {
        projectName,
        status,
        results: durations.map((duration) => ({
          duration,
          errors: status === 'expected' ? [] : [{ message: `no button after ${duration} ms` }],
        })),
      },
    ],
  })
  const suites = [
    {
      specs: [spec('opens', 'light', 'expected', 2000)],
      suites: [{ specs: [spec('is kept', 'dark', 'unexpected', 500, 250)] }],
    },
  ]
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
  const { tests, failures } = readPlaywrightResults({ stats, errors: [], suites })
  expect(tests).toEqual([
    { name: 'opens (light)', seconds: 2 },
    { name: 'is kept (dark)', seconds: 0.75 },
  ])
  expect(failures).toEqual([
    { name: 'is kept (dark)', message: 'no button after 500 ms\nno button after 250 ms' },
  ])
})
