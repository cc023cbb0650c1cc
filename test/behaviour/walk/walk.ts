/** The whole walk, in the order in which it is made. */
import type { Chapter } from '../record.ts'
import { capture } from './capture.ts'
import { compare } from './compare.ts'
import { decisions } from './decisions.ts'
import { findings } from './findings.ts'
import { imports, openImports } from './imports.ts'
import { ledger } from './ledger.ts'
import { map } from './map.ts'
import { matrix } from './matrix.ts'
import { panel } from './panel.ts'
import { relationships } from './relationships.ts'
import { screens } from './screens.ts'
import { sharing, sharingInPart } from './sharing.ts'
import { keptMaps, start } from './start.ts'
import { views } from './views.ts'
import { workshop } from './workshop.ts'

export const walk: readonly Chapter[] = [
  start,
  ...screens,
  capture,
  ledger,
  panel,
  matrix,
  map,
  findings,
  relationships,
  decisions,
  views,
  compare,
  sharing,
  imports,
  workshop,
  // Last, so that the chapters before keep their numbers.
  keptMaps,
  sharingInPart,
  openImports,
]
