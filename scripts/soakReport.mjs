// The report of a part of a soak: which rounds are done, from which seed each, how often each test has asked, what failed.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './projectFolder.mjs'

export const soakFolder = join(projectFolder, '.cache', 'soak')

const pathOf = (name) => join(soakFolder, `${name}.json`)

/** As far as the part has come; nothing done when there is no report, or one of another division. */
export function readReport(name, { title, total, rounds }) {
  const nothingDone = { part: name, title, total, rounds, state: '', asked: {}, done: [] }
  try {
    const report = JSON.parse(readFileSync(pathOf(name), 'utf8'))
    return report.rounds === rounds ? { ...report, title, total } : nothingDone
  } catch {
    return nothingDone
  }
}

/** Written beside and put in place, so that it is whole whenever the power goes. */
export function writeReport(report) {
  mkdirSync(soakFolder, { recursive: true })
  const path = pathOf(report.part)
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...report, state: describeReport(report) }, null, 2)}\n`)
  renameSync(`${path}.new`, path)
}

export function forgetReport(name) {
  rmSync(pathOf(name), { force: true })
}

/** The report with one more round, or with one that was done before from the same seed done again. */
export function addRound(report, { tests, ...round }) {
  const isAgain = report.done.some(({ seed }) => seed === round.seed)
  if (isAgain) return { ...report, done: report.done.map((one) => (one.seed === round.seed ? round : one)) }
  const asked = { ...report.asked }
  for (const { name, runs = 1 } of tests) asked[name] = (asked[name] ?? 0) + runs
  return { ...report, asked, done: [...report.done, round] }
}

export const hasFailed = ({ problem }) => problem !== undefined

/** `12 of 20 rounds, 1 failed`. */
export function describeReport({ rounds, done }) {
  if (done.length === 0) return `0 of ${rounds} rounds`
  const failed = done.filter(hasFailed).length
  const commits = new Set(done.map(({ commit }) => commit)).size
  return [
    `${done.length} of ${rounds} rounds`,
    failed === 0 ? 'none failed' : `${failed} failed`,
    ...(commits > 1 ? [`of ${commits} states of the code`] : []),
  ].join(', ')
}
