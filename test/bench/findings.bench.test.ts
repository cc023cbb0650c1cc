/**
 * All findings of a map beside JSON.parse of the same file: for a map just opened, and after an edit of one remit. Goals:
 * specification.md §5.6 and `performance.md`.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { createAnalyst } from '../../src/analysis/createAnalyst.ts'
import { overlappingPairs } from '../../src/analysis/overlappingPairs.ts'
import { dualRoles } from '../../src/analysis/rules/dualRoles.ts'
import { overlaps } from '../../src/analysis/rules/overlaps.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { denseMap } from './denseMap.ts'
import { measure, milliseconds, rounded, table, timesAs } from './measure.ts'
import { bodiesOfOwnTowns, leadsOfOneFunction, oneBodyWithBoth } from './specialMaps.ts'
import { syntheticMap } from './syntheticMap.ts'

const largest = Number(process.env.BENCH_REMITS ?? 100_000)

/** At most so many times JSON.parse, by the size of the map. */
const overlapsGoal = 3.5
const findingsGoals: Readonly<Record<number, number>> = { 10000: 5, 100000: 10 }
/** Milliseconds. */
const editGoal = 4
const longestTask = 100

/** For each number of the tables, in milliseconds: the largest maps take long. */
const budget = 3000

const verdicts: string[] = []

function judge(what: string, value: number, goal: number): void {
  const word = value <= goal ? 'Met' : 'FALLS SHORT'
  verdicts.push(`${word}: ${what}: ${rounded(value)}, goal at most ${goal}.`)
}

interface Case {
  readonly name: string
  readonly map: RemitMap
  /** Of dense maps: how often remits overlap. */
  readonly pairs?: number
}

function* cases(): Generator<Case> {
  yield { name: 'NHS sample', map: readSample() }
  for (const remits of [500, 2000, 10_000, 100_000]) {
    if (remits > largest) continue
    const size = remits.toLocaleString('en-GB')
    yield { name: `${size} sparse`, map: syntheticMap({ remits }) }
    const map = denseMap({ remits })
    // At 100,000 there are some eighty million, which only listing them would tell.
    const pairs = remits > 10_000 ? {} : { pairs: overlappingPairs(map).count }
    yield { name: `${size} dense`, map, ...pairs }
  }
}

function readSample(): RemitMap {
  const file = new URL('../../public/samples/nhs-learning-2004.remitmap.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { map: RemitMap }).map
}

it('finds all there is to find', () => {
  const rows: string[][] = []
  for (const { name, map, pairs } of cases()) {
    const size = map.remits.length
    const text = JSON.stringify(map, null, 2)
    const open = () => JSON.parse(text) as RemitMap
    const runs = size > 10_000 ? 5 : 21
    const count = analyse(map).length
    expect(count).toBeGreaterThan(0)
    const parse = measure(() => text, JSON.parse, runs, budget)
    const overlapping = measure(open, (one) => overlaps(one), runs, budget)
    const all = measure(open, (one) => analyse(one), runs, budget)
    const edited = measureEdits(map, size > 10_000 ? 9 : 50)
    rows.push([
      name,
      pairs === undefined ? '' : pairs.toLocaleString('en-GB'),
      count.toLocaleString('en-GB'),
      milliseconds(parse),
      milliseconds(overlapping),
      timesAs(overlapping.median / parse.median),
      milliseconds(all),
      timesAs(all.median / parse.median),
      milliseconds(edited),
    ])
    const goal = findingsGoals[size]
    if (size === 10_000)
      judge(`${name}, overlaps, times JSON.parse`, overlapping.median / parse.median, overlapsGoal)
    if (goal !== undefined) judge(`${name}, all findings, times JSON.parse`, all.median / parse.median, goal)
    if (name === 'NHS sample') judge('NHS sample, one edit, ms', edited.median, editGoal)
  }
  const head = [
    'remits',
    'pairs',
    'findings',
    'JSON.parse, ms (range)',
    'overlaps, ms (range)',
    'of parse',
    'all findings, ms (range)',
    'of parse',
    'one edit, ms (range)',
  ]
  console.log(`\nAll findings beside JSON.parse of the same map\n\n${table(head, rows)}\n`)
})

it('finds what one body both commissions and provides', () => {
  const rows: string[][] = []
  for (const places of [0, 40]) {
    let before: number | undefined
    for (const functions of [1000, 4000, 16_000]) {
      if (2 * functions > largest) continue
      const map = oneBodyWithBoth(functions, places)
      const text = JSON.stringify(map, null, 2)
      const open = () => JSON.parse(text) as RemitMap
      const parse = measure(() => text, JSON.parse, 5, budget)
      const roles = measure(open, (one) => dualRoles(one), 5, budget)
      const all = measure(open, (one) => analyse(one), 5, budget)
      const growth = before === undefined ? undefined : roles.median / before
      rows.push([
        functions.toLocaleString('en-GB'),
        String(places),
        dualRoles(map).length.toLocaleString('en-GB'),
        milliseconds(parse),
        milliseconds(roles),
        timesAs(growth),
        milliseconds(all),
      ])
      // Four times as many, times the growth of the logarithm; as much again for caches and garbage.
      if (growth !== undefined)
        judge(`dual roles on ${functions} functions, ${places} places, times those on a quarter`, growth, 7)
      before = roles.median
    }
  }
  const head = [
    'functions',
    'places',
    'findings',
    'JSON.parse, ms',
    'dual roles, ms',
    'of a quarter',
    'all findings, ms',
  ]
  console.log(`\nOne body that commissions and provides so many functions\n\n${table(head, rows)}\n`)
})

it('finds what very many bodies do alike', () => {
  const rows: string[][] = []
  const maps: [string, RemitMap][] = [
    ['354 lead one function', leadsOfOneFunction(354)],
    ['2,000 lead one function', leadsOfOneFunction(2000)],
    ['5,000, each its own town', bodiesOfOwnTowns(5000)],
  ]
  for (const [name, map] of maps) {
    const text = JSON.stringify(map, null, 2)
    const open = () => JSON.parse(text) as RemitMap
    const parse = measure(() => text, JSON.parse, 9, budget)
    const all = measure(open, (one) => analyse(one), 9, budget)
    const edited = measureEdits(map, 9)
    const count = analyse(map).length
    rows.push([name, String(count), milliseconds(parse), milliseconds(all), milliseconds(edited)])
    judge(`${name}, all findings, ms`, all.median, longestTask)
    judge(`${name}, findings`, count, 1)
  }
  const head = ['bodies', 'findings', 'JSON.parse, ms', 'all findings, ms', 'one edit, ms']
  console.log(`\nBodies that do alike\n\n${table(head, rows)}\n`)
  for (const line of verdicts) console.log(line)
})

/** Of an analyst that has seen the map before. */
function measureEdits(map: RemitMap, runs: number) {
  const analyst = createAnalyst()
  analyst.findings(map, {})
  let edits = 0
  return measure(
    () => withOneChanged(map, edits++),
    (one) => analyst.findings(one, {}),
    runs,
    budget,
  )
}

/** As a command does: one remit is a new object, all else is shared. */
function withOneChanged(map: RemitMap, edit: number): RemitMap {
  const index = (edit * 7919) % map.remits.length
  const remits = map.remits.map((remit, at) => (at === index ? { ...remit, from: '2001' } : remit))
  return { ...map, remits }
}
