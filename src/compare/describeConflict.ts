/** A conflict of a merge in words: what it is about, and the three versions of it. */
import { asSentence } from '../analysis/words/plainEnglish.ts'
import { type Entity, locate, nameOf } from '../model/entities.ts'
import type { Remit, RemitMap } from '../model/remitMap.ts'
import { remitSentence, valueInWords } from './changeSentences.ts'
import { fieldInWords, thingInWords } from './changeWords.ts'
import type { MergeConflict } from './mergeConflict.ts'

export interface ConflictWords {
  /** `NHSU: the name` */
  readonly about: string
  readonly original: string | undefined
  readonly mine: string | undefined
  readonly theirs: string | undefined
}

/** `map` is the merged map, in which the names are looked up. A version that is not there is `undefined`. */
export function describeConflict(map: RemitMap, conflict: MergeConflict): ConflictWords {
  const say = (value: unknown): string | undefined => {
    if (value === undefined) return undefined
    if (conflict.field === '') return entityInWords(map, conflict, value as Entity)
    return asSentence(valueInWords(map, value))
  }
  return {
    about: aboutInWords(map, conflict),
    original: say(conflict.original),
    mine: say(conflict.mine),
    theirs: say(conflict.theirs),
  }
}

function aboutInWords(map: RemitMap, conflict: MergeConflict): string {
  const { collection, entity, field } = conflict
  if (collection === 'map')
    return asSentence(field === 'layout' ? 'positions on the map' : fieldInWords(field))
  if (collection === 'scheme') {
    const involvement = map.scheme.involvements.find(({ id }) => id === entity)
    return involvement ? `${involvement.label}: ${fieldInWords(field)}` : `The scheme: ${fieldInWords(field)}`
  }
  const at = locate(map, entity)
  const found = at && (map[at.collection][at.index] as Entity | undefined)
  const holder = found ?? ((conflict.mine ?? conflict.theirs ?? conflict.original) as Entity)
  const named = entityInWords(map, conflict, holder)
  return field === ''
    ? `${asSentence(thingInWords[collection])}: ${named}`
    : `${named}: ${fieldInWords(field)}`
}

function entityInWords(map: RemitMap, { collection }: MergeConflict, entity: Entity): string {
  if (collection === 'remits') return remitSentence(map, entity as Remit, undefined).replace(/\.$/, '')
  if ('to' in entity) {
    return [entity.from, entity.to].map((id) => valueInWords(map, id).replace(/[“”]/g, '')).join(' – ')
  }
  return nameOf(entity) ?? entity.id
}
