/** The map as a Markdown text: what it holds, what was found, what is agreed, and who does what. */

import { analyse } from '../analysis/analyse.ts'
import type { Lens } from '../analysis/finding.ts'
import { remitsInView } from '../analysis/lens.ts'
import { inFull } from '../analysis/words/inFull.ts'
import { countInWords, dateInWords } from '../analysis/words/plainEnglish.ts'
import type { RemitMap } from '../model/remitMap.ts'
import { markdownTable, markdownText } from './rows/writeMarkdown.ts'
import { mapNames } from './tables/mapNames.ts'
import { matrixTable } from './tables/matrixTable.ts'

export function writeSummaryMarkdown(map: RemitMap, lens: Lens): string {
  const findings = analyse(map, lens)
  const names = mapNames(map)
  const isShown = remitsInView(map, lens)
  const count = (number: number, one: string, many: string) =>
    `${countInWords(number)} ${number === 1 ? one : many}`
  const lines = [`# ${oneLine(map.title)}`, '']
  if (map.description) lines.push(markdownText(map.description), '')
  lines.push(
    `${count(map.organisations.length, 'organisation', 'organisations')}, ${count(map.functions.length, 'function', 'functions')}, ${count(map.remits.length, 'remit', 'remits')}${map.asOf === undefined ? '' : `, as of ${dateInWords(map.asOf)}`}.`,
    '',
  )
  if (lens.at !== undefined || lens.perspective !== undefined) {
    const at = lens.at === undefined ? '' : ` on ${dateInWords(lens.at)}`
    const seen = lens.perspective === undefined ? '' : ` as seen by ${oneLine(names.of(lens.perspective))}`
    const shown = map.remits.filter((_, index) => isShown(index)).length
    lines.push(
      `This is the picture${at}${seen}: ${countInWords(shown)} of ${count(map.remits.length, 'remit', 'remits')}.`,
      '',
    )
  }
  lines.push(`## Findings (${findings.length})`, '')
  for (const finding of findings) {
    const { status } = finding
    lines.push(`- ${oneLine(inFull(finding))}${status === 'open' ? '' : ` (${status})`}`)
  }
  if (findings.length === 0) lines.push('Nothing has been found.')
  lines.push('', `## Agreed boundaries (${map.agreements.length})`, '')
  for (const agreement of map.agreements) {
    const statement = agreement.statement ? `: ${oneLine(agreement.statement)}` : ''
    lines.push(`- **${oneLine(agreement.title)}** (${agreement.status})${statement}`)
  }
  if (map.agreements.length === 0) lines.push('None is recorded.')
  const letters = map.scheme.involvements.map(({ letter, label }) => `${letter} ${label}`).join(', ')
  lines.push('', '## Who does what', '', oneLine(letters), '', markdownTable(matrixTable(map, lens)), '')
  return lines.join('\n')
}

function oneLine(text: string): string {
  return markdownText(text.replaceAll(/\s+/g, ' ').trim())
}
