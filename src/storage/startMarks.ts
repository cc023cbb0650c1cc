/**
 * Notes that a kept document is about to be shown, until it has been: a page that was killed, hung or crashed in between
 * leaves its mark behind, and the next start does not open that document by itself. A mark holds the document's id, its
 * revision and the stage it had come to; nothing of the map.
 *
 * A browser writes to disk late that a mark was taken off, and one that loses its power may not come to it. A document
 * that has had a step since its mark was on screen all the same.
 */
import type { KeptDocument } from './journalReads.ts'

/** `reading`: its texts were being followed; `showing`: they gave a map, which was being put on screen. */
export type StartStage = 'reading' | 'showing'

/** A document as it is kept just now. */
export type DocumentAt = Pick<KeptDocument, 'documentId' | 'revision'>

export interface StartMarks {
  /** This page begins to read or show a document; its mark for another one comes to nothing. */
  note(document: DocumentAt, stage: StartStage): void
  /** The document is on screen, and the page answers. */
  shown(): void
  /** There is nothing to be shown of it after all. */
  drop(): void
  /** The page ends in an orderly way. One that has been at it for long would most likely have gone on so. */
  end(): void
  /**
   * How far a page that is no more had come with this document; undefined when none failed. A page that is still at it
   * in another tab is waited for a little: if it does not get there, it failed.
   */
  failedStart(document: DocumentAt): Promise<StartStage | undefined>
  /** Takes off the marks of those that have had a step since. */
  dropOutdated(documents: readonly DocumentAt[]): void
  /** Of all documents, those that a page which is no more did not get on screen. */
  allFailed(): Promise<ReadonlyMap<string, StartStage>>
  /** The document is no longer kept. */
  forget(documentId: string): void
}

const prefix = 'remitmap.start.'

/** Milliseconds of showing within which an orderly end, such as a reload, says nothing against the document. */
const hasty = 5000

interface Mark {
  readonly key: string
  readonly documentId: string
  readonly page: string
  readonly stage: StartStage
  /** Of the document, when the page began with it. */
  readonly revision: number
}

/** `patience`: milliseconds that a page in another tab is waited for. */
export function createStartMarks({ patience = 3000 }: { readonly patience?: number } = {}): StartMarks {
  const page = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('')
  const { locks }: { locks?: LockManager } = navigator
  const lockOf = (token: string) => `remitmap.page.${token}`
  /** Those found to have failed, whoever was at it. */
  const heldBack = new Map<string, Mark>()
  let own: { readonly documentId: string; readonly since: number } | undefined

  // Held as long as the page lives, so that others can tell a start under way from one that came to nothing.
  const isAlive = new Promise<void>((resolve) => {
    if (!locks) return resolve()
    locks
      .request(lockOf(page), () => {
        resolve()
        return new Promise(() => {})
      })
      .catch(() => resolve())
  })

  async function pagesAlive(): Promise<ReadonlySet<string>> {
    await isAlive
    try {
      const { held = [] } = (await locks?.query()) ?? {}
      return new Set(held.map(({ name = '' }) => name))
    } catch {
      return new Set()
    }
  }

  function take(documentId: string, isTaken: (mark: Mark) => boolean): void {
    for (const mark of readMarks()) {
      if (mark.documentId === documentId && isTaken(mark)) write(mark.key, undefined)
    }
  }

  function takeOwn(): void {
    if (own) take(own.documentId, (mark) => mark.page === page)
    own = undefined
  }

  async function deadMarks(): Promise<readonly Mark[]> {
    const alive = await pagesAlive()
    return readMarks().filter((mark) => mark.page !== page && !alive.has(lockOf(mark.page)))
  }

  function dropOutdated(documents: readonly DocumentAt[]): void {
    for (const { documentId, revision } of documents) {
      const isOutdated = (mark: Mark) => mark.revision < revision
      take(documentId, isOutdated)
      const held = heldBack.get(documentId)
      if (held && isOutdated(held)) heldBack.delete(documentId)
    }
  }

  return {
    note({ documentId, revision }, stage) {
      if (own?.documentId !== documentId) {
        takeOwn()
        own = { documentId, since: performance.now() }
      }
      write(`${prefix}${page}.${documentId}`, `${stage} ${revision}`)
    },
    shown() {
      if (!own) return
      // Whatever went wrong with it before: it can be shown.
      take(own.documentId, () => true)
      heldBack.delete(own.documentId)
      own = undefined
    },
    drop: takeOwn,
    end() {
      if (own && performance.now() - own.since < hasty) takeOwn()
    },
    dropOutdated,
    async failedStart({ documentId, revision }) {
      dropOutdated([{ documentId, revision }])
      const others = () => readMarks().filter((mark) => mark.documentId === documentId && mark.page !== page)
      const until = performance.now() + patience
      for (;;) {
        const left = others()
        if (left.length === 0) return undefined
        const dead = (await deadMarks()).find((mark) => mark.documentId === documentId)
        const failed = dead ?? (performance.now() >= until ? left[0] : undefined)
        if (failed) {
          heldBack.set(documentId, failed)
          return failed.stage
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    async allFailed() {
      const failed = [...heldBack.values(), ...(await deadMarks())]
      return new Map(failed.map(({ documentId, stage }) => [documentId, stage]))
    },
    forget(documentId) {
      take(documentId, () => true)
      heldBack.delete(documentId)
    },
  }
}

function readMarks(): readonly Mark[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => {
        const [page = '', ...rest] = key.slice(prefix.length).split('.')
        const [stage, revision = Number.POSITIVE_INFINITY] = localStorage.getItem(key)?.split(' ') ?? []
        return {
          key,
          page,
          documentId: rest.join('.'),
          stage: stage === 'reading' ? 'reading' : 'showing',
          revision: Number(revision),
        }
      })
  } catch {
    return []
  }
}

function write(key: string, mark: string | undefined): void {
  try {
    if (mark === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, mark)
  } catch {
    // Without storage nothing was kept that a start could open.
  }
}
