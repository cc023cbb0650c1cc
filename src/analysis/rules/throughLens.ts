/** What is worked out of a map through a lens: once, for all the rules that ask for it. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Memory } from '../engine/memory.ts'
import type { Lens } from '../finding.ts'

type Make<Value> = (map: RemitMap, lens: Lens, memory: Memory) => Value

export function throughLens<Value>(make: Make<Value>, map: RemitMap, lens: Lens, memory: Memory): Value {
  const { emptyStore } = memory.own(make, () => ({ emptyStore: (_: RemitMap) => new Map<string, Value>() }))
  const made = memory.recall(emptyStore, map)
  const key = JSON.stringify([lens.at, lens.perspective])
  if (!made.has(key)) made.set(key, make(map, lens, memory))
  return made.get(key) as Value
}
