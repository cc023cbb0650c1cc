/** Vitest's JSON report: its counts and its tests. A file that could not be loaded is one failed test. */
export function readVitestResults(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    tests: report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ fullName, duration, status, meta }) => ({
        name: fullName,
        seconds: (duration ?? 0) / 1000,
        hasFailed: status === 'failed',
        runs: meta?.runs,
      })),
    ),
  }
}

/** Playwright's JSON report likewise. An error outside any test is one failed test; a flaky test has failed. */
export function readPlaywrightResults({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    tests: suites.flatMap(testsOfSuite),
  }
}

function testsOfSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, results, status }) => ({
      name: `${title} (${projectName})`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      hasFailed: status === 'unexpected' || status === 'flaky',
    })),
  )
  return [...own, ...suites.flatMap(testsOfSuite)]
}
