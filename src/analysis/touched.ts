/** Which statements touch which functions: those on the function itself, on a broader or on a narrower one. */
import { hierarchyOf } from '../model/hierarchy.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { Lens } from './finding.ts'
import { isInView } from './lens.ts'

/** Gives all statements in the lens's view that touch a function, disclaimers too. */
export function statementsTouching(map: RemitMap, lens: Lens): (functionId: string) => Remit[] {
  const hierarchy = hierarchyOf(map.functions)
  const byFunction = new Map<string, Remit[]>()
  for (const remit of map.remits) {
    if (!isInView(remit, lens)) continue
    const known = byFunction.get(remit.function)
    if (known) known.push(remit)
    else byFunction.set(remit.function, [remit])
  }
  return (functionId) => {
    const touching: Remit[] = []
    const collect = (id: string) => {
      for (const remit of byFunction.get(id) ?? []) touching.push(remit)
    }
    for (const id of hierarchy.selfAndBroader(functionId)) collect(id)
    for (const id of hierarchy.selfAndNarrower(functionId)) if (id !== functionId) collect(id)
    return touching
  }
}
