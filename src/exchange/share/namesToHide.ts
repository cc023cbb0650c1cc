/** Whose names a redaction hides, and what stands in their place. */
import type { RemitMap } from '../../model/remitMap.ts'
import { aloneInTexts } from './aloneInTexts.ts'
import type { Hidden } from './hidden.ts'
import { type KeptName, keptNames } from './keptNames.ts'
import { ordinaryWords } from './ordinaryWords.ts'
import type { Redaction } from './redactionFields.ts'
import { plainLetters, wordsIn } from './wordsIn.ts'

export interface NamesToHide {
  readonly hidden: readonly Hidden[]
  readonly kept: readonly KeptName[]
  /** What the things themselves are called instead, by id. */
  readonly newNames: ReadonlyMap<string, string>
}

export function namesToHide(map: RemitMap, chosen: ReadonlySet<Redaction>): NamesToHide {
  const kept = keptNames(map, chosen)
  const isPublic = new Set(kept.map(({ name }) => plainLetters(name)))
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
      if (isPublic.has(plainLetters(name))) return
      const isPerson = isLikePerson(name)
      const alone = isPerson ? [] : aloneInTexts(map, name)
      hidden.push({ name, instead, isPerson, sharesWords: true, alone })
    })
  }
  return { hidden: hidden.filter(({ name }) => plainLetters(name) !== ''), kept, newNames }
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
          sharesWords: !isLikePerson(name),
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
