/** The report of the open map through the lens in use, and the words it needs. */
import { useMemo } from 'react'
import { dateInWords } from '../../analysis/plainEnglish.ts'
import { entityById } from '../../model/entities.ts'
import type { ReportContent } from '../../report/reportContent.ts'
import { reportContent } from '../../report/reportContent.ts'
import type { ReportWords } from '../../report/reportWords.ts'
import { useFindings, useMap, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'

export function useReport(): ReportContent {
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  return useMemo(() => reportContent(map, lens, findings), [map, lens, findings])
}

/** The lens in words: `on 1 October 2004, as seen by NHSU`; empty when nothing is left out. */
export function useLensWords(): string {
  const { report: words } = useWords()
  const map = useMap()
  const { at, perspective } = useView((state) => state.lens)
  const seenBy = perspective === undefined ? undefined : entityById(map, 'perspectives', perspective)?.name
  return words.lens(at === undefined ? undefined : dateInWords(at), seenBy)
}

export function useReportWords(): ReportWords {
  const { report, rules, statuses } = useWords()
  return useMemo(
    () => ({
      ...report.page,
      rules,
      statuses,
      summary: report.summary,
      madeOn: (at) => report.madeOn(day(at)),
    }),
    [report, rules, statuses],
  )
}

export function day(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long' })
}
