/**
 * The rule no-lead: someone touches a function, but an involvement that it is expected to have is held by no one.
 *
 * Looked at are functions with no narrower ones, and those that say what they expect. Each expected involvement
 * is needed ("without which this function counts as having a gap"), on the function or on a broader one, by a remit
 * that is not just proposed. Without a date a holder at any time counts; that the last one ends is another rule.
 *
 * Where holders are limited to places, the places that remits on the function name are looked at, and all that lie
 * within them; a remit that is not limited stands for the broadest places that have a holder within them. A place
 * is missing when no holder's place meets it, so a region of which one part is led shows as its other parts.
 */
import { hierarchyOf } from '../model/hierarchy.ts'
import type { BusinessFunction, Remit, RemitMap } from '../model/remitMap.ts'
import { expectedInvolvements, involvementById } from '../model/schemes.ts'
import { coverageOfGap } from './coverage.ts'
import { explainNoLead } from './explanations.ts'
import { type Finding, isProspective, type Lens } from './finding.ts'
import { findingId } from './findingId.ts'
import { broadest, meetingAny } from './meetingParts.ts'
import { inMapOrder, namesIn, nothing } from './namesAndOrder.ts'
import { english } from './sentences.ts'
import { statementsTouching } from './touched.ts'

export function noLead(map: RemitMap, lens: Lens = {}): Finding[] {
  const functions = hierarchyOf(map.functions)
  const statements = statementsTouching(map, lens)
  const findings: Finding[] = []
  for (const businessFunction of map.functions) {
    const { id, expects } = businessFunction
    if (functions.narrower(id).length > 0 && (expects?.length ?? 0) === 0) continue
    const touching = statements(id)
    if (touching.length === 0) continue
    const broader = functions.selfAndBroader(id)
    const mayHold = touching.filter(
      (remit) => broader.has(remit.function) && remit.stance !== 'disclaims' && !isProspective(remit),
    )
    const gaps = new Map<string, { involvements: string[]; places: readonly string[] }>()
    for (const involvement of new Set(expectedInvolvements(map.scheme, expects))) {
      const holders = mayHold.filter((remit) => remit.involvement === involvement)
      const places = placesWithout(map, holders, touching)
      if (places === 'none') continue
      const key = JSON.stringify(places)
      const gap = gaps.get(key) ?? { involvements: [], places }
      gap.involvements.push(involvement)
      gaps.set(key, gap)
    }
    for (const gap of gaps.values()) findings.push(describeGap(map, businessFunction, gap, touching))
  }
  return findings
}

/** The places where no one holds it: empty = nowhere does anyone; `none` = no such place. */
function placesWithout(
  map: RemitMap,
  holders: readonly Remit[],
  touching: readonly Remit[],
): readonly string[] | 'none' {
  if (holders.length === 0) return []
  if (holders.some(isUnlimited)) return 'none'
  const places = hierarchyOf(map.places)
  const held = meetingAny(
    places,
    holders.flatMap((remit) => remit.places ?? []),
  )
  const looked = new Set(touching.flatMap((remit) => remit.places ?? []))
  if (touching.some(isUnlimited)) for (const place of broadest(places, held)) looked.add(place)
  const missing = new Set<string>()
  for (const place of looked) {
    for (const within of places.selfAndNarrower(place)) if (!held.has(within)) missing.add(within)
  }
  if (missing.size === 0) return 'none'
  return inMapOrder(map.places, broadest(places, missing))
}

function isUnlimited(remit: Remit): boolean {
  return !remit.places || remit.places.length === 0
}

function describeGap(
  map: RemitMap,
  { id, name }: BusinessFunction,
  gap: { readonly involvements: readonly string[]; readonly places: readonly string[] },
  touching: readonly Remit[],
): Finding {
  const coverage = coverageOfGap(map, id, gap.places)
  const labels = gap.involvements.map((one) => involvementById(map.scheme, one)?.label ?? one)
  const organisations = new Set(touching.map(({ organisation }) => organisation))
  const remits = new Set(touching.map((remit) => remit.id))
  return {
    id: findingId('no-lead', [id], [], gap.involvements),
    rule: 'no-lead',
    sentence: english.noLead({
      involvements: labels,
      function: name,
      places: namesIn(map.places)(gap.places),
      agreement: coverage,
    }),
    organisations: inMapOrder(map.organisations, organisations),
    functions: [id],
    places: gap.places,
    beneficiaries: nothing,
    remits: inMapOrder(map.remits, remits),
    decisions: nothing,
    ties: nothing,
    status: coverage.status,
    agreements: coverage.agreements,
    explanation: explainNoLead({ somewhere: gap.places.length > 0, involvements: labels }),
  }
}
