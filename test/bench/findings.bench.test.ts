/** All findings of a map beside JSON.parse of the same file: for a map just opened, and after an edit of one remit. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { createAnalyst } from '../../src/analysis/createAnalyst.ts'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { measure, milliseconds, rounded, table, timesAs } from './measure.ts'
import { syntheticMap } from './syntheticMap.ts'

const largest = Number(process.env.BENCH_REMITS ?? 100_000)
/** Of `performance.md`: for 10,000 remits, first time. */
const goal = 5

interface Case {
  readonly name: string
  readonly map: RemitMap
}

function cases(): Case[] {
  const all: Case[] = [{ name: 'NHS sample', map: readSample() }]
  for (const remits of [10_000, 100_000]) {
    if (remits > largest) continue
    const map = syntheticMap({ remits })
    // Without kinds every two organisations are a finding: at 100,000 remits over a million, which no one reads.
    if (remits < 100_000) all.push({ name: `${remits.toLocaleString('en-GB')}, no kinds`, map })
    all.push({ name: `${remits.toLocaleString('en-GB')}, 40 kinds`, map: withKinds(map, 40) })
  }
  return all
}

function readSample(): RemitMap {
  const file = new URL('../../public/samples/nhs-learning-2004.remitmap.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { map: RemitMap }).map
}

function withKinds(map: RemitMap, kinds: number): RemitMap {
  const organisations = map.organisations.map((one, index) => ({ ...one, kind: `kind ${index % kinds}` }))
  return { ...map, organisations }
}

it('finds all there is to find', () => {
  const rows: string[][] = []
  const verdicts: string[] = []
  for (const { name, map } of cases()) {
    const text = JSON.stringify(map, null, 2)
    const runs = map.remits.length > 10_000 ? 5 : 15
    const count = analyse(map).length
    expect(count).toBeGreaterThan(0)
    const parse = measure(
      () => text,
      (json) => JSON.parse(json),
      runs,
    )
    const opened = measure(
      () => structuredClone(map),
      (one) => analyse(one),
      runs,
    )
    let edits = 0
    const analyst = createAnalyst()
    analyst.findings(map, {})
    const edited = measure(
      () => withOneChanged(map, edits++),
      (one) => analyst.findings(one, {}),
      runs,
    )
    rows.push([
      name,
      count.toLocaleString('en-GB'),
      milliseconds(parse),
      milliseconds(opened),
      timesAs(opened.median / parse.median),
      milliseconds(edited),
      timesAs(edited.median / parse.median),
    ])
    if (map.remits.length === 10_000) {
      const ratio = opened.median / parse.median
      verdicts.push(
        `${ratio <= goal ? 'Met' : 'FALLS SHORT'}: ${name}, just opened, times JSON.parse: ${rounded(ratio)}, goal at most ${goal}.`,
      )
    }
  }
  const head = [
    'remits',
    'findings',
    'JSON.parse, ms (range)',
    'just opened, ms (range)',
    'of parse',
    'one edited, ms (range)',
    'of parse',
  ]
  console.log(`\nAll findings beside JSON.parse of the same map\n\n${table(head, rows)}\n`)
  for (const line of verdicts) console.log(line)
})

/** As a command does: one remit is a new object, all else is shared. */
function withOneChanged(map: RemitMap, edit: number): RemitMap {
  const index = (edit * 7919) % map.remits.length
  const remits = map.remits.map((remit, at) => (at === index ? { ...remit, from: '2001' } : remit))
  return { ...map, remits }
}
