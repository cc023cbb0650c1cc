/** What the page and the import worker say to each other. Every call has a number, which its answer repeats. */
import type { Collection } from '../../model/entities.ts'
import type { RemitMap } from '../../model/remitMap.ts'
import type { ImportProgress, ImportSource, PreviewRequest } from '../../views/imports/importSession.ts'

export type ImportCall =
  | { readonly call: 'start'; readonly map: RemitMap }
  | { readonly call: 'read'; readonly source: ImportSource }
  | { readonly call: 'preview' | 'take'; readonly request: PreviewRequest }
  | { readonly call: 'unreadRows' }

export type NumberedCall = ImportCall & { readonly number: number }

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  /** A part of a large list; the answer follows. Taken in parts, no message holds the page up. */
  | { readonly kind: 'part'; readonly collection: Collection; readonly entities: readonly unknown[] }
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly number: number; readonly detail: string }
