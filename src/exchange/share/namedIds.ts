/** New ids for whatever has one that may be made of a name that is to be hidden. */
import { type Collection, collections, type Entity } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Hidden } from './hidden.ts'
import type { KeptName } from './keptNames.ts'
import { keptWords } from './keptWords.ts'
import { wordsIn } from './wordsIn.ts'

/** As `newId` and the tools of others make them: nothing of a name is in these. */
const generated = /^(?:[0-9a-hjkmnp-tv-z]{16}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const singular = {
  organisations: 'organisation',
  functions: 'function',
  places: 'place',
  beneficiaries: 'group',
  people: 'person',
  perspectives: 'perspective',
  sources: 'source',
  remits: 'remit',
  ties: 'tie',
  decisions: 'decision',
  agreements: 'agreement',
} as const

export interface NamedIds {
  readonly entities: ReadonlyMap<string, string>
  readonly involvements: ReadonlyMap<string, string>
}

/**
 * `always` are ids that are made anew whatever they are: of those whose names are hidden. Others keep theirs, by which a
 * copy that comes back is recognised; so does an id that has only such a word of a hidden name as stays alone elsewhere
 * ("nhsu", "director"), or stands in the name of that very thing or in a whole name that stays ("porter-park"). `kept` are
 * the names as the copy has them.
 */
export function namedIds(
  map: RemitMap,
  { hidden, kept }: { readonly hidden: readonly Hidden[]; readonly kept: readonly KeptName[] },
  always: ReadonlySet<string>,
): NamedIds {
  const names = hidden.flatMap(({ name }) => [
    wordsIn(name).map(({ plain }) => plain),
    wordsIn(name).map(({ long }) => long),
  ])
  const stays = keptWords(
    hidden,
    kept.map(({ name }) => name),
  )
  const parts = [...new Set(names.flat())].filter((part) => part.length > 2 && !stays.isTaken(part))
  const whole = new Set(
    names.flatMap((words) => [
      words.join(''),
      ...(words.length > 1 ? [words.map((one) => one.charAt(0)).join('')] : []),
    ]),
  )
  const ownWords = new Map<string, Set<string>>()
  for (const { list, id, name } of kept) {
    const own = ownWords.get(`${list} ${id}`) ?? new Set()
    for (const { plain } of wordsIn(name)) own.add(plain)
    ownWords.set(`${list} ${id}`, own)
  }
  const isNamed = (id: string, list: Collection | 'involvements') => {
    if (generated.test(id)) return false
    const own = ownWords.get(`${list} ${id}`)
    const telling = own ? parts.filter((part) => !own.has(part)) : parts
    const words = wordsIn(id)
    return words.some(
      ({ plain }, at) =>
        (plain.length > 1 && whole.has(plain)) ||
        (telling.some((part) => plain.includes(part) || (plain.length > 2 && part.startsWith(plain))) &&
          !stays.standsIn(words, at, at)),
    )
  }
  const taken = new Set([
    ...collections.flatMap((list) => (map[list] as readonly Entity[]).map(({ id }) => id)),
    ...map.scheme.involvements.map(({ id }) => id),
  ])
  const free = (wanted: string) => {
    let made = wanted
    for (let at = 2; taken.has(made); at++) made = `${wanted}-${at}`
    taken.add(made)
    return made
  }
  const entities = new Map<string, string>()
  for (const list of collections)
    map[list].forEach(({ id }, index) => {
      if (always.has(id) || isNamed(id, list)) entities.set(id, free(`${singular[list]}-${index + 1}`))
    })
  const involvements = new Map<string, string>()
  map.scheme.involvements.forEach(({ id }, index) => {
    if (isNamed(id, 'involvements')) involvements.set(id, free(`involvement-${index + 1}`))
  })
  return { entities, involvements }
}
