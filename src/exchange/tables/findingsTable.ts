/** The register of findings as rows, worst first. */

import { analyse } from '../../analysis/analyse.ts'
import type { Lens } from '../../analysis/finding.ts'
import { inFull } from '../../analysis/words/inFull.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import { joinList } from '../rows/cellLists.ts'
import { mapNames } from './mapNames.ts'

export function findingsTable(map: RemitMap, lens: Lens): string[][] {
  const names = mapNames(map)
  const rows = analyse(map, lens).map((finding) => [
    finding.rule,
    finding.status,
    inFull(finding),
    joinList(names.all(finding.organisations)),
    joinList(names.all(finding.functions)),
    joinList(names.all(finding.places)),
    finding.explanation.because,
    finding.explanation.remedy,
  ])
  return [
    ['Finding', 'Status', 'Sentence', 'Organisations', 'Functions', 'Places', 'Why', 'What would end it'],
    ...rows,
  ]
}
