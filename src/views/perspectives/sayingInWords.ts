/** What one view says of one thing, in words or in letters. */
import { type ComparedThing, stated } from '../../compare/perspectives.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { involvementById } from '../../model/schemes.ts'
import { labelOf } from '../shared/labels.ts'
import type { Words } from '../words/en.ts'

export function viewName(map: RemitMap, view: string, words: Words): string {
  return view === stated ? words.perspectives.stated : labelOf(map, view)
}

export function sayingInWords(map: RemitMap, thing: ComparedThing, view: string, words: Words): string {
  const saying = thing.sayings.find((one) => one.view === view)
  if (!saying) return words.perspectives.silent
  const label = (id: string) => (involvementById(map.scheme, id)?.label ?? id).toLowerCase()
  return [
    ...saying.holds.map(label),
    ...saying.disclaims.map((id) => words.perspectives.not(label(id))),
  ].join(', ')
}

/** `L`, `L S`, `–` for silence; what is disclaimed has a dash before it. */
export function sayingInLetters(map: RemitMap, thing: ComparedThing, view: string): string {
  const saying = thing.sayings.find((one) => one.view === view)
  if (!saying) return '–'
  const letter = (id: string) => involvementById(map.scheme, id)?.letter ?? id
  return [...saying.holds.map(letter), ...saying.disclaims.map((id) => `−${letter(id)}`)].join(' ')
}
