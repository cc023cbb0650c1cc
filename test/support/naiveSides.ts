/** Parties as sides, the slow way: those of one kind of which two (or `fewest`) or more take part stand together. */
import type { RemitMap } from '../../src/model/remitMap.ts'

export function naiveSides(map: RemitMap, parties: readonly string[], fewest = 2): string[][] {
  const all = [...new Set(parties)]
  const sides = all.map((party) => {
    const alike = naiveSideOf(map, all, party)
    return JSON.stringify(alike.length < fewest ? [party] : alike)
  })
  return [...new Set(sides)].map((side) => JSON.parse(side) as string[])
}

/** All of `parties` that stand with this one. */
export function naiveSideOf(map: RemitMap, parties: readonly string[], party: string): string[] {
  const kindOf = (id: string) => map.organisations.find((one) => one.id === id)?.kind
  return [...new Set(parties)]
    .filter((other) => other === party || (kindOf(party) && kindOf(other) === kindOf(party)))
    .sort()
}

/** The organisation that a party is, or belongs to. */
export function naiveOrganisationOf(map: RemitMap, party: string): string | undefined {
  const person = map.people.find(({ id }) => id === party)
  return person ? person.organisation : party
}
