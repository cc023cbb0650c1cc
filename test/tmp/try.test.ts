import { it } from 'vitest'
import { searchPairs } from '/work/main/src/analysis/overlappingPairs.ts'
import { remitColumns } from '/work/main/src/analysis/engine/remitColumns.ts'
import { remitEntries } from '/work/main/src/analysis/engine/remitEntries.ts'
import { syntheticMap } from '/work/main/test/bench/syntheticMap.ts'
const med = (f: () => void, k = 11) => { const t: number[] = []; for (let i = 0; i < k; i++) { const s = performance.now(); f(); t.push(performance.now() - s) } t.sort((a, b) => a - b); return `${t[k >> 1]?.toFixed(2)} (min ${t[0]?.toFixed(2)} max ${t[k-1]?.toFixed(2)})` }
it('x', () => {
  for (const n of process.env.N ? [Number(process.env.N)] : [1000, 10000, 100000]) for (const tangled of [false, true]) {
    const map = syntheticMap({ remits: n, tangled })
    const r = searchPairs(map)
    console.log(n, tangled, 'pairs', r.pairs.count, 'tested', r.tested, 'looked', r.lookedUp)
    if (n < 1e6) {
    console.log('  fresh', med(() => { searchPairs({ ...map }) }))
    console.log('  columns', med(() => { remitColumns({ ...map }) }))
    const c = remitColumns(map)
    console.log('  entries', med(() => { remitEntries(map, {}, c) }))
    console.log('  same', med(() => { searchPairs(map) }))
    } else  console.log('  fresh', med(() => { searchPairs({ ...map }) }, 3))
  }
}, 600000)
