import { expect, test } from 'vitest'
import { addRound, describeReport, type SoakRound } from '../../scripts/soakReport.mjs'

const nothingDone = { part: 'readers', title: '', total: '', rounds: 20, state: '', asked: {}, done: [] }

function round(seed: number, changes: Partial<SoakRound> = {}) {
  const base = { commit: 'abc', ended: '2026-11-30T20:00:00Z', seconds: 10, passed: 2, failed: 0 }
  return { ...base, seed, ...changes, tests: [{ name: 'answers', runs: 500 }, { name: 'stands' }] }
}

test('each round adds to what has been asked; a test that does not count has asked once', () => {
  const report = addRound(addRound(nothingDone, round(1)), round(2))
  expect(report.asked).toEqual({ answers: 1000, stands: 2 })
  expect(report.done.map(({ seed }) => seed)).toEqual([1, 2])
  expect(describeReport(report)).toBe('2 of 20 rounds, none failed')
})

test('a seed that failed and is asked again takes its own place and counts once', () => {
  const failed = addRound(addRound(nothingDone, round(1, { failed: 1, problem: 'answers' })), round(2))
  expect(describeReport(failed)).toBe('2 of 20 rounds, 1 failed')
  const mended = addRound(failed, round(1, { commit: 'def' }))
  expect(mended.asked).toEqual(failed.asked)
  expect(describeReport(mended)).toBe('2 of 20 rounds, none failed, of 2 states of the code')
})
