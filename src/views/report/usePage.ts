/** Makes the self-contained page of a map: of the open one, or of a copy with things taken out. */
import type { Finding, Lens } from '../../analysis/finding.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { buildPage } from '../../report/buildPage.ts'
import { reportContent } from '../../report/reportContent.ts'
import { findings as findingsOf } from '../../state/derived.ts'
import { useWords } from '../words/words.tsx'
import { lensInWords } from './lensInWords.ts'
import { pageScene, sceneSvg } from './pictures.ts'
import { day, useReportWords } from './useReport.ts'

export const pageFile = { extension: '.html', mediaType: 'text/html' } as const

export function usePage(): (map: RemitMap, lens: Lens, findings?: readonly Finding[]) => Promise<string> {
  const { report: words } = useWords()
  const pageWords = useReportWords()
  return (map, lens, findings = findingsOf(map, lens)) => {
    const madeAt = new Date().toISOString()
    const note = { date: day(madeAt), lens: lensInWords(words, map, lens) }
    return buildPage(map, {
      content: reportContent(map, lens, findings),
      words: pageWords,
      picture: sceneSvg(pageScene(map, findings, lens), map.title, note, words),
      madeAt,
    })
  }
}
