// npm run soak: the random tests before a release, many more of them and from new seeds. It goes on where it was stopped.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './ensureInstalled.mjs'
import { projectFolder } from './projectFolder.mjs'

await ensureInstalled()
// Only now are there packages that the rest can import.
const { ensureBuilt } = await import('./ensureBuilt.mjs')
const { ensureChromium } = await import('./ensureChromium.mjs')
const { parts } = await import('./soakParts.mjs')
const { addRound, describeReport, forgetReport, hasFailed, readReport, soakFolder, writeReport } =
  await import('./soakReport.mjs')

const usage = `npm run soak -- <part> [<part> …]     runs what is left of these parts; "all" is every part
npm run soak -- <part> --again        from the start
npm run soak -- <part> --seed 7       one round from this seed, once more
Reports are in ${relative(projectFolder, soakFolder)}.
`

/** Which commit the code is at, and whether it has been changed since. */
function stateOfCode() {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty'], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  return stdout?.trim() || 'unknown'
}

/** Ctrl-C stops the tests as well: a round that fails from then on was broken off, and has found nothing. */
let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    isStopping = true
  })
}

function describeProblem(code, results) {
  if (results.failed > 0)
    return results.failures.map((failure) => failure.name).join('; ') || `${results.failed} failed`
  if (code !== 0) return `ended with code ${code}`
  if (results.passed === 0) return 'no test ran'
  if (results.skipped > 0) return `${results.skipped} skipped`
  return undefined
}

/** One share of a part. What its tests print is kept only if they fail. */
async function runRound(name, { rounds, run, read }, seed) {
  mkdirSync(soakFolder, { recursive: true })
  const path = join(soakFolder, `${name}-${seed}.results.json`)
  const printed = []
  const started = performance.now()
  const env = { REMITMAP_SOAK: String(rounds), REMITMAP_SEED: String(seed) }
  const code = await run(path, { env, write: (text) => printed.push(text) })
  let results = { passed: 0, failed: 0, skipped: 0, tests: [], failures: [] }
  try {
    results = read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // The tool did not come as far as its results; its code says so.
  }
  rmSync(path, { force: true })
  const problem = describeProblem(code, results)
  const log = join(soakFolder, `${name}-${seed}.log`)
  if (problem) writeFileSync(log, printed.join(''))
  else rmSync(log, { force: true })
  return {
    seed,
    commit: stateOfCode(),
    ended: new Date().toISOString(),
    seconds: Math.round((performance.now() - started) / 100) / 10,
    passed: results.passed,
    failed: results.failed,
    problem,
    log: problem && relative(projectFolder, log),
    tests: results.tests,
  }
}

function printRound(name, heading, { seed, seconds, passed, problem, log }) {
  const start = `${name.padEnd(11)}${heading.padEnd(16)}seed ${String(seed).padEnd(11)}`
  if (!problem) console.log(`${start}${passed} passed in ${seconds} s`)
  else {
    console.log(`${start}FAILED in ${seconds} s: ${problem}`)
    console.log(`${' '.repeat(11)}once more: npm run soak -- ${name} --seed ${seed}, what it printed: ${log}`)
  }
}

/** Runs the rounds that are missing. Gives whether none has failed. */
async function runPart(name, part) {
  let report = readReport(name, part)
  while (report.done.length < part.rounds && !isStopping) {
    const round = await runRound(name, part, randomInt(2 ** 31))
    if (isStopping && hasFailed(round)) break
    report = addRound(report, round)
    writeReport(report)
    printRound(name, `${report.done.length} of ${part.rounds}`, round)
  }
  console.log(`${name.padEnd(11)}${describeReport(report)}`)
  return !report.done.some(hasFailed)
}

async function runSeed(name, part, seed) {
  const round = await runRound(name, part, seed)
  if (isStopping && hasFailed(round)) return false
  const report = readReport(name, part)
  // Put in the report only in place of what it found before, so that a fault that is mended is told from one that is not.
  if (report.done.some((one) => one.seed === seed)) writeReport(addRound(report, round))
  printRound(name, 'one round', round)
  return !hasFailed(round)
}

function list() {
  for (const [name, part] of Object.entries(parts)) {
    console.log(
      `${name.padEnd(11)}${describeReport(readReport(name, part)).padEnd(32)}${part.title}: ${part.total}`,
    )
  }
  console.log(`\n${usage}`)
}

async function soak(names, { again, seed }) {
  const chosen = names.map((name) => parts[name])
  if (chosen.some((part) => part.needsChromium) && !(await ensureChromium())) return false
  if (chosen.some((part) => part.needsBuild) && !(await ensureBuilt())) return false
  let isWell = true
  for (const name of names) {
    if (again) forgetReport(name)
    const part = parts[name]
    isWell = (seed === undefined ? await runPart(name, part) : await runSeed(name, part, seed)) && isWell
    if (!isStopping) continue
    console.log('Stopped. The rounds that were done are kept; the same command goes on from there.')
    return false
  }
  return isWell
}

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { again: { type: 'boolean' }, seed: { type: 'string' } },
  })
  const names = positionals.includes('all') ? Object.keys(parts) : positionals
  const stranger = names.find((name) => !Object.hasOwn(parts, name))
  if (stranger) throw new Error(`There is no part called ${stranger}.`)
  if (values.seed !== undefined && !/^\d+$/.test(values.seed)) throw new Error('A seed is a whole number.')
  return { names, again: values.again, seed: values.seed === undefined ? undefined : Number(values.seed) }
}

try {
  const { names, ...options } = readCommand()
  if (names.length === 0) list()
  else process.exitCode = (await soak(names, options)) ? 0 : 1
} catch (error) {
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 1
}
