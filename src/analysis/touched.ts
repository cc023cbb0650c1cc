/** Which statements touch which functions: those on the function itself, on a broader or on a narrower one. */
import { hierarchyOf } from '../model/hierarchy.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import type { Lens } from './finding.ts'
import { isInView } from './lens.ts'

/** All statements that the lens lets through, disclaimers too, by the function they name; in the order of the map. */
export function statementsByFunction(map: RemitMap, lens: Lens): ReadonlyMap<string, readonly Remit[]> {
  const byFunction = new Map<string, Remit[]>()
  for (const remit of map.remits) {
    if (!isInView(remit, lens)) continue
    const known = byFunction.get(remit.function)
    if (known) known.push(remit)
    else byFunction.set(remit.function, [remit])
  }
  return byFunction
}

/** The function itself and all that lie within it or that it lies within. */
export function relatedFunctions(map: RemitMap, functionId: string): ReadonlySet<string> {
  const hierarchy = hierarchyOf(map.functions)
  return new Set([...hierarchy.selfAndBroader(functionId), ...hierarchy.selfAndNarrower(functionId)])
}
