/** The overlap engine beside its rivals (performance.md), in one run, as one table. */
import { expect, it } from 'vitest'
import type { RemitMap } from '../../src/model/remitMap.ts'
import { builtModule } from './builtModule.ts'
import { measure, milliseconds, rounded, table, timesAs } from './measure.ts'
import { sqlPairs } from './sqlPairs.ts'
import { syntheticMap } from './syntheticMap.ts'

type Engine = typeof import('../../src/analysis/overlappingPairs.ts')
type Rivals = typeof import('./plainObjectPairs.ts')

const largest = Number(process.env.BENCH_REMITS ?? 1_000_000)
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest)
/** The rivals are measured up to these sizes; beyond, they take minutes. */
const upTo = { naive: 10_000, plain: 100_000, sql: 100_000 }
/** A million tangled remits make so many pairs that most machines can't hold them twice. */
const largestTangled = 100_000

interface Measured {
  readonly shape: string
  readonly remits: number
  readonly pairs: number
  /** Milliseconds, median: a map not seen before (its hierarchies have been); the same map again. */
  readonly newMap: number
  readonly sameMap: number
  readonly floor: number
  readonly sql: number | undefined
}

it('finds all overlapping pairs', async () => {
  const { overlappingPairs } = (await builtModule('src/analysis/overlappingPairs.ts')) as Engine
  const { everyPairInTurn, plainObjectPairs } = (await builtModule(
    'test/bench/plainObjectPairs.ts',
  )) as Rivals
  const rows: string[][] = []
  const all: Measured[] = []
  for (const remits of sizes) {
    for (const tangled of [false, true]) {
      if (tangled && remits > largestTangled) continue
      const map = syntheticMap({ remits, tangled })
      const pairs = overlappingPairs(map).count
      const few = remits >= 1_000_000 ? 3 : 11
      const newMap = measure(
        () => ({ ...map }),
        (one) => overlappingPairs(one),
        few,
      )
      const sameMap = measure(
        () => map,
        (one) => overlappingPairs(one),
        few,
      )
      const floor = measure(
        () => map,
        (one) => [readOnce(one), writeOnce(pairs)],
        few,
      )
      const naive = remits <= upTo.naive ? measureRival(map, everyPairInTurn, pairs) : undefined
      const plain = remits <= upTo.plain ? measureRival(map, plainObjectPairs, pairs) : undefined
      const sql = remits <= upTo.sql ? await measureSql(map, pairs) : undefined
      const shape = tangled ? 'tangled' : 'trees'
      console.log(`Measured ${remits.toLocaleString('en-GB')} remits (${shape}).`)
      all.push({
        shape,
        remits,
        pairs,
        newMap: newMap.median,
        sameMap: sameMap.median,
        floor: floor.median,
        sql: sql?.median,
      })
      rows.push([
        shape,
        remits.toLocaleString('en-GB'),
        pairs.toLocaleString('en-GB'),
        milliseconds(newMap),
        milliseconds(sameMap),
        milliseconds(floor),
        timesAs(newMap.median / floor.median),
        timesAs(sql && sql.median / sameMap.median),
        timesAs(plain && plain.median / newMap.median),
        timesAs(naive && naive.median / newMap.median),
      ])
    }
  }
  const head = [
    'shape',
    'remits',
    'pairs',
    'new map, ms (range)',
    'same map, ms (range)',
    'floor, ms (range)',
    'of floor',
    'SQLite',
    'plain code',
    'every pair in turn',
  ]
  console.log(
    `\nOverlapping pairs: our time, and how many times as long the rivals take\n\n${table(head, rows)}\n`,
  )
  console.log(
    'New map: a map object not seen before, its hierarchies seen. Floor: reading every remit and writing every pair once.\n' +
      'SQLite: self-join over ready tables of what meets, with indexes, against the same map again.\n',
  )
  for (const line of judge(all)) console.log(line)
})

async function measureSql(map: RemitMap, pairs: number) {
  const { count, close } = await sqlPairs(map)
  const times = measureRival(map, count, pairs)
  close()
  return times
}

/** Rivals are slow: three runs, or as many as five seconds allow. They must find as many pairs. */
function measureRival(map: RemitMap, rival: (map: RemitMap) => number, pairs: number) {
  return measure(
    () => map,
    (one) => expect(rival(one)).toBe(pairs) ?? true,
    3,
    5_000,
  )
}

/** Looks at all of a remit that the engine needs. */
function readOnce({ remits }: RemitMap): number {
  let seen = 0
  for (const remit of remits) {
    seen += remit.organisation.length + remit.function.length + remit.involvement.length
    seen += (remit.stance?.length ?? 0) + (remit.from?.length ?? 0) + (remit.until?.length ?? 0)
    for (const place of remit.places ?? []) seen += place.length
    for (const group of remit.beneficiaries ?? []) seen += group.length
  }
  return seen
}

/** Two indices and a kind for each pair. */
function writeOnce(pairs: number): number {
  const first = new Uint32Array(pairs).fill(1)
  const second = new Uint32Array(pairs).fill(2)
  const kind = new Uint8Array(pairs).fill(1)
  return first.length + second.length + kind.length
}

function perItem({ newMap, remits, pairs }: Measured): number {
  return newMap / (remits + pairs)
}

/** The goals of performance.md, and which fall short, in words. */
function judge(all: readonly Measured[]): string[] {
  const verdicts: string[] = []
  const say = (what: string, value: number, goal: number, atMost: boolean) => {
    const met = atMost ? value <= goal : value >= goal
    verdicts.push(
      `${met ? 'Met' : 'FALLS SHORT'}: ${what}: ${rounded(value)}, goal ${atMost ? 'at most' : 'at least'} ${goal}.`,
    )
  }
  const at = (shape: string) => all.find((one) => one.shape === shape && one.remits === 100_000)
  const trees = at('trees')
  const tangled = at('tangled')
  if (!trees || !tangled) return ['The goals are set for 100,000 remits, which were not measured.']
  say('100,000 remits in trees, new map, times the floor', trees.newMap / trees.floor, 8, true)
  say('100,000 remits in trees, same map, times the floor', trees.sameMap / trees.floor, 8, true)
  if (trees.sql) say('SQLite over ready tables, times our time (trees)', trees.sql / trees.sameMap, 40, false)
  say(
    'polyhierarchies, lists and dates, each remit and pair, times trees',
    perItem(tangled) / perItem(trees),
    3,
    true,
  )
  verdicts.push('Not measured here: DuckDB, and SQLite without ready tables.')
  return verdicts
}
