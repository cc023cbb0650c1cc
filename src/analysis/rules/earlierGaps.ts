/**
 * Findings on single functions, kept from one edit to the next: a function that no changed remit touches, before or after,
 * has the same findings as before, as the same objects.
 */
import { hierarchyOf } from '../../model/hierarchy.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Found, Lens } from '../finding.ts'
import { differOnlyInRemits, remitsSince } from './remitsSince.ts'

/** The findings of each function, in the order of the map's functions. */
type ByFunction = readonly (readonly Found[])[]

interface Earlier {
  readonly map: RemitMap
  readonly lens: Lens
  readonly findings: ByFunction
}

/** Remembers what was found last. */
export class EarlierGaps {
  private latest: Earlier | undefined

  /** Gives the findings that the function with this index had before, if they are still right. */
  lookUp(map: RemitMap, lens: Lens): (index: number) => readonly Found[] | undefined {
    const earlier = this.latest
    if (!earlier || !differOnlyInRemits(map, lens, earlier.map, earlier.lens)) return () => undefined
    if (lens.perspective !== earlier.lens.perspective) return () => undefined
    const functions = hierarchyOf(map.functions)
    const touched = new Set<string>()
    const { changed } = remitsSince(earlier.map.remits, map.remits)
    for (const id of new Set(changed.map((remit) => remit.function))) {
      for (const one of functions.selfAndBroader(id)) touched.add(one)
      for (const one of functions.selfAndNarrower(id)) touched.add(one)
    }
    return (index) => (touched.has(map.functions[index]?.id ?? '') ? undefined : earlier.findings[index])
  }

  remember(map: RemitMap, lens: Lens, findings: ByFunction): void {
    this.latest = { map, lens, findings }
  }
}
