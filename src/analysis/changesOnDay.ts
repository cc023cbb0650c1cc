/** What starts and what ends on a day: the steps by which a map goes through time. */
import { dateOfDay, firstDay, lastDay } from '../model/period.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { partySidesInWords, sidesOfParties } from './rules/partySides.ts'
import { asSentence, countInWords, dateInWords } from './words/plainEnglish.ts'
import { numberOfSide, someSides } from './words/sentenceParts.ts'

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** The days on which something on the map is in force for the first time, or is so no more; `YYYY-MM-DD`, in order. */
export function daysOfChange(map: RemitMap): readonly string[] {
  const days = new Set<number>()
  for (const { from, until } of [...map.remits, ...map.organisations]) {
    if (from !== undefined) days.add(firstDay(from))
    if (until !== undefined) days.add(lastDay(until) + 1)
  }
  for (const { date } of map.decisions) if (date !== undefined) days.add(firstDay(date))
  return [...days].sort((a, b) => a - b).map(dateOfDay)
}

/** `1 April 2004: 27 workforce development confederations end; 28 SHA workforce directorates start.` */
export function changesInWords(map: RemitMap, date: string): string {
  const day = firstDay(date)
  const starts = ({ from }: Dated) => from !== undefined && firstDay(from) === day
  const ends = ({ until }: Dated) => until !== undefined && lastDay(until) + 1 === day
  const says = [
    organisations(map, map.organisations.filter(ends), 'end', 'ends'),
    organisations(map, map.organisations.filter(starts), 'start', 'starts'),
    remits(map.remits.filter(ends).length, 'end', 'ends'),
    remits(map.remits.filter(starts).length, 'start', 'starts'),
  ]
  return says.filter((one) => one !== '').join('; ')
}

/** The same with its date, as a sentence. */
export function changesAsSentence(map: RemitMap, date: string): string {
  const changes = changesInWords(map, date)
  return changes === '' ? `${dateInWords(date)}.` : `${dateInWords(date)}: ${asSentence(changes)}.`
}

function organisations(
  map: RemitMap,
  changing: readonly { readonly id: string }[],
  many: string,
  one: string,
): string {
  if (changing.length === 0) return ''
  const inWords = partySidesInWords(map, {})
  const sides = sidesOfParties(
    map,
    changing.map(({ id }) => id),
  ).map((side) => inWords(side).words)
  const [only] = sides
  const verb = sides.length === 1 && only && numberOfSide(only) === 'one' ? one : many
  return `${someSides(sides, 2)} ${verb}`
}

function remits(count: number, many: string, one: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 remit ${one}` : `${countInWords(count)} remits ${many}`
}
