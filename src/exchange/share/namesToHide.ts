/** Whose names a redaction hides, and what stands in their place. */
import type { RemitMap } from '../../model/remitMap.ts'
import type { Hidden } from './hideNames.ts'
import { ordinaryWords } from './ordinaryWords.ts'
import type { Redaction } from './redactionFields.ts'
import { plainLetters, wordsIn } from './wordsIn.ts'

export interface NamesToHide {
  readonly hidden: readonly Hidden[]
  /** Names of what stays. */
  readonly kept: readonly string[]
  /** What the things themselves are called instead, by id. */
  readonly newNames: ReadonlyMap<string, string>
}

export function namesToHide(map: RemitMap, chosen: ReadonlySet<Redaction>): NamesToHide {
  const kept = keptNames(map, chosen)
  const isPublic = new Set(kept.map(plainLetters))
  const hidden: Hidden[] = []
  const newNames = new Map<string, string>()
  if (chosen.has('people')) {
    map.people.forEach(({ id, name }, index) => {
      const instead = `Person ${index + 1}`
      newNames.set(id, instead)
      // A person's whole name is no one else's; a single word may well be.
      if (wordsIn(name).length > 1 || !isPublic.has(plainLetters(name)))
        hidden.push({ name, instead, isPerson: true })
    })
    hidden.push(...listedNames(map, isPublic, hidden))
  }
  if (chosen.has('perspectives')) {
    map.perspectives.forEach(({ id, name }, index) => {
      const instead = `Perspective ${index + 1}`
      newNames.set(id, instead)
      // A view may be called as its organisation is, whose name is no secret.
      if (!isPublic.has(plainLetters(name))) hidden.push({ name, instead, isPerson: isLikePerson(name) })
    })
  }
  return { hidden: hidden.filter(({ name }) => plainLetters(name) !== ''), kept, newNames }
}

function keptNames(map: RemitMap, chosen: ReadonlySet<Redaction>): string[] {
  return [
    ...map.organisations.flatMap(({ name, shortName = '', aliases = [] }) => [name, shortName, ...aliases]),
    ...[map.functions, map.places, map.beneficiaries].flatMap((list) => list.map(({ name }) => name)),
    ...map.scheme.involvements.map(({ label }) => label),
    ...(chosen.has('people') ? [] : map.people.map(({ name }) => name)),
    ...(chosen.has('perspectives') ? [] : map.perspectives.map(({ name }) => name)),
  ].filter((name) => name !== '')
}

/**
 * Those who agreed or were absent and are no people of the map: "Ann Porter", also as "Ann Porter (NHSU)" or "Ann Porter and
 * Bob Lee". Bodies that agreed keep their names elsewhere.
 */
function listedNames(map: RemitMap, isPublic: ReadonlySet<string>, people: readonly Hidden[]): Hidden[] {
  const known = new Set(people.map(({ name }) => plainLetters(name)))
  const listed: Hidden[] = []
  for (const { agreedBy = [], absent = [] } of map.agreements) {
    for (const entry of [...agreedBy, ...absent]) {
      for (const name of [
        entry,
        ...entry.split(/[,;/()\n]|\s(?:and|&|for|of|from|und|et|y)\s|\s[-\u2013\u2014]\s/),
      ]) {
        const plain = plainLetters(name)
        const isName = isLikePerson(name) || (name === entry && wordsIn(name).length > 1)
        if (!isName || known.has(plain) || isPublic.has(plain)) continue
        known.add(plain)
        listed.push({
          name: name.trim(),
          instead: `Person ${map.people.length + listed.length + 1}`,
          isPerson: true,
        })
      }
    }
  }
  return listed
}

/** One to four words with capitals, none of which is one of every day ("Vexillum Caucus", not "Table 1" or "the board"). */
function isLikePerson(name: string): boolean {
  const words = wordsIn(name)
  const isAbbreviation = words.length === 1 && /^\p{Lu}{2,5}$/u.test(words[0]?.written ?? '')
  return (
    words.length > 0 &&
    words.length <= 4 &&
    !isAbbreviation &&
    words.every(
      ({ written, plain }) =>
        /^[^\p{N}]+$/u.test(plain) && !/^\p{Ll}/u.test(written) && !ordinaryWords.has(plain),
    )
  )
}
