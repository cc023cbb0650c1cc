/**
 * Every word on screen, in English, gathered here from one file a view. A text with parameters is a function. The
 * sentences of findings live in `analysis/words/sentences.ts`, because files and reports say them too.
 */
import { enAgreements } from './enAgreements.ts'
import { enAnnounce } from './enAnnounce.ts'
import { enCapture } from './enCapture.ts'
import { enCompare } from './enCompare.ts'
import { enDecisions } from './enDecisions.ts'
import { enEntity } from './enEntity.ts'
import { enFields } from './enFields.ts'
import { enFindings } from './enFindings.ts'
import { enFrame, enPanel } from './enFrame.ts'
import { enImports } from './enImports.ts'
import { enKept } from './enKept.ts'
import { enLens } from './enLens.ts'
import { enMap } from './enMap.ts'
import { enMatrix } from './enMatrix.ts'
import { basisInWords, counts, entityNames, rules, statuses } from './enNames.ts'
import { enOutline } from './enOutline.ts'
import { enPalette } from './enPalette.ts'
import { enPerspectives } from './enPerspectives.ts'
import { enRelationships } from './enRelationships.ts'
import { enReport } from './enReport.ts'
import { enErrors, enSaving } from './enSaving.ts'
import { enSchemes } from './enSchemes.ts'
import { enSharing } from './enSharing.ts'
import { enStart } from './enStart.ts'
import { enWorkshop } from './enWorkshop.ts'

export const en = {
  appName: 'Remitmap',
  counts,
  entityNames,
  basisInWords,
  rules,
  statuses,
  frame: enFrame,
  panel: enPanel,
  saving: enSaving,
  errors: enErrors,
  announce: enAnnounce,
  lens: enLens,
  start: enStart,
  kept: enKept,
  capture: enCapture,
  outline: enOutline,
  entity: enEntity,
  fields: enFields,
  matrix: enMatrix,
  map: enMap,
  findings: enFindings,
  agreements: enAgreements,
  workshop: enWorkshop,
  relationships: enRelationships,
  decisions: enDecisions,
  perspectives: enPerspectives,
  compare: enCompare,
  report: enReport,
  sharing: enSharing,
  imports: enImports,
  schemes: enSchemes,
  palette: enPalette,
} as const

export type Words = typeof en
