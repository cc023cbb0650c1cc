/**
 * What the import dialog asks of the app: the reading of files and the comparing of names, done away from the page.
 * A session is for one import; nothing changes on the map until what was taken is carried out as a command.
 */
import type { NameQuestion } from '../../compare/matchNames.ts'
import type { ImportPlan } from '../../compare/planImport.ts'
import type { ImportChoices } from '../../exchange/draftOf.ts'
import type { Dropped, FormatId, ReadResult, StrangeLetter, UnreadRow } from '../../exchange/importDraft.ts'
import type { ReadingSummary } from '../../exchange/readingSummary.ts'
import type { Collection } from '../../model/entities.ts'
import type { Scheme } from '../../model/schemes.ts'

export interface ImportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files that are read together, mostly one; or text that was pasted. */
export type ImportSource =
  | { readonly kind: 'files'; readonly files: readonly ImportedFile[] }
  | { readonly kind: 'text'; readonly text: string }

export interface ImportProgress {
  readonly phase: 'reading' | 'rows' | 'names' | 'taking'
  /** From 0 to 1; undefined when it can't be told. */
  readonly share: number | undefined
}

export interface PreviewRequest {
  readonly choices: ImportChoices
  readonly target: 'add' | 'new'
  /** Keys of the questions that were answered with "the same". */
  readonly same: readonly string[]
  /** Involvement of what is imported → of the open map. */
  readonly involvements: Readonly<Record<string, string>>
  /** On a map without remits: whether it takes over the incoming scheme. */
  readonly scheme: 'incoming' | 'map'
}

export interface ImportPreview {
  readonly format: FormatId
  readonly title: string | undefined
  readonly added: ImportPlan['added']
  readonly matched: ImportPlan['matched']
  readonly questions: readonly (NameQuestion & { readonly key: string })[]
  readonly unasked: number
  readonly scheme: Scheme
  /** How many remits use each involvement of that scheme. */
  readonly uses: Readonly<Record<string, number>>
  /** Where each involvement would best go on the open map. */
  readonly suggested: Readonly<Record<string, string>>
  /** Rows or connections of which it has not been said how they are held; nothing is taken before. */
  readonly awaiting: number
  /** The open map has all its involvements as they are. */
  readonly schemeFits: boolean
  /** The most frequent of the letters that the scheme of the draft does not have. */
  readonly strangeLetters: readonly StrangeLetter[]
  readonly dropped: readonly Dropped[]
  readonly notices: readonly string[]
  /** The first of them. */
  readonly unread: readonly UnreadRow[]
  readonly unreadCount: number
  /** Of how many of them nothing comes in. */
  readonly unreadWhole: number
  /** The first remits in words, or the first names when there are none. */
  readonly sample: readonly SampleLine[]
}

export type SampleLine =
  | {
      readonly kind: 'remit'
      readonly organisation: string
      readonly function: string
      /** Id in the scheme of the preview. */
      readonly involvement: string
      readonly isNewOrganisation: boolean
      readonly isNewFunction: boolean
      readonly places: readonly string[]
      readonly beneficiaries: readonly string[]
      readonly from?: string | undefined
      readonly until?: string | undefined
      readonly basis?: string | undefined
    }
  | {
      readonly kind: 'thing'
      readonly collection: Collection
      readonly name: string
      readonly within: readonly string[]
    }

export interface TakenImport {
  readonly content: ImportPlan['content']
  readonly scheme: Scheme
  readonly title: string | undefined
}

export interface ImportSession {
  read(source: ImportSource): Promise<ReadResult<ReadingSummary>>
  preview(request: PreviewRequest): Promise<ReadResult<ImportPreview>>
  /** What would be added, whole. */
  take(request: PreviewRequest): Promise<ReadResult<TakenImport>>
  /** The rows that could not be read, as CSV with their headings and the reason. */
  unreadRows(): Promise<string>
  onProgress(listener: (progress: ImportProgress) => void): void
  /** Ends the session, and whatever it is in the middle of. */
  close(): void
  /** How people mapped a sheet of these headings before. */
  recall(signature: string): unknown
  remember(signature: string, value: unknown): void
}
