/** A period that would end before it begins is not taken; the model allows it, so that files that hold one still open. */
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { isReversed, periodOf } from '../../model/period.ts'
import type { Words } from '../words/en.ts'
import { fieldValue } from './fields.ts'

/** The date at the other end of the period; undefined for a field that is no end of one, or when it is not recorded. */
export function otherEnd(entity: object, field: string): string | undefined {
  if (field !== 'from' && field !== 'until') return undefined
  return fieldValue(entity, field === 'from' ? 'until' : 'from') as string | undefined
}

/** Why the date can't stand in this field, in words; undefined when it can. */
export function reversal(
  entity: object,
  field: string,
  date: string | undefined,
  words: Words,
): string | undefined {
  const other = otherEnd(entity, field)
  if (date === undefined || other === undefined) return undefined
  const isStart = field === 'from'
  const period = isStart ? { from: date, until: other } : { from: other, until: date }
  if (!isReversed(periodOf(period))) return undefined
  const said = dateInWords(other)
  return isStart ? words.fields.beginsAfterItEnds(said) : words.fields.endsBeforeItBegins(said)
}
