/** Which statements touch which functions: those on the function itself, on a broader or on a narrower one. */
import { hierarchyOf } from '../model/hierarchy.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { inOrder } from './distinctNumbers.ts'
import type { Lens } from './finding.ts'
import { isInView } from './lens.ts'

/** Gives the indices into `map.remits` of all in the lens's view that touch a function, disclaimers too, in order. */
export function statementsTouching(map: RemitMap, lens: Lens): (functionId: string) => number[] {
  const hierarchy = hierarchyOf(map.functions)
  const byFunction = new Map<string, number[]>()
  map.remits.forEach((remit, index) => {
    if (!isInView(remit, lens)) return
    const known = byFunction.get(remit.function)
    if (known) known.push(index)
    else byFunction.set(remit.function, [index])
  })
  return (functionId) => {
    const touching: number[] = []
    const collect = (id: string) => {
      for (const index of byFunction.get(id) ?? []) touching.push(index)
    }
    for (const id of hierarchy.selfAndBroader(functionId)) collect(id)
    for (const id of hierarchy.selfAndNarrower(functionId)) if (id !== functionId) collect(id)
    return inOrder(touching)
  }
}
