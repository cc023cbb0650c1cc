/**
 * Where what the rules found stands with agreements: this makes findings of it. Kept from one edit to the next: where what
 * was found is the very same, and no remit has changed that an agreement on its functions could look at, its finding is the
 * same object again.
 */

import { hierarchyOf } from '../../model/hierarchy.ts'
import type { Remit, RemitMap } from '../../model/remitMap.ts'
import { Memory } from '../engine/memory.ts'
import type { Finding, Found } from '../finding.ts'
import { differOnlyInRemits, remitsSince } from '../rules/remitsSince.ts'
import { standingInWords } from '../words/sentenceParts.ts'
import { type Coverage, type CoverageOf, coverageIn } from './coverage.ts'

/** Gives what makes findings of a map of what was found in it. */
export function standingsIn(map: RemitMap, memory = new Memory()): (found: Found) => Finding {
  const coverageOf = coverageIn(map, memory)
  return (found) => {
    const coverage = coverageOfFound(coverageOf, found)
    const { cases, ...says } = found
    return {
      ...says,
      standing: standingInWords(coverage),
      status: coverage.status,
      agreements: coverage.agreements,
      against: coverage.against,
      partly: coverage.partly,
      ...(cases.by === 'pairs' && coverage.cases > 0
        ? { pairs: { count: coverage.cases, covered: coverage.covered } }
        : {}),
    }
  }
}

function coverageOfFound(of: CoverageOf, { rule, functions, organisations, cases }: Found): Coverage {
  switch (cases.by) {
    case 'pairs':
      return of.pairs(rule, functions, { organisations, count: cases.count, remits: () => cases.remits() })
    case 'gap':
      return of.gap(rule, functions, cases.places)
    case 'organisations':
      return of.organisations(rule, organisations)
    case 'parties':
      return of.parties(rule, functions, () => cases.parties, cases.since)
  }
}

interface Earlier {
  readonly map: RemitMap
  readonly findings: ReadonlyMap<Found, Finding>
}

/** Remembers the findings that were made last. */
export class EarlierStandings {
  private latest: Earlier | undefined

  findings(map: RemitMap, found: readonly Found[], memory: Memory): Finding[] {
    const before = this.lookUp(map)
    let make: ReturnType<typeof standingsIn> | undefined
    const findings = new Map<Found, Finding>()
    for (const one of found) {
      make ??= standingsIn(map, memory)
      findings.set(one, before(one) ?? make(one))
    }
    this.latest = { map, findings }
    return [...findings.values()]
  }

  private lookUp(map: RemitMap): (found: Found) => Finding | undefined {
    const { latest } = this
    if (!latest || latest.map.agreements !== map.agreements || !differOnlyInRemits(map, {}, latest.map, {})) {
      return () => undefined
    }
    const agreedOn = functionsAgreedOn(map, remitsSince(latest.map.remits, map.remits).changed)
    return (found) =>
      found.functions.some((id) => agreedOn.has(id)) ? undefined : latest.findings.get(found)
  }
}

/**
 * The functions on which an agreement's hold may have changed with these remits: a remit can go against what was agreed on a
 * broader function, and open what it settled on all that this is part of or has parts in (goingAgainst.ts); and an
 * agreement that does not say which involvements it is about is about those of the remits that it lists.
 */
function functionsAgreedOn({ functions, agreements }: RemitMap, changed: readonly Remit[]): Set<string> {
  const reached = new Set<string>()
  if (agreements.length === 0 || changed.length === 0) return reached
  const hierarchy = hierarchyOf(functions)
  const touched = new Set(changed.map((remit) => remit.function))
  const ids = new Set(changed.map(({ id }) => id))
  const isNear = (named: string) =>
    [...touched].some((id) => hierarchy.within(id, named) || hierarchy.within(named, id))
  for (const { status, functions: about, remits } of agreements) {
    const isListed = remits?.some((id) => ids.has(id)) ?? false
    if (!isListed && status !== 'agreed') continue
    for (const named of about) {
      if (!isListed && !isNear(named)) continue
      for (const one of hierarchy.selfAndNarrower(named)) reached.add(one)
      for (const one of hierarchy.selfAndBroader(named)) reached.add(one)
    }
  }
  return reached
}
