import { ensureChromium } from './ensureChromium.mjs'

function describeFailure({ code, counts }) {
  if (!counts) return code === 0 ? undefined : `ended with code ${code}`
  if (counts.failed > 0) return `${counts.failed} failed`
  if (code !== 0) return `ended with code ${code}`
  if (counts.passed === 0) return 'no test ran'
  if (counts.skipped > 0) return `${counts.skipped} skipped; every test has to run`
  return undefined
}

function printSummary(rows, total) {
  console.log('')
  for (const { title, seconds, note } of rows) {
    console.log(`${title.padEnd(26)}${seconds.toFixed(1).padStart(7)} s  ${note}`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
}

/**
 * Runs the stages in order up to the first that fails, and prints a summary whose last line is
 * `N passed, N failed`. A stage that fails without a failed test (lint, types, the build) counts as one failure.
 * Gives whether all passed.
 */
export async function runStages(chosen) {
  const rows = []
  const total = { passed: 0, failed: 0 }
  let failure
  if (chosen.some(({ needsChromium }) => needsChromium) && !(await ensureChromium())) {
    failure = 'Chromium: none to test with'
    total.failed = 1
  }
  for (const { title, run } of failure ? [] : chosen) {
    console.log(`\n== ${title}`)
    const started = performance.now()
    const result = await run()
    const problem = describeFailure(result)
    total.passed += result.counts?.passed ?? 0
    total.failed += problem ? Math.max(1, result.counts?.failed ?? 0) : 0
    const note = problem ?? (result.counts ? `${result.counts.passed} passed` : 'passed')
    rows.push({ title, seconds: (performance.now() - started) / 1000, note })
    if (!problem) continue
    failure = `${title}: ${problem}`
    break
  }
  if (failure) console.log(`\nFAILED at ${failure}`)
  printSummary(rows, total)
  return failure === undefined
}
