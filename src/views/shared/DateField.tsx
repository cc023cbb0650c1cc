/** A date as precise as it is known: a year, a month or a day, written the way people write it. */
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { readDate } from '../../model/readDate.ts'
import { useWords } from '../words/words.tsx'
import { TextField } from './TextField.tsx'

interface DateFieldProps {
  readonly label: string
  readonly help?: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly value: string | undefined
  readonly onCommit: (date: string | undefined) => string | undefined
  readonly onLeave?: () => void
  /** What else decides whether the date is taken; when it changes, a refused one is tried again. */
  readonly dependsOn?: string | undefined
}

export function DateField({ value, onCommit, ...rest }: DateFieldProps) {
  const words = useWords()
  const commit = (text: string): string | undefined => {
    const reading = readDate(text, words.fields.months)
    if (reading.ok) return reading.date === value ? undefined : onCommit(reading.date)
    const shown = text.trim()
    return reading.problem === 'noSuchDay' ? words.fields.noSuchDay(shown) : words.fields.notKnownDate(shown)
  }
  return <TextField {...rest} value={value === undefined ? '' : dateInWords(value)} onCommit={commit} />
}
