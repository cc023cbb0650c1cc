/**
 * By which of its words a view is known where its name is shortened: "Qvortix" for "Qvortix table". Only by such as are
 * written like a name in it and in the texts of the map: one that stands there in small letters more often than not is a
 * word of every day ("Families" of "Families of patients"), and so are those that many sentences begin with.
 */
import type { RemitMap } from '../../model/remitMap.ts'
import { allTexts } from './allTexts.ts'
import { ordinaryWords } from './ordinaryWords.ts'
import { wordsIn } from './wordsIn.ts'

const shortest = 4

const beginners: ReadonlySet<string> = new Set(
  `about after also another because before being between both could does doing done during each either every first from have having
  here into just last least less many more most much must neither never none once only other others ours over people same several
  should since some such than that their theirs them then there these they thing things this those though through under until upon
  very well were what whatever when where which while whoever whom whose will with within without would your yours`.split(
    /\s+/,
  ),
)

export function aloneInTexts(map: RemitMap, name: string): string[] {
  const words = wordsIn(name)
  if (words.length < 2) return []
  const likeNames = words.filter(
    ({ written, plain }) =>
      /^\p{Lu}[^\p{N}]*$/u.test(written) &&
      plain.length >= shortest &&
      !ordinaryWords.has(plain) &&
      !beginners.has(plain),
  )
  if (likeNames.length === 0) return []
  // How much more often each stands with a capital than without.
  const balance = new Map(likeNames.map(({ plain }) => [plain, 0]))
  for (const text of allTexts(map)) {
    for (const { written, plain } of wordsIn(text)) {
      const so = balance.get(plain)
      if (so !== undefined) balance.set(plain, so + (/^\p{Ll}/u.test(written) ? -1 : 1))
    }
  }
  return [...balance].flatMap(([plain, so]) => (so > 0 ? plain : []))
}
