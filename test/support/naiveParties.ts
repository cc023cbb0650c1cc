/** Naive twins of the engines about parties: whole lists scanned again and again, every way tried. */

import type { Lens } from '../../src/analysis/finding.ts'
import type { BrokerRole, DirectedTie } from '../../src/analysis/parties/brokerageRoles.ts'
import { inForce } from '../../src/model/period.ts'
import type { RemitMap, Tie } from '../../src/model/remitMap.ts'
import { listsMeet, meets, within } from './naiveMeeting.ts'

export function naiveTies(map: RemitMap, { at, perspective }: Lens): Tie[] {
  const gone = (party: string) => {
    const organisation = map.organisations.find(({ id }) => id === party)
    return at !== undefined && organisation !== undefined && !inForce(organisation, at)
  }
  return map.ties.filter(
    (tie) =>
      !gone(tie.from) &&
      !gone(tie.to) &&
      (perspective === undefined || tie.perspective === undefined || tie.perspective === perspective),
  )
}

function above(map: RemitMap, party: string): string[] {
  const person = map.people.find(({ id }) => id === party)
  const organisation = map.organisations.find(({ id }) => id === (person ? person.organisation : party))
  const next = person ? person.organisation : organisation?.parent
  return [party, ...(next === undefined ? [] : above(map, next))]
}

export function naiveJoined(map: RemitMap, lens: Lens, a: string, b: string): boolean {
  return above(map, a).some((one) =>
    above(map, b).some((other) =>
      naiveTies(map, lens).some(
        ({ from, to, mode }) =>
          mode !== 'absent' && ((from === one && to === other) || (from === other && to === one)),
      ),
    ),
  )
}

/** Undefined when there is no step; else whether it is a weak one. */
function stepIsWeak(map: RemitMap, lens: Lens, a: string, b: string): boolean | undefined {
  if (a === b) return undefined
  const ties = naiveTies(map, lens).filter(
    ({ from, to, mode }) => mode !== 'absent' && ((from === a && to === b) || (from === b && to === a)),
  )
  if (ties.length > 0) {
    const trust = ties.flatMap((tie) => tie.trust ?? [])
    return !(
      ties.some(({ mode }) => mode === 'embedded') &&
      trust.length > 0 &&
      trust.every((value) => value >= 3)
    )
  }
  const isBond = [...map.organisations, ...map.people].some((party) => {
    const other = 'parent' in party ? party.parent : 'organisation' in party ? party.organisation : undefined
    return (party.id === a && other === b) || (party.id === b && other === a)
  })
  return isBond ? false : undefined
}

/** Every way without a loop, of so many steps at most, as (weak steps, steps). */
export function naiveWays(
  map: RemitMap,
  lens: Lens,
  from: string,
  to: string,
  most: number,
): { weak: number; steps: number }[] {
  const parties = [...map.organisations, ...map.people].map(({ id }) => id)
  const found: { weak: number; steps: number }[] = []
  const walk = (way: string[], weak: number) => {
    const last = way.at(-1) ?? from
    if (last === to) {
      found.push({ weak, steps: way.length - 1 })
      return
    }
    if (way.length > most) return
    for (const next of parties) {
      const isWeak = way.includes(next) ? undefined : stepIsWeak(map, lens, last, next)
      if (isWeak !== undefined) walk([...way, next], weak + (isWeak ? 1 : 0))
    }
  }
  walk([from], 0)
  return found.sort((a, b) => a.weak - b.weak || a.steps - b.steps)
}

/** For each function that someone holds: why the party can influence it, `controls`, or nothing. */
export function naiveReach(map: RemitMap, lens: Lens, party: string): Record<string, string[]> {
  const sharing = (id: string) => map.scheme.involvements.find((one) => one.id === id)?.sharing
  const held = map.remits.filter(
    (remit) =>
      remit.stance !== 'disclaims' &&
      remit.basis !== 'proposal' &&
      remit.basis !== 'not-commenced' &&
      (lens.at === undefined || inForce(remit, lens.at)) &&
      (lens.perspective === undefined ||
        remit.perspective === undefined ||
        remit.perspective === lens.perspective),
  )
  const isOwn = (organisation: string) => above(map, organisation).includes(party)
  const reach: Record<string, string[]> = {}
  for (const { id } of map.functions) {
    if (!held.some((remit) => remit.function === id)) continue
    const there = held.filter((remit) => within(map.functions, id, remit.function))
    const leads = there.filter((remit) => sharing(remit.involvement) === 'sole')
    if (leads.some((remit) => isOwn(remit.organisation))) {
      reach[id] = ['controls']
      continue
    }
    const reasons: string[] = []
    if (there.some((remit) => isOwn(remit.organisation) && sharing(remit.involvement) === 'parallel'))
      reasons.push('holds')
    for (const decision of map.decisions) {
      const part = decision.participants.find((one) => one.party === party)?.part
      const isAbout = decision.functions.some((one) => meets(map.functions, one, id))
      const isTaken = lens.at === undefined || decision.date === undefined || isBy(decision.date, lens.at)
      if (isAbout && isTaken && (part === 'decides' || part === 'agrees' || part === 'consulted'))
        reasons.push(`decision ${decision.id} ${part}`)
    }
    for (const leader of new Set(leads.map(({ organisation }) => organisation))) {
      const [best] = naiveWays(map, lens, party, leader, 2)
      if (best) reasons.push(`way ${leader} ${best.weak}/${best.steps}`)
    }
    reach[id] = reasons.sort()
  }
  return reach
}

/** Whether a partial date begins by the end of another: shorter texts name longer spans that begin at their start. */
function isBy(date: string, at: string): boolean {
  const start = `${date}-01-01`.slice(0, 10)
  const end = at.length === 10 ? at : at.length === 7 ? `${at}-31` : `${at}-12-31`
  return start <= end
}

/** How often each party has each role, by looking at every three of them. */
export function naiveBrokerage(
  parties: readonly string[],
  ties: readonly DirectedTie[],
  groupOf: (party: string) => string | undefined,
): Record<string, number> {
  const isTied = (a: string, b: string) => ties.some(({ from, to }) => from === a && to === b)
  const counts: Record<string, number> = {}
  for (const a of parties)
    for (const b of parties)
      for (const c of parties) {
        if (a === b || b === c || a === c || !isTied(a, b) || !isTied(b, c) || isTied(a, c)) continue
        const [x, y, z] = [groupOf(a), groupOf(b), groupOf(c)]
        if (x === undefined || y === undefined || z === undefined) continue
        const role: BrokerRole =
          x === y && y === z
            ? 'coordinator'
            : x === z
              ? 'itinerant'
              : x === y
                ? 'representative'
                : y === z
                  ? 'gatekeeper'
                  : 'liaison'
        counts[`${b} ${role}`] = (counts[`${b} ${role}`] ?? 0) + 1
      }
  return counts
}

/** Who must be there, with the part proposed. */
export function naiveMustBeThere(
  map: RemitMap,
  functions: readonly string[],
  places: readonly string[],
  lens: Lens,
): Record<string, string> {
  const there = map.remits.filter(
    (remit) =>
      remit.stance !== 'disclaims' &&
      remit.basis !== 'proposal' &&
      remit.basis !== 'not-commenced' &&
      (lens.at === undefined || inForce(remit, lens.at)) &&
      (lens.perspective === undefined ||
        remit.perspective === undefined ||
        remit.perspective === lens.perspective) &&
      functions.some((one) => meets(map.functions, one, remit.function)) &&
      listsMeet(map.places, places, remit.places ?? []),
  )
  const holding = (sharing: string) =>
    there
      .filter(
        (remit) => map.scheme.involvements.find(({ id }) => id === remit.involvement)?.sharing === sharing,
      )
      .map(({ organisation }) => organisation)
  const sole = holding('sole')
  const must: Record<string, string> = {}
  for (const party of holding('parallel')) must[party] = 'consulted'
  for (const party of sole) must[party] = new Set(sole).size === 1 ? 'decides' : 'agrees'
  return must
}
