import { availableParallelism } from 'node:os'
import { ensureChromium } from './ensureChromium.mjs'
import { createOutputs } from './outputs.mjs'

/** Stages that run at the same time: each keeps about one core busy, and more than a few would only slow each other. */
const lanes = Math.min(3, Math.max(1, availableParallelism()))

const slowestListed = 10

function describeFailure({ code, results }) {
  if (!results) return code === 0 ? undefined : `ended with code ${code}`
  if (results.failed > 0) return `${results.failed} failed`
  if (code !== 0) return `ended with code ${code}`
  if (results.passed === 0) return 'no test ran'
  if (results.skipped > 0) return `${results.skipped} skipped; every test has to run`
  return undefined
}

/**
 * Runs the stages, as many at a time as there are lanes, in the order given as far as their needs allow. After a failure
 * nothing new begins; what runs goes on to its end. `onEnd` is called with each stage's name, its result and its time.
 */
async function runSideBySide(chosen, onEnd) {
  const outputs = createOutputs((text) => process.stdout.write(text))
  const waiting = new Map(Object.entries(chosen))
  const running = new Map()
  const done = new Set()
  let hasFailed = false

  const isReady = ([, { needs = [] }]) => needs.every((name) => done.has(name))

  async function runStage(name, { title, run }) {
    const output = outputs.open()
    const started = performance.now()
    output.write(`\n== ${title}\n`)
    const result = await run(output.write)
    const seconds = (performance.now() - started) / 1000
    const problem = describeFailure(result)
    output.write(
      problem ? `== ${title}: FAILED, ${problem}\n` : `== ${title}: passed in ${seconds.toFixed(1)} s\n`,
    )
    output.end()
    running.delete(name)
    if (problem) hasFailed = true
    else done.add(name)
    onEnd(name, { ...result, problem, seconds })
  }

  for (;;) {
    while (!hasFailed && running.size < lanes) {
      const next = [...waiting].find(isReady)
      if (!next) break
      waiting.delete(next[0])
      running.set(next[0], runStage(...next))
    }
    if (running.size === 0) return [...waiting.keys()]
    await Promise.race(running.values())
  }
}

/** Once more what the tests that failed say: further up it is lost among what passed, and a log may be cut there. */
function printFailures(failures) {
  if (failures.length > 0) console.log('\nWhat failed')
  for (const { name, message } of failures) console.log(`✗ ${name}\n${message.replaceAll(/^/gm, '    ')}\n`)
}

function printSlowest(tests) {
  const slowest = tests.toSorted((one, other) => other.seconds - one.seconds).slice(0, slowestListed)
  if (slowest.length === 0) return
  console.log(`\nThe ${slowest.length} slowest tests`)
  for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
}

/**
 * Runs the stages and prints a summary whose last line is `N passed, N failed`. A stage that fails without a failed test
 * (lint, types, the build) counts as one failure. Gives whether all passed.
 */
export async function runStages(chosen) {
  const started = performance.now()
  const needsChromium = Object.values(chosen).some((stage) => stage.needsChromium)
  if (needsChromium && !(await ensureChromium())) {
    console.log('\nFAILED: no Chromium to test with\n\n0 passed, 1 failed')
    return false
  }
  const ended = new Map()
  const notBegun = await runSideBySide(chosen, (name, result) => ended.set(name, result))
  const all = [...ended.values()]
  printSlowest(all.flatMap(({ results }) => results?.tests ?? []))
  printFailures(all.flatMap(({ results }) => results?.failures ?? []))
  console.log('')
  for (const [name, { title }] of Object.entries(chosen)) {
    const { seconds = 0, problem, results } = ended.get(name) ?? { problem: 'not begun' }
    const note = problem ?? (results ? `${results.passed} passed` : 'passed')
    console.log(`${title.padEnd(26)}${seconds.toFixed(1).padStart(7)} s  ${note}`)
  }
  console.log(`${'All'.padEnd(26)}${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s`)
  const passed = all.reduce((sum, { results }) => sum + (results?.passed ?? 0), 0)
  const failed = all.reduce(
    (sum, { problem, results }) => sum + (problem ? Math.max(1, results?.failed ?? 0) : 0),
    0,
  )
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && notBegun.length === 0
}
