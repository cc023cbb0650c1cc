/** Each function on which two remits of one involvement can meet, with the remits that can meet on it. */
import type { Block, OverlapBlocks } from './overlapBlocks.ts'

/** What is on one common function. */
export interface CommonFunction {
  readonly functions: readonly number[]
  readonly own: Block | undefined
  /** On the functions that it lies within. */
  readonly above: readonly Block[]
  /** Pairs of functions that cross in nothing else. */
  readonly crossing: readonly (readonly [Block, Block])[]
}

export function commonFunctions({ blocks, functions }: OverlapBlocks): CommonFunction[] {
  const crossings = new Map<string, { functions: readonly number[]; pairs: (readonly [Block, Block])[] }>()
  for (const block of blocks.values()) {
    for (const other of functions.crossing(block.functionNumber)) {
      const crossed = other > block.functionNumber ? blocks.get(other) : undefined
      if (!crossed) continue
      const shared = functions.common(block.functionNumber, other)
      const on = shared.length === 1 ? shared : [block.functionNumber, other]
      const key = on.join(' ')
      const known = crossings.get(key) ?? { functions: on, pairs: [] }
      crossings.set(key, known)
      known.pairs.push([block, crossed])
    }
  }
  const commons: CommonFunction[] = []
  for (const block of blocks.values()) {
    const key = String(block.functionNumber)
    const above = functions
      .above(block.functionNumber)
      .flatMap((one) => blocks.get(one) ?? [])
      .filter(({ besideWholes }) => besideWholes.remits.length > 0)
    const crossing = crossings.get(key)?.pairs ?? []
    crossings.delete(key)
    if (block.remits.length > 1 || above.length > 0 || crossing.length > 0)
      commons.push({ functions: [block.functionNumber], own: block, above, crossing })
  }
  for (const { functions: on, pairs } of crossings.values()) {
    commons.push({ functions: on, own: undefined, above: [], crossing: pairs })
  }
  return commons
}
