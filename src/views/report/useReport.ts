/** The report of the open map through the lens in use, and the words it needs. */
import { useMemo } from 'react'
import type { ReportContent } from '../../report/reportContent.ts'
import { reportContent } from '../../report/reportContent.ts'
import type { ReportWords } from '../../report/reportWords.ts'
import { useFindings, useMap, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { lensInWords } from './lensInWords.ts'

export function useReport(): ReportContent {
  const map = useMap()
  const lens = useView((state) => state.lens)
  const findings = useFindings()
  return useMemo(() => reportContent(map, lens, findings), [map, lens, findings])
}

/** The lens on the open map in words. */
export function useLensWords(): string {
  const { report: words } = useWords()
  const map = useMap()
  const lens = useView((state) => state.lens)
  return lensInWords(words, map, lens)
}

export function useReportWords(): ReportWords {
  const { report, rules, statuses } = useWords()
  return useMemo(
    () => ({
      ...report.page,
      rules,
      statuses,
      summary: report.summary,
      through: report.through,
      leftOut: report.leftOut,
      madeOn: (at) => report.madeOn(day(at)),
    }),
    [report, rules, statuses],
  )
}

export function day(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long' })
}
