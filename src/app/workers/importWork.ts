/** The work of an import, step by step; runs in the worker, or on the page where there can be none. */
import { matchNames, type NameMatches, type NameQuestion } from '../../compare/matchNames.ts'
import { type ImportPlan, planImport } from '../../compare/planImport.ts'
import { isPartOf, suggestInvolvements } from '../../compare/suggestInvolvements.ts'
import { draftOf, type ImportChoices } from '../../exchange/draftOf.ts'
import { type ImportDraft, type ReadResult, refuse } from '../../exchange/importDraft.ts'
import { inputOfFile, inputOfText } from '../../exchange/importInput.ts'
import type { Reading } from '../../exchange/reading.ts'
import { type ReadingSummary, summariseReading } from '../../exchange/readingSummary.ts'
import { readTogether } from '../../exchange/readTogether.ts'
import { writeCsv } from '../../exchange/rows/writeCsv.ts'
import { emptyMap, type RemitMap } from '../../model/remitMap.ts'
import type {
  ImportPreview,
  ImportProgress,
  ImportSource,
  PreviewRequest,
  TakenImport,
} from '../../views/imports/importSession.ts'
import { sampleLines } from './sampleLines.ts'

/** Shown in the preview; all of them go into the file that can be kept. */
const unreadShown = 200

/** A column of free text may hold any number of words that are no letters. */
const strangeShown = 24

interface Prepared {
  readonly key: string
  readonly choices: ImportChoices
  readonly draft: ImportDraft
  readonly against: RemitMap
  readonly matches: NameMatches
}

export class ImportWork {
  private readonly map: RemitMap
  private readonly report: (progress: ImportProgress) => void
  private reading: Reading | undefined
  private prepared: Prepared | undefined

  constructor(map: RemitMap, report: (progress: ImportProgress) => void) {
    this.map = map
    this.report = report
  }

  async read(source: ImportSource): Promise<ReadResult<ReadingSummary>> {
    this.report({ phase: 'reading', share: undefined })
    const inputs =
      source.kind === 'text'
        ? [inputOfText(source.text)]
        : source.files.map(({ name, bytes }) => inputOfFile(name, bytes))
    const reading = await readTogether(inputs)
    if (!reading.ok) return reading
    this.reading = reading.value
    this.prepared = undefined
    return { ok: true, value: summariseReading(reading.value, this.map.scheme) }
  }

  preview(request: PreviewRequest): ReadResult<ImportPreview> {
    const prepared = this.prepare(request)
    if (!prepared.ok) return prepared
    const { draft, against, matches } = prepared.value
    const plan = this.planFor(prepared.value, request)
    const { content } = draft
    const uses: Record<string, number> = {}
    for (const { involvement } of content.remits) uses[involvement] = (uses[involvement] ?? 0) + 1
    return {
      ok: true,
      value: {
        format: draft.format,
        title: draft.title,
        added: plan.added,
        matched: plan.matched,
        questions: matches.questions.map((question) => ({ ...question, key: keyOf(question) })),
        unasked: matches.unasked,
        scheme: content.scheme,
        uses,
        suggested: suggestInvolvements(content.scheme, this.map.scheme),
        schemeFits: isPartOf(content.scheme, this.map.scheme),
        awaiting: draft.awaiting,
        strangeLetters: (draft.strangeLetters ?? []).slice(0, strangeShown),
        dropped: draft.dropped,
        notices: draft.notices,
        unread: (draft.unread ?? []).slice(0, unreadShown),
        unreadCount: draft.unread?.length ?? 0,
        unreadWhole: (draft.unread ?? []).filter(({ isReadInPart }) => !isReadInPart).length,
        sample: sampleLines(content, against, matches.same),
      },
    }
  }

  take(request: PreviewRequest): ReadResult<TakenImport> {
    const prepared = this.prepare(request)
    if (!prepared.ok) return prepared
    const { draft } = prepared.value
    if (draft.awaiting > 0) {
      return refuse('It has not been said how everything in it is held.', 'Say it first, then bring it in.')
    }
    const { content } = this.planFor(prepared.value, request)
    return { ok: true, value: { content, scheme: draft.content.scheme, title: draft.title } }
  }

  unreadRows(): string {
    const draft = this.prepared?.draft
    const unread = draft?.unread ?? []
    const width = Math.max(0, ...unread.map(({ cells }) => cells.length))
    const headings = this.reading && this.prepared ? headingsOf(this.reading, this.prepared.choices) : []
    const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
    return writeCsv([
      [...padded(headings), 'Row', 'Why it was not read'],
      ...unread.map(({ row, cells, reason }) => [...padded(cells), String(row), reason]),
    ])
  }

  private planFor({ draft, against, matches }: Prepared, request: PreviewRequest): ImportPlan {
    const chosen = new Set(request.same)
    const same = new Map(matches.same)
    for (const question of matches.questions) {
      if (chosen.has(keyOf(question))) same.set(question.id, question.other.id)
    }
    const { scheme } = draft.content
    const staysAsItIs =
      request.target === 'new' || (request.scheme === 'incoming' && this.map.remits.length === 0)
    const involvements = staysAsItIs
      ? {}
      : { ...suggestInvolvements(scheme, this.map.scheme), ...request.involvements }
    return planImport(against, draft.content, { same, involvements })
  }

  /** The draft and its likeness to the map, kept while only answers change. */
  private prepare({ choices, target }: PreviewRequest): ReadResult<Prepared> {
    if (!this.reading) return refuse('Nothing has been read yet.', 'Choose a file or paste cells.')
    const key = JSON.stringify([choices, target])
    if (this.prepared?.key === key) return { ok: true, value: this.prepared }
    const draft = draftOf(this.reading, choices, (done, of) =>
      this.report({ phase: 'rows', share: of === 0 ? undefined : done / of }),
    )
    if (!draft.ok) return draft
    this.report({ phase: 'names', share: undefined })
    const against = target === 'add' ? this.map : emptyMap()
    const matches = matchNames(against, draft.value.content)
    this.prepared = { key, choices, draft: draft.value, against, matches }
    return { ok: true, value: this.prepared }
  }
}

function headingsOf(reading: Reading, choices: ImportChoices): readonly string[] {
  if (reading.kind !== 'sheets' || choices.kind !== 'sheets' || choices.headings === undefined) return []
  return reading.sheets[choices.sheet]?.rows[choices.headings] ?? []
}

/** Ids are made anew with every draft; names stay. */
function keyOf({ collection, name, other }: NameQuestion): string {
  return JSON.stringify([collection, name, other.name])
}
