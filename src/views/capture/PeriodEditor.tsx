/** Editing when something begins and ends as one line: "Dec 2003 – Jul 2005". */
import { dateInWords } from '../../analysis/words/plainEnglish.ts'
import { reversal } from '../panel/reversal.ts'
import { useWords } from '../words/words.tsx'
import { CellText } from './CellText.tsx'
import type { EditEnd } from './editEnd.ts'
import { readPeriod } from './readPeriod.ts'

interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

interface PeriodEditorProps {
  readonly period: Dated
  readonly typed: string | undefined
  readonly onSet: (changes: Dated) => string | undefined
  readonly onEnd: (end: EditEnd) => void
}

export function PeriodEditor({ period, typed, onSet, onEnd }: PeriodEditorProps) {
  const words = useWords()
  const commit = (text: string): string | undefined => {
    const reading = readPeriod(text, words.fields.months)
    if (!reading.ok)
      return reading.problem === 'noSuchDay'
        ? words.fields.noSuchDay(reading.part)
        : words.capture.notKnownPeriod(reading.part)
    const { from, until } = reading
    return reversal({ from }, 'until', until, words) ?? onSet({ from, until })
  }
  return (
    <CellText
      label={words.capture.columns.period}
      stored={periodInFull(period, words)}
      typed={typed}
      isLong={false}
      onCommit={commit}
      onEnd={onEnd}
    />
  )
}

function periodInFull({ from, until }: Dated, words: ReturnType<typeof useWords>): string {
  if (from !== undefined && until !== undefined) return `${dateInWords(from)} – ${dateInWords(until)}`
  if (from !== undefined) return words.fields.from(dateInWords(from))
  return until === undefined ? '' : words.fields.until(dateInWords(until))
}
