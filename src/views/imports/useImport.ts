/** The course of one import: asking, reading, showing what it becomes as choices change, and taking it. */
import { useEffect, useRef, useState } from 'react'
import type { ImportChoices } from '../../exchange/draftOf.ts'
import type { ImportError } from '../../exchange/importDraft.ts'
import type { ReadingSummary } from '../../exchange/readingSummary.ts'
import { useApp, useView } from '../shared/appContext.ts'
import { useWords } from '../words/words.tsx'
import { applyImport } from './applyImport.ts'
import type {
  ImportedFile,
  ImportPreview,
  ImportProgress,
  ImportSession,
  ImportSource,
  PreviewRequest,
} from './importSession.ts'
import { recallChoices, rememberChoices } from './rememberedChoices.ts'

export type ImportStage =
  | { readonly kind: 'ask' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: ImportError }
  | {
      readonly kind: 'ready'
      readonly summary: ReadingSummary
      readonly preview: ImportPreview | undefined
      readonly problem: ImportError | undefined
    }

export interface ImportCourse {
  readonly stage: ImportStage
  /** What was chosen; empty for a paste. */
  readonly files: readonly ImportedFile[]
  readonly request: PreviewRequest | undefined
  readonly progress: ImportProgress | undefined
  /** A preview for the choices as they are now is on its way. */
  readonly isStale: boolean
  begin(source: ImportSource): void
  change(changes: Partial<PreviewRequest>): void
  choose(choices: ImportChoices): void
  take(): void
  keepUnread(): void
  askAgain(): void
  close(): void
}

/** Time for further changes before the preview is made anew, in milliseconds. */
const settling = 120

export function useImport(first: ImportSource | 'ask'): ImportCourse {
  const app = useApp()
  const words = useWords()
  const isStarted = useView((state) => state.started)
  const session = useRef<ImportSession | undefined>(undefined)
  const [source, setSource] = useState<ImportSource | undefined>(first === 'ask' ? undefined : first)
  const wanted = useRef(0)
  const [stage, setStage] = useState<ImportStage>(first === 'ask' ? { kind: 'ask' } : { kind: 'busy' })
  const [request, setRequest] = useState<PreviewRequest>()
  const [progress, setProgress] = useState<ImportProgress>()
  const [isStale, setStale] = useState(false)

  async function begin(from: ImportSource): Promise<void> {
    session.current?.close()
    setSource(from)
    setStage({ kind: 'busy' })
    const made = app.startImport(app.document.store.getState().map)
    session.current = made
    made.onProgress(setProgress)
    const read = await made.read(from)
    if (session.current !== made) return
    if (!read.ok) {
      setStage({ kind: 'failed', error: read.error })
      return
    }
    const choices = recallChoices(made, read.value)
    const target = isStarted ? 'add' : 'new'
    setStage({ kind: 'ready', summary: read.value, preview: undefined, problem: undefined })
    setStale(true)
    setRequest({ choices, target, same: [], involvements: {}, scheme: 'incoming' })
  }

  const firstRead = useRef(begin)
  useEffect(() => {
    if (first !== 'ask') void firstRead.current(first)
    return () => {
      session.current?.close()
      session.current = undefined
    }
  }, [first])

  useEffect(() => {
    if (!request) return
    const number = ++wanted.current
    const timer = setTimeout(async () => {
      const made = session.current
      const preview = await made?.preview(request)
      if (!preview || number !== wanted.current || session.current !== made) return
      setStale(false)
      setStage((now) =>
        now.kind !== 'ready'
          ? now
          : preview.ok
            ? { ...now, preview: preview.value, problem: undefined }
            : { ...now, preview: undefined, problem: preview.error },
      )
    }, settling)
    return () => clearTimeout(timer)
  }, [request])

  const close = () => {
    session.current?.close()
    session.current = undefined
    app.shell.setState({ importing: undefined })
  }

  return {
    stage,
    files: source?.kind === 'files' ? source.files : [],
    request,
    progress,
    isStale,
    begin: (from) => void begin(from),
    change(changes) {
      setStale(true)
      setRequest((now) => now && { ...now, ...changes })
    },
    choose(choices) {
      setStale(true)
      // Other choices make other names: what was answered about the old ones is asked anew where it still applies.
      setRequest((now) => now && { ...now, choices })
    },
    async take() {
      const made = session.current
      if (!made || !request || stage.kind !== 'ready') return
      setProgress({ phase: 'taking', share: undefined })
      const { summary } = stage
      setStage({ kind: 'busy' })
      const taken = await made.take(request)
      if (session.current !== made) return
      if (!taken.ok) {
        setStage({ kind: 'failed', error: taken.error })
        return
      }
      rememberChoices(made, summary, request.choices)
      close()
      applyImport(app, words, request, taken.value, source?.kind === 'text' ? 'paste' : 'import')
    },
    async keepUnread() {
      const text = await session.current?.unreadRows()
      if (text !== undefined) app.actions.download(words.imports.unreadFile, text, 'text/csv')
    },
    askAgain() {
      setSource(undefined)
      setStage({ kind: 'ask' })
    },
    close,
  }
}
