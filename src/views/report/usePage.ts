/** Makes the self-contained page of a map: of the open one, or of a copy with things taken out. */
import type { Finding, Lens } from '../../analysis/finding.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { buildPage, type PageChanges } from '../../report/buildPage.ts'
import { reportContent } from '../../report/reportContent.ts'
import { type ReportPart, reportParts } from '../../report/reportParts.ts'
import { useApp } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { lensInWords } from './lensInWords.ts'
import { pageScene, sceneSvg } from './pictures.ts'
import { day, useReportWords } from './useReport.ts'

export const pageFile = { extension: '.html', mediaType: 'text/html' } as const

interface PageWishes {
  /** Of the map under the lens, where they are known already. */
  readonly findings?: readonly Finding[]
  /** All of them unless said. */
  readonly parts?: readonly ReportPart[]
  readonly changes?: PageChanges | undefined
}

/** The map and the lens that are given are all that it knows: nothing of the open map gets into a copy's page. */
export function usePage(): (map: RemitMap, lens: Lens, wishes?: PageWishes) => Promise<string> {
  const { report: words } = useWords()
  const { analyst } = useApp()
  const pageWords = useReportWords()
  return (map, lens, { findings = analyst.findings(map, lens), parts = reportParts, changes } = {}) => {
    const madeAt = new Date().toISOString()
    const note = { date: day(madeAt), lens: lensInWords(words, map, lens) }
    return buildPage(map, {
      content: reportContent(map, lens, findings),
      words: pageWords,
      picture: sceneSvg(pageScene(map, findings, lens), map.title, note, words),
      madeAt,
      lens: note.lens,
      parts: new Set(parts),
      changes,
    })
  }
}
