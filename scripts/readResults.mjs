import { stripVTControlCharacters } from 'node:util'

const longestMessage = 20

/** The beginning of what a failed test says, without colours. */
function shortenMessage(...messages) {
  return stripVTControlCharacters(messages.join('\n')).split('\n').slice(0, longestMessage).join('\n')
}

/** Vitest's JSON report: its counts, its tests and what failed. A file that could not be loaded is one failed test. */
export function readVitestResults(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    tests: tests.map(({ fullName, duration, meta }) => ({
      name: fullName,
      seconds: (duration ?? 0) / 1000,
      runs: meta?.runs,
    })),
    failures: [
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => ({
          name: fullName,
          message: shortenMessage(...failureMessages),
        })),
      ...brokenFiles.map(({ name, message }) => ({ name, message: shortenMessage(message) })),
    ],
  }
}

/** Playwright's JSON report likewise. An error outside any test is one failed test; a flaky test has failed. */
export function readPlaywrightResults({ stats, errors, suites }) {
  const tests = suites.flatMap(testsOfSuite)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    tests: tests.map(({ name, results }) => ({
      name,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
    failures: [
      ...tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ name, results }) => ({
          name,
          message: shortenMessage(
            ...results.flatMap((result) => result.errors.map(({ message }) => message)),
          ),
        })),
      ...errors.map(({ message }) => ({ name: 'outside any test', message: shortenMessage(message) })),
    ],
  }
}

function testsOfSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, results, status }) => ({
      name: `${title} (${projectName})`,
      results,
      status,
    })),
  )
  return [...own, ...suites.flatMap(testsOfSuite)]
}
