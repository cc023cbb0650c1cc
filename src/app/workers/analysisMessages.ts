/** What the page and the analysis worker say to each other. The page asks again only after an answer. */
import type { Finding, Lens } from '../../analysis/finding.ts'
import type { Collection } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { Stretch } from './listDelta.ts'

export type AnalysisCall =
  /** Some of a list that has changed since the question before; the stretches of one list follow each other. */
  | { readonly call: 'part'; readonly collection: Collection; readonly stretches: readonly Stretch<object>[] }
  /** What else has changed, and the question. */
  | { readonly call: 'analyse'; readonly changed: Partial<RemitMap>; readonly lens: Lens }

export type AnalysisAnswer =
  /** Some of the findings, as they differ from the answer before. */
  | { readonly kind: 'part'; readonly stretches: readonly Stretch<Finding>[] }
  | { readonly kind: 'answer' }
  | { readonly kind: 'failed' }
