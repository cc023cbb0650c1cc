/** The claims of the facts behind a sample, which its remits name in `meta`. */
import { overlappingPairs } from '../../src/analysis/overlappingPairs.ts'
import type { Remit, RemitMap } from '../../src/model/remitMap.ts'

export function claimsOf(remit: Remit | undefined): string[] {
  return listedIn(remit, 'claims')
}

/** The claims of a remit, and what else in the facts it rests on. */
export function factsOf(remit: Remit): string[] {
  return [...claimsOf(remit), ...listedIn(remit, 'facts')]
}

function listedIn(remit: Remit | undefined, key: string): string[] {
  const listed = remit?.meta?.[key]
  return Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : []
}

/** Which claims overlap with which: `A06 × A26`, the lesser first. Within one claim: `A06 × A06`. */
export function overlappingClaims(map: RemitMap): Set<string> {
  const { count, first, second } = overlappingPairs(map)
  const met = new Set<string>()
  for (let pair = 0; pair < count; pair++) {
    for (const one of claimsOf(map.remits[first[pair] ?? -1])) {
      for (const other of claimsOf(map.remits[second[pair] ?? -1])) met.add(pairOfClaims(one, other))
    }
  }
  return met
}

export function pairOfClaims(one: string, other: string): string {
  return one < other ? `${one} × ${other}` : `${other} × ${one}`
}

/** All pairs of some claims, each with itself too. */
export function pairsAmong(claims: readonly string[]): string[] {
  return claims.flatMap((one, index) => claims.slice(index).map((other) => pairOfClaims(one, other)))
}
